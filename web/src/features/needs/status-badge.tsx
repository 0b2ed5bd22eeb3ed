import { Badge } from '@mantine/core'
import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react'
import type { NeedSummary } from 'api/contract/demands'
import { useTranslation } from 'react-i18next'

export function StatusBadge({ status }: { status: NeedSummary['status'] }) {
  const { t } = useTranslation()
  const Icon = status === 'open' ? IconCircleDashed : IconCircleCheck
  return (
    <Badge
      variant="outline"
      color="gray"
      c="var(--mantine-color-text)"
      size="lg"
      miw="max-content"
      leftSection={<Icon size={16} aria-hidden />}
    >
      {t(`needs.status.${status}`)}
    </Badge>
  )
}
