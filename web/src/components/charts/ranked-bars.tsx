import { Link, type LinkProps } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useFirst } from '../layout/show-all.tsx'
import { type ChartColour, colourOf } from './colours.ts'
import classes from './ranked-bars.module.css'

export interface BarRow {
  key: string
  label: string
  /** Length of the bar, 0..1 of the longest; null draws no bar. */
  length: number | null
  /** The figure as it is read. */
  value: string
  /** Where the row leads: the people or records its figure counts. */
  link?: Pick<LinkProps, 'to' | 'search'> & { label: string }
}

interface Props {
  rows: BarRow[]
  colour: ChartColour
  testId?: string
  /** How many are shown before one asks for all; without it all are. */
  first?: number
  /** When set, each row is a button that opens what is behind it. */
  open?: { key: string | null; onToggle: (key: string) => void; label: (row: BarRow) => string }
  detail?: (key: string) => ReactNode
}

/** Bars from zero with their figure beside them: nothing has to be read off an axis. */
export function RankedBars({ rows, colour, testId, first = rows.length, open, detail }: Props) {
  const { shown, toggle } = useFirst(rows, first)
  // The figure beside the longest bar needs its room, hence not the full width.
  const room = `${Math.max(0, ...rows.map(({ value }) => value.length))}ch + 1rem`
  return (
    <>
      <ul className={classes.list}>
        {shown.map((row) => {
          const content = (
            <>
              <span className={classes.label}>{row.label}</span>
              <span className={classes.track}>
                {row.length !== null && row.length > 0 && (
                  <span
                    className={classes.bar}
                    style={{
                      width: `calc(${row.length} * max(0px, 100% - (${room})))`,
                      background: colourOf(colour),
                    }}
                  />
                )}
                <span className={classes.value}>{row.value}</span>
              </span>
            </>
          )
          return (
            <li key={row.key} data-testid={testId} data-mark={row.key}>
              {open ? (
                <button
                  type="button"
                  className={classes.row}
                  aria-expanded={open.key === row.key}
                  title={open.label(row)}
                  onClick={() => open.onToggle(row.key)}
                >
                  {content}
                </button>
              ) : row.link ? (
                <Link to={row.link.to} search={row.link.search} className={classes.row} title={row.link.label}>
                  {content}
                </Link>
              ) : (
                <div className={classes.row}>{content}</div>
              )}
              {open?.key === row.key && detail && <div data-picture="none">{detail(row.key)}</div>}
            </li>
          )
        })}
      </ul>
      {toggle}
    </>
  )
}
