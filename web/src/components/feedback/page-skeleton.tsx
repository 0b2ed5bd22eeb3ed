import { Skeleton, Stack, VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** Title, lead and three blocks: the layout most pages settle into. */
export function PageSkeleton() {
  const { t } = useTranslation()
  return (
    <div role="status">
      <VisuallyHidden>{t('feedback.loading')}</VisuallyHidden>
      <Stack gap="sm" aria-hidden>
        <Skeleton h={38} w="min(28rem, 80%)" />
        <Skeleton h={20} w="min(38rem, 95%)" mb="lg" />
        <RowsSkeleton />
      </Stack>
    </div>
  )
}

export function RowsSkeleton({ rows = 4, height = 64 }: { rows?: number; height?: number }) {
  return (
    <Stack gap="sm" aria-hidden>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows of a skeleton have no identity and never move
        <Skeleton key={row} h={height} />
      ))}
    </Stack>
  )
}
