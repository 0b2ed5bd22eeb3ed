import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { LinkTextResult } from 'api/contract/linking'
import { api } from './api.ts'

/** Skills in a text that nobody has saved: nothing is stored on the server. */
export const skillPreviewQuery = (text: string) =>
  queryOptions({
    queryKey: ['skill-preview', text],
    queryFn: async ({ signal }) => ({
      ...(await api.post<LinkTextResult>('/api/v1/skill-links', { text }, { signal })),
      /** The text the evidence points into; while the next answer is on its way it is older than the box. */
      text,
    }),
    enabled: text.trim().length >= 8,
    staleTime: 300_000,
    placeholderData: keepPreviousData,
  })
