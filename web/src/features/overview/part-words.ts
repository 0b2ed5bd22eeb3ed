import type { PersonBehind } from 'api/contract/report-people'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../lib/formats.ts'
import { nameOf, useLanguage } from '../../lib/language.ts'
import { useRegionName } from '../../lib/regions.ts'
import type { PeopleSearch } from './overview-search.ts'

/** Which figure and which part of it a list of people stands behind, in words; names come from the people themselves. */
export function usePartWords(search: PeopleSearch, first: PersonBehind | undefined) {
  const { t } = useTranslation()
  const formats = useFormats()
  const language = useLanguage()
  const regionName = useRegionName()
  const { group, region, organisationId, microCredentialId, month } = search
  const parts = [
    group && (first ? nameOf(first.group, language) : group),
    region && (region === 'unknown' ? t('overview.regions.unknown') : regionName(region)),
    organisationId && first?.organisationName,
    microCredentialId && first?.microCredentialTitle,
    month && formats.month(`${month}-01`),
  ].filter((words): words is string => Boolean(words))
  return {
    figure: t(`overview.people.figure.${search.figure ?? 'participants'}`),
    part: parts.length > 0 ? `: ${parts.join(', ')}` : '',
  }
}
