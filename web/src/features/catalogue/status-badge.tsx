import { Badge } from '@mantine/core'
import type { MicroCredentialSummary } from 'api/contract/catalogue'
import { useTranslation } from 'react-i18next'

export function StatusBadge({ status }: { status: MicroCredentialSummary['status'] }) {
  const { t } = useTranslation()
  return (
    <Badge variant={status === 'published' ? 'light' : 'outline'} color={status === 'draft' ? 'accent' : 'gray'}>
      {t(`catalogue.status.${status}`)}
    </Badge>
  )
}
