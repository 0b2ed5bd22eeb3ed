import type { ParticipationReport } from 'api/contract/reports'
import { useTranslation } from 'react-i18next'
import { ChartFrame } from '../../components/charts/chart-frame.tsx'
import { RankedBars } from '../../components/charts/ranked-bars.tsx'
import { useFormats } from '../../lib/formats.ts'
import { funnelRows } from './participation-rows.ts'

export function FunnelChart({ report }: { report: ParticipationReport }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const rows = funnelRows(report)
  const longest = Math.max(1, ...rows.map((row) => row.persons))
  return (
    <ChartFrame
      title={t('overview.funnel.title')}
      subtitle={t('overview.funnel.subtitle')}
      label={t('overview.funnel.label')}
      fileName={`funnel-${report.on}`}
      source={report.programmeName}
      isSample={report.isSample}
      kpis={['funnel-interested', 'funnel-enrolled', 'funnel-started', 'funnel-completed', 'funnel-certified']}
      on={report.on}
      height={180}
      empty={rows.every((row) => row.persons === 0) ? t('overview.funnel.empty') : null}
      interactive
      table={{
        columns: [
          { label: t('overview.funnel.stage') },
          { label: t('overview.funnel.persons'), numeric: true },
          { label: t('overview.funnel.share'), numeric: true, format: 'share' },
        ],
        rows: rows.map((row) => ({
          key: row.stage,
          cells: [t(`overview.funnel.${row.stage}`), row.persons, row.shareOfFirst],
        })),
      }}
    >
      <RankedBars
        colour="learners"
        rows={rows.map((row) => ({
          key: row.stage,
          label: t(`overview.funnel.${row.stage}`),
          length: row.persons / longest,
          value: `${formats.number(row.persons)}${row.stage === 'interested' || row.shareOfFirst === null ? '' : ` (${formats.share(row.shareOfFirst)})`}`,
        }))}
      />
    </ChartFrame>
  )
}
