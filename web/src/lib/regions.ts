import { useTranslation } from 'react-i18next'

/** NUTS codes of Saxony, nearest to the university first; districts before the regions they belong to. */
export const REGIONS = [
  'DED41',
  'DED42',
  'DED43',
  'DED44',
  'DED45',
  'DED4',
  'DED21',
  'DED2C',
  'DED2D',
  'DED2E',
  'DED2F',
  'DED2',
  'DED51',
  'DED52',
  'DED53',
  'DED5',
  'DED',
  'DE',
] as const

/** A region's name; an unknown code is better than nothing. */
export function useRegionName() {
  const { t } = useTranslation()
  return (code: string | null): string | null => {
    const known = REGIONS.find((region) => region === code)
    return known ? t(`regions.${known}`) : code
  }
}
