import { Drawer, Group, Stack, Text } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ExportMenu } from '../../components/exports/export-menu.tsx'
import { ErrorState } from '../../components/feedback/error-state.tsx'
import { RowsSkeleton } from '../../components/feedback/page-skeleton.tsx'
import { TextLink } from '../../components/layout/link-button.tsx'
import { MoreRows } from '../../components/layout/more-rows.tsx'
import { conceptQuery } from '../../lib/concept.query.ts'
import { useFormats } from '../../lib/formats.ts'
import { useLanguage } from '../../lib/language.ts'
import { useRegionName } from '../../lib/regions.ts'
import { needsBehindQuery } from './gaps.query.ts'
import { type GapsSearch, needsBehind } from './gaps-search.ts'
import { NeedQuote } from './need-quote.tsx'
import { useGapsSearch } from './use-gaps-search.ts'

/** The needs behind the figure that is open; closing it goes back to the figure. */
export function NeedsBehind() {
  const { t } = useTranslation()
  const { search, change } = useGapsSearch()
  const close = () => change({ of: undefined, ofSector: undefined, ofRegion: undefined, ofMonth: undefined })
  const title = useTitle(search)
  return (
    <Drawer
      opened={search.of !== undefined}
      onClose={close}
      position="right"
      size="lg"
      title={title}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {search.of !== undefined ? <Needs search={search} /> : null}
    </Drawer>
  )
}

/** What the figure is of, in words. */
function useTitle(search: GapsSearch): string {
  const { t } = useTranslation()
  const formats = useFormats()
  const language = useLanguage()
  const region = useRegionName()
  const isConcept = search.of !== undefined && search.of !== 'all'
  const query = useQuery({ ...conceptQuery(isConcept ? (search.of as string) : ''), enabled: isConcept })
  const preferred = query.data?.labels.filter(({ kind }) => kind === 'preferred') ?? []
  const label = (preferred.find((item) => item.language === language) ?? preferred[0])?.text
  return [
    isConcept ? (label ?? t('gaps.behind.title')) : t('gaps.behind.all'),
    search.ofSector ? t(`sectors.${search.ofSector}`) : null,
    search.ofRegion ? region(search.ofRegion) : null,
    search.ofMonth ? formats.month(`${search.ofMonth}-01`) : null,
  ]
    .filter(Boolean)
    .join(' · ')
}

function Needs({ search }: { search: GapsSearch }) {
  const { t } = useTranslation()
  const asked = needsBehind(search) ?? {}
  const query = useInfiniteQuery(needsBehindQuery(asked))
  if (query.isError && !query.data) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  if (!query.data) return <RowsSkeleton rows={5} height={72} />
  const needs = query.data.pages.flatMap((page) => page.items)
  const total = query.data.pages[0]?.total ?? 0
  const concept = search.of === 'all' ? undefined : search.of
  return (
    <Stack gap="md">
      <Group justify="space-between" gap="sm">
        <Text fw={600} data-testid="behind-count">
          {t(search.ofMonth ? 'gaps.behind.posted' : 'gaps.behind.count', { count: total })}
        </Text>
        {total > 0 ? <ExportMenu size="xs" offers={[{ list: 'gap-needs', search: asked }]} /> : null}
      </Group>
      {concept ? (
        <Text size="sm">
          <TextLink
            to="/gaps"
            search={
              {
                ...search,
                of: undefined,
                ofSector: undefined,
                ofRegion: undefined,
                ofMonth: undefined,
                group: concept,
                view: 'months',
              } as never
            }
          >
            {t('gaps.behind.trend')}
          </TextLink>
          {' · '}
          <TextLink
            to="/gaps"
            search={
              {
                ...search,
                of: undefined,
                ofSector: undefined,
                ofRegion: undefined,
                ofMonth: undefined,
                group: concept,
                view: 'regions',
              } as never
            }
          >
            {t('gaps.behind.regions')}
          </TextLink>
        </Text>
      ) : null}
      {needs.map((need) => (
        <NeedQuote key={need.id} need={need} />
      ))}
      <MoreRows query={query} shown={needs.length} total={total} size="xs" />
    </Stack>
  )
}
