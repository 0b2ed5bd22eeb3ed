import { Button, Group, Paper, Stack, Text, Textarea, Title } from '@mantine/core'
import type { Recognition } from 'api/contract/recognitions'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { TextLink } from '../../components/layout/link-button.tsx'
import { useFormats } from '../../lib/formats.ts'
import { useDecide } from './recognitions.query.ts'

/** One request: who asks, for what, on what evidence, and the answer or the way to give it. */
export function RecognitionCard({ recognition }: { recognition: Recognition }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const { learnerName, microCredentialId, microCredentialTitle, evidence, state, reason, decidedAt } = recognition
  return (
    <Paper component="li" withBorder radius="md" p="md" maw="none" bg="var(--color-plane)" data-testid="recognition">
      <Stack gap="xs">
        <Title order={3} size="h4">
          {learnerName}
        </Title>
        <Text>
          {t('recognitions.for')}{' '}
          <TextLink to="/catalogue/$id" params={{ id: microCredentialId }} fw={600}>
            {microCredentialTitle}
          </TextLink>
        </Text>
        <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>“{evidence}”</Text>
        <Text size="sm" c="dimmed">
          {t('recognitions.asked', { day: formats.day(recognition.requestedAt.slice(0, 10)) })}
          {decidedAt && ` · ${t(`recognitions.state.${state}`, { day: formats.day(decidedAt.slice(0, 10)) })}`}
        </Text>
        {reason && <Text size="sm">{t('recognitions.reasonWas', { reason })}</Text>}
        {state === 'open' && <Decision recognition={recognition} />}
      </Stack>
    </Paper>
  )
}

function Decision({ recognition }: { recognition: Recognition }) {
  const { t } = useTranslation()
  const [reason, setReason] = useState<string | null>(null)
  const decide = useDecide(recognition)
  const names = { name: recognition.learnerName, title: recognition.microCredentialTitle }
  if (reason === null) {
    return (
      <Group>
        <Button
          size="sm"
          loading={decide.isPending}
          aria-label={t('recognitions.confirmOf', names)}
          onClick={() => decide.mutate({ verdict: 'confirmed', reason: null })}
        >
          {t('recognitions.confirm')}
        </Button>
        <Button
          size="sm"
          variant="default"
          aria-label={t('recognitions.declineOf', names)}
          onClick={() => setReason('')}
        >
          {t('recognitions.decline')}
        </Button>
      </Group>
    )
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        decide.mutate({ verdict: 'declined', reason: reason.trim() })
      }}
    >
      <Stack gap="xs">
        <Textarea
          label={t('recognitions.reason')}
          description={t('recognitions.reasonHint')}
          maxLength={1000}
          autosize
          minRows={2}
          data-autofocus
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group>
          <Button size="sm" type="submit" loading={decide.isPending} disabled={reason.trim() === ''}>
            {t('recognitions.declineNow')}
          </Button>
          <Button size="sm" variant="default" onClick={() => setReason(null)}>
            {t('common.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
