import type { LinkedSkill } from 'api/contract/linking'
import { useTranslation } from 'react-i18next'
import { wordsOf } from './segments.ts'
import type { Tone } from './tone.ts'

/** The reason for a skill in a sentence a person would say. */
export function useWhy(tone: Tone) {
  const { t } = useTranslation()
  return (text: string, skill: LinkedSkill): string => {
    if (skill.state === 'added') return t(`skills.because.${tone}.added`)
    const words = wordsOf(text, skill)
      .slice(0, 3)
      .map((word) => t('skills.quoted', { word }))
      .join(', ')
    if (words) return t(`skills.because.${tone}.words`, { words })
    return skill.state === 'confirmed' ? t(`skills.because.${tone}.confirmed`) : t('skills.because.whole')
  }
}
