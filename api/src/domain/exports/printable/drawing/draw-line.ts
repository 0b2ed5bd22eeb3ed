import type { LineFigure } from '../report-document.ts'
import { HUES, INK, LINE, PAGE, type Pdf, QUIET, STYLES, use, write } from './sheet.ts'

interface Box {
  readonly top: number
  readonly height: number
}

const AXIS = 34
const LABELS = 96
const BELOW = 16

/** Persons over time as vectors, from zero: the plan dashed and grey, what happened in its own colour, both labelled. */
export function drawLine(pdf: Pdf, figure: LineFigure, { top, height }: Box): void {
  const [left, right] = [PAGE.left + AXIS, PAGE.right]
  const [high, low] = [top + 12, top + height - BELOW]
  const most = Math.max(
    1,
    figure.target?.value ?? 0,
    ...figure.levels.map(({ value }) => value),
    ...[...figure.points, ...figure.plan].map(({ value }) => value),
    ...(figure.forecast?.points ?? []).map(({ high }) => high),
  )
  const span = Math.max(1, figure.until - figure.from)
  const x = (time: number) => left + ((time - figure.from) / span) * (right - left)
  const y = (value: number) => low - (value / most) * (low - high)

  pdf.lineWidth(0.5)
  for (const { value, label } of figure.levels) {
    pdf.moveTo(left, y(value)).lineTo(right, y(value)).stroke(LINE)
    write(pdf, label, STYLES.axis, { x: PAGE.left, y: y(value) - 5, width: AXIS - 6, align: 'right' })
  }
  for (const { time, label } of figure.ticks) {
    const width = use(pdf, STYLES.axis).widthOfString(label)
    if (x(time) - width / 2 < left - 12 || x(time) + width / 2 > right + 2) continue
    write(pdf, label, STYLES.axis, { x: x(time) - width / 2, y: low + 4, width: width + 2 })
  }
  if (figure.target) {
    pdf
      .moveTo(left, y(figure.target.value))
      .lineTo(right, y(figure.target.value))
      .dash(1.5, { space: 3 })
      .lineWidth(1)
      .stroke(INK)
      .undash()
    write(pdf, figure.target.label, STYLES.axis, { x: left + 4, y: y(figure.target.value) - 11, width: 120 })
  }
  const path = (points: readonly { time: number; value: number }[]) => {
    for (const [at, point] of points.entries()) {
      if (at === 0) pdf.moveTo(x(point.time), y(point.value))
      else pdf.lineTo(x(point.time), y(point.value))
    }
  }
  const last = figure.points.at(-1)
  if (!last) return
  const ahead = figure.forecast?.points ?? []
  const end = ahead.at(-1)
  if (end) {
    // The band as one shape: along its upper edge and back along its lower one.
    path([
      ...ahead.map(({ time, high: value }) => ({ time, value })),
      ...[...ahead].reverse().map(({ time, low: value }) => ({ time, value })),
    ])
    pdf.closePath().fillOpacity(0.2).fill(HUES.learners).fillOpacity(1)
    path(ahead.map(({ time, expected: value }) => ({ time, value })))
    pdf.lineWidth(1.5).dash(2, { space: 2.5 }).stroke(HUES.learners).undash()
  }
  path(figure.plan)
  pdf.lineWidth(1.3).dash(5, { space: 3 }).stroke(QUIET).undash()
  path(figure.points)
  pdf.lineWidth(2.2).stroke(HUES.learners)
  pdf.circle(x(last.time), y(last.value), 3.2).fill(HUES.learners)
  pdf.circle(x(last.time), y(figure.plannedOnDay), 2.2).fill(QUIET)
  if (end && figure.forecast) {
    const below = end.expected <= (figure.plan.at(-1)?.value ?? 0)
    pdf.circle(x(end.time), y(end.expected), 2.6).fill(HUES.learners)
    write(
      pdf,
      figure.forecast.label,
      { ...STYLES.axis, colour: INK },
      {
        x: x(end.time) - 140,
        y: y(below ? end.low : end.high) + (below ? 24 : -14),
        width: 136,
        align: 'right',
      },
    )
  }
  // Labels stand where the chart is still empty, the higher line's above and the lower one's below.
  const isLate = x(last.time) + LABELS > right
  const at = { value: last.value, planned: figure.plannedOnDay }
  const above = at.value > at.planned ? 'value' : 'planned'
  const place = (which: 'value' | 'planned') => {
    // Lines rise: what lies above has its room on the left, what lies below on the right.
    const onLeft = which === above || isLate
    return {
      x: onLeft ? x(last.time) - LABELS - 6 : x(last.time) + 8,
      y: y(at[which]) + (which === above ? -14 : 4),
      width: LABELS,
      align: onLeft ? ('right' as const) : ('left' as const),
    }
  }
  write(pdf, figure.valueLabel, { ...STYLES.axis, font: 'bold', colour: INK }, place('value'))
  write(pdf, figure.plannedLabel, STYLES.axis, place('planned'))
}
