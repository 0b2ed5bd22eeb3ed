import type { MicroCredential } from 'api/contract/catalogue'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../lib/formats.ts'
import { useLanguage } from '../../lib/language.ts'
import type { AnnexElement } from './annex-rows.ts'

/** An element of the annex in words; what is missing says so. */
export function useAnnexValue(offer: MicroCredential) {
  const { t } = useTranslation()
  const formats = useFormats()
  const language = useLanguage()
  const missing = t('catalogue.annex.missing')

  function workload(): string {
    const hours = formats.decimal(offer.workloadHours)
    const ects = formats.decimal(offer.ects)
    if (offer.workloadHours === null && offer.ects === null) return missing
    if (offer.ects === null) return t('catalogue.annex.workloadHours', { hours })
    if (offer.workloadHours === null) return t('catalogue.annex.workloadEcts', { ects })
    return t('catalogue.annex.workload', { hours, ects })
  }

  return (element: AnnexElement): string => {
    switch (element) {
      case 'title':
        return offer.title || missing
      case 'country':
        return offer.countryCode
          ? (new Intl.DisplayNames([language], { type: 'region' }).of(offer.countryCode) ?? offer.countryCode)
          : missing
      case 'awardingBody':
        return offer.awardingBody || missing
      case 'outcomes':
        return offer.learningOutcomes.length > 0
          ? t('catalogue.annex.outcomes', { count: offer.learningOutcomes.length })
          : missing
      case 'workload':
        return workload()
      case 'level':
        return offer.eqfLevel === null ? missing : t('catalogue.annex.level', { level: offer.eqfLevel })
      case 'assessment':
        return offer.assessmentType ? t(`catalogue.assessment.${offer.assessmentType}`) : missing
      case 'participation':
        return offer.participationMode ? t(`modes.${offer.participationMode}`) : missing
      case 'quality':
        return offer.qualityAssurance ? t(`catalogue.quality.${offer.qualityAssurance}`) : missing
      case 'learner':
      case 'issuedOn':
        return t('catalogue.annex.onIssue')
    }
  }
}
