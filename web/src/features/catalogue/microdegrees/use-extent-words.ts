import type { MicrodegreeSummary } from 'api/contract/microdegrees'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../lib/formats.ts'

/** "4 courses · 175–260 h · 7–9 ECTS": what a microdegree takes, as a range where there is a choice. */
export function useExtentWords() {
  const { t } = useTranslation()
  const { decimal } = useFormats()
  return ({ hours, ects, requiredCount, electivesNeeded }: MicrodegreeSummary): string => {
    const range = ({ min, max }: { min: number; max: number }) =>
      min === max ? decimal(min) : `${decimal(min)}–${decimal(max)}`
    return [
      t('catalogue.degree.courses', { count: requiredCount + electivesNeeded }),
      hours && t('catalogue.card.hours', { hours: range(hours) }),
      ects && t('catalogue.card.ects', { ects: range(ects) }),
    ]
      .filter(Boolean)
      .join(' · ')
  }
}
