import { useQuery } from '@tanstack/react-query'
import { Mode, TimeOfDay } from 'api/contract/common'
import type { Pathway } from 'api/contract/pathways'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../lib/formats.ts'
import { nameOf, useLanguage } from '../../lib/language.ts'
import { programmeQuery } from '../../lib/programme.query.ts'
import { missingWords } from './pathway-rows.ts'

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text)

/** The API's detail of a refusal in words; codes and identifiers that say nothing to a person are left out. */
export function useWhyDetail() {
  const { t } = useTranslation()
  const formats = useFormats()
  const language = useLanguage()
  const groups = useQuery(programmeQuery).data?.groups ?? []
  const languages = new Intl.DisplayNames([language], { type: 'language' })

  return ({ code, detail, alternatives }: Pathway['whyNot'][number]): string | null => {
    if (code === 'prerequisite-missing') return missingWords(alternatives, language, t('learner.whyNot.or'))
    if (!detail) return null
    const list = (name: (part: string) => string) => detail.split(', ').map(name).join(', ')
    switch (code) {
      case 'wrong-language':
        return list((part) => languages.of(part) ?? part)
      case 'wrong-mode':
        return list((part) => {
          const mode = Mode.safeParse(part)
          return mode.success ? t(`modes.${mode.data}`) : part
        })
      case 'wrong-time': {
        const time = TimeOfDay.safeParse(detail)
        return time.success ? t(`timesOfDay.${time.data}`) : t('learner.whyNot.timeUnsaid')
      }
      case 'wrong-audience':
        return list((part) => {
          const group = groups.find((candidate) => candidate.code === part)
          return group ? nameOf(group, language) : part
        })
      case 'too-many-hours':
        return t('learner.whyNot.overHours', { value: formats.decimal(Number(detail)) })
      case 'too-many-ects':
        return t('learner.whyNot.overEcts', { value: formats.decimal(Number(detail)) })
      case 'too-early':
      case 'too-late':
        return isDay(detail) ? formats.day(detail) : null
      default:
        return null
    }
  }
}
