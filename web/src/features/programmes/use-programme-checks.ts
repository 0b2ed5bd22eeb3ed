import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProgrammeValues } from './programme-values.ts'

/** What the form refuses before it asks the server, and the server's refusals in the reader's words. */
export function useProgrammeChecks() {
  const { t } = useTranslation()
  const required = (value: unknown) => (value === '' || value === null ? t('programmes.form.required') : null)
  const validate = {
    name: (name: string) => required(name.trim()),
    startsOn: required,
    endsOn: (endsOn: string | null, { startsOn }: ProgrammeValues) =>
      required(endsOn) ?? (startsOn && endsOn && endsOn <= startsOn ? t('programmes.form.endFirst') : null),
    targetParticipants: (target: number | '') =>
      required(target) ?? (Number(target) < 1 ? t('programmes.form.targetLeast') : null),
    milestones: {
      on: (on: string | null, { startsOn, endsOn, milestones }: ProgrammeValues) => {
        if (on === null) return t('programmes.form.required')
        if ((startsOn && on < startsOn) || (endsOn && on > endsOn)) return t('programmes.form.outside')
        return milestones.filter((each) => each.on === on).length > 1 ? t('programmes.form.twice') : null
      },
      participants: (participants: number | '', { milestones }: ProgrammeValues, path: string) => {
        if (participants === '') return t('programmes.form.required')
        const own = milestones[Number(path.split('.')[1])]
        const isFallen = milestones.some(
          (each) => (each.on ?? '') < (own?.on ?? '') && Number(each.participants) > Number(participants),
        )
        return isFallen ? t('programmes.form.falls') : null
      },
    },
    groups: {
      nameDe: (name: string) => required(name.trim()),
      nameEn: (name: string) => required(name.trim()),
      code: (code: string, { groups }: ProgrammeValues) =>
        code !== '' && !/^[a-z0-9][a-z0-9-]{0,39}$/.test(code)
          ? t('programmes.form.codeInvalid')
          : code !== '' && groups.filter((each) => each.code === code).length > 1
            ? t('programmes.form.codeTwice')
            : null,
    },
  }
  const wordsFor = useCallback(
    (path: string, message: string) =>
      path === 'groups' && message.includes('cannot be removed') ? t('programmes.form.groupInUse') : message,
    [t],
  )
  return { validate, wordsFor }
}
