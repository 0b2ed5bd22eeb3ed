import type { SheetData, Cell as XlsxCell } from 'write-excel-file/browser'
import type { Language } from '../../lib/i18n.ts'
import type { ChartColumn, ChartTable } from './chart-table.ts'

interface WorkbookWords {
  readonly figures: string
  readonly about: string
}

/** What XML cannot carry; labels of charts hold none of it on purpose. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones
const UNSAFE = /[\x00-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF\p{Cs}]/gu

const text = (value: string): XlsxCell => ({
  // The writer looks texts up in an object: one that every object has ("constructor") must not be found there.
  value: value.replace(UNSAFE, '') in {} ? `\u200b${value}` : value.replace(UNSAFE, ''),
  type: String,
})
const bold = (value: string): XlsxCell => ({
  ...(text(value) as object),
  fontWeight: 'bold',
  backgroundColor: '#E8EEF4',
})

/** Texts are texts whatever they begin with: no cell is ever written as a formula. */
export function xlsxCell(value: string | number | null, { format }: ChartColumn, language: Language): XlsxCell {
  if (value === null) return null
  if (typeof value === 'number') {
    const shown = format === 'share' ? '0%' : format === 'euros' ? '#,##0.00 "€"' : undefined
    return { value, type: Number, ...(shown ? { format: shown } : {}) }
  }
  if (format === 'day' && /^\d{4}-\d{2}-\d{2}$/.test(value))
    return {
      value: new Date(`${value}T00:00:00Z`),
      type: Date,
      format: language === 'de' ? 'dd.mm.yyyy' : 'dd/mm/yyyy',
    }
  return text(value)
}

/** The figures on one sheet, and on another where they come from and what they mean. */
export async function toWorkbook(
  { columns, rows }: ChartTable,
  facts: readonly (readonly [name: string, value: string])[],
  words: WorkbookWords,
  language: Language,
): Promise<Blob> {
  // Loaded when the first workbook is made: most people take none.
  const { default: writeXlsxFile } = await import('write-excel-file/browser')
  const figures: SheetData = [
    columns.map((column) => bold(column.label)),
    ...rows.map((row) => row.cells.map((value, at) => xlsxCell(value, columns[at] ?? { label: '' }, language))),
  ]
  const about: SheetData = facts.map(([name, value]) => [
    bold(name),
    { ...(text(value) as object), wrap: true } as XlsxCell,
  ])
  return writeXlsxFile([
    {
      sheet: words.figures,
      data: figures,
      stickyRowsCount: 1,
      columns: columns.map(({ label, numeric }) => ({ width: Math.max(numeric ? 12 : 32, label.length + 3) })),
    },
    { sheet: words.about, data: about, columns: [{ width: 28 }, { width: 90 }] },
  ]).toBlob()
}
