import { NativeSelect, type NativeSelectProps } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { REGIONS } from '../../lib/regions.ts'

/** The regions businesses here speak of; a code from elsewhere stays choosable as it is. */
export function RegionSelect({ value, defaultValue, ...props }: NativeSelectProps) {
  const { t } = useTranslation()
  const current = String(value ?? defaultValue ?? '')
  const data = REGIONS.map((code) => ({ value: code as string, label: t(`regions.${code}`) }))
  if (current && !data.some((item) => item.value === current)) data.push({ value: current, label: current })
  return <NativeSelect {...props} value={value} defaultValue={defaultValue} data={data} />
}
