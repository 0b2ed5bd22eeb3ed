import { describe, expect, test } from 'vitest'
import { checkMapping } from '../../../api/src/domain/imports/kinds/check-mapping.ts'
import { DEFINITIONS } from '../../../api/src/domain/imports/kinds/definitions.ts'
import { detectDayOrder } from '../../../api/src/domain/imports/kinds/detect-day-order.ts'
import { detectMapping } from '../../../api/src/domain/imports/kinds/detect-mapping.ts'
import { contentHash } from '../../../api/src/domain/imports/kinds/identity.ts'
import { type Cell, type ReadRow, ROW_KINDS, type RowKind } from '../../../api/src/domain/imports/kinds/kind.ts'
import { PROBLEM_CODES } from '../../../api/src/domain/imports/kinds/problem-codes.ts'
import { readRow } from '../../../api/src/domain/imports/kinds/read-row.ts'
import { templateRows } from '../../../api/src/domain/imports/kinds/template.ts'
import { fieldOfProblem, wordProblem } from '../../../api/src/domain/imports/kinds/word-problem.ts'
import { ENGLISH, GERMAN, readFields } from './rows.ts'

const PARAMS = {
  min: 1,
  max: 10,
  length: 99,
  row: 1234,
  columns: 3,
  cells: 4,
  limit: 50,
  error: '#REF!',
  field: 'openings',
  otherDe: 'Titel',
  otherEn: 'Title',
}

test.each(PROBLEM_CODES)('%s is said in German and in English, with nothing left open', (code) => {
  const field = DEFINITIONS.needs.fields.find(({ key }) => key === 'openings') ?? null
  for (const value of ['zwei', null])
    for (const column of ['Anzahl', null])
      for (const said of [field, null])
        for (const language of ['de', 'en'] as const) {
          const sentence = wordProblem({ column, value, code, params: PARAMS }, said, language)

          expect(sentence).not.toMatch(/undefined|null|\$\{|NaN/)
          expect(sentence).toMatch(/[.}]$/)
          expect(sentence).not.toContain(code === 'required' ? '\n' : `(${code})`)
        }
})

/** The first problem of a row as a person reads it. */
function say(kind: RowKind, cells: Record<string, Cell>, language: 'de' | 'en', dialect = GERMAN): string {
  const { problems } = readFields(kind, cells, dialect)
  const [problem] = problems
  return problem ? wordProblem(problem, fieldOfProblem(DEFINITIONS[kind].fields, problem), language) : ''
}

test.each<[RowKind, Record<string, Cell>, string, string]>([
  [
    'needs',
    { text: 'x', openings: 'zwei' },
    'Spalte „openings“: „zwei“ ist keine ganze Zahl. Richtig wäre vermutlich 2. Die Zelle darf auch leer bleiben.',
    'Column “openings”: “zwei” is not a whole number. Right would probably be 2. The cell may also stay empty.',
  ],
  [
    'runs',
    { seats: 'viele' },
    'Spalte „seats“: „viele“ ist keine ganze Zahl. Richtig wäre zum Beispiel 12.',
    'Column “seats”: “viele” is not a whole number. Right would be, for example, 12.',
  ],
  [
    'needs',
    { text: 'x', openings: 20_000 },
    'Spalte „openings“: „20000“ liegt außerhalb von 1 bis 10.000.',
    'Column “openings”: “20000” is not between 1 and 10,000.',
  ],
  [
    'runs',
    { startsOn: '31.02.2027' },
    'Spalte „startsOn“: Den Tag „31.02.2027“ gibt es im Kalender nicht. Richtig wäre zum Beispiel 03.04.2028.',
    'Column “startsOn”: There is no day “31.02.2027” in the calendar. Right would be, for example, 2028-04-03.',
  ],
  [
    'runs',
    { startsOn: '11/24/2026' },
    'Spalte „startsOn“: „11/24/2026“ nennt Tag und Monat anders herum als die übrige Datei. Richtig wäre vermutlich 24.11.2026.',
    'Column “startsOn”: “11/24/2026” names day and month the other way round than the rest of the file. Right would probably be 2026-11-24.',
  ],
  [
    'runs',
    { mode: 'im Wald' },
    'Spalte „mode“: „im Wald“ ist hier nicht bekannt. Möglich sind: vor Ort, online, gemischt.',
    'Column “mode”: “im Wald” is not known here. Possible are: on site, online, hybrid.',
  ],
  [
    'needs',
    { text: '' },
    'Spalte „text“: Hier steht nichts, aber das Feld ist Pflicht. Richtig wäre zum Beispiel „Wir suchen jemanden, der unsere Anlagen mit Siemens-SPS programmiert und in Betrieb nimmt“.',
    '',
  ],
])('%s %j is said in words', (kind, cells, german, english) => {
  expect(say(kind, cells, 'de')).toBe(german)
  if (english) expect(say(kind, cells, 'en')).toBe(english)
})

test('a fault of a mapping names the field by its label', () => {
  const [problem] = checkMapping(DEFINITIONS.runs, { microCredential: 0, startsOn: 0 }, ['Kurs'])

  expect(wordProblem(problem!, fieldOfProblem(DEFINITIONS.runs.fields, problem!), 'de')).toBe(
    'Spalte „Kurs“: Diese Spalte ist schon für „Micro-Credential“ gewählt. Richtig wäre für jedes Feld eine eigene Spalte.',
  )
})

test('a code that nobody knows is still said in a sentence', () => {
  const problem = { column: 'A', value: 'x', code: 'moon-phase', params: {} }

  expect(wordProblem(problem, null, 'de')).toContain('(moon-phase)')
  expect(wordProblem(problem, null, 'en')).toContain('(moon-phase)')
})

describe('rows that say the same', () => {
  test('have the same hash, whatever the order, the line ends and the empty fields', () => {
    const hash = contentHash({ text: 'Über\r\nuns', openings: 2, languages: ['de', 'en'] })

    expect(contentHash({ languages: ['de', 'en'], region: null, openings: 2, text: 'U\u0308ber\nuns ' })).toBe(hash)
    expect(hash).toMatch(/^[0-9a-f]{64}$/)
  })

  test.each<ReadRow['values']>([
    { text: 'a', openings: 3 },
    { text: 'b', openings: 2 },
    { text: 'a' },
    { text: 'a', openings: '2' },
    { text: ['a'], openings: 2 },
  ])('differ from %o', (other) => {
    expect(contentHash(other)).not.toBe(contentHash({ text: 'a', openings: 2 }))
  })
})

describe.each(ROW_KINDS)('the template of %s', (kind) => {
  const definition = DEFINITIONS[kind]
  test.each([
    ['de', GERMAN],
    ['en', ENGLISH],
  ] as const)('in %s is recognised and reads without a fault', (language, dialect) => {
    const { header, examples, dictionary } = templateRows(definition, language)

    const { mapping, recognised, unmapped, missing } = detectMapping(kind, header, examples)

    expect({ unmapped, missing }).toEqual({ unmapped: [], missing: [] })
    expect(Object.values(recognised).every(({ certainty }) => certainty === 1)).toBe(true)
    expect(Object.keys(mapping)).toHaveLength(header.length)
    expect(examples).toHaveLength(2)
    expect(detectDayOrder(examples)).toBe('dmy')
    for (const [row, cells] of examples.entries())
      expect(readRow(definition, mapping, header, { row, cells }, dialect).problems).toEqual([])
    expect(dictionary).toHaveLength(definition.fields.length + 1)
    for (const cells of dictionary) expect(cells).toHaveLength(6)
  })
})
