import type { Learner } from 'api/contract/learners'
import { useTranslation } from 'react-i18next'
import { ConflictModal } from '../../components/versions/conflict-modal.tsx'
import type { Conflict } from '../../components/versions/use-versioned-save.ts'
import { useFormats } from '../../lib/formats.ts'
import { useLanguage } from '../../lib/language.ts'
import { useRegionName } from '../../lib/regions.ts'
import { goalTitle } from './goal-title.ts'
import { differingLines, type ProfileChange, type ProfileLines } from './profile-draft.ts'

const LABEL = {
  name: 'participants.add.name',
  groupId: 'participants.add.group',
  text: 'learner.can.text',
  goal: 'learner.goal.title',
  gender: 'learner.about.gender',
  isInternational: 'learner.about.international',
  region: 'learner.about.region',
  consentStatistics: 'learner.privacy.statistics',
  weeklyHours: 'learner.limits.weeklyHours',
  totalHours: 'learner.limits.totalHours',
  startsOn: 'learner.limits.startsOn',
  endsOn: 'learner.limits.endsOn',
  languages: 'learner.limits.languages',
  modes: 'learner.limits.modes',
  besideWork: 'learner.limits.besideWork',
  emphasis: 'learner.emphasis.title',
} as const satisfies Record<keyof ProfileLines, string>

/** Both versions of the part of a profile that was changed. */
export function ProfileConflict({ mine, theirs: stored, ...choices }: Conflict<ProfileChange, Learner>) {
  const { t } = useTranslation()
  const formats = useFormats()
  const language = useLanguage()
  const regionName = useRegionName()
  const languages = new Intl.DisplayNames([language], { type: 'language' })
  const { lines, theirs, fields } = differingLines(mine, stored)
  const wordsOf = (field: keyof ProfileLines, part: Partial<ProfileLines>, goal: string): string => {
    switch (field) {
      case 'goal':
        return part.goal ? goal : ''
      case 'weeklyHours':
      case 'totalHours':
        return part[field] ? formats.decimal(part[field]) : ''
      case 'startsOn':
      case 'endsOn':
        return part[field] ? formats.day(part[field]) : ''
      case 'languages':
        return (part.languages ?? []).map((code) => languages.of(code) ?? code).join(', ')
      case 'modes':
        return (part.modes ?? []).map((mode) => t(`modes.${mode}`)).join(', ')
      case 'emphasis':
        return part.emphasis ? t(`learner.emphasis.of.${part.emphasis}`) : ''
      case 'gender':
        return part.gender ? t(`learner.about.genders.${part.gender}`) : ''
      case 'isInternational':
        return typeof part.isInternational === 'boolean' ? t(part.isInternational ? 'versions.yes' : 'versions.no') : ''
      case 'region':
        return regionName(part.region ?? null) ?? ''
      case 'besideWork':
      case 'consentStatistics':
        return t(part[field] ? 'versions.yes' : 'versions.no')
      default:
        return part[field] ?? ''
    }
  }
  const rows = fields.map((field) => ({
    field,
    label: t(LABEL[field]),
    mine: wordsOf(field, lines, mine.goalTitle ?? ''),
    theirs: wordsOf(field, theirs, goalTitle(stored, language)),
  }))
  return <ConflictModal rows={rows} {...choices} />
}
