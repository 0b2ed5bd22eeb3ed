import { Stack } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ExportMenu } from '../../components/exports/export-menu.tsx'
import { EmptyState } from '../../components/feedback/empty-state.tsx'
import { ErrorState } from '../../components/feedback/error-state.tsx'
import { RowsSkeleton } from '../../components/feedback/page-skeleton.tsx'
import { MoreRows } from '../../components/layout/more-rows.tsx'
import { PageTitle } from '../../components/layout/page-title.tsx'
import { useMe } from '../../lib/me.query.ts'
import { TermTable } from './term-table.tsx'
import { termsQuery, waitingQuery } from './terms.query.ts'
import { TermsFilters } from './terms-filters.tsx'
import type { TermsSearch } from './terms-search.ts'

/** Words that people taught: an organisation sees and takes back its own, a manager all. */
export function TermsPage() {
  const { t } = useTranslation()
  const { user } = useMe()
  const search = useSearch({ strict: false }) as TermsSearch
  const query = useInfiniteQuery(termsQuery(search))
  const isManager = user?.role === 'manager'
  const waiting = useQuery({ ...waitingQuery, enabled: isManager }).data
  const terms = query.data?.pages.flatMap((page) => page.items) ?? []
  const total = query.data?.pages[0]?.total ?? 0
  const isFiltered = Boolean(search.q || search.verdict || search.state)
  const answer = isManager
    ? waiting === undefined
      ? ''
      : t('terms.leadAll', { count: waiting })
    : query.data && !isFiltered
      ? t('terms.lead', { count: total })
      : ''
  return (
    <Stack gap="md">
      <PageTitle
        title={t(isManager ? 'terms.titleAll' : 'terms.title')}
        lead={`${answer} ${t('terms.stays')}`.trim()}
        actions={terms.length > 0 && <ExportMenu offers={[{ list: 'taught-terms', search }]} />}
      />
      {total > 0 || isFiltered ? <TermsFilters search={search} isManager={isManager} /> : null}
      {query.isError ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : null}
      {query.isPending ? <RowsSkeleton rows={6} height={52} /> : null}
      {query.data && terms.length === 0 ? (
        <EmptyState title={t(isFiltered ? 'terms.noHit' : 'terms.empty')}>
          {t(isFiltered ? 'terms.noHitHint' : isManager ? 'terms.emptyAll' : 'terms.emptyOwn')}
        </EmptyState>
      ) : null}
      {terms.length > 0 ? (
        <>
          <TermTable terms={terms} isManager={isManager} />
          <MoreRows query={query} shown={terms.length} total={total} />
        </>
      ) : null}
    </Stack>
  )
}
