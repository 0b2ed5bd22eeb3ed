import { Badge, Table, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { ProgrammeList } from 'api/contract/programmes'
import { useTranslation } from 'react-i18next'
import { AsyncState } from '../../components/feedback/async-state.tsx'
import { EmptyState } from '../../components/feedback/empty-state.tsx'
import { LinkButton, TextLink } from '../../components/layout/link-button.tsx'
import { PageTitle } from '../../components/layout/page-title.tsx'
import { useFormats } from '../../lib/formats.ts'
import { programmesQuery } from '../../lib/programmes.query.ts'

/** Which programmes there are, and the way to each one's plan. */
export function ProgrammesPage() {
  const { t } = useTranslation()
  const query = useQuery(programmesQuery)
  const add = (
    <LinkButton to="/programmes/new" leftSection={<IconPlus size={18} aria-hidden />}>
      {t('programmes.add')}
    </LinkButton>
  )
  const isEmpty = query.data?.items.length === 0
  return (
    <>
      <PageTitle title={t('programmes.title')} lead={t('programmes.lead')} actions={!isEmpty && add} />
      <AsyncState query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('programmes.none')} action={add}>
              {t('programmes.noneText')}
            </EmptyState>
          ) : (
            <List items={items} />
          )
        }
      </AsyncState>
    </>
  )
}

function List({ items }: ProgrammeList) {
  const { t } = useTranslation()
  const formats = useFormats()
  return (
    <Table.ScrollContainer minWidth={520}>
      <Table aria-label={t('programmes.title')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('programmes.form.name')}</Table.Th>
            <Table.Th scope="col">{t('programmes.period')}</Table.Th>
            <Table.Th scope="col">{t('programmes.form.target')}</Table.Th>
            <Table.Th scope="col">{t('programmes.figures')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map(({ id, name, startsOn, endsOn, targetParticipants, isSample, isCurrent }) => (
            <Table.Tr key={id}>
              <Table.Th scope="row" fw={600}>
                <TextLink to="/programmes/$id" params={{ id }}>
                  {name}
                </TextLink>
                {isCurrent && (
                  <Badge variant="light" ms="xs" tt="none">
                    {t('programmes.current')}
                  </Badge>
                )}
                {isSample && (
                  <Badge color="gray" variant="outline" ms="xs" tt="none">
                    {t('participants.learners.sample')}
                  </Badge>
                )}
              </Table.Th>
              <Table.Td>
                <Text size="sm">
                  {t('programmes.dates', { from: formats.shortDay(startsOn), to: formats.shortDay(endsOn) })}
                </Text>
              </Table.Td>
              <Table.Td>{formats.number(targetParticipants)}</Table.Td>
              <Table.Td>
                <TextLink
                  size="sm"
                  to="/overview"
                  search={{ programmeId: id }}
                  aria-label={t('programmes.openOf', { name })}
                >
                  {t('programmes.open')}
                </TextLink>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
