import type { MicroCredential } from 'api/contract/catalogue'

/** The eleven mandatory elements of the European Council recommendation of 16 June 2022, Annex I, in its order. */
export const ANNEX_ELEMENTS = [
  'learner',
  'title',
  'country',
  'awardingBody',
  'issuedOn',
  'outcomes',
  'workload',
  'level',
  'assessment',
  'participation',
  'quality',
] as const
export type AnnexElement = (typeof ANNEX_ELEMENTS)[number]

/** onIssue: filled when a credential is awarded to a person, so never missing in the catalogue. */
export type AnnexState = 'filled' | 'missing' | 'on-issue'
export type AnnexRow = { number: number; element: AnnexElement; state: AnnexState }

type AnnexSource = Pick<
  MicroCredential,
  | 'title'
  | 'countryCode'
  | 'awardingBody'
  | 'learningOutcomes'
  | 'workloadHours'
  | 'ects'
  | 'eqfLevel'
  | 'assessmentType'
  | 'participationMode'
  | 'qualityAssurance'
>

const FILLED: Record<Exclude<AnnexElement, 'learner' | 'issuedOn'>, (source: AnnexSource) => boolean> = {
  title: (source) => source.title.trim().length > 0,
  country: (source) => source.countryCode !== null,
  awardingBody: (source) => Boolean(source.awardingBody?.trim()),
  outcomes: (source) => source.learningOutcomes.some((outcome) => outcome.trim().length > 0),
  workload: (source) => source.workloadHours !== null && source.ects !== null,
  level: (source) => source.eqfLevel !== null,
  assessment: (source) => source.assessmentType !== null,
  participation: (source) => source.participationMode !== null,
  quality: (source) => source.qualityAssurance !== null,
}

export function annexRows(source: AnnexSource): AnnexRow[] {
  return ANNEX_ELEMENTS.map((element, index) => ({
    number: index + 1,
    element,
    state:
      element === 'learner' || element === 'issuedOn' ? 'on-issue' : FILLED[element](source) ? 'filled' : 'missing',
  }))
}

/** Which form field fills which element: publication errors name fields, the checklist names elements. */
export const FIELD_OF_ELEMENT: Partial<Record<AnnexElement, string[]>> = {
  title: ['title'],
  country: ['countryCode'],
  awardingBody: ['awardingBody'],
  outcomes: ['learningOutcomes'],
  workload: ['workloadHours', 'ects'],
  level: ['eqfLevel'],
  assessment: ['assessmentType'],
  participation: ['participationMode'],
  quality: ['qualityAssurance'],
}

/** Elements that the API's list of missing fields stands for, in the order of the annex, each once. */
export function elementsOf(fields: string[]): AnnexElement[] {
  const names = new Set(fields.map((field) => field.replace(/^\//, '').split(/[./[]/)[0]))
  return ANNEX_ELEMENTS.filter((element) => FIELD_OF_ELEMENT[element]?.some((field) => names.has(field)))
}
