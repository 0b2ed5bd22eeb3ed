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
    ...figure.points.flatMap(({ value, planned }) => [value, planned]),
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
  const path = (read: (point: LineFigure['points'][number]) => number) => {
    for (const [at, point] of figure.points.entries()) {
      if (at === 0) pdf.moveTo(x(point.time), y(read(point)))
      else pdf.lineTo(x(point.time), y(read(point)))
    }
  }
  const last = figure.points.at(-1)
  if (!last) return
  path((point) => point.planned)
  pdf.lineWidth(1.3).dash(5, { space: 3 }).stroke(QUIET).undash()
  path((point) => point.value)
  pdf.lineWidth(2.2).stroke(HUES.learners)
  pdf.circle(x(last.time), y(last.value), 3.2).fill(HUES.learners)
  pdf.circle(x(last.time), y(last.planned), 2.2).fill(QUIET)
  // Labels stand where the chart is still empty, the higher line's above and the lower one's below.
  const isLate = x(last.time) + LABELS > right
  const above = last.value > last.planned ? 'value' : 'planned'
  const place = (which: 'value' | 'planned') => ({
    x: isLate ? x(last.time) - LABELS - 8 : x(last.time) + 8,
    y: y(last[which]) + (which === above ? -14 : 4),
    width: LABELS,
    align: isLate ? ('right' as const) : ('left' as const),
  })
  write(pdf, figure.valueLabel, { ...STYLES.axis, font: 'bold', colour: INK }, place('value'))
  write(pdf, figure.plannedLabel, STYLES.axis, place('planned'))
}
