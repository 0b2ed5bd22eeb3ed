import { Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { GapHeat } from 'api/contract/gaps'
import { useTranslation } from 'react-i18next'
import { ChartFrame } from '../../components/charts/chart-frame.tsx'
import { AsyncState } from '../../components/feedback/async-state.tsx'
import { useFormats } from '../../lib/formats.ts'
import { useLabel } from '../../lib/language.ts'
import { heatTable } from './gap-rows.ts'
import { heatQuery } from './gaps.query.ts'
import classes from './heat-map.module.css'
import { useGapsSearch } from './use-gaps-search.ts'

/** Which sector asks for which group of skills. */
export function HeatMap() {
  const { search } = useGapsSearch()
  const query = useQuery(heatQuery(search))
  return (
    <Stack gap="sm">
      <AsyncState query={query}>{(heat) => <Heat heat={heat} />}</AsyncState>
    </Stack>
  )
}

function Heat({ heat }: { heat: GapHeat }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const label = useLabel()
  const { change } = useGapsSearch()
  const { sectors, rows } = heatTable(heat, label)
  const nameOf = (sector: (typeof sectors)[number]) => (sector ? t(`sectors.${sector}`) : t('gaps.heat.noSector'))
  return (
    <ChartFrame
      title={t('gaps.heat.title')}
      subtitle={t('gaps.heat.subtitle')}
      label={t('gaps.heat.label')}
      fileName={`gaps-sectors-${heat.generatedAt.slice(0, 10)}`}
      kpis={['gap-openings', 'gap-needs']}
      on={heat.asOf.slice(0, 10)}
      empty={rows.length === 0 ? t('gaps.ranking.empty') : null}
      interactive
      onOpenMark={(uri) => change({ of: uri }, false)}
      table={{
        columns: [
          { label: t('gaps.ranking.group') },
          ...sectors.map((sector) => ({ label: nameOf(sector), numeric: true })),
        ],
        rows: rows.map((row) => ({ key: row.uri, cells: [row.label, ...row.cells.map(({ openings }) => openings)] })),
      }}
    >
      <div className={classes.scroll}>
        <table className={classes.table}>
          <thead>
            <tr>
              <td />
              {sectors.map((sector) => (
                <th key={sector ?? ''} scope="col">
                  {nameOf(sector)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.uri} data-mark={row.uri}>
                <th scope="row">{row.label}</th>
                {row.cells.map((cell) => (
                  <td key={cell.sector ?? ''}>
                    {cell.needs > 0 ? (
                      <button
                        type="button"
                        data-testid="heat-cell"
                        className={classes.cell}
                        style={{ '--strength': `${Math.round(8 + cell.strength * 32)}%` } as React.CSSProperties}
                        aria-label={t('gaps.heat.cell', {
                          group: row.label,
                          sector: nameOf(cell.sector),
                          openings: formats.number(cell.openings),
                          needs: formats.number(cell.needs),
                        })}
                        aria-haspopup="dialog"
                        // Needs of firms without a sector cannot be filtered for: then all of the group are shown.
                        onClick={() => change({ of: row.uri, ofSector: cell.sector ?? undefined }, false)}
                      >
                        {formats.number(cell.openings)}
                      </button>
                    ) : (
                      <span className={classes.none}>–</span>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </ChartFrame>
  )
}
