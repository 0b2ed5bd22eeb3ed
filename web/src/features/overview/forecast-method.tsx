import { Anchor, Modal, Stack, Table, Text, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import type { BackTestReport, ParticipationReport } from 'api/contract/reports'
import { useTranslation } from 'react-i18next'
import { AsyncState } from '../../components/feedback/async-state.tsx'
import { useFormats } from '../../lib/formats.ts'
import { backTestQuery } from './overview.query.ts'

/** How the forecast is made, from what, and how good it was on a programme that has ended. */
export function ForecastMethod({ report }: { report: ParticipationReport }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const [opened, { open, close }] = useDisclosure(false)
  const test = useQuery({ ...backTestQuery(report.programmeId), enabled: opened })
  const { forecast } = report
  return (
    <>
      <Anchor component="button" type="button" size="sm" onClick={open} data-testid="forecast-method">
        {t('overview.method.open')}
      </Anchor>
      <Modal
        opened={opened}
        onClose={close}
        size="lg"
        title={t('overview.method.title')}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <Stack gap="md">
          <Text>{t('overview.method.text')}</Text>
          {forecast ? (
            <Text>
              {t('overview.method.basis', {
                booked: formats.number(forecast.booked),
                showUp: formats.figure(forecast.showUp),
                from: formats.day(forecast.historyFrom),
                until: formats.day(forecast.historyUntil),
              })}
            </Text>
          ) : (
            report.forecastMissing && <Text>{t(`overview.forecastMissing.${report.forecastMissing}`)}</Text>
          )}
          <Title order={3} size="h4">
            {t('overview.method.test')}
          </Title>
          <AsyncState query={test}>{(tested) => <Tested tested={tested} />}</AsyncState>
        </Stack>
      </Modal>
    </>
  )
}

function Tested({ tested }: { tested: BackTestReport }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const { programme } = tested
  if (!programme) return <Text>{t('overview.method.noTest')}</Text>
  return (
    <Stack gap="sm">
      <Text data-testid="back-test">
        {t('overview.method.result', {
          programme: programme.name,
          inside: formats.figure(tested.inside),
          error: formats.decimal(tested.meanAbsoluteError),
        })}
      </Text>
      <Table aria-label={t('overview.method.byReach')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('overview.method.reach')}</Table.Th>
            <Table.Th scope="col">{t('overview.method.inside')}</Table.Th>
            <Table.Th scope="col">{t('overview.method.error')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {tested.byReach.map(({ reach, inside, meanAbsoluteError }) => (
            <Table.Tr key={reach}>
              <Table.Th scope="row" fw={400}>
                {t(`overview.method.reaches.${reach}`)}
              </Table.Th>
              <Table.Td>{formats.figure(inside)}</Table.Td>
              <Table.Td>{formats.decimal(meanAbsoluteError)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Table aria-label={t('overview.method.ofTheEnd')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('overview.method.from')}</Table.Th>
            <Table.Th scope="col">{t('overview.method.said')}</Table.Th>
            <Table.Th scope="col">{t('overview.method.was')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {tested.ofTheEnd.map(({ from, expected, low, high, actual }) => (
            <Table.Tr key={from}>
              <Table.Th scope="row" fw={400}>
                {formats.shortDay(from)}
              </Table.Th>
              <Table.Td>
                {formats.number(expected)} (
                {t('charts.range', { low: formats.number(low), high: formats.number(high) })})
              </Table.Td>
              <Table.Td>{formats.number(actual)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  )
}
