import { NativeSelect, Stack, Table, Text } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type DataImport, ImportState } from 'api/contract/imports'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../components/feedback/empty-state.tsx'
import { ErrorState } from '../../components/feedback/error-state.tsx'
import { RowsSkeleton } from '../../components/feedback/page-skeleton.tsx'
import { TextLink } from '../../components/layout/link-button.tsx'
import { MoreRows } from '../../components/layout/more-rows.tsx'
import { Section } from '../../components/layout/section.tsx'
import { useFormats } from '../../lib/formats.ts'
import { useMe } from '../../lib/me.query.ts'
import { useCountWords } from './count-words.ts'
import { importsQuery } from './imports.query.ts'
import { StateBadge } from './state-badge.tsx'
import classes from './tables.module.css'

/** Earlier imports, newest first; those that are worked on move while one looks. */
export function ImportList({ state }: { state: ImportState | undefined }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const query = useInfiniteQuery(importsQuery({ state }))
  const items = query.data?.pages.flatMap((page) => page.items) ?? []
  const total = query.data?.pages[0]?.total ?? 0
  const choose = (value: string) =>
    void navigate({
      to: '/imports',
      search: ((before: object) => ({ ...before, state: value || undefined })) as never,
      replace: true,
      resetScroll: false,
    })
  return (
    <Section
      title={t('imports.list.title')}
      actions={
        total > 0 || state ? (
          <NativeSelect
            size="sm"
            aria-label={t('imports.list.filter')}
            value={state ?? ''}
            onChange={(event) => choose(event.currentTarget.value)}
            data={[
              { value: '', label: t('common.all') },
              ...ImportState.options.map((value) => ({ value, label: t(`imports.states.${value}`) })),
            ]}
          />
        ) : null
      }
    >
      {query.isError && !query.data ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : null}
      {query.isPending ? <RowsSkeleton rows={3} height={48} /> : null}
      {query.data && items.length === 0 ? (
        <EmptyState
          icon={<IconFileImport size={36} stroke={1.4} />}
          title={t(state ? 'imports.list.noHit' : 'imports.list.empty')}
        >
          {t(state ? 'imports.list.noHitHint' : 'imports.list.emptyHint')}
        </EmptyState>
      ) : null}
      {items.length > 0 ? (
        <Stack gap="sm">
          <ImportTable items={items} />
          <MoreRows query={query} shown={items.length} total={total} />
        </Stack>
      ) : null}
    </Section>
  )
}

function ImportTable({ items }: { items: DataImport[] }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const countWords = useCountWords()
  const isManager = useMe().user?.role === 'manager'
  const heads = ['file', 'kind', 'state', 'rows', 'by', 'at'] as const
  const label = (head: (typeof heads)[number]) => t(`imports.list.${head}`)
  return (
    <Table className={classes.table} verticalSpacing="sm" aria-label={t('imports.list.title')}>
      <Table.Thead>
        <Table.Tr>
          {heads.map((head) => (
            <Table.Th key={head} scope="col">
              {label(head)}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {items.map((item) => (
          <Table.Tr key={item.id} data-testid="import-row">
            <Table.Th scope="row" fw={600} miw="11rem" style={{ overflowWrap: 'break-word' }}>
              <TextLink inherit to="/imports/$id" params={{ id: item.id } as never}>
                {item.fileName}
              </TextLink>
            </Table.Th>
            <Table.Td data-label={label('kind')}>
              {t(`imports.kinds.${item.kind}.name`)}
              {isManager && item.organisationName ? (
                <Text size="sm" c="dimmed">
                  {item.organisationName}
                </Text>
              ) : null}
            </Table.Td>
            <Table.Td data-label={label('state')}>
              <StateBadge state={item.state} />
            </Table.Td>
            <Table.Td data-label={label('rows')} data-numbers>
              {countWords(item) || '–'}
            </Table.Td>
            <Table.Td data-label={label('by')}>{item.createdByName ?? t('imports.list.nobody')}</Table.Td>
            <Table.Td data-label={label('at')}>{formats.instant(item.createdAt)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
