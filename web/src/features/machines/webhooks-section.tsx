import { Button } from '@mantine/core'
import { IconPlus, IconWebhook } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { Role } from 'api/contract/accounts'
import type { WebhookSecret } from 'api/contract/machines'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AsyncState } from '../../components/feedback/async-state.tsx'
import { EmptyState } from '../../components/feedback/empty-state.tsx'
import { Section } from '../../components/layout/section.tsx'
import { webhooksQuery } from './machines.query.ts'
import { SecretShown } from './secret-shown.tsx'
import { useReturnFocus } from './use-return-focus.ts'
import { WebhookCard } from './webhook-card.tsx'
import { WebhookForm } from './webhook-form.tsx'
import classes from './webhooks.module.css'

export function WebhooksSection({ role }: { role: Role }) {
  const { t } = useTranslation()
  const query = useQuery(webhooksQuery)
  const [open, setOpen] = useState(false)
  const [told, setTold] = useState<WebhookSecret | null>(null)
  const idle = !open && !told
  const button = useReturnFocus(idle)
  const begin = (
    <Button ref={button} leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setOpen(true)}>
      {t('machines.webhook.new')}
    </Button>
  )
  return (
    <Section
      title={t('machines.webhook.heading')}
      hint={t('machines.webhook.hint')}
      actions={idle && query.data && query.data.items.length > 0 ? begin : null}
    >
      {told ? (
        <SecretShown
          title={t('machines.webhook.ready', { url: told.webhook.url })}
          text={t('machines.webhook.once')}
          label={t('machines.webhook.secret')}
          value={told.secret}
          onDone={() => setTold(null)}
        />
      ) : null}
      {open ? (
        <WebhookForm
          role={role}
          onCancel={() => setOpen(false)}
          onCreated={(made) => {
            setOpen(false)
            setTold(made)
          }}
        />
      ) : null}
      <AsyncState
        query={query}
        isEmpty={({ items }) => items.length === 0}
        empty={
          idle ? (
            <EmptyState
              icon={<IconWebhook size={32} stroke={1.5} />}
              title={t('machines.webhook.empty')}
              action={begin}
            >
              {t('machines.webhook.emptyHint')}
            </EmptyState>
          ) : null
        }
      >
        {({ items }) => (
          <ul className={classes.list}>
            {items.map((webhook) => (
              <WebhookCard key={webhook.id} webhook={webhook} withOwner={role === 'manager'} onSecret={setTold} />
            ))}
          </ul>
        )}
      </AsyncState>
    </Section>
  )
}
