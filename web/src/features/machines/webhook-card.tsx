import { Button, Card, Group, Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import { useQueryClient } from '@tanstack/react-query'
import type { Webhook, WebhookSecret } from 'api/contract/machines'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNotify } from '../../components/feedback/notify.ts'
import { useFormats } from '../../lib/formats.ts'
import { Deliveries } from './deliveries.tsx'
import { EVENT_WORDS } from './scope-words.ts'
import { useWebhookActions } from './use-webhook-actions.ts'
import classes from './webhooks.module.css'

interface Props {
  webhook: Webhook
  withOwner: boolean
  onSecret: (told: WebhookSecret) => void
}

export function WebhookCard({ webhook, withOwner, onSecret }: Props) {
  const { t } = useTranslation()
  const formats = useFormats()
  const notify = useNotify()
  const client = useQueryClient()
  const [shown, setShown] = useState(false)
  const { test, rotate, toggle, remove } = useWebhookActions(webhook)
  const ask = (words: 'rotate' | 'delete', onConfirm: () => void) =>
    modals.openConfirmModal({
      title: t(`machines.webhook.${words}Title`),
      children: <Text className={classes.url}>{t(`machines.webhook.${words}Text`, { url: webhook.url })}</Text>,
      labels: { confirm: t(`machines.webhook.${words}`), cancel: t('machines.webhook.keep') },
      confirmProps: words === 'delete' ? { color: 'red' } : {},
      closeButtonProps: { 'aria-label': t('common.close') },
      onConfirm,
    })
  const sendTest = () =>
    test.mutate(undefined, {
      onSuccess: () => {
        setShown(true)
        void client.invalidateQueries({ queryKey: ['machines', 'webhooks'] })
        notify.saved(t('machines.webhook.tested'))
      },
    })
  const off = webhook.note ? t(`machines.webhook.notes.${webhook.note}`) : t('machines.webhook.off')
  const state = webhook.lastDeliveredAt
    ? t('machines.webhook.lastDelivered', { when: formats.instant(webhook.lastDeliveredAt) })
    : t('machines.webhook.neverDelivered')
  return (
    <Card component="li" padding="md" maw="none">
      <Text fw={650} className={classes.url}>
        {webhook.url}
      </Text>
      {withOwner ? <Text size="sm">{webhook.organisationName ?? t('machines.programme')}</Text> : null}
      <Text size="sm">{webhook.events.map((event) => t(`machines.events.${EVENT_WORDS[event]}`)).join(' · ')}</Text>
      <Text
        size="sm"
        className={webhook.active ? undefined : classes.needsYou}
        c={webhook.active ? 'dimmed' : undefined}
      >
        {webhook.active ? state : off}
      </Text>
      <Group gap="xs" mt="sm">
        {webhook.active ? (
          <Button size="sm" variant="default" loading={test.isPending} onClick={sendTest}>
            {t('machines.webhook.test')}
          </Button>
        ) : null}
        <Button size="sm" variant="default" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {t('machines.webhook.deliveries')}
        </Button>
        <Button size="sm" variant="default" loading={toggle.isPending} onClick={() => toggle.mutate()}>
          {webhook.active ? t('machines.webhook.switchOff') : t('machines.webhook.switchOn')}
        </Button>
        <Button
          size="sm"
          variant="subtle"
          loading={rotate.isPending}
          onClick={() => ask('rotate', () => rotate.mutate(undefined, { onSuccess: onSecret }))}
        >
          {t('machines.webhook.rotate')}
        </Button>
        <Button
          size="sm"
          variant="subtle"
          color="red"
          loading={remove.isPending}
          onClick={() => ask('delete', () => remove.mutate())}
        >
          {t('machines.webhook.delete')}
        </Button>
      </Group>
      {shown ? <Deliveries webhook={webhook} /> : null}
    </Card>
  )
}
