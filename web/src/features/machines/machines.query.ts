import { queryOptions } from '@tanstack/react-query'
import type { ApiTokenList, WebhookDeliveryList, WebhookList } from 'api/contract/machines'
import { api } from '../../lib/api.ts'

export const apiTokensQuery = queryOptions({
  queryKey: ['machines', 'tokens'],
  queryFn: ({ signal }) => api.get<ApiTokenList>('/api/v1/api-tokens', { signal }),
})

export const webhooksQuery = queryOptions({
  queryKey: ['machines', 'webhooks'],
  queryFn: ({ signal }) => api.get<WebhookList>('/api/v1/webhooks', { signal }),
})

export const deliveriesQuery = (id: string) =>
  queryOptions({
    queryKey: ['machines', 'webhooks', id, 'deliveries'],
    queryFn: ({ signal }) => api.get<WebhookDeliveryList>(`/api/v1/webhooks/${id}/deliveries`, { signal }),
    // Sending happens in the background: look again while something is on its way.
    refetchInterval: ({ state }) => (state.data?.items.some(({ status }) => status === 'waiting') ? 3000 : false),
  })
