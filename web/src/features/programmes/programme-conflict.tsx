import type { Programme, ProgrammeInput } from 'api/contract/programmes'
import { useTranslation } from 'react-i18next'
import { ConflictModal } from '../../components/versions/conflict-modal.tsx'
import { differingFields } from '../../components/versions/differing-fields.ts'
import type { Conflict } from '../../components/versions/use-versioned-save.ts'
import { useFormats } from '../../lib/formats.ts'
import { nameOf, useLanguage } from '../../lib/language.ts'
import { inputOf, valuesOf } from './programme-values.ts'

const LABEL = {
  name: 'programmes.form.name',
  startsOn: 'programmes.form.startsOn',
  endsOn: 'programmes.form.endsOn',
  targetParticipants: 'programmes.form.target',
  budgetCents: 'programmes.form.budget',
  targets: 'programmes.form.shares',
  milestones: 'programmes.form.plan',
  groups: 'programmes.form.groups',
} as const satisfies Record<keyof ProgrammeInput, string>

/** Both versions of a programme, field by field where they differ. */
export function ProgrammeConflict({ mine, theirs, ...choices }: Conflict<ProgrammeInput, Programme>) {
  const { t } = useTranslation()
  const formats = useFormats()
  const language = useLanguage()
  const stored = inputOf(valuesOf(theirs))
  const wordsOf = (field: keyof ProgrammeInput, input: ProgrammeInput): string => {
    switch (field) {
      case 'startsOn':
      case 'endsOn':
        return formats.day(input[field])
      case 'targetParticipants':
        return formats.number(input.targetParticipants)
      case 'budgetCents':
        return input.budgetCents === null ? '' : formats.euros(input.budgetCents / 100)
      case 'targets':
        return [
          `${t('programmes.form.womenShare')}: ${formats.share(input.targets.womenShare)}`,
          `${t('programmes.form.internationalShare')}: ${formats.share(input.targets.internationalShare)}`,
        ].join('\n')
      case 'milestones':
        return input.milestones
          .map(({ on, participants }) => `${formats.day(on)}: ${formats.number(participants)}`)
          .join('\n')
      case 'groups':
        return input.groups.map((group) => nameOf(group, language)).join('\n')
      default:
        return input[field]
    }
  }
  const rows = differingFields(mine, stored).map((field) => ({
    field,
    label: t(LABEL[field]),
    mine: wordsOf(field, mine),
    theirs: wordsOf(field, stored),
  }))
  return <ConflictModal rows={rows} {...choices} />
}
