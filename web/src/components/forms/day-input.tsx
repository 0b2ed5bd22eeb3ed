import { DateInput, type DateInputProps } from '@mantine/dates'
import { useTranslation } from 'react-i18next'
import { parseDay, useFormats } from '../../lib/formats.ts'

/** A field for a day, shown and typed in the reader's order. */
export function DayInput(props: Omit<DateInputProps, 'valueFormat' | 'dateParser'>) {
  const { t } = useTranslation()
  const { dayPattern } = useFormats()
  return (
    <DateInput
      valueFormat={dayPattern}
      dateParser={parseDay}
      clearButtonProps={{ 'aria-label': t('common.clear') }}
      {...props}
    />
  )
}
