import { Badge, Button, Group, Stack, Text } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { TaxonomyVersionItem } from 'api/contract/taxonomy'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../components/feedback/empty-state.tsx'
import { ErrorState } from '../../components/feedback/error-state.tsx'
import { RowsSkeleton } from '../../components/feedback/page-skeleton.tsx'
import { MoreRows } from '../../components/layout/more-rows.tsx'
import { Section } from '../../components/layout/section.tsx'
import { useFormats } from '../../lib/formats.ts'
import { ChangeList } from './change-list.tsx'
import classes from './taxonomy.module.css'
import { versionsQuery } from './taxonomy.query.ts'
import { useTaxonomySearch } from './taxonomy-search.ts'

/** Imports that changed something, newest first; each opens what it changed. */
export function HistorySection() {
  const { t } = useTranslation()
  const query = useInfiniteQuery(versionsQuery)
  const items = query.data?.pages.flatMap((page) => page.items) ?? []
  const total = query.data?.pages[0]?.total ?? 0
  return (
    <Section title={t('taxonomy.history.title')}>
      {query.isError && !query.data ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : null}
      {query.isPending ? <RowsSkeleton rows={3} height={48} /> : null}
      {query.data && items.length === 0 ? (
        <EmptyState title={t('taxonomy.history.empty')}>{t('taxonomy.history.emptyHint')}</EmptyState>
      ) : null}
      {items.length > 0 ? (
        <Stack gap="sm">
          <ul className={classes.cards} aria-label={t('taxonomy.history.title')}>
            {items.map((item) => (
              <VersionCard key={item.id} item={item} />
            ))}
          </ul>
          {query.hasNextPage ? <MoreRows query={query} shown={items.length} total={total} /> : null}
        </Stack>
      ) : null}
    </Section>
  )
}

function VersionCard({ item }: { item: TaxonomyVersionItem }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const [search, change] = useTaxonomySearch()
  const isOpen = search.version === item.id
  const when = formats.instant(item.importedAt)
  const counts = (['added', 'changed', 'retired'] as const)
    .filter((kind) => item[kind] > 0)
    .map((kind) => t(`taxonomy.history.${kind}`, { count: formats.number(item[kind]) as never }))
  return (
    <li className={classes.card} data-testid="version">
      <Group justify="space-between" gap="sm">
        <Stack gap={2}>
          <Group gap="xs">
            <Badge variant="light" color="gray">
              {t(`taxonomy.history.sources.${item.source}`)}
            </Badge>
            <Text fw={650}>{item.name}</Text>
            <Text data-numbers>{counts.join(', ')}</Text>
          </Group>
          <Text size="sm" c="dimmed">
            {when} · {item.importedByName ?? t('taxonomy.history.nobody')}
          </Text>
        </Stack>
        {counts.length > 0 ? (
          <Button
            variant="default"
            size="compact-md"
            aria-expanded={isOpen}
            aria-label={isOpen ? undefined : t('taxonomy.history.show', { when })}
            onClick={() => change({ version: isOpen ? undefined : item.id, kind: undefined })}
          >
            {isOpen ? t('taxonomy.history.close') : t('taxonomy.history.what')}
          </Button>
        ) : null}
      </Group>
      {isOpen ? <ChangeList version={item.id} when={when} /> : null}
    </li>
  )
}
