import { Group, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { OversupplyReport } from 'api/contract/gaps'
import { useTranslation } from 'react-i18next'
import { ChartFrame } from '../../components/charts/chart-frame.tsx'
import { RankedBars } from '../../components/charts/ranked-bars.tsx'
import { ExportMenu } from '../../components/exports/export-menu.tsx'
import { AsyncState } from '../../components/feedback/async-state.tsx'
import { useFormats } from '../../lib/formats.ts'
import { useLabel } from '../../lib/language.ts'
import { oversupplyQuery } from './gaps.query.ts'
import { filtersOf } from './gaps-search.ts'
import { useGapsSearch } from './use-gaps-search.ts'

/** What is taught more than it is asked for. */
export function Oversupply() {
  const { search } = useGapsSearch()
  const query = useQuery(oversupplyQuery(search))
  return (
    <Stack gap="sm">
      <Group justify="flex-end" className="no-print">
        <ExportMenu offers={[{ list: 'oversupply', search: { ...filtersOf(search), group: search.group } }]} />
      </Group>
      <AsyncState query={query}>{(report) => <Chart report={report} />}</AsyncState>
    </Stack>
  )
}

function Chart({ report }: { report: OversupplyReport }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const label = useLabel()
  const { change } = useGapsSearch()
  const longest = Math.max(1, ...report.items.map(({ surplus }) => surplus))
  return (
    <ChartFrame
      title={t('gaps.oversupply.title')}
      subtitle={t('gaps.oversupply.subtitle', { until: formats.day(report.seatsUntil) })}
      label={t('gaps.oversupply.label')}
      fileName={`oversupply-${report.generatedAt.slice(0, 10)}`}
      kpis={['oversupply', 'gap-seats', 'gap-openings']}
      on={report.asOf.slice(0, 10)}
      empty={report.items.length === 0 ? t('gaps.oversupply.empty') : null}
      interactive
      onOpenMark={(uri) => change({ of: uri }, false)}
      table={{
        columns: [
          { label: t('gaps.ranking.skill') },
          { label: t('gaps.oversupply.surplus'), numeric: true },
          { label: t('gaps.columns.seats'), numeric: true },
          { label: t('gaps.columns.openings'), numeric: true },
          { label: t('gaps.columns.offers'), numeric: true },
        ],
        rows: report.items.map((row) => ({
          key: row.uri,
          cells: [label(row), row.surplus, row.seats, row.openings, row.offers],
        })),
      }}
    >
      <RankedBars
        colour="offer"
        testId="oversupply-row"
        rows={report.items.map((row) => ({
          key: row.uri,
          label: label(row),
          length: row.surplus / longest,
          value: t('gaps.oversupply.value', {
            surplus: formats.number(row.surplus),
            openings: formats.number(row.openings),
          }),
        }))}
        open={{
          key: null,
          onToggle: (key) => change({ of: key }, false),
          label: (row) => t('gaps.ranking.show', { skill: row.label }),
        }}
      />
    </ChartFrame>
  )
}
