import { queryOptions } from '@tanstack/react-query'
import type { LinkQuality } from 'api/contract/quality'
import { api } from '../../lib/api.ts'

export const qualityQuery = queryOptions({
  queryKey: ['reports', 'link-quality'],
  queryFn: ({ signal }) => api.get<LinkQuality>('/api/v1/reports/link-quality', { signal }),
})
