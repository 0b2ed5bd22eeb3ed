import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { GapReport } from 'api/contract/gaps'
import type { PeoplePage } from 'api/contract/report-people'
import type { BackTestReport, ParticipationReport } from 'api/contract/reports'
import { api } from '../../lib/api.ts'
import type { OverviewSearch, PeopleSearch } from './overview-search.ts'

export const participationQuery = ({ programmeId, on }: Pick<OverviewSearch, 'programmeId' | 'on'>) =>
  queryOptions({
    queryKey: ['reports', 'participation', programmeId ?? 'current', on ?? 'today'],
    queryFn: ({ signal }) =>
      api.get<ParticipationReport>('/api/v1/reports/participation', { search: { programmeId, on }, signal }),
    placeholderData: keepPreviousData,
  })

export const backTestQuery = (programmeId: string) =>
  queryOptions({
    queryKey: ['reports', 'back-test', programmeId],
    queryFn: ({ signal }) =>
      api.get<BackTestReport>('/api/v1/reports/participation/back-test', { search: { programmeId }, signal }),
  })

export const peopleQuery = (search: PeopleSearch) =>
  infiniteQueryOptions({
    queryKey: ['reports', 'people', search],
    queryFn: ({ pageParam, signal }) =>
      api.get<PeoplePage>('/api/v1/reports/participation/people', {
        search: { ...search, cursor: pageParam, limit: 50 },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    // Each look at the list is noted: it is not asked for again without somebody looking.
    refetchOnWindowFocus: false,
    staleTime: 60_000,
  })

/** Skills with the most openings for which there is no seat. */
export const largestGapsQuery = queryOptions({
  queryKey: ['reports', 'gaps', 'largest'],
  queryFn: ({ signal }) => api.get<GapReport>('/api/v1/reports/gaps', { search: { limit: 5 }, signal }),
})
