import { Button, SegmentedControl, SimpleGrid, Skeleton, Stack, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ExportMenu } from '../../components/exports/export-menu.tsx'
import { EmptyState } from '../../components/feedback/empty-state.tsx'
import { ErrorState } from '../../components/feedback/error-state.tsx'
import { LinkButton } from '../../components/layout/link-button.tsx'
import { PageTitle } from '../../components/layout/page-title.tsx'
import { useMe } from '../../lib/me.query.ts'
import { catalogueQuery } from './catalogue.query.ts'
import { CatalogueFilters } from './catalogue-filters.tsx'
import { type CatalogueSearch, isFiltered } from './catalogue-search.ts'
import { MicroCredentialCard } from './micro-credential-card.tsx'
import { MicrodegreesSection } from './microdegrees/microdegrees-section.tsx'

/** What can I learn here? Every filter is part of the address, so that a view can be sent as a link. */
export function CataloguePage() {
  const { t } = useTranslation()
  const { user } = useMe()
  const search: CatalogueSearch = useSearch({ strict: false })
  const navigate = useNavigate()
  const query = useInfiniteQuery(catalogueQuery(search))
  const staff = user?.role === 'manager' || user?.role === 'course-team'
  const change = (next: Partial<CatalogueSearch>) =>
    void navigate({ to: '/catalogue', search: { ...search, ...next }, replace: true, resetScroll: false })
  const offers = query.data?.pages.flatMap((page) => page.items) ?? []
  const total = query.data?.pages[0]?.total ?? 0
  const mine = search.scope === 'mine'

  return (
    <>
      <PageTitle
        title={t('catalogue.title')}
        lead={t('catalogue.intro')}
        actions={
          <>
            {total > 0 && (
              <ExportMenu
                offers={[
                  { list: 'micro-credentials', search },
                  { list: 'course-runs', search },
                  { list: 'microdegrees', search: { q: search.q, scope: search.scope } },
                ]}
              />
            )}
            {staff && (
              <LinkButton to="/catalogue/new" leftSection={<IconPlus size={18} aria-hidden />}>
                {t('catalogue.new')}
              </LinkButton>
            )}
          </>
        }
      />
      <Stack gap="md">
        {staff && (
          <SegmentedControl
            aria-label={t('catalogue.filter.scope')}
            value={search.scope ?? 'published'}
            onChange={(scope) => change({ scope: scope === 'mine' ? 'mine' : undefined })}
            data={[
              { value: 'published', label: t('catalogue.filter.published') },
              { value: 'mine', label: t('catalogue.filter.mine') },
            ]}
            style={{ alignSelf: 'start' }}
          />
        )}
        {!search.language && !search.mode && !search.audience && (
          <MicrodegreesSection search={{ q: search.q, scope: search.scope }} mayWrite={staff && mine} />
        )}
        <CatalogueFilters search={search} onChange={change} />
        {query.isError && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
        {query.isPending && (
          <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} aria-hidden>
            {['a', 'b', 'c', 'd', 'e', 'f'].map((key) => (
              <Skeleton key={key} height={220} />
            ))}
          </SimpleGrid>
        )}
        {query.data && (
          <>
            <Text c="dimmed" role="status">
              {t(mine ? 'catalogue.foundMine' : 'catalogue.found', { count: total })}
            </Text>
            {offers.length === 0 ? (
              <EmptyState
                title={mine && !isFiltered(search) ? t('catalogue.emptyMine') : t('catalogue.empty')}
                action={
                  isFiltered(search) && (
                    <Button
                      variant="default"
                      onClick={() =>
                        change({ q: undefined, language: undefined, mode: undefined, audience: undefined })
                      }
                    >
                      {t('catalogue.filter.reset')}
                    </Button>
                  )
                }
              />
            ) : (
              <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
                {offers.map((offer) => (
                  <MicroCredentialCard key={offer.id} offer={offer} />
                ))}
              </SimpleGrid>
            )}
            {query.hasNextPage && (
              <Button
                variant="default"
                loading={query.isFetchingNextPage}
                onClick={() => void query.fetchNextPage()}
                style={{ alignSelf: 'center' }}
              >
                {t('catalogue.more')}
              </Button>
            )}
          </>
        )}
      </Stack>
    </>
  )
}
