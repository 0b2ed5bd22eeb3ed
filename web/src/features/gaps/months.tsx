import { useQuery } from '@tanstack/react-query'
import type { GapTrend } from 'api/contract/gaps'
import { useTranslation } from 'react-i18next'
import { ChartFrame } from '../../components/charts/chart-frame.tsx'
import { AsyncState } from '../../components/feedback/async-state.tsx'
import { useFormats } from '../../lib/formats.ts'
import { trendQuery } from './gaps.query.ts'
import classes from './months.module.css'
import { useGapsSearch } from './use-gaps-search.ts'

/** What was posted month by month, whether it is still open or not. */
export function Months() {
  const { search } = useGapsSearch()
  const query = useQuery(trendQuery(search))
  return <AsyncState query={query}>{(trend) => <Chart trend={trend} />}</AsyncState>
}

function Chart({ trend }: { trend: GapTrend }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const { search, change } = useGapsSearch()
  const most = Math.max(1, ...trend.months.map(({ openings }) => openings))
  const isEmpty = trend.months.every(({ needs }) => needs === 0)
  return (
    <ChartFrame
      title={t('gaps.months.title')}
      subtitle={t('gaps.months.subtitle')}
      label={t('gaps.months.label')}
      fileName={`gaps-months-${trend.generatedAt.slice(0, 10)}`}
      kpis={['posted-openings', 'posted-needs']}
      on={trend.asOf.slice(0, 10)}
      empty={isEmpty ? t('gaps.ranking.empty') : null}
      interactive
      onOpenMark={(month) => change({ of: search.group ?? 'all', ofMonth: month }, false)}
      table={{
        columns: [
          { label: t('gaps.months.month') },
          { label: t('gaps.columns.openings'), numeric: true },
          { label: t('gaps.columns.needs'), numeric: true },
        ],
        rows: trend.months.map((row) => ({
          key: row.month,
          cells: [formats.month(`${row.month}-01`), row.openings, row.needs],
        })),
      }}
    >
      <ol className={classes.columns}>
        {trend.months.map((row, index) => (
          <li key={row.month} data-mark={row.month}>
            <button
              type="button"
              data-testid="month-bar"
              className={classes.column}
              disabled={row.needs === 0}
              aria-haspopup="dialog"
              title={t('gaps.months.bar', {
                month: formats.month(`${row.month}-01`),
                openings: formats.number(row.openings),
                needs: formats.number(row.needs),
              })}
              aria-label={t('gaps.months.bar', {
                month: formats.month(`${row.month}-01`),
                openings: formats.number(row.openings),
                needs: formats.number(row.needs),
              })}
              onClick={() => change({ of: search.group ?? 'all', ofMonth: row.month }, false)}
            >
              <span className={classes.value} aria-hidden>
                {row.openings > 0 ? formats.number(row.openings) : ''}
              </span>
              <span className={classes.bar} style={{ height: `${(row.openings / most) * 9}rem` }} />
            </button>
            <span className={classes.month} data-quiet={index % 3 > 0 || undefined} aria-hidden>
              {formats.month(`${row.month}-01`)}
            </span>
          </li>
        ))}
      </ol>
    </ChartFrame>
  )
}
