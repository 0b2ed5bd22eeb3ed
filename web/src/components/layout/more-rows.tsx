import { Button, type ButtonProps, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../lib/formats.ts'

interface Props {
  /** A list that is read page by page. */
  query: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown }
  shown: number
  total: number
  size?: ButtonProps['size']
}

/** How many of a long list stand here, and the button for more as long as there are. */
export function MoreRows({ query, shown, total, size }: Props) {
  const { t } = useTranslation()
  const formats = useFormats()
  return (
    <Group justify="space-between">
      <Text size="sm" c="dimmed" aria-live="polite">
        {t('common.shown', { shown: formats.number(shown), total: formats.number(total) })}
      </Text>
      {query.hasNextPage ? (
        <Button
          variant="default"
          size={size}
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t('common.loadMore')}
        </Button>
      ) : null}
    </Group>
  )
}
