import { queryOptions } from '@tanstack/react-query'
import type { WantedSkillList } from 'api/contract/reports'
import { api } from '../../lib/api.ts'

export const wantedQuery = queryOptions({
  queryKey: ['reports', 'wanted-skills'],
  queryFn: ({ signal }) => api.get<WantedSkillList>('/api/v1/reports/wanted-skills', { signal }),
  staleTime: 60_000,
})
