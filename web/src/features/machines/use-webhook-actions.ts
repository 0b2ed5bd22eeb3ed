import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { EditWebhook, Webhook, WebhookDelivery, WebhookSecret } from 'api/contract/machines'
import { useTranslation } from 'react-i18next'
import { useNotify } from '../../components/feedback/notify.ts'
import { api } from '../../lib/api.ts'
import { webhooksQuery } from './machines.query.ts'

/** What can be done with one webhook; the list is read anew after each. */
export function useWebhookActions({ id, url, events, active, revision }: Webhook) {
  const { t } = useTranslation()
  const notify = useNotify()
  const client = useQueryClient()
  const path = `/api/v1/webhooks/${id}`
  const reload = () => client.invalidateQueries(webhooksQuery)
  const onError = (error: unknown) => {
    notify.failed(error)
    void reload()
  }
  const edit: EditWebhook = { url, events, active: !active }
  return {
    test: useMutation({ mutationFn: () => api.post<WebhookDelivery>(`${path}/test`), onError }),
    rotate: useMutation({
      mutationFn: () => api.post<WebhookSecret>(`${path}/secret`),
      onSuccess: () => void reload(),
      onError,
    }),
    toggle: useMutation({
      mutationFn: () => api.put<Webhook>(path, edit, revision),
      onSuccess: () => {
        notify.saved(t(active ? 'machines.webhook.isOff' : 'machines.webhook.isOn'))
        return reload()
      },
      onError,
    }),
    remove: useMutation({
      mutationFn: () => api.delete(path),
      onSuccess: () => {
        notify.saved(t('machines.webhook.deleted'))
        // Exact: what was sent to it is gone with it and is not asked for again.
        return client.invalidateQueries({ ...webhooksQuery, exact: true })
      },
      onError,
    }),
  }
}
