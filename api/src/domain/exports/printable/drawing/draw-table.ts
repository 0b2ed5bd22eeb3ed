import type { TableFigure } from '../report-document.ts'
import { drawable, HUES, heightOf, LINE, type Pdf, STYLES, type Style, use, write } from './sheet.ts'

type Element = ReturnType<Pdf['struct']>

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
}

const BAR_HEIGHT = 7
const ROW_GAP = 5

/** Widths of the columns and of the bar: figures take what they need, the name and the bar share the rest. */
function widthsOf(pdf: Pdf, { columns, rows }: TableFigure, width: number): { cells: number[]; bar: number } {
  const natural = (text: string, style: Style) => use(pdf, style).widthOfString(drawable(text))
  const figures = columns.map(({ label, numeric }, at) => {
    if (!numeric) return 0
    const words = label.split(' ').map((word) => natural(word, STYLES.head))
    const widest = Math.max(...words, ...rows.map(({ cells }) => natural(cells[at] ?? '', STYLES.cell)))
    return Math.min(width * 0.4, Math.max(40, widest) + 10)
  })
  const rest = width - figures.reduce((sum, each) => sum + each, 0)
  const bar = rest * 0.4
  return { cells: figures.map((figure) => figure || rest - bar), bar }
}

const heightOfRow = (pdf: Pdf, cells: readonly string[], widths: readonly number[], style: Style): number =>
  Math.max(...cells.map((text, at) => heightOf(pdf, text, style, (widths[at] ?? 0) - 4)))

export function heightOfTable(pdf: Pdf, table: TableFigure, width: number): number {
  const { cells } = widthsOf(pdf, table, width)
  const head = heightOfRow(
    pdf,
    table.columns.map(({ label }) => label),
    cells,
    STYLES.head,
  )
  const rows = table.rows.map((row) => heightOfRow(pdf, row.cells, cells, STYLES.cell) + ROW_GAP)
  const words = heightOf(pdf, table.title, STYLES.title, width) + heightOf(pdf, table.subtitle, STYLES.subtitle, width)
  const rest = table.rest ? heightOf(pdf, table.rest, STYLES.subtitle, width) + 4 : 0
  return words + 6 + head + 6 + rows.reduce((sum, height) => sum + height, 0) + rest
}

/** A table that a screen reader walks as one, headers of columns and rows said; its bars are decoration of the figures. */
export function drawTable(pdf: Pdf, section: Element, table: TableFigure, { x, y, width }: Box): void {
  const { cells: widths, bar } = widthsOf(pdf, table, width)
  const lefts = widths.map((_, at) => x + widths.slice(0, at).reduce((sum, each) => sum + each, 0))
  // The bar stands between the name and the figures, at the same place in every row.
  const barLeft = x + (widths[0] ?? 0)
  const placeOf = (at: number) => ({ x: (lefts[at] ?? x) + (at === 0 ? 0 : bar), width: (widths[at] ?? 0) - 4 })
  let top = y
  section.add(pdf.struct('H3', {}, () => write(pdf, table.title, STYLES.title, { x, y: top, width })))
  top += heightOf(pdf, table.title, STYLES.title, width)
  const subtitleTop = top
  section.add(pdf.struct('P', {}, () => write(pdf, table.subtitle, STYLES.subtitle, { x, y: subtitleTop, width })))
  top += heightOf(pdf, table.subtitle, STYLES.subtitle, width) + 6

  const element = pdf.struct('Table', { title: table.title })
  section.add(element)
  const drawRow = (cells: readonly string[], style: Style, kind: (at: number) => { type: string; scope?: string }) => {
    const row = pdf.struct('TR')
    element.add(row)
    for (const [at, text] of cells.entries()) {
      const { type, ...scope } = kind(at)
      const place = placeOf(at)
      const align = table.columns[at]?.numeric ? ('right' as const) : ('left' as const)
      row.add(pdf.struct(type, scope as object, () => write(pdf, text, style, { ...place, y: top, align })))
    }
    row.end()
    return heightOfRow(pdf, cells, widths, style)
  }
  top +=
    drawRow(
      table.columns.map(({ label }) => label),
      STYLES.head,
      () => ({ type: 'TH', scope: 'Column' }),
    ) + 2
  rule(pdf, x, top, width)
  top += 4
  for (const { cells, bar: length } of table.rows) {
    const height = drawRow(cells, STYLES.cell, (at) => (at === 0 ? { type: 'TH', scope: 'Row' } : { type: 'TD' }))
    if (length !== null && length > 0) {
      pdf.markContent('Artifact', { type: 'Layout' })
      pdf.rect(barLeft, top + 2, Math.max(1, length * (bar - 6)), BAR_HEIGHT).fill(HUES[table.hue])
      pdf.endMarkedContent()
    }
    top += height + ROW_GAP
  }
  element.end()
  const { rest } = table
  if (rest) section.add(pdf.struct('P', {}, () => write(pdf, rest, STYLES.subtitle, { x, y: top, width })))
}

function rule(pdf: Pdf, x: number, y: number, width: number): void {
  pdf.markContent('Artifact', { type: 'Layout' })
  pdf
    .lineWidth(0.5)
    .moveTo(x, y)
    .lineTo(x + width, y)
    .stroke(LINE)
  pdf.endMarkedContent()
}
