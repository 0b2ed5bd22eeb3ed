import { Stack, Text, Title } from '@mantine/core'
import { queryOptions, useQuery } from '@tanstack/react-query'
import type { PlannedDemand as Report } from 'api/contract/plans'
import { useTranslation } from 'react-i18next'
import { ChartTableView } from '../../components/charts/chart-table-view.tsx'
import { AsyncState } from '../../components/feedback/async-state.tsx'
import { api } from '../../lib/api.ts'
import { useFormats } from '../../lib/formats.ts'
import { useLabel } from '../../lib/language.ts'
import { shortRuns } from './planned-demand-rows.ts'

const plannedDemandQuery = queryOptions({
  queryKey: ['reports', 'planned-demand'],
  queryFn: ({ signal }) => api.get<Report>('/api/v1/reports/planned-demand', { signal }),
})

/** What the plans that learners follow lean on: where seats will be short, and what to create next. */
export function PlannedDemand() {
  const { t } = useTranslation()
  const query = useQuery(plannedDemandQuery)
  return (
    <Stack component="section" gap="md" aria-labelledby="planned-demand">
      <Title order={2} id="planned-demand" mt="lg">
        {t('overview.planned.title')}
      </Title>
      <AsyncState query={query}>{(report) => <Answer report={report} />}</AsyncState>
    </Stack>
  )
}

function Answer({ report }: { report: Report }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const label = useLabel()
  const short = shortRuns(report)
  if (report.plans === 0) return <Text>{t('overview.planned.none')}</Text>
  return (
    <Stack gap="lg">
      <Text fz="lg" fw={600}>
        {t('overview.planned.answer', { count: report.plans })}{' '}
        {short.length === 0
          ? t('overview.planned.seatsSuffice')
          : t('overview.planned.seatsShort', { count: short.reduce((sum, run) => sum + run.short, 0) })}
      </Text>
      {report.leanedOn.length > 0 && (
        <ChartTableView
          caption={t('overview.planned.leanedOn')}
          table={{
            columns: [
              { label: t('overview.planned.offer') },
              { label: t('overview.planned.plans'), numeric: true },
              { label: t('overview.planned.runs') },
            ],
            rows: report.leanedOn.map(({ id, title, plans, runs }) => ({
              key: id,
              cells: [
                title,
                plans,
                runs
                  .map((run) =>
                    t(run.short > 0 ? 'overview.planned.runShort' : 'overview.planned.run', {
                      day: formats.shortDay(run.startsOn),
                      plans: formats.number(run.plans),
                      free: formats.number(run.seatsFree),
                      short: formats.number(run.short),
                    }),
                  )
                  .join('; '),
              ],
            })),
          }}
        />
      )}
      {report.unmet.length > 0 && (
        <div>
          <Title order={3} size="h4">
            {t('overview.planned.unmet')}
          </Title>
          <Text c="dimmed" size="sm">
            {t('overview.planned.unmetHint')}
          </Text>
          <ChartTableView
            caption={t('overview.planned.unmet')}
            table={{
              columns: [
                { label: t('overview.planned.skill') },
                { label: t('overview.planned.plans'), numeric: true },
                { label: t('overview.planned.value'), numeric: true },
              ],
              rows: report.unmet.map((skill) => ({
                key: skill.uri,
                // On average over all plans: how much more of a goal would be covered.
                cells: [label(skill), skill.plans, formats.share(skill.value / report.plans)],
              })),
            }}
          />
        </div>
      )}
    </Stack>
  )
}
