import { NativeSelect, type NativeSelectProps } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { REGIONS } from '../../lib/regions.ts'

interface Props extends Omit<NativeSelectProps, 'data'> {
  /** Words for "none chosen"; without them one has to be chosen. */
  emptyLabel?: string
}

/** The regions businesses here speak of; a code from elsewhere stays choosable as it is. */
export function RegionSelect({ emptyLabel, value, defaultValue, ...props }: Props) {
  const { t } = useTranslation()
  const current = String(value ?? defaultValue ?? '')
  const data = REGIONS.map((code) => ({ value: code as string, label: t(`regions.${code}`) }))
  if (current && !data.some((item) => item.value === current)) data.push({ value: current, label: current })
  if (emptyLabel) data.unshift({ value: '', label: emptyLabel })
  return <NativeSelect {...props} value={value} defaultValue={defaultValue} data={data} />
}
