// @vitest-environment happy-dom
import type { DataImport, ImportField, ImportPreview, RowProblem } from 'api/contract/imports'
import { describe, expect, test } from 'vitest'
import { recordOf } from 'web/src/features/imports/import-kinds'
import {
  columnRows,
  fieldGroups,
  previewCells,
  previewFields,
  problemLines,
  sentenceOf,
  withField,
} from 'web/src/features/imports/import-rows'
import { isWorking, pollAfter, progressOf, rowsToImport } from 'web/src/features/imports/import-states'
import { startI18n } from 'web/src/lib/i18n'

const HEADER = ['Stelle', 'Anz.', 'Notiz']
const problem = (column: string | null, code = 'not-an-integer'): RowProblem => ({
  column,
  value: 'zwei',
  code,
  messageDe: column === null ? 'Die Zeile fehlt.' : `Spalte „${column}“: „zwei“ ist keine ganze Zahl.`,
  messageEn: column === null ? 'The row is missing.' : `Column “${column}”: “zwei” is not a whole number.`,
})
const ROWS: ImportPreview['rows'] = [
  { row: 2, cells: ['Fräsen', 2, null], values: { title: 'Fräsen', openings: 2 }, problems: [] },
  { row: 3, cells: ['Drehen', 'zwei', ' '], values: { title: 'Drehen', openings: null }, problems: [problem('Anz.')] },
  { row: 4, cells: ['Fräsen', 1, ''], values: { title: 'Fräsen', openings: 1, region: 'DED4' }, problems: [] },
]
const field = (key: string, required = false): ImportField => ({
  key,
  type: 'text',
  required,
  labelDe: key,
  labelEn: key,
  descriptionDe: '',
  descriptionEn: '',
  exampleDe: '',
  exampleEn: '',
  choices: [],
  personal: false,
})
const FIELDS = [field('openings'), field('title', true), field('region'), field('source')]

describe('columns of a file', () => {
  test('each comes with up to three different examples, its field and its faults; empty ones stay visible', () => {
    const rows = columnRows(HEADER, { title: 0, openings: 1 }, ROWS)

    expect(rows).toEqual([
      { column: 0, header: 'Stelle', examples: ['Fräsen', 'Drehen'], field: 'title', faulty: 0 },
      { column: 1, header: 'Anz.', examples: ['2', 'zwei', '1'], field: 'openings', faulty: 1 },
      { column: 2, header: 'Notiz', examples: [], field: null, faulty: 0 },
    ])
  })

  test('a field that is given to another column leaves the first one', () => {
    expect(withField({ title: 0, openings: 1 }, 2, 'openings')).toEqual({ title: 0, openings: 2 })
  })

  test('a column that is given another field loses the first one', () => {
    expect(withField({ title: 0, openings: 1 }, 1, 'region')).toEqual({ title: 0, region: 1 })
    expect(withField({ title: 0, openings: 1 }, 1, null)).toEqual({ title: 0 })
  })

  test('what has to be there stands first in the choice', () => {
    const { required, optional } = fieldGroups(FIELDS)

    expect([required, optional].map((group) => group.map(({ key }) => key))).toEqual([
      ['title'],
      ['openings', 'region', 'source'],
    ])
  })
})

describe('the preview', () => {
  test('shows fields with a column and fields that a default fills, in the order of the dictionary', () => {
    expect(previewFields(FIELDS, HEADER, { title: 0, openings: 1 }, ROWS)).toEqual(['openings', 'title', 'region'])
  })

  test('leaves out a column that is only a part of another field', () => {
    const rows = [{ row: 2, cells: ['Erika', 'Muster'], values: { name: 'Erika Muster' }, problems: [] }]

    expect(previewFields([field('name'), field('firstName')], ['Vorname', 'Name'], { firstName: 0 }, rows)).toEqual([
      'name',
    ])
  })

  test('keeps a column that no row of can be read', () => {
    const rows = [{ row: 2, cells: [null, 'zwei'], values: {}, problems: [problem('Anz.')] }]

    expect(previewFields(FIELDS, HEADER, { openings: 1 }, rows)).toEqual(['openings'])
  })

  test('marks the cell at fault and keeps what stands there', () => {
    const cells = previewCells(ROWS[1] as (typeof ROWS)[number], HEADER, { title: 0, openings: 1 }, [
      'title',
      'openings',
    ])

    expect(cells).toEqual([
      { field: 'title', value: 'Drehen', raw: 'Drehen', isFaulty: false },
      { field: 'openings', value: null, raw: 'zwei', isFaulty: true },
    ])
  })
})

describe('rows and their faults', () => {
  test('a row with two faults has two lines, a row without any keeps one', () => {
    const lines = problemLines(
      [
        { row: 3, outcome: 'rejected', subjectId: null, problems: [problem('Anz.'), problem(null, 'required')] },
        { row: 4, outcome: 'accepted', subjectId: 'x', problems: [] },
      ],
      'de',
    )

    expect(lines.map(({ key, column, message }) => [key, column, message])).toEqual([
      ['3-0', 'Anz.', '„zwei“ ist keine ganze Zahl.'],
      ['3-1', null, 'Die Zeile fehlt.'],
      ['4', null, null],
    ])
  })

  test('the place is left out only where it stands at the beginning', () => {
    const odd = { ...problem('Anz.'), messageEn: 'Row 3, column "Anz.": broken.' }

    expect(sentenceOf(problem('Anz.'), 'en')).toBe('“zwei” is not a whole number.')
    expect(sentenceOf(odd, 'en')).toBe('Row 3, column "Anz.": broken.')
  })
})

describe('progress', () => {
  const item = (part: Partial<DataImport>) =>
    ({
      state: 'storing',
      rows: 1240,
      done: 0,
      accepted: 0,
      updated: 0,
      unchanged: 0,
      rejected: 0,
      toLink: 0,
      linked: 0,
      ...part,
    }) as DataImport

  test('is unknown while a file is read or when there is nothing to do, and 1 only at the end', () => {
    expect(progressOf(item({ state: 'reading', done: 40 }))).toBeNull()
    expect(progressOf(item({ rows: 0 }))).toBeNull()
    expect(progressOf(item({ done: 1239 }))).toBe(0.99)
    expect(progressOf(item({ done: 1240 }))).toBe(1)
    expect(progressOf(item({ state: 'linking', toLink: 4, linked: 1 }))).toBe(0.25)
  })

  test('before a dry run all rows may come in, after it those that are right', () => {
    expect(rowsToImport(item({ state: 'ready' }))).toBe(1240)
    expect(rowsToImport(item({ state: 'checked', accepted: 1231, updated: 6, rejected: 3 }))).toBe(1237)
  })

  test('the page asks again while the server works, ever less often, and never otherwise', () => {
    expect(isWorking('checking')).toBe(true)
    expect([0, 200, 1000].map((asked) => pollAfter('storing', asked))).toEqual([1000, 3000, 10_000])
    expect([pollAfter('checked', 0), pollAfter('finished', 0), pollAfter(undefined, 0)]).toEqual([false, false, false])
  })
})

test('a learner is opened by managers only', () => {
  expect([recordOf('learners', true), recordOf('learners', false), recordOf('runs', true)]).toEqual([
    '/learners/$id',
    null,
    null,
  ])
})

describe('sentences', () => {
  const i18n = startI18n()

  test.each([
    ['de', 1, '1 Zeile einlesen', 'Die Zeile stimmt'],
    ['de', 2, '2 Zeilen einlesen', 'Alle 2 Zeilen stimmen'],
    ['en', 1, 'Import 1 row', 'The row is right'],
    ['en', 2, 'Import 2 rows', 'All 2 rows are right'],
  ])('in %s, for %i', (lng, count, action, answer) => {
    const words = { lng, count, rows: String(count) }

    expect([i18n.t('imports.act.import', words), i18n.t('imports.checked.all', words)]).toEqual([action, answer])
  })
})
