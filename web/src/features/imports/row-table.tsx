import { Button, Stack, Table, Text } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { DataImport, RowOutcome } from 'api/contract/imports'
import { useTranslation } from 'react-i18next'
import { ErrorState } from '../../components/feedback/error-state.tsx'
import { RowsSkeleton } from '../../components/feedback/page-skeleton.tsx'
import { TextLink } from '../../components/layout/link-button.tsx'
import { useLanguage } from '../../lib/language.ts'
import { useMe } from '../../lib/me.query.ts'
import { recordOf } from './import-kinds.ts'
import { problemLines } from './import-rows.ts'
import { importRowsQuery } from './imports.query.ts'
import classes from './tables.module.css'

interface Props {
  item: DataImport
  /** Undefined shows all. */
  outcome: RowOutcome | undefined
}

/** What became of each row: where, what stood there, what is wrong and what would be right. */
export function RowTable({ item, outcome }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const isManager = useMe().user?.role === 'manager'
  const query = useInfiniteQuery(importRowsQuery(item, outcome))
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  if (query.isPending) return <RowsSkeleton rows={4} height={40} />
  const items = query.data.pages.flatMap((page) => page.items)
  if (items.length === 0) return <Text c="dimmed">{t('imports.rows.none')}</Text>
  const record = recordOf(item.kind, isManager)
  const withProblems = items.some(({ problems }) => problems.length > 0)
  const withRecords = record !== null && items.some(({ subjectId }) => subjectId !== null)
  const head = (key: 'row' | 'outcome' | 'column' | 'value' | 'message' | 'open') => t(`imports.rows.${key}`)
  return (
    <Stack gap="sm">
      <Table className={classes.table} verticalSpacing="xs" aria-label={t('imports.rows.title')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{head('row')}</Table.Th>
            {outcome ? null : <Table.Th scope="col">{head('outcome')}</Table.Th>}
            {withProblems ? (
              <>
                <Table.Th scope="col">{head('column')}</Table.Th>
                <Table.Th scope="col">{head('value')}</Table.Th>
                <Table.Th scope="col">{head('message')}</Table.Th>
              </>
            ) : null}
            {withRecords ? <Table.Th scope="col">{head('open')}</Table.Th> : null}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {problemLines(items, language).map((line) => (
            <Table.Tr key={line.key} data-testid="row-line">
              <Table.Th scope="row" fw={600} data-numbers>
                <Text span inherit hiddenFrom="sm">
                  {head('row')}{' '}
                </Text>
                {line.row}
              </Table.Th>
              {outcome ? null : (
                <Table.Td data-label={head('outcome')}>{t(`imports.rows.outcomes.${line.outcome}`)}</Table.Td>
              )}
              {withProblems ? (
                <>
                  <Table.Td data-label={head('column')}>
                    {line.message === null ? '–' : (line.column ?? t('imports.rows.wholeRow'))}
                  </Table.Td>
                  <Table.Td data-label={head('value')}>
                    <span className={classes.quote} title={line.value ?? undefined}>
                      {line.value || (line.column === null ? '–' : t('imports.rows.nothing'))}
                    </span>
                  </Table.Td>
                  <Table.Td data-label={head('message')} data-wide className={classes.words}>
                    {line.message ?? '–'}
                  </Table.Td>
                </>
              ) : null}
              {withRecords ? (
                <Table.Td data-label={head('open')}>
                  {line.subjectId && record ? (
                    <TextLink
                      to={record}
                      inherit
                      params={{ id: line.subjectId } as never}
                      aria-label={t('imports.rows.openOf', { row: line.row })}
                    >
                      {head('open')}
                    </TextLink>
                  ) : (
                    '–'
                  )}
                </Table.Td>
              ) : null}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {query.hasNextPage ? (
        <Button
          variant="default"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
          style={{ alignSelf: 'center' }}
        >
          {t('imports.rows.more')}
        </Button>
      ) : null}
    </Stack>
  )
}
