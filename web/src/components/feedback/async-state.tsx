import { VisuallyHidden } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorState } from './error-state.tsx'
import { RowsSkeleton } from './page-skeleton.tsx'

interface Props<T> {
  query: UseQueryResult<T>
  children: (data: T) => ReactNode
  /** In the shape of what will stand here. */
  skeleton?: ReactNode
  isEmpty?: (data: T) => boolean
  empty?: ReactNode
}

/** The four states of anything loaded: on its way, failed, empty, there. Old data stays while new data is fetched. */
export function AsyncState<T>({ query, children, skeleton, isEmpty, empty }: Props<T>) {
  const { t } = useTranslation()
  if (query.data !== undefined) {
    if (empty && isEmpty?.(query.data)) return empty
    return children(query.data)
  }
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  return (
    <div role="status">
      <VisuallyHidden>{t('feedback.loading')}</VisuallyHidden>
      {skeleton ?? <RowsSkeleton />}
    </div>
  )
}
