import type { LinkedSkill } from 'api/contract/linking'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../lib/formats.ts'
import { useMe } from '../../lib/me.query.ts'
import { wordsOf } from './segments.ts'
import type { Tone } from './tone.ts'

/** The reason for a skill in a sentence a person would say. */
export function useWhy(tone: Tone) {
  const { t } = useTranslation()
  const { user } = useMe()
  const formats = useFormats()
  // "You wrote" is true only for those who write: businesses and learners (and a guest who tries it).
  const isReader = user?.role === 'manager' || user?.role === 'course-team'
  const voice = isReader && tone !== 'offer' ? 'others' : tone
  return (text: string, skill: LinkedSkill): string => {
    if (skill.state === 'added') return t(`skills.because.${voice}.added`)
    if (skill.taught?.verdict === 'links' && skill.method === 'taught' && !skill.taught.here) {
      const { scope, taughtAt, words } = skill.taught
      const day = formats.day(taughtAt.slice(0, 10))
      const whose = scope === 'installation' ? 'taughtForAll' : 'taught'
      return t(`skills.because.${voice}.${whose}`, { words, day })
    }
    const words = wordsOf(text, skill)
      .slice(0, 3)
      .map((word) => t('skills.quoted', { word }))
      .join(', ')
    if (words) return t(`skills.because.${voice}.words`, { words })
    return skill.state === 'confirmed' ? t(`skills.because.${voice}.confirmed`) : t('skills.because.whole')
  }
}
