import { Button, Loader } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { addressOf, type SearchValues } from '../../lib/api.ts'
import { downloadFile } from '../../lib/download-file.ts'
import { useLanguage } from '../../lib/language.ts'
import { useNotify } from '../feedback/notify.ts'

interface Props {
  /** Programme, day and filters as they stand in the page's address. */
  search: SearchValues
  size?: 'xs' | 'sm'
}

/** The view as two pages to hand on, in the language of the screen. */
export function PrintReportButton({ search, size }: Props) {
  const { t } = useTranslation()
  const locale = useLanguage()
  const notify = useNotify()
  const print = useMutation({
    mutationFn: () => downloadFile(addressOf('/api/v1/reports/printable', { ...search, locale }), 'report.pdf'),
    onError: (error) => notify.failed(error),
  })
  return (
    <Button
      variant="default"
      size={size ?? 'sm'}
      className="no-print"
      aria-busy={print.isPending}
      leftSection={print.isPending ? <Loader size={16} /> : <IconPrinter size={18} aria-hidden />}
      onClick={() => !print.isPending && print.mutate()}
    >
      {t(print.isPending ? 'exporting.pending' : 'exporting.printReport')}
    </Button>
  )
}
