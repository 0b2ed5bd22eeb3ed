import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type {
  ClosingOfferList,
  GapHeat,
  GapNeedPage,
  GapRegions,
  GapReport,
  GapTrend,
  OversupplyReport,
} from 'api/contract/gaps'
import { api, type SearchValues } from '../../lib/api.ts'
import { filtersOf, type GapsSearch } from './gaps-search.ts'

const SHOWN = 25
/** As long as changes wait to be counted in, figures are asked for again. */
const WHILE_WAITING = 3000

interface Current {
  waiting: number
}

const report = <T extends Current>(path: string, search: SearchValues) =>
  queryOptions({
    queryKey: ['reports', path, search],
    queryFn: ({ signal }) => api.get<T>(`/api/v1/reports/${path}`, { search, signal }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data && state.data.waiting > 0 ? WHILE_WAITING : false),
  })

export const gapsQuery = (search: GapsSearch) =>
  report<GapReport>('gaps', { ...filtersOf(search), by: search.by, group: search.group, limit: SHOWN })
export const heatQuery = (search: GapsSearch) => report<GapHeat>('gaps/sectors', filtersOf(search))
export const regionsQuery = (search: GapsSearch) =>
  report<GapRegions>('gaps/regions', { ...filtersOf(search), concept: search.group })
export const trendQuery = (search: GapsSearch) =>
  report<GapTrend>('gaps/months', { ...filtersOf(search), concept: search.group })
export const oversupplyQuery = (search: GapsSearch) =>
  report<OversupplyReport>('gaps/oversupply', { ...filtersOf(search), group: search.group, limit: SHOWN })
export const offersQuery = (search: GapsSearch) => report<ClosingOfferList>('gaps/closing-offers', filtersOf(search))

export const needsBehindQuery = (search: SearchValues) =>
  infiniteQueryOptions({
    queryKey: ['reports', 'gaps/needs', search],
    queryFn: ({ pageParam, signal }) =>
      api.get<GapNeedPage>('/api/v1/reports/gaps/needs', {
        search: { ...search, limit: 15, cursor: pageParam },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
