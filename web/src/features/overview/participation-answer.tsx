import { Badge, Group, Stack, Text } from '@mantine/core'
import type { ParticipationReport } from 'api/contract/reports'
import { useTranslation } from 'react-i18next'
import { KpiRule } from '../../components/charts/kpi-rule.tsx'
import { TextLink } from '../../components/layout/link-button.tsx'
import { useFormats } from '../../lib/formats.ts'
import { ForecastMethod } from './forecast-method.tsx'
import { participationAnswer } from './participation-rows.ts'
import { peopleSearchOf } from './people-search.ts'

/** The first sentence: how many, of how many, where the plan is, and where it is going. */
export function ParticipationAnswer({ report }: { report: ParticipationReport }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const { course, participants, target, difference } = participationAnswer(report)
  const end = report.forecast?.points.at(-1)
  const { budgetPerParticipant } = report
  return (
    <Stack gap={4}>
      <Text fz={{ base: 'xl', sm: '1.75rem' }} fw={650} lh={1.25} data-testid="participation-answer">
        {t(`overview.answer.${course}`, {
          participants: formats.number(participants),
          target: formats.number(target),
          difference: formats.number(difference),
        })}
        {end &&
          t('overview.answer.forecast', {
            expected: formats.number(end.expected),
            low: formats.number(end.low),
            high: formats.number(end.high),
            day: formats.day(end.on),
          })}
      </Text>
      {report.forecastMissing && (
        <Text data-testid="forecast-missing">{t(`overview.forecastMissing.${report.forecastMissing}`)}</Text>
      )}
      <Group gap="xs">
        <Text c="dimmed" size="sm">
          {t('overview.period', {
            programme: report.programmeName,
            from: formats.day(report.startsOn),
            to: formats.day(report.endsOn),
          })}
        </Text>
        {report.isSample && (
          <Badge variant="outline" color="gray" tt="none">
            {t('overview.sample')}
          </Badge>
        )}
      </Group>
      <Text size="sm" maw="75ch">
        {t('overview.rule')}
      </Text>
      <Group gap="md" className="no-print">
        <TextLink size="sm" to="/overview/people" search={peopleSearchOf(report, {})}>
          {t('overview.showPeople', { count: participants })}
        </TextLink>
        <ForecastMethod report={report} />
        <TextLink size="sm" to="/programmes/$id" params={{ id: report.programmeId }}>
          {t('overview.editProgramme')}
        </TextLink>
      </Group>
      {budgetPerParticipant && (
        <Group gap={4}>
          <Text size="sm">
            {budgetPerParticipant.value === null
              ? t('overview.budget.nobody')
              : t('overview.budget.sentence', {
                  each: formats.euros(budgetPerParticipant.value / 100),
                  all: formats.euros(budgetPerParticipant.numerator / 100),
                  participants: formats.number(budgetPerParticipant.denominator),
                })}
          </Text>
          <KpiRule kpi="budget-per-participant" of={t('overview.budget.title')} on={report.on} />
        </Group>
      )}
    </Stack>
  )
}
