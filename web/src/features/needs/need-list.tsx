import { Card, Group, Stack, Table, Text } from '@mantine/core'
import type { NeedSummary } from 'api/contract/demands'
import { useTranslation } from 'react-i18next'
import { TextLink } from '../../components/layout/link-button.tsx'
import { useFormats } from '../../lib/formats.ts'
import { useRegionName } from '../../lib/regions.ts'
import { StatusBadge } from './status-badge.tsx'

interface Props {
  needs: NeedSummary[]
  withOrganisation: boolean
}

/** A table where there is room, cards where a thumb does the reading. */
export function NeedList({ needs, withOrganisation }: Props) {
  return (
    <>
      <NeedTable needs={needs} withOrganisation={withOrganisation} />
      <Stack gap="sm" hiddenFrom="sm" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
        {needs.map((need) => (
          <NeedCard key={need.id} need={need} withOrganisation={withOrganisation} />
        ))}
      </Stack>
    </>
  )
}

function NeedCard({ need, withOrganisation }: { need: NeedSummary; withOrganisation: boolean }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const region = useRegionName()
  return (
    <Card component="li" padding="md">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <TextLink to="/needs/$id" params={{ id: need.id } as never} fw={650}>
          {need.title}
        </TextLink>
        <StatusBadge status={need.status} />
      </Group>
      {withOrganisation ? <Text size="sm">{need.organisationName}</Text> : null}
      <Text size="sm" c="dimmed" mt={4}>
        {[
          t('needs.openings', { count: need.openings }),
          need.neededUntil ? t('needs.until', { day: formats.day(need.neededUntil) }) : null,
          region(need.region),
          t('needs.skillCount', { count: need.skillCount }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </Text>
    </Card>
  )
}

function NeedTable({ needs, withOrganisation }: Props) {
  const { t } = useTranslation()
  const formats = useFormats()
  const region = useRegionName()
  return (
    <Table verticalSpacing="sm" visibleFrom="sm" highlightOnHover>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('needs.list.need')}</Table.Th>
          {withOrganisation ? <Table.Th>{t('needs.list.organisation')}</Table.Th> : null}
          <Table.Th ta="right">{t('needs.list.openings')}</Table.Th>
          <Table.Th ta="right">{t('needs.list.skills')}</Table.Th>
          <Table.Th>{t('needs.list.until')}</Table.Th>
          <Table.Th>{t('needs.list.region')}</Table.Th>
          <Table.Th>{t('needs.list.status')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {needs.map((need) => (
          <Table.Tr key={need.id} data-testid="need-row">
            <Table.Td maw={420}>
              <TextLink to="/needs/$id" params={{ id: need.id } as never} fw={600}>
                {need.title}
              </TextLink>
            </Table.Td>
            {withOrganisation ? (
              <Table.Td>
                {need.organisationName}
                {need.sector ? (
                  <Text size="sm" c="dimmed">
                    {t(`sectors.${need.sector}`)}
                  </Text>
                ) : null}
              </Table.Td>
            ) : null}
            <Table.Td ta="right">{formats.number(need.openings)}</Table.Td>
            <Table.Td ta="right">{formats.number(need.skillCount)}</Table.Td>
            <Table.Td>{need.neededUntil ? formats.shortDay(need.neededUntil) : '–'}</Table.Td>
            <Table.Td>{region(need.region)}</Table.Td>
            <Table.Td>
              <StatusBadge status={need.status} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
