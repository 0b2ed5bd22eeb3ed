import { queryOptions } from '@tanstack/react-query'
import type { Learner, NeedOfferList } from 'api/contract/learners'
import type { EnrolmentList } from 'api/contract/participation'
import type { Pathway } from 'api/contract/pathways'
import type { z } from 'zod'
import { api } from '../../lib/api.ts'

export const learnerQuery = (id: string) =>
  queryOptions({
    queryKey: ['learners', id],
    queryFn: ({ signal }) => api.get<Learner>(`/api/v1/learners/${id}`, { signal }),
  })

/** The key carries the revision: a changed profile asks for a new pathway, the old one stays on the screen meanwhile. */
export const pathwayQuery = (learner: Learner) =>
  queryOptions({
    queryKey: ['learners', learner.id, 'pathway', learner.revision],
    queryFn: ({ signal }) => api.get<Pathway>(`/api/v1/learners/${learner.id}/pathway`, { signal }),
    enabled: learner.goal !== null,
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
