import type { MicroCredential, MicroCredentialInput } from 'api/contract/catalogue'

/** Fields a cleared number input leaves as "", and texts not typed yet, live only in the form. */
export type FormValues = Omit<
  MicroCredentialInput,
  'workloadHours' | 'ects' | 'eqfLevel' | 'countryCode' | 'awardingBody' | 'furtherInformation' | 'learningOutcomes'
> & {
  workloadHours: number | string
  ects: number | string
  eqfLevel: number | string
  countryCode: string
  awardingBody: string
  furtherInformation: string
  /** Named by managers when they begin a draft; who offers it never changes after. */
  organisationId: string
  /** A key per line: outcomes are edited, removed and may repeat. */
  learningOutcomes: { key: string; text: string }[]
}

export const newOutcome = (text = '') => ({ key: crypto.randomUUID(), text })

export function valuesOf(offer?: MicroCredential): FormValues {
  return {
    organisationId: offer?.organisationId ?? '',
    title: offer?.title ?? '',
    summary: offer?.summary ?? '',
    learningOutcomes: offer?.learningOutcomes.length ? offer.learningOutcomes.map(newOutcome) : [newOutcome()],
    workloadHours: offer?.workloadHours ?? '',
    ects: offer?.ects ?? '',
    eqfLevel: offer?.eqfLevel ?? '',
    assessmentType: offer?.assessmentType ?? null,
    participationMode: offer?.participationMode ?? null,
    qualityAssurance: offer?.qualityAssurance ?? null,
    countryCode: offer?.countryCode ?? '',
    awardingBody: offer?.awardingBody ?? '',
    languages: offer?.languages ?? [],
    audience: offer?.audience ?? [],
    prerequisites: offer?.prerequisites ?? [],
    furtherInformation: offer?.furtherInformation ?? '',
  }
}

const numberOrNull = (value: number | string) => (value === '' ? null : Number(value))
const textOrNull = (value: string) => value.trim() || null

/** What the API wants: empty fields are null, empty lines and empty groups are left out. */
export function inputOf({ organisationId: _, ...values }: FormValues): MicroCredentialInput {
  return {
    ...values,
    title: values.title.trim(),
    learningOutcomes: values.learningOutcomes.map(({ text }) => text.trim()).filter(Boolean),
    workloadHours: numberOrNull(values.workloadHours),
    ects: numberOrNull(values.ects),
    eqfLevel: numberOrNull(values.eqfLevel),
    countryCode: textOrNull(values.countryCode),
    awardingBody: textOrNull(values.awardingBody),
    prerequisites: values.prerequisites.filter((group) => group.length > 0),
    furtherInformation: textOrNull(values.furtherInformation),
  }
}
