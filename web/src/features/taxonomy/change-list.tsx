import { Badge, Group, SegmentedControl, Stack, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { ChangeKind, type TaxonomyChangeItem } from 'api/contract/taxonomy'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../components/feedback/empty-state.tsx'
import { ErrorState } from '../../components/feedback/error-state.tsx'
import { RowsSkeleton } from '../../components/feedback/page-skeleton.tsx'
import { MoreRows } from '../../components/layout/more-rows.tsx'
import { useLabel, useLanguage } from '../../lib/language.ts'
import { partKeys } from './change-parts.ts'
import classes from './taxonomy.module.css'
import { changesQuery } from './taxonomy.query.ts'
import { useTaxonomySearch } from './taxonomy-search.ts'

/** What one version changed, skill by skill. */
export function ChangeList({ version, when }: { version: number; when: string }) {
  const { t } = useTranslation()
  const [{ kind }, change] = useTaxonomySearch()
  const [typed, setTyped] = useState('')
  const [q] = useDebouncedValue(typed.trim(), 250)
  const query = useInfiniteQuery(changesQuery(version, kind, q))
  const items = query.data?.pages.flatMap((page) => page.items) ?? []
  const total = query.data?.pages[0]?.total ?? 0
  return (
    <Stack gap="sm" mt="sm">
      <Group gap="sm" align="flex-end">
        <SegmentedControl
          aria-label={t('taxonomy.history.kind')}
          value={kind ?? 'all'}
          onChange={(value) => change({ kind: ChangeKind.safeParse(value).data })}
          data={[
            { value: 'all', label: t('common.all') },
            ...ChangeKind.options.map((value) => ({ value, label: t(`taxonomy.history.kinds.${value}`) })),
          ]}
        />
        <TextInput
          aria-label={t('taxonomy.history.search')}
          placeholder={t('common.search')}
          leftSection={<IconSearch size={18} aria-hidden />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </Group>
      {query.isError && !query.data ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : null}
      {query.isPending ? <RowsSkeleton rows={5} height={32} /> : null}
      {query.data && items.length === 0 ? (
        <EmptyState title={t('taxonomy.history.noHit')}>{t('taxonomy.history.noHitHint')}</EmptyState>
      ) : null}
      <ul className={classes.changes} aria-label={t('taxonomy.history.changes', { when })}>
        {items.map((item) => (
          <ChangeRow key={item.uri} item={item} />
        ))}
      </ul>
      {items.length > 0 ? <MoreRows query={query} shown={items.length} total={total} /> : null}
    </Stack>
  )
}

/** The accent is kept for what needs somebody; what is gone only has an outline. */
const LOOKS = {
  added: { color: 'brand', variant: 'light' },
  changed: { color: 'gray', variant: 'light' },
  retired: { color: 'gray', variant: 'outline' },
} as const

function ChangeRow({ item }: { item: TaxonomyChangeItem }) {
  const { t } = useTranslation()
  const labelOf = useLabel()
  const language = useLanguage()
  const before = item.kind === 'changed' ? (item.before[language] ?? Object.values(item.before)[0]) : undefined
  const remarks = [
    ...(before ? [t('taxonomy.history.before', { label: before })] : []),
    ...(item.successor ? [t('taxonomy.history.becameNow', { label: labelOf(item.successor) })] : []),
    ...(item.kind === 'changed' ? partKeys(item.parts).map((part) => t(`taxonomy.history.parts.${part}`)) : []),
  ]
  return (
    <li>
      <Badge {...LOOKS[item.kind]} className={classes.changeKind}>
        {t(`taxonomy.history.kinds.${item.kind}`)}
      </Badge>
      <div>
        <Text>{labelOf(item)}</Text>
        {remarks.length > 0 ? (
          <Text size="sm" c="dimmed">
            {remarks.join(' · ')}
          </Text>
        ) : null}
      </div>
    </li>
  )
}
