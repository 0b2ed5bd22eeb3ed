import { queryOptions } from '@tanstack/react-query'
import type { Mail, Summaries } from 'api/contract/summaries'
import { api } from '../../lib/api.ts'
import type { Language } from '../../lib/i18n.ts'

export const summariesQuery = queryOptions({
  queryKey: ['summaries'],
  queryFn: ({ signal }) => api.get<Summaries>('/api/v1/summaries', { signal }),
})

export const previewQuery = (programmeId: string, locale: Language) =>
  queryOptions({
    queryKey: ['summaries', 'preview', programmeId, locale],
    queryFn: ({ signal }) => api.get<Mail>('/api/v1/summaries/preview', { search: { programmeId, locale }, signal }),
  })
