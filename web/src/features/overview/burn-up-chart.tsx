import { Skeleton } from '@mantine/core'
import type { ParticipationReport } from 'api/contract/reports'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { ChartFrame } from '../../components/charts/chart-frame.tsx'
import { useFormats } from '../../lib/formats.ts'
import { burnUpRows } from './participation-rows.ts'

// recharts weighs more than the rest of the page; only those who look at the line load it.
const BurnUp = lazy(() => import('../../components/charts/burn-up.tsx'))
const HEIGHT = 280
const time = (day: string) => Date.parse(`${day}T00:00:00Z`)

export function BurnUpChart({ report }: { report: ParticipationReport }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const rows = burnUpRows(report)
  const { numerator: participants, denominator: target } = report.participants
  return (
    <ChartFrame
      title={t('overview.burnUp.title')}
      subtitle={t('overview.burnUp.subtitle', { from: formats.day(report.startsOn), to: formats.day(report.endsOn) })}
      label={t('overview.burnUp.label', {
        participants: formats.number(participants),
        day: formats.day(report.on),
        planned: formats.number(report.plannedOnDay),
        target: formats.number(target),
        end: formats.day(report.endsOn),
      })}
      fileName={`participants-${report.on}`}
      source={report.programmeName}
      isSample={report.isSample}
      kpis={[{ kpi: 'participants', numerator: participants }, 'planned-on-day', 'forecast']}
      on={report.on}
      height={HEIGHT}
      empty={rows.length === 0 || participants === 0 ? t('overview.burnUp.empty') : null}
      table={{
        columns: [
          { label: t('charts.day'), format: 'day' },
          { label: t('charts.participants'), numeric: true },
          { label: t('charts.planned'), numeric: true },
          { label: t('charts.expected'), numeric: true },
          { label: t('overview.burnUp.low'), numeric: true },
          { label: t('overview.burnUp.high'), numeric: true },
        ],
        rows: rows.map((row) => ({
          key: row.on,
          cells: [
            row.on,
            row.participants,
            Math.round(row.planned * 10) / 10,
            // Today's point opens the band in the picture; it is no forecast.
            row.participants === null ? row.expected : null,
            row.participants === null ? (row.band?.[0] ?? null) : null,
            row.participants === null ? (row.band?.[1] ?? null) : null,
          ],
        })),
      }}
    >
      <Suspense fallback={<Skeleton height={HEIGHT} />}>
        <BurnUp
          points={rows}
          from={time(report.startsOn)}
          until={time(report.endsOn)}
          today={time(report.on)}
          target={target}
          height={HEIGHT}
        />
      </Suspense>
    </ChartFrame>
  )
}
