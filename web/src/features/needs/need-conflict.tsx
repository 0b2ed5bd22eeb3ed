import type { Need } from 'api/contract/demands'
import { useTranslation } from 'react-i18next'
import { ConflictModal } from '../../components/versions/conflict-modal.tsx'
import { differingFields } from '../../components/versions/differing-fields.ts'
import type { Conflict } from '../../components/versions/use-versioned-save.ts'
import { useFormats } from '../../lib/formats.ts'
import { useRegionName } from '../../lib/regions.ts'
import { type NeedInput, needInputOf, valuesOfNeed } from './need-values.ts'

const LABEL = {
  text: 'text',
  title: 'title',
  openings: 'openings',
  neededUntil: 'until',
  region: 'region',
} as const satisfies Record<keyof NeedInput, string>

/** Both versions of a need, field by field where they differ. */
export function NeedConflict({ mine, theirs, ...choices }: Conflict<NeedInput, Need>) {
  const { t } = useTranslation()
  const formats = useFormats()
  const region = useRegionName()
  const stored = needInputOf(valuesOfNeed(theirs))
  const wordsOf = (field: keyof NeedInput, input: NeedInput): string => {
    if (field === 'openings') return formats.number(input.openings)
    if (field === 'neededUntil') return input.neededUntil ? formats.day(input.neededUntil) : ''
    if (field === 'region') return region(input.region) ?? ''
    return input[field] ?? ''
  }
  const rows = differingFields(mine, stored).map((field) => ({
    field,
    label: t(`needs.form.${LABEL[field]}`),
    mine: wordsOf(field, mine),
    theirs: wordsOf(field, stored),
  }))
  return <ConflictModal rows={rows} {...choices} />
}
