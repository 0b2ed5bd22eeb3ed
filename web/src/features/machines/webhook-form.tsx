import { Button, Checkbox, Group, Paper, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Role } from 'api/contract/accounts'
import {
  type CreateWebhook,
  IMPORT_EVENTS,
  MACHINE_LIMITS,
  type WebhookEvent,
  type WebhookSecret,
} from 'api/contract/machines'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../components/feedback/error-state.tsx'
import { fieldErrors } from '../../components/forms/field-errors.ts'
import { focusFirstError } from '../../components/forms/focus-first-error.ts'
import { api } from '../../lib/api.ts'
import { webhooksQuery } from './machines.query.ts'
import { type Owner, OwnerField } from './owner-field.tsx'
import { EVENT_WORDS } from './scope-words.ts'

interface Props {
  role: Role
  onCreated: (created: WebhookSecret) => void
  onCancel: () => void
}

export function WebhookForm({ role, onCreated, onCancel }: Props) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const [owner, setOwner] = useState<Owner>({ organisationId: undefined, kind: 'programme' })
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => first.current?.focus(), [])
  const form = useForm({
    initialValues: { url: '', events: [...IMPORT_EVENTS] as string[] },
    validate: {
      url: (value) => (URL.canParse(value.trim()) ? null : t('machines.webhook.urlMissing')),
      events: (value) => (value.length > 0 ? null : t('machines.webhook.eventsMissing')),
    },
  })
  const create = useMutation({
    mutationFn: ({ url, events }: typeof form.values) =>
      api.post<WebhookSecret>('/api/v1/webhooks', {
        url,
        events: events as WebhookEvent[],
        organisationId: owner.organisationId,
      } satisfies CreateWebhook),
    onSuccess: (created) => {
      void client.invalidateQueries(webhooksQuery)
      onCreated(created)
    },
    onError: (error) =>
      form.setErrors('url' in fieldErrors(error) ? { url: t('machines.webhook.urlRefused') } : fieldErrors(error)),
  })
  return (
    <Paper withBorder p="lg" mb="md" maw={760}>
      <form onSubmit={form.onSubmit((values) => create.mutate(values), focusFirstError)} noValidate>
        <Stack>
          {create.isError ? <ErrorState error={create.error} /> : null}
          {role === 'manager' ? <OwnerField owner={owner} onChange={setOwner} /> : null}
          <TextInput
            ref={first}
            type="url"
            label={t('machines.webhook.url')}
            description={t('machines.webhook.urlHint')}
            placeholder="https://"
            maxLength={MACHINE_LIMITS.urlLength}
            autoComplete="off"
            withAsterisk
            {...form.getInputProps('url')}
          />
          <Checkbox.Group label={t('machines.webhook.events')} withAsterisk {...form.getInputProps('events')}>
            <Stack gap="xs" mt="xs">
              {IMPORT_EVENTS.map((event) => (
                <Checkbox
                  key={event}
                  value={event}
                  label={t(`machines.events.${EVENT_WORDS[event]}`)}
                  description={event}
                />
              ))}
            </Stack>
          </Checkbox.Group>
          <Group>
            <Button type="submit" loading={create.isPending}>
              {t('machines.webhook.create')}
            </Button>
            <Button variant="default" onClick={onCancel}>
              {t('common.cancel')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Paper>
  )
}
