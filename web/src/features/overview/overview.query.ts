import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { GapReport, ParticipationReport } from 'api/contract/reports'
import { api } from '../../lib/api.ts'
import type { OverviewSearch } from './overview-search.ts'

export const participationQuery = (on?: string) =>
  queryOptions({
    queryKey: ['reports', 'participation', on ?? 'today'],
    queryFn: ({ signal }) => api.get<ParticipationReport>('/api/v1/reports/participation', { search: { on }, signal }),
    placeholderData: keepPreviousData,
  })

export const gapsQuery = ({ region, sector, source }: OverviewSearch) =>
  queryOptions({
    queryKey: ['reports', 'gaps', region ?? '', sector ?? '', source ?? 'need'],
    queryFn: ({ signal }) =>
      api.get<GapReport>('/api/v1/reports/gaps', { search: { region, sector, source, limit: 20 }, signal }),
    placeholderData: keepPreviousData,
  })
