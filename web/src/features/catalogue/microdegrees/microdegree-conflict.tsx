import type { Microdegree, MicrodegreeInput } from 'api/contract/microdegrees'
import { useTranslation } from 'react-i18next'
import { ConflictModal } from '../../../components/versions/conflict-modal.tsx'
import { differingFields } from '../../../components/versions/differing-fields.ts'
import type { Conflict } from '../../../components/versions/use-versioned-save.ts'
import { inputOfMicrodegree, valuesOfMicrodegree } from './microdegree-values.ts'

interface Props extends Conflict<MicrodegreeInput, Microdegree> {
  /** Titles of parts that were on the screen. */
  titleOf: (id: string) => string
}

/** Both versions of a microdegree, field by field where they differ. */
export function MicrodegreeConflict({ mine, theirs, titleOf, ...choices }: Props) {
  const { t } = useTranslation()
  const stored = inputOfMicrodegree(valuesOfMicrodegree(theirs))
  const labels: Record<keyof MicrodegreeInput, string> = {
    title: t('catalogue.form.title'),
    summary: t('catalogue.form.summary'),
    awardingBody: t('catalogue.degree.awardingBody'),
    requiredParts: t('catalogue.degree.requiredParts'),
    electiveParts: t('catalogue.degree.electiveParts'),
    electivesNeeded: t('catalogue.degree.electivesNeeded'),
  }
  const words = (value: MicrodegreeInput[keyof MicrodegreeInput]) =>
    Array.isArray(value) ? value.map(titleOf).join('\n') : String(value ?? '')
  const rows = differingFields(mine, stored).map((field) => ({
    field,
    label: labels[field],
    mine: words(mine[field]),
    theirs: words(stored[field]),
  }))
  return <ConflictModal rows={rows} {...choices} />
}
