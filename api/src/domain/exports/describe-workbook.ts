import type { Context, Sheet } from '../../context.ts'
import type { Locale } from '../../contract/common.ts'
import type { ColumnType, ExportQuery } from '../../contract/exports.ts'
import { inWords } from './csv-of.ts'
import { filterWords } from './filters.ts'
import { type Cell, type Column, type Exportable, filtersOf, type Words, wordIn } from './list.ts'

const TYPES: Readonly<Record<ColumnType, Words>> = {
  text: ['Text', 'text'],
  integer: ['ganze Zahl', 'whole number'],
  number: ['Zahl', 'number'],
  share: ['Anteil zwischen 0 und 1', 'share between 0 and 1'],
  day: ['Tag', 'day'],
  instant: ['Zeitpunkt', 'instant'],
  'yes-no': ['ja oder nein', 'yes or no'],
  choice: ['Auswahl', 'choice'],
  list: ['mehrere Angaben, getrennt durch „ | “', 'several values, separated by “ | ”'],
}
const WIDTHS: Readonly<Record<ColumnType, number>> = {
  text: 36,
  integer: 12,
  number: 12,
  share: 12,
  day: 13,
  instant: 19,
  'yes-no': 12,
  choice: 20,
  list: 60,
}
const HEADERS: readonly Words[] = [
  ['Spalte', 'Column'],
  ['Name in der Schnittstelle', 'Name in the API'],
  ['Bedeutung', 'Meaning'],
  ['Art', 'Type'],
  ['Einheit', 'Unit'],
  ['Mögliche Werte', 'Possible values'],
]

const formatOf = (type: ColumnType, locale: Locale): string | undefined => {
  const day = locale === 'de' ? 'dd.mm.yyyy' : 'yyyy-mm-dd'
  if (type === 'day') return day
  if (type === 'instant') return `${day} hh:mm`
  return type === 'share' ? '0%' : undefined
}

const sheetColumn = (column: Column<never>, locale: Locale): Sheet['columns'][number] => {
  const format = formatOf(column.type, locale)
  return {
    // Identifiers are for machines; they may be cut on the screen.
    width: Math.max(column.key.endsWith('id') ? 14 : WIDTHS[column.type], wordIn(column.header, locale).length + 3),
    isDay: column.type === 'day' || column.type === 'instant',
    ...(format ? { format } : {}),
  }
}

export const rowsSheet = <Query, Row>(
  { title, columns }: Exportable<Query, Row>,
  rows: readonly Row[],
  locale: Locale,
): Sheet => ({
  name: wordIn(title, locale),
  header: columns.map(({ header }) => wordIn(header, locale)),
  columns: columns.map((column) => sheetColumn(column, locale)),
  rows: rows.map((row) => columns.map((column) => inWords(column.value(row, locale), column, locale))),
})

export const dictionarySheet = <Query, Row>({ columns }: Exportable<Query, Row>, locale: Locale): Sheet => ({
  name: locale === 'de' ? 'Datenwörterbuch' : 'Data dictionary',
  header: HEADERS.map((words) => wordIn(words, locale)),
  columns: [{ width: 30 }, { width: 26 }, { width: 80 }, { width: 38 }, { width: 16 }, { width: 80 }],
  rows: columns.map(({ key, header, description, type, unit, choices }) => [
    wordIn(header, locale),
    key,
    wordIn(description, locale),
    wordIn(TYPES[type], locale),
    unit ? wordIn(unit, locale) : null,
    choices ? Object.values(choices).map((words) => wordIn(words, locale)) : null,
  ]),
})

/** Where the rows come from: enough to make the same file again, or to see why it would be another one. */
export function aboutSheet<Query extends ExportQuery, Row>(
  list: Exportable<Query, Row>,
  rows: readonly Row[],
  query: Query,
  { day, isSample: isSampleProgramme }: { day: string; isSample: boolean | undefined },
  { now, engine }: Pick<Context, 'now' | 'engine'>,
): Sheet {
  const { locale } = query
  const say = (...words: Words) => wordIn(words, locale)
  const filters = filterWords(filtersOf(query), locale)
  const invented = list.isSample ? rows.filter(list.isSample).length : null
  const facts: [string, Cell][] = [
    [say('Liste', 'List'), wordIn(list.title, locale)],
    [say('Stand', 'As of'), day],
    [say('Erzeugt (UTC)', 'Made (UTC)'), now().toISOString()],
    [say('Zeilen', 'Rows'), rows.length],
    ...(filters.length > 0
      ? filters.map(([name, value]): [string, Cell] => [`${say('Filter', 'Filter')}: ${name}`, value])
      : [[say('Filter', 'Filter'), say('keiner', 'none')] as [string, Cell]]),
    [
      say('Beispieldaten', 'Sample data'),
      invented === null
        ? isSampleProgramme
          ? say(
              'Das Programm ist ein Beispiel; Angaben sind erfunden',
              'The programme is a sample; what stands here is invented',
            )
          : say('keine bekannt', 'none known')
        : invented === 0
          ? say('keine', 'none')
          : say(
              `${invented} von ${rows.length} Zeilen sind erfunden`,
              `${invented} of ${rows.length} rows are invented`,
            ),
    ],
    ...(list.note ? [[say('Hinweis', 'Note'), wordIn(list.note, locale)] as [string, Cell]] : []),
    [say('Version der Texterkennung', 'Version of the engine'), engine.current.engineVersion],
    [say('Version der ESCO-Fähigkeiten', 'Version of the taxonomy'), engine.current.taxonomyVersion],
  ]
  return {
    name: say('Über diese Datei', 'About this file'),
    header: [say('Angabe', 'Fact'), say('Wert', 'Value')],
    columns: [{ width: 34 }, { width: 80 }],
    rows: facts,
  }
}
