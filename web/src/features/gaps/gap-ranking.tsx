import { Button, Group, SegmentedControl, Stack, Text } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { GapReport } from 'api/contract/gaps'
import { useTranslation } from 'react-i18next'
import { ChartFrame } from '../../components/charts/chart-frame.tsx'
import { ExportMenu } from '../../components/exports/export-menu.tsx'
import { AsyncState } from '../../components/feedback/async-state.tsx'
import { useFormats } from '../../lib/formats.ts'
import { useLabel } from '../../lib/language.ts'
import { GapBars } from './gap-bars.tsx'
import { gapRows } from './gap-rows.ts'
import { gapsQuery } from './gaps.query.ts'
import { filtersOf } from './gaps-search.ts'
import { useGapsSearch } from './use-gaps-search.ts'

/** Skills or groups by the openings for which there is no seat. */
export function GapRanking() {
  const { t } = useTranslation()
  const { search, change } = useGapsSearch()
  const query = useQuery(gapsQuery(search))
  const by = search.by ?? 'skill'
  return (
    <Stack gap="sm">
      <Group justify="space-between" gap="sm" className="no-print">
        <Group gap="sm">
          <SegmentedControl
            size="sm"
            aria-label={t('gaps.ranking.unit')}
            value={by}
            onChange={(next) => change({ by: next === 'group' ? 'group' : undefined, group: undefined })}
            data={[
              { value: 'skill', label: t('gaps.ranking.skills') },
              { value: 'group', label: t('gaps.ranking.groups') },
            ]}
          />
          {search.group ? (
            <Button
              size="sm"
              variant="default"
              rightSection={<IconX size={16} aria-hidden />}
              onClick={() => change({ group: undefined })}
            >
              {t('gaps.ranking.oneGroup')}
            </Button>
          ) : null}
        </Group>
        <ExportMenu offers={[{ list: 'gaps', search: { ...filtersOf(search), by: search.by, group: search.group } }]} />
      </Group>
      <AsyncState query={query}>{(report) => <Ranking report={report} by={by} />}</AsyncState>
    </Stack>
  )
}

function Ranking({ report, by }: { report: GapReport; by: 'skill' | 'group' }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const label = useLabel()
  const { change } = useGapsSearch()
  const rows = gapRows(report.gaps, label)
  return (
    <ChartFrame
      title={t(`gaps.ranking.title.${by}`)}
      subtitle={t('gaps.ranking.subtitle', {
        source: t(`gaps.source.${report.source}`),
        until: formats.day(report.seatsUntil),
      })}
      label={t('gaps.ranking.label')}
      fileName={`gaps-${report.generatedAt.slice(0, 10)}`}
      kpis={['uncovered-openings', 'gap-openings', 'gap-seats', 'persons-holding', 'persons-learning']}
      on={report.asOf.slice(0, 10)}
      empty={rows.length === 0 ? t('gaps.ranking.empty') : null}
      interactive
      onOpenMark={(uri) => change({ of: uri }, false)}
      table={{
        columns: [
          { label: t(`gaps.ranking.${by === 'group' ? 'group' : 'skill'}`) },
          { label: t('gaps.columns.gap'), numeric: true },
          { label: t('gaps.columns.openings'), numeric: true },
          { label: t('gaps.columns.seats'), numeric: true },
          { label: t('gaps.columns.offers'), numeric: true },
          { label: t('gaps.columns.needs'), numeric: true },
          { label: t('gaps.columns.must'), numeric: true },
          { label: t('gaps.columns.holds'), numeric: true },
          { label: t('gaps.columns.learns'), numeric: true },
        ],
        rows: rows.map((row) => ({
          key: row.uri,
          cells: [
            row.label,
            row.uncovered,
            row.openings,
            row.seats,
            row.offers,
            row.needs,
            row.mustNeeds,
            row.holds.suppressed ? t('common.fewerThanFive') : row.holds.value,
            row.learns.suppressed ? t('common.fewerThanFive') : row.learns.value,
          ],
        })),
      }}
    >
      <GapBars rows={rows} by={by} />
      {report.total > rows.length ? (
        <Text size="sm" c="dimmed" mt="sm">
          {t('gaps.ranking.more', { shown: formats.number(rows.length), total: formats.number(report.total) })}
        </Text>
      ) : null}
    </ChartFrame>
  )
}
