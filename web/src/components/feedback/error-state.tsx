import { Alert, Button, Group, Text } from '@mantine/core'
import { IconAlertTriangle, IconRefresh } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useErrorWords } from './error-words.ts'

interface Props {
  error: unknown
  onRetry?: () => void
}

/** What happened, that nothing is lost, and what to do. */
export function ErrorState({ error, onRetry }: Props) {
  const { t } = useTranslation()
  const words = useErrorWords()(error)
  return (
    <Alert icon={<IconAlertTriangle aria-hidden />} color="red" variant="outline" title={words.title} role="alert">
      <Text>{words.advice}</Text>
      {onRetry ? (
        <Group mt="sm">
          <Button variant="default" onClick={onRetry} leftSection={<IconRefresh size={18} aria-hidden />}>
            {t('feedback.retry')}
          </Button>
        </Group>
      ) : null}
    </Alert>
  )
}
