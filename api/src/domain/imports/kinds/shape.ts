import type { Cell, Dialect, FieldDefinition, KindDefinition } from './kind.ts'
import { readCell } from './read-row.ts'

/** Which order and which comma a file has does not matter for asking whether a value looks like a day or a number. */
const DIALECTS: readonly Dialect[] = [
  { decimalComma: true, dayOrder: 'dmy' },
  { decimalComma: false, dayOrder: 'mdy' },
]
const LONG_TEXT = 40

const reads = (cell: Cell, field: FieldDefinition): boolean =>
  DIALECTS.some((dialect) => 'value' in readCell(cell, field, dialect))
const isNumeric = (cell: Cell): boolean => typeof cell === 'number' || /^[\d\s.,:/-]+$/.test(String(cell).slice(0, 60))

/** Share of values that a field could hold, 0..1; 1 when there are none. A long text is no bare number or day. */
export function shareThatFits(samples: readonly Cell[], field: FieldDefinition): number {
  if (samples.length === 0) return 1
  const fits = (cell: Cell) => reads(cell, field) && !(field.multiline && isNumeric(cell))
  return samples.filter(fits).length / samples.length
}

/** Columns for required fields that no header named, where the values leave little doubt. */
export function guessByShape(
  { fields }: KindDefinition,
  missing: readonly string[],
  samples: readonly (readonly Cell[])[],
  free: ReadonlySet<number>,
): { key: string; column: number }[] {
  const wanted = fields.filter(({ key }) => missing.includes(key))
  const filled = [...free].filter((column) => (samples[column]?.length ?? 0) > 0)
  const found: { key: string; column: number }[] = []
  const take = (field: FieldDefinition, column: number | undefined) => {
    if (column !== undefined && !found.some((other) => other.column === column)) found.push({ key: field.key, column })
  }
  for (const field of wanted) {
    if (field.multiline) take(field, longestTexts(samples, filled))
    // Words of a fixed list give themselves away, but only if no other column holds such words too.
    if (field.type === 'choice') {
      const fitting = filled.filter((column) => shareThatFits(samples[column] ?? [], field) === 1)
      if (fitting.length === 1) take(field, fitting[0])
    }
  }
  const days = wanted.filter(({ type }) => type === 'day')
  const dayColumns = filled.filter((column) =>
    samples[column]?.every((cell) => typeof cell === 'string' && days.some((field) => reads(cell, field))),
  )
  // As many columns of days as days are missing: they stand in the order of time, first to last.
  if (days.length > 0 && days.length === dayColumns.length)
    for (const [index, field] of days.entries()) take(field, dayColumns[index])
  return found
}

/** The column with the longest texts, by their median. */
function longestTexts(samples: readonly (readonly Cell[])[], columns: readonly number[]): number | undefined {
  let best: { column: number; median: number } | undefined
  for (const column of columns) {
    const lengths = (samples[column] ?? []).map((cell) => String(cell).length).sort((a, b) => a - b)
    const median = lengths[Math.floor(lengths.length / 2)] ?? 0
    if (median >= LONG_TEXT && median > (best?.median ?? 0)) best = { column, median }
  }
  return best?.column
}
