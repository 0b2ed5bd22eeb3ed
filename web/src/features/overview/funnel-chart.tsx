import { useNavigate } from '@tanstack/react-router'
import type { ParticipationReport } from 'api/contract/reports'
import { useTranslation } from 'react-i18next'
import { ChartFrame } from '../../components/charts/chart-frame.tsx'
import { RankedBars } from '../../components/charts/ranked-bars.tsx'
import { useFormats } from '../../lib/formats.ts'
import { FunnelLosses } from './funnel-losses.tsx'
import { type FunnelRow, funnelRows } from './participation-rows.ts'
import { peopleSearchOf } from './people-search.ts'

/** "Started" is the number of participants, and has their list. */
const figureOf = ({ stage }: FunnelRow) => (stage === 'started' ? 'participants' : stage)

export function FunnelChart({ report }: { report: ParticipationReport }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const navigate = useNavigate()
  const rows = funnelRows(report)
  const longest = Math.max(1, ...rows.map((row) => row.persons))
  const searchOf = (row: FunnelRow) => peopleSearchOf(report, { figure: figureOf(row) })
  return (
    <ChartFrame
      title={t('overview.funnel.title')}
      subtitle={t('overview.funnel.subtitle')}
      label={t('overview.funnel.label')}
      fileName={`funnel-${report.on}`}
      source={report.programmeName}
      isSample={report.isSample}
      kpis={[
        'funnel-interested',
        'funnel-enrolled',
        'funnel-started',
        'funnel-completed',
        'funnel-certified',
        'funnel-open',
        'funnel-lost',
      ]}
      on={report.on}
      height={180}
      empty={rows.every((row) => row.persons === 0) ? t('overview.funnel.empty') : null}
      interactive
      onOpenMark={(key) => {
        const row = rows.find(({ stage }) => stage === key)
        if (row) void navigate({ to: '/overview/people', search: searchOf(row) })
      }}
      table={{
        columns: [
          { label: t('overview.funnel.stage') },
          { label: t('overview.funnel.persons'), numeric: true },
          { label: t('overview.funnel.share'), numeric: true, format: 'share' },
          { label: t('overview.funnel.open'), numeric: true },
          { label: t('overview.funnel.lost'), numeric: true },
        ],
        rows: rows.map((row) => ({
          key: row.stage,
          cells: [t(`overview.funnel.${row.stage}`), row.persons, row.shareOfFirst, row.open, row.lost],
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
          link: {
            to: '/overview/people',
            search: searchOf(row),
            label: t('overview.peopleBehind', { what: t(`overview.funnel.${row.stage}`) }),
          },
        }))}
      />
      <FunnelLosses report={report} rows={rows} />
    </ChartFrame>
  )
}
