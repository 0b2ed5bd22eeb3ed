import type { MicroCredential, MicroCredentialInput } from 'api/contract/catalogue'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../lib/formats.ts'
import { useLabel } from '../../lib/language.ts'
import { useLanguageNames } from './language-names.ts'

type Field = keyof MicroCredentialInput
const LABEL = {
  title: 'title',
  summary: 'summary',
  learningOutcomes: 'outcomes',
  workloadHours: 'hours',
  ects: 'ects',
  eqfLevel: 'eqf',
  assessmentType: 'assessment',
  participationMode: 'participation',
  qualityAssurance: 'quality',
  countryCode: 'country',
  awardingBody: 'awardingBody',
  languages: 'languages',
  audience: 'audience',
  prerequisites: 'prerequisites',
  furtherInformation: 'further',
} as const satisfies Record<Field, string>

/** A field of a micro-credential and its value, as a person reads them. */
export function useFieldWords(views: MicroCredential['prerequisiteViews']) {
  const { t } = useTranslation()
  const formats = useFormats()
  const label = useLabel()
  const languages = useLanguageNames()
  const known = new Map(views.flat().map((view) => [view.ref, label(view)]))
  const refOf = (item: MicroCredentialInput['prerequisites'][number][number]) =>
    item.kind === 'skill' ? item.uri : item.id

  function wordsOf(field: Field, input: MicroCredentialInput): string {
    switch (field) {
      case 'learningOutcomes':
      case 'audience':
        return input[field].join('\n')
      case 'languages':
        return input.languages.map(languages.nameOf).join(', ')
      case 'prerequisites':
        return input.prerequisites
          .map((group) =>
            group.map((item) => known.get(refOf(item)) ?? refOf(item)).join(` ${t('catalogue.detail.or')} `),
          )
          .join('\n')
      case 'assessmentType':
        return input.assessmentType ? t(`catalogue.assessment.${input.assessmentType}`) : ''
      case 'participationMode':
        return input.participationMode ? t(`modes.${input.participationMode}`) : ''
      case 'qualityAssurance':
        return input.qualityAssurance ? t(`catalogue.quality.${input.qualityAssurance}`) : ''
      case 'workloadHours':
      case 'ects':
      case 'eqfLevel':
        return input[field] === null ? '' : formats.decimal(input[field])
      default:
        return input[field] ?? ''
    }
  }
  return { labelOf: (field: Field) => t(`catalogue.form.${LABEL[field]}`), wordsOf }
}
