import { useQuery } from '@tanstack/react-query'
import type { GapRegions } from 'api/contract/gaps'
import { useTranslation } from 'react-i18next'
import { ChartFrame } from '../../components/charts/chart-frame.tsx'
import { RankedBars } from '../../components/charts/ranked-bars.tsx'
import { AsyncState } from '../../components/feedback/async-state.tsx'
import { useFormats } from '../../lib/formats.ts'
import { useRegionName } from '../../lib/regions.ts'
import { regionsQuery } from './gaps.query.ts'
import { useGapsSearch } from './use-gaps-search.ts'

/** Where the openings are. */
export function Regions() {
  const { search } = useGapsSearch()
  const query = useQuery(regionsQuery(search))
  return <AsyncState query={query}>{(report) => <Chart report={report} />}</AsyncState>
}

function Chart({ report }: { report: GapRegions }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const region = useRegionName()
  const { search, change } = useGapsSearch()
  const longest = Math.max(1, ...report.regions.map(({ openings }) => openings))
  return (
    <ChartFrame
      title={t('gaps.regions.title')}
      subtitle={t('gaps.regions.subtitle')}
      label={t('gaps.regions.label')}
      fileName={`gaps-regions-${report.generatedAt.slice(0, 10)}`}
      kpis={['gap-openings', 'gap-needs']}
      on={report.asOf.slice(0, 10)}
      empty={report.regions.length === 0 ? t('gaps.ranking.empty') : null}
      interactive
      onOpenMark={(key) => change({ of: search.group ?? 'all', ofRegion: key }, false)}
      table={{
        columns: [
          { label: t('gaps.filters.region') },
          { label: t('gaps.columns.openings'), numeric: true },
          { label: t('gaps.columns.needs'), numeric: true },
        ],
        rows: report.regions.map((row) => ({
          key: row.region,
          cells: [region(row.region) ?? row.region, row.openings, row.needs],
        })),
      }}
    >
      <RankedBars
        colour="demand"
        testId="region-row"
        rows={report.regions.map((row) => ({
          key: row.region,
          label: region(row.region) ?? row.region,
          length: row.openings / longest,
          value: formats.number(row.openings),
        }))}
        open={{
          key: null,
          onToggle: (key) => change({ of: search.group ?? 'all', ofRegion: key }, false),
          label: (row) => t('gaps.ranking.show', { skill: row.label }),
        }}
      />
    </ChartFrame>
  )
}
