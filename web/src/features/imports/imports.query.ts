import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type {
  DataImport,
  ImportKindList,
  ImportPage,
  ImportPreview,
  ImportRowList,
  RowOutcome,
} from 'api/contract/imports'
import { api } from '../../lib/api.ts'
import type { ImportsSearch } from './import-search.ts'
import { isWorking, pollAfter } from './import-states.ts'

export const importKindsQuery = queryOptions({
  queryKey: ['import-kinds'],
  queryFn: ({ signal }) => api.get<ImportKindList>('/api/v1/import-kinds', { signal }),
  staleTime: 300_000,
})

export const importsQuery = ({ state }: Pick<ImportsSearch, 'state'>) =>
  infiniteQueryOptions({
    queryKey: ['imports', 'list', { state }],
    queryFn: ({ pageParam, signal }) =>
      api.get<ImportPage>('/api/v1/imports', { search: { state, cursor: pageParam, limit: 25 }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state: { data } }) =>
      data?.pages.some((page) => page.items.some((item) => isWorking(item.state))) ? 3000 : false,
  })

export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['imports', 'one', id],
    queryFn: ({ signal }) => api.get<DataImport>(`/api/v1/imports/${id}`, { signal }),
    refetchInterval: ({ state }) => pollAfter(state.data?.state, state.dataUpdateCount),
  })

/** The preview of one version of the mapping; the one before stays until the next has come. */
export const previewQuery = ({ id, revision }: Pick<DataImport, 'id' | 'revision'>) =>
  queryOptions({
    queryKey: ['imports', 'preview', id, revision],
    queryFn: ({ signal }) => api.get<ImportPreview>(`/api/v1/imports/${id}/preview`, { signal }),
    placeholderData: keepPreviousData,
  })

/** Rows of one version of an import: a second dry run answers anew. */
export const importRowsQuery = (
  { id, revision }: Pick<DataImport, 'id' | 'revision'>,
  outcome: RowOutcome | undefined,
) =>
  infiniteQueryOptions({
    queryKey: ['imports', 'rows', id, revision, outcome ?? 'all'],
    queryFn: ({ pageParam, signal }) =>
      api.get<ImportRowList>(`/api/v1/imports/${id}/rows`, {
        search: { outcome, after: pageParam, limit: 25 },
        signal,
      }),
    initialPageParam: 0,
    getNextPageParam: (page) => page.nextAfter,
    placeholderData: keepPreviousData,
  })
