import { useTranslation } from 'react-i18next'

/** NUTS codes of the region around the university. */
export const REGIONS = ['DED4', 'DED2', 'DED5', 'DED', 'DE'] as const

/** A region's name; an unknown code is better than nothing. */
export function useRegionName() {
  const { t } = useTranslation()
  return (code: string | null): string | null => {
    const known = REGIONS.find((region) => region === code)
    return known ? t(`regions.${known}`) : code
  }
}
