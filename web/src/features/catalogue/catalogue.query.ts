import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { CataloguePage, MicroCredential } from 'api/contract/catalogue'
import type { EnrolmentList } from 'api/contract/participation'
import type { z } from 'zod'
import { api } from '../../lib/api.ts'
import type { CatalogueSearch } from './catalogue-search.ts'

export const catalogueQuery = (search: CatalogueSearch) =>
  infiniteQueryOptions({
    queryKey: ['micro-credentials', 'list', search],
    queryFn: ({ signal, pageParam }) =>
      api.get<CataloguePage>('/api/v1/micro-credentials', {
        search: { ...search, limit: 24, cursor: pageParam },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  })

export const microCredentialQuery = (id: string) =>
  queryOptions({
    queryKey: ['micro-credentials', id],
    queryFn: ({ signal }) => api.get<MicroCredential>(`/api/v1/micro-credentials/${id}`, { signal }),
  })

/** For the prerequisite picker: a few published offers by title. */
export const credentialSearchQuery = (q: string) =>
  queryOptions({
    queryKey: ['micro-credentials', 'search', q],
    queryFn: ({ signal }) => api.get<CataloguePage>('/api/v1/micro-credentials', { search: { q, limit: 8 }, signal }),
    enabled: q.trim().length > 0,
    placeholderData: keepPreviousData,
  })

export const myEnrolmentsQuery = (learnerId: string | null) =>
  queryOptions({
    queryKey: ['learners', learnerId, 'enrolments'],
    queryFn: ({ signal }) =>
      api.get<z.infer<typeof EnrolmentList>>(`/api/v1/learners/${learnerId}/enrolments`, { signal }),
    enabled: learnerId !== null,
  })
