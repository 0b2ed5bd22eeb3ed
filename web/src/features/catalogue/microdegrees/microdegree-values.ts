import type { Microdegree, MicrodegreeInput, PartKind } from 'api/contract/microdegrees'

export interface ChosenPart {
  id: string
  title: string
}
export interface MicrodegreeValues {
  /** Named by managers when they begin a draft; who offers it never changes after. */
  organisationId: string
  title: string
  summary: string
  awardingBody: string
  required: ChosenPart[]
  elective: ChosenPart[]
  electivesNeeded: number | string
}

export function valuesOfMicrodegree(degree?: Microdegree): MicrodegreeValues {
  const parts = (kind: PartKind) =>
    (degree?.parts ?? [])
      .filter((part) => part.kind === kind)
      .map(({ microCredentialId, title }) => ({ id: microCredentialId, title }))
  return {
    organisationId: degree?.organisationId ?? '',
    title: degree?.title ?? '',
    summary: degree?.summary ?? '',
    awardingBody: degree?.awardingBody ?? '',
    required: parts('required'),
    elective: parts('elective'),
    electivesNeeded: degree?.electivesNeeded ?? 0,
  }
}

/** What the API wants: ids instead of titles, an empty number is none, and no text is null. */
export const inputOfMicrodegree = (values: MicrodegreeValues): MicrodegreeInput => ({
  title: values.title.trim(),
  summary: values.summary.trim(),
  awardingBody: values.awardingBody.trim() || null,
  requiredParts: values.required.map((part) => part.id),
  electiveParts: values.elective.map((part) => part.id),
  electivesNeeded: values.electivesNeeded === '' ? 0 : Number(values.electivesNeeded),
})
