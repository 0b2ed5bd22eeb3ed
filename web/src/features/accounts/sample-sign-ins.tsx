import { Button, Paper, SimpleGrid, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../lib/me.query.ts'

interface Props {
  onPick: (account: { email: string; password: string }) => void
  isPending: boolean
}

/** One click into each role; only an installation with sample data offers it. */
export function SampleSignIns({ onPick, isPending }: Props) {
  const { t } = useTranslation()
  const { sampleSignIns } = useMe()
  if (sampleSignIns.length === 0) return null
  return (
    <Paper withBorder p="md" component="section" aria-label={t('accounts.sample.title')}>
      <Text fw={600}>{t('accounts.sample.title')}</Text>
      <Text size="sm" c="dimmed" mb="sm">
        {t('accounts.sample.hint')}
      </Text>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
        {sampleSignIns.map(({ role, email, password }) => (
          <Button
            key={email}
            variant="default"
            disabled={isPending}
            onClick={() => onPick({ email, password })}
            data-testid={`sample-${role}`}
          >
            {t(`roles.${role}`)}
          </Button>
        ))}
      </SimpleGrid>
    </Paper>
  )
}
