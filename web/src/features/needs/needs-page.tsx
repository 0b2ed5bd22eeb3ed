import { Group, Stack } from '@mantine/core'
import { IconFileImport, IconPlus } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ExportMenu } from '../../components/exports/export-menu.tsx'
import { EmptyState } from '../../components/feedback/empty-state.tsx'
import { ErrorState } from '../../components/feedback/error-state.tsx'
import { RowsSkeleton } from '../../components/feedback/page-skeleton.tsx'
import { LinkButton } from '../../components/layout/link-button.tsx'
import { MoreRows } from '../../components/layout/more-rows.tsx'
import { PageTitle } from '../../components/layout/page-title.tsx'
import { useMe } from '../../lib/me.query.ts'
import { NeedList } from './need-list.tsx'
import { needsQuery } from './needs.query.ts'
import { NeedsFilters } from './needs-filters.tsx'
import type { NeedsSearch } from './needs-search.ts'

export function NeedsPage() {
  const { t } = useTranslation()
  const { user } = useMe()
  const search = useSearch({ strict: false }) as NeedsSearch
  const query = useInfiniteQuery(needsQuery(search))
  const own = user?.role === 'business'
  const mayPost = own || user?.role === 'manager'
  const needs = query.data?.pages.flatMap((page) => page.items) ?? []
  const total = query.data?.pages[0]?.total ?? 0
  const isFiltered = Boolean(search.q || search.status || search.sector)
  const post = mayPost ? (
    <LinkButton to="/needs/new" leftSection={<IconPlus size={18} aria-hidden />} data-testid="new-need">
      {t('needs.list.post')}
    </LinkButton>
  ) : null
  const importList = mayPost ? (
    <LinkButton
      to="/imports"
      search={{ kind: 'needs' } as never}
      variant="default"
      leftSection={<IconFileImport size={18} aria-hidden />}
    >
      {t('imports.link')}
    </LinkButton>
  ) : null
  return (
    <Stack gap="md">
      <PageTitle
        title={t(own ? 'needs.list.titleOwn' : 'needs.list.titleAll')}
        lead={total > 0 ? t(own ? 'needs.list.leadOwn' : 'needs.list.leadAll', { count: total }) : undefined}
        actions={
          query.data && total === 0 && !isFiltered ? null : (
            <>
              {total > 0 && <ExportMenu offers={[{ list: 'needs', search }]} />}
              {importList}
              {post}
            </>
          )
        }
      />
      {own && total < 6 && !isFiltered ? null : <NeedsFilters search={search} withSector={!own} />}
      {query.isError ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : null}
      {query.isPending ? <RowsSkeleton rows={6} height={52} /> : null}
      {query.data && needs.length === 0 ? (
        isFiltered ? (
          <EmptyState title={t('needs.list.noHit')}>{t('needs.list.noHitHint')}</EmptyState>
        ) : (
          <EmptyState
            title={t('needs.list.empty')}
            action={
              <Group gap="xs" justify="center">
                {post}
                {importList}
              </Group>
            }
          >
            {t(own ? 'needs.list.emptyOwn' : 'needs.list.emptyAll')}
          </EmptyState>
        )
      ) : null}
      {needs.length > 0 ? (
        <>
          <NeedList needs={needs} withOrganisation={!own} />
          <MoreRows query={query} shown={needs.length} total={total} />
        </>
      ) : null}
    </Stack>
  )
}
