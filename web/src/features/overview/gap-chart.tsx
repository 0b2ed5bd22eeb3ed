import type { GapReport } from 'api/contract/reports'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ChartFrame } from '../../components/charts/chart-frame.tsx'
import { RankedBars } from '../../components/charts/ranked-bars.tsx'
import { useFormats } from '../../lib/formats.ts'
import { useLanguage } from '../../lib/language.ts'
import { GapDetail } from './gap-detail.tsx'
import { gapRows } from './gap-rows.ts'

/** Skills asked for and not taught, ranked by openings; a bar opens the needs behind it. */
export function GapChart({ report, order }: { report: GapReport; order: 2 | 3 }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const language = useLanguage()
  const [open, setOpen] = useState<string | null>(null)
  const rows = gapRows(report, language)
  const byUri = new Map(rows.map((row) => [row.uri, row]))
  return (
    <ChartFrame
      title={t('overview.gaps.chartTitle')}
      subtitle={t('overview.gaps.subtitle', {
        count: report.openNeeds,
        source: t(`overview.source.${report.source}`),
      })}
      label={t('overview.gaps.label')}
      fileName={`gaps-${report.generatedAt.slice(0, 10)}`}
      kpis={['gap-openings', 'gap-needs', 'gap-must-needs', 'gap-organisations']}
      on={report.generatedAt.slice(0, 10)}
      empty={rows.length === 0 ? t('overview.gaps.empty') : null}
      interactive
      order={order}
      table={{
        columns: [
          { label: t('overview.gaps.skill') },
          { label: t('overview.gaps.openings'), numeric: true },
          { label: t('overview.gaps.needs'), numeric: true },
          { label: t('overview.gaps.must'), numeric: true },
          { label: t('overview.gaps.organisations'), numeric: true },
        ],
        rows: rows.map((row) => ({
          key: row.uri,
          cells: [row.label, row.openings, row.needs, row.mustNeeds, row.organisations],
        })),
      }}
    >
      <RankedBars
        colour="demand"
        testId="gap-row"
        rows={rows.map((row) => ({
          key: row.uri,
          label: row.label,
          length: row.length,
          value: formats.number(row.openings),
        }))}
        open={{
          key: open,
          onToggle: (key) => setOpen(open === key ? null : key),
          label: (row) => t('overview.gaps.show', { skill: row.label }),
        }}
        detail={(key) => {
          const row = byUri.get(key)
          return row ? <GapDetail row={row} /> : null
        }}
      />
    </ChartFrame>
  )
}
