import { Group, Paper, Progress, Stack, Table, Text, Title } from '@mantine/core'
import type { ParticipationReport } from 'api/contract/reports'
import { useTranslation } from 'react-i18next'
import { colourOf } from '../../components/charts/colours.ts'
import { KpiRule } from '../../components/charts/kpi-rule.tsx'
import { TextLink } from '../../components/layout/link-button.tsx'
import { useFirst } from '../../components/layout/show-all.tsx'
import { useFormats } from '../../lib/formats.ts'
import { seatsAhead } from './participation-rows.ts'

/** Runs shown at first, the next ones to begin. */
const FIRST_RUNS = 6

/** Seats on runs still to come: what the number can grow into. */
export function SeatsAhead({ report }: { report: ParticipationReport }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const { seats, taken, free, share } = seatsAhead(report)
  const { waitlisted } = report.seatsAhead
  const words = { seats: formats.number(seats), taken: formats.number(taken), free: formats.number(free) }
  return (
    <Paper component="section" withBorder radius="md" p={{ base: 'sm', sm: 'md' }} aria-labelledby="seats-ahead">
      <Stack gap="xs">
        <Group gap={4} wrap="nowrap" align="start">
          <Title order={2} size="h4" id="seats-ahead">
            {t('overview.seats.title')}
          </Title>
          <KpiRule
            kpi={['seats-ahead', 'seats-taken', 'seats-waitlisted']}
            of={t('overview.seats.title')}
            on={report.on}
          />
        </Group>
        <Text>
          {share === null ? t('overview.seats.none') : t('overview.seats.sentence', words)}
          {waitlisted > 0 && ` ${t('overview.seats.waitlisted', { count: waitlisted })}`}
        </Text>
        {share !== null && (
          <Progress
            value={share * 100}
            color={colourOf('offer')}
            size="lg"
            aria-label={t('overview.seats.taken', words)}
            maw="40rem"
          />
        )}
        {report.runsAhead.length > 0 && <RunsAhead report={report} />}
        <TextLink size="sm" to="/catalogue" search={{ scope: 'mine' }}>
          {t('overview.seats.action')}
        </TextLink>
      </Stack>
    </Paper>
  )
}

function RunsAhead({ report }: { report: ParticipationReport }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const { shown, toggle } = useFirst(report.runsAhead, FIRST_RUNS)
  return (
    <>
      <Table.ScrollContainer minWidth={480}>
        <Table aria-label={t('overview.seats.perRun')} data-testid="runs-ahead">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('overview.seats.offer')}</Table.Th>
              <Table.Th scope="col">{t('overview.seats.starts')}</Table.Th>
              <Table.Th scope="col">{t('overview.seats.held')}</Table.Th>
              <Table.Th scope="col">{t('overview.seats.waiting')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map((run) => (
              <Table.Tr key={run.runId}>
                <Table.Th scope="row" fw={400}>
                  <TextLink size="sm" to="/runs/$id" params={{ id: run.runId }}>
                    {run.title}
                  </TextLink>
                  <Text size="xs" c="dimmed">
                    {run.organisationName}
                  </Text>
                </Table.Th>
                <Table.Td>{formats.shortDay(run.startsOn)}</Table.Td>
                <Table.Td>{formats.parts(run.taken, run.seats)}</Table.Td>
                <Table.Td>{formats.number(run.waitlisted)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {toggle}
    </>
  )
}
