import type { Formats } from '../../lib/formats.ts'
import type { ChartColumn, ChartTable } from './chart-table.ts'
import type { CsvCell } from './csv.ts'

/** A cell as it is read: numbers by locale, a fraction as per cent, null as "no data". */
export function cellWords(value: CsvCell, { format }: ChartColumn, formats: Formats): string {
  if (typeof value === 'string') return format === 'day' ? formats.day(value) : value
  if (format === 'share') return formats.share(value)
  return format === 'euros' ? formats.euros(value) : formats.decimal(value)
}

/** A mark as it is heard: "Students: persons 12, share 40 %". */
export function markWords({ columns }: ChartTable, cells: readonly CsvCell[], formats: Formats): string {
  const [name, ...figures] = cells.map((value, at) => cellWords(value, columns[at] ?? { label: '' }, formats))
  const said = figures.map((words, at) => `${columns[at + 1]?.label ?? ''} ${words}`.trim())
  return said.length > 0 ? `${name}: ${said.join(', ')}` : (name ?? '')
}

/** Where a key leads from a mark; null leaves the marks. Without a mark yet, forwards begins at the first. */
export function nextMark(key: string, at: number | null, count: number): number | null | undefined {
  if (count === 0) return undefined
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return at === null ? 0 : Math.min(count - 1, at + 1)
    case 'ArrowLeft':
    case 'ArrowUp':
      return at === null ? count - 1 : Math.max(0, at - 1)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    case 'Escape':
      return at === null ? undefined : null
    default:
      return undefined
  }
}
