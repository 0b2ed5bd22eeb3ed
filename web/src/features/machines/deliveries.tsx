import { Button, Text } from '@mantine/core'
import { IconCircleCheck, IconCircleX, IconClock } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Webhook, WebhookDelivery } from 'api/contract/machines'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { AsyncState } from '../../components/feedback/async-state.tsx'
import { useNotify } from '../../components/feedback/notify.ts'
import { RowsSkeleton } from '../../components/feedback/page-skeleton.tsx'
import { api } from '../../lib/api.ts'
import { useFormats } from '../../lib/formats.ts'
import { deliveriesQuery, webhooksQuery } from './machines.query.ts'
import { EVENT_WORDS } from './scope-words.ts'
import classes from './webhooks.module.css'

const ICONS = { delivered: IconCircleCheck, failed: IconCircleX, waiting: IconClock }

/** What was sent last, and how it went. */
export function Deliveries({ webhook }: { webhook: Webhook }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const query = useQuery(deliveriesQuery(webhook.id))
  const outcomes = query.data?.items.map(({ id, status, attempts }) => `${id} ${status} ${attempts}`).join()
  const known = useRef(outcomes)
  useEffect(() => {
    // What became of each stands on the webhook too.
    if (known.current !== undefined && known.current !== outcomes)
      void client.invalidateQueries({ ...webhooksQuery, exact: true })
    known.current = outcomes
  }, [outcomes, client])
  return (
    <AsyncState
      query={query}
      skeleton={<RowsSkeleton rows={2} height={40} />}
      isEmpty={({ items }) => items.length === 0}
      empty={
        <Text size="sm" c="dimmed" mt="sm">
          {t('machines.delivery.none')}
        </Text>
      }
    >
      {({ items }) => (
        <ul className={classes.deliveries} aria-label={t('machines.webhook.deliveries')}>
          {items.map((delivery) => (
            <DeliveryRow key={delivery.id} delivery={delivery} webhook={webhook} />
          ))}
        </ul>
      )}
    </AsyncState>
  )
}

function DeliveryRow({ delivery, webhook }: { delivery: WebhookDelivery; webhook: Webhook }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const notify = useNotify()
  const client = useQueryClient()
  const again = useMutation({
    mutationFn: () => api.post<WebhookDelivery>(`/api/v1/webhook-deliveries/${delivery.id}/repetition`),
    onSuccess: () => client.invalidateQueries(deliveriesQuery(webhook.id)),
    onError: notify.failed,
  })
  const { status, attempts, lastError, lastStatusCode, nextAttemptAt } = delivery
  const Icon = ICONS[status]
  const event = t(`machines.events.${EVENT_WORDS[delivery.event as keyof typeof EVENT_WORDS]}`)
  const reason = lastError
    ? t(`machines.delivery.errors.${lastError}`)
    : lastStatusCode !== null
      ? t('machines.delivery.answer', { code: lastStatusCode })
      : null
  const next =
    status === 'waiting' && attempts > 0 ? t('machines.delivery.next', { when: formats.instant(nextAttemptAt) }) : null
  const details = [
    formats.instant(delivery.createdAt),
    attempts > 1 ? t('machines.delivery.attempts', { count: attempts }) : null,
    reason,
    next,
  ]
  return (
    <li className={classes.delivery}>
      <Icon size={20} stroke={1.7} aria-hidden />
      <div className={classes.what}>
        <Text size="sm" fw={550}>
          {t(`machines.delivery.states.${status}`)}: {event}
        </Text>
        <Text size="sm" c="dimmed">
          {details.filter(Boolean).join(' · ')}
        </Text>
      </div>
      {status !== 'waiting' && webhook.active ? (
        <Button
          size="xs"
          variant="default"
          loading={again.isPending}
          onClick={() => again.mutate()}
          aria-label={t('machines.delivery.againOf', { event, when: formats.instant(delivery.createdAt) })}
        >
          {t('machines.delivery.again')}
        </Button>
      ) : null}
    </li>
  )
}
