import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { RunOfOffer } from 'api/contract/catalogue'
import { LIMITS } from 'api/contract/common'
import type { LearnerPage } from 'api/contract/learners'
import type { EnrolmentList } from 'api/contract/participation'
import { z } from 'zod'
import { api } from '../../lib/api.ts'

export const LearnersSearch = z.object({
  q: z.string().max(LIMITS.searchLength).optional().catch(undefined),
  group: z.string().max(40).optional().catch(undefined),
})
export type LearnersSearch = z.infer<typeof LearnersSearch>

export const learnersQuery = (search: LearnersSearch) =>
  infiniteQueryOptions({
    queryKey: ['learners', 'list', search],
    queryFn: ({ signal, pageParam }) =>
      api.get<LearnerPage>('/api/v1/learners', { search: { ...search, limit: 25, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  })

export const learnerSearchQuery = (q: string) =>
  queryOptions({
    queryKey: ['learners', 'search', q],
    queryFn: ({ signal }) => api.get<LearnerPage>('/api/v1/learners', { search: { q, limit: 8 }, signal }),
    enabled: q.trim().length > 0,
    placeholderData: keepPreviousData,
  })

export const runQuery = (runId: string) =>
  queryOptions({
    queryKey: ['runs', runId],
    queryFn: ({ signal }) => api.get<RunOfOffer>(`/api/v1/runs/${runId}`, { signal }),
  })

export const runEnrolmentsQuery = (runId: string) =>
  queryOptions({
    queryKey: ['runs', runId, 'enrolments'],
    queryFn: ({ signal }) => api.get<z.infer<typeof EnrolmentList>>(`/api/v1/runs/${runId}/enrolments`, { signal }),
  })
