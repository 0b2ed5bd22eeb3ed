import { Badge, Button, Stack, Table, Text } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import type { PersonBehind } from 'api/contract/report-people'
import { useTranslation } from 'react-i18next'
import { ExportMenu } from '../../components/exports/export-menu.tsx'
import { EmptyState } from '../../components/feedback/empty-state.tsx'
import { ErrorState } from '../../components/feedback/error-state.tsx'
import { RowsSkeleton } from '../../components/feedback/page-skeleton.tsx'
import classes from '../../components/layout/cards-table.module.css'
import { TextLink } from '../../components/layout/link-button.tsx'
import { PageTitle } from '../../components/layout/page-title.tsx'
import { useFormats } from '../../lib/formats.ts'
import { nameOf, useLanguage } from '../../lib/language.ts'
import { peopleQuery } from './overview.query.ts'
import type { PeopleSearch } from './overview-search.ts'
import { usePartWords } from './part-words.ts'

/** The people a figure counts, by name. */
export function PeoplePage() {
  const { t } = useTranslation()
  const search: PeopleSearch = useSearch({ strict: false })
  const query = useInfiniteQuery(peopleQuery(search))
  const people = query.data?.pages.flatMap((page) => page.items) ?? []
  const total = query.data?.pages[0]?.total
  const { figure, part } = usePartWords(search, people[0])
  return (
    <>
      <PageTitle
        title={t('overview.people.title')}
        lead={total !== undefined && t('overview.people.answer', { count: total, figure, part })}
        actions={people.length > 0 && <ExportMenu offers={[{ list: 'participation-people', search }]} />}
      />
      <Stack gap="md">
        <Text size="sm" c="dimmed" maw="75ch">
          {t('overview.people.noted')}
        </Text>
        <TextLink size="sm" to="/overview" search={{ programmeId: search.programmeId, on: search.on }}>
          {t('overview.people.back')}
        </TextLink>
        {query.isError && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
        {query.isPending && <RowsSkeleton rows={8} height={44} />}
        {query.data && people.length === 0 && <EmptyState title={t('overview.people.nobody')} />}
        {people.length > 0 && <PeopleTable people={people} />}
        {query.hasNextPage && (
          <Button
            variant="default"
            loading={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
            style={{ alignSelf: 'center' }}
          >
            {t('participants.learners.more')}
          </Button>
        )}
        {query.hasNextPage && total !== undefined && (
          <Text size="sm" c="dimmed" mx="auto">
            {t('common.shown', { shown: people.length, total })}
          </Text>
        )}
      </Stack>
    </>
  )
}

function PeopleTable({ people }: { people: PersonBehind[] }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const language = useLanguage()
  return (
    <Table className={classes.table} aria-label={t('overview.people.title')} data-testid="people">
      <Table.Thead>
        <Table.Tr>
          {(['name', 'group', 'stage', 'began', 'first'] as const).map((head) => (
            <Table.Th key={head} scope="col">
              {t(`overview.people.${head}`)}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {people.map((person) => (
          <Table.Tr key={person.learnerId}>
            <Table.Th scope="row" fw={600}>
              <TextLink to="/learners/$id" params={{ id: person.learnerId }}>
                {person.name}
              </TextLink>
              {person.isSample && (
                <Badge color="gray" variant="outline" ms="xs">
                  {t('participants.learners.sample')}
                </Badge>
              )}
            </Table.Th>
            <Table.Td data-label={t('overview.people.group')}>{nameOf(person.group, language)}</Table.Td>
            <Table.Td data-label={t('overview.people.stage')}>{t(`overview.funnel.${person.stage}`)}</Table.Td>
            <Table.Td data-label={t('overview.people.began')}>
              {person.begunOn ? formats.shortDay(person.begunOn) : t('overview.people.notYet')}
            </Table.Td>
            <Table.Td data-label={t('overview.people.first')}>
              {person.microCredentialTitle ?? t('overview.people.notYet')}
              {person.organisationName && (
                <Text size="xs" c="dimmed">
                  {person.organisationName}
                </Text>
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
