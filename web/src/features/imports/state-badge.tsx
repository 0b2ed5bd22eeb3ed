import { Badge } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconCircleOff, IconHandStop, IconProgress } from '@tabler/icons-react'
import type { ImportState } from 'api/contract/imports'
import { useTranslation } from 'react-i18next'
import { isWaiting, isWorking } from './import-states.ts'

const iconOf = (state: ImportState) => {
  if (isWorking(state)) return IconProgress
  if (isWaiting(state)) return IconHandStop
  if (state === 'finished') return IconCircleCheck
  return state === 'failed' ? IconAlertTriangle : IconCircleOff
}

export function StateBadge({ state }: { state: ImportState }) {
  const { t } = useTranslation()
  const Icon = iconOf(state)
  const color = isWaiting(state)
    ? 'var(--color-needs-you)'
    : state === 'failed'
      ? 'var(--mantine-color-error)'
      : 'var(--mantine-color-text)'
  return (
    <Badge
      variant="outline"
      color="gray"
      c={color}
      size="lg"
      miw="max-content"
      leftSection={<Icon size={16} aria-hidden />}
    >
      {t(`imports.states.${state}`)}
    </Badge>
  )
}
