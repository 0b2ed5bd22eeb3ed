import { queryOptions } from '@tanstack/react-query'
import type { Learner, NeedOfferList } from 'api/contract/learners'
import type { EnrolmentList } from 'api/contract/participation'
import type { Pathway, PathwayComparison, PathwayQuery } from 'api/contract/pathways'
import type { z } from 'zod'
import { api } from '../../lib/api.ts'

export const learnerQuery = (id: string) =>
  queryOptions({
    queryKey: ['learners', id],
    queryFn: ({ signal }) => api.get<Learner>(`/api/v1/learners/${id}`, { signal }),
  })

/**
 * The key carries the revision: a changed profile asks for a new pathway, the old one stays on the screen meanwhile. So it does
 * while limits are tried out.
 */
export const pathwayQuery = (learner: Learner, tried: PathwayQuery = {}) =>
  queryOptions({
    queryKey: ['learners', learner.id, 'pathway', learner.revision, tried],
    queryFn: ({ signal }) => api.get<Pathway>(`/api/v1/learners/${learner.id}/pathway`, { search: tried, signal }),
    enabled: learner.goal !== null,
    placeholderData: (previous) => previous,
  })

export const comparisonQuery = (learner: Learner, tried: PathwayQuery) =>
  queryOptions({
    queryKey: ['learners', learner.id, 'pathway', learner.revision, 'alternatives', tried],
    queryFn: ({ signal }) =>
      api.get<PathwayComparison>(`/api/v1/learners/${learner.id}/pathway/alternatives`, { search: tried, signal }),
    placeholderData: (previous) => previous,
  })

export const learnerEnrolmentsQuery = (id: string) =>
  queryOptions({
    queryKey: ['learners', id, 'enrolments'],
    queryFn: ({ signal }) => api.get<z.infer<typeof EnrolmentList>>(`/api/v1/learners/${id}/enrolments`, { signal }),
  })

export const needOffersQuery = (q: string) =>
  queryOptions({
    queryKey: ['need-offers', q],
    queryFn: ({ signal }) => api.get<NeedOfferList>('/api/v1/need-offers', { search: { q }, signal }),
    placeholderData: (previous) => previous,
  })
