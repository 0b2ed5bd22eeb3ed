import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DEFINITIONS, withGiven } from '../../../api/src/domain/imports/kinds/definitions.ts'
import { type Cell, ROW_KINDS } from '../../../api/src/domain/imports/kinds/kind.ts'
import { readRow } from '../../../api/src/domain/imports/kinds/read-row.ts'
import { ENGLISH, GERMAN, readFields } from './rows.ts'

const codes = ({ problems }: { problems: readonly { code: string; column: string | null }[] }) =>
  problems.map(({ column, code }) => `${column}: ${code}`)

test('a row says everything that is wrong with it, not only the first', () => {
  const row = readFields('runs', {
    microCredential: '',
    startsOn: '31.02.2027',
    endsOn: 'bald',
    seats: 'viele',
    mode: 'vor Ort',
  })

  expect(codes(row)).toEqual([
    'startsOn: impossible-day',
    'endsOn: not-a-day',
    'seats: not-an-integer',
    'microCredential: required',
    'null: required',
  ])
  expect(row.problems.find(({ code }) => code === 'not-a-day')?.value).toBe('bald')
  expect(row.values).toMatchObject({ mode: 'onsite' })
})

test('a need without a text takes its title for one, and one without both is refused at the text', () => {
  expect(readFields('needs', { title: 'Dreher', text: null }).values).toMatchObject({ title: 'Dreher', text: 'Dreher' })
  expect(readFields('needs', { title: 'Dreher' }).values.text).toBe('Dreher')
  expect(codes(readFields('needs', { title: ' ', text: ' ' }))).toEqual(['text: required'])
  expect(codes(readFields('needs', { title: null }))).toEqual(['title: required'])
  expect(codes(readFields('needs', { title: 'x'.repeat(300), text: null }))).toEqual(['title: too-long'])
})

test('first and last name make a name; a missing part is named', () => {
  const group = 'Studierende'

  expect(readFields('learners', { firstName: 'Erika', lastName: 'Muster', group }).values).toEqual({
    name: 'Erika Muster',
    group,
  })
  expect(readFields('learners', { name: 'E. Muster', firstName: 'Erika', lastName: 'M', group }).values.name).toBe(
    'E. Muster',
  )
  expect(codes(readFields('learners', { firstName: 'Erika', lastName: '', group }))).toEqual(['lastName: required'])
  expect(codes(readFields('learners', { name: '', group }))).toEqual(['name: required'])
})

test('what is given for the whole import needs no column', () => {
  const definition = withGiven(DEFINITIONS.learners, ['group'])

  const row = readRow(definition, { name: 0 }, ['Name'], { row: 2, cells: ['Erika Muster'] }, GERMAN)

  expect(row).toEqual({ row: 2, values: { name: 'Erika Muster' }, problems: [] })
})

test('an empty cell is null or the default, a field without a column is no value', () => {
  const { values } = readFields('needs', {
    text: 'x',
    openings: null,
    neededUntil: '',
    region: 'n/a',
    source: '',
    status: '-',
  })

  expect(values).toEqual({ text: 'x', openings: 1, neededUntil: null, region: null, source: 'need', status: 'open' })
})

test('a short row has empty cells, a mapping beyond the header reads nothing', () => {
  const row = readRow(
    DEFINITIONS.needs,
    { text: 0, title: 9, openings: 1 },
    ['T', 'N'],
    { row: 7, cells: ['x'] },
    GERMAN,
  )

  expect(row).toEqual({ row: 7, values: { text: 'x', title: null, openings: 1 }, problems: [] })
})

test('what the file reader could not read is told, and a fault of the whole row hides the rest', () => {
  const cell = readFields('needs', { text: null, openings: 'x' }, GERMAN, {
    problem: { code: 'error-cell', params: { error: '#REF!' }, column: 1 },
  })
  const whole = readFields('needs', { text: 'x', openings: 'x' }, GERMAN, {
    problem: { code: 'unclosed-quote', params: { row: 2 } },
  })
  const elsewhere = readRow(
    DEFINITIONS.needs,
    { text: 0 },
    ['Text', ''],
    { row: 2, cells: ['x', null], problem: { code: 'cell-too-long', params: {}, column: 2 } },
    GERMAN,
  )

  expect(codes(cell)).toEqual(['text: error-cell', 'openings: not-an-integer'])
  expect(codes(whole)).toEqual(['null: unclosed-quote'])
  expect(codes(elsewhere)).toEqual(['B: cell-too-long'])
})

test('what is told of a value can be stored and shown', () => {
  const { problems } = readFields('needs', { text: `a\u0000${'b\n'.repeat(200)}\ud83d` })

  for (const { value } of problems) {
    expect(value?.length).toBeLessThanOrEqual(80)
    expect(value).not.toMatch(/\p{Cc}|\p{Cs}/u)
  }
})

const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.double(),
  fc.integer(),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: fc.constantFrom(...'0123456789.,/-: TZ;\n\r•'), maxLength: 30 }),
  fc.constantFrom('__proto__', 'constructor', 'toString', '\ud800', '1/1/1', '00000', '99999999', 'x'.repeat(30_000)),
)

test('any cells are read or refused, never thrown at, and never both empty and right', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...ROW_KINDS),
      fc.array(anyCell, { maxLength: 25 }),
      fc.array(fc.integer({ min: -2, max: 40 }), { maxLength: 25 }),
      fc.boolean(),
      (kind, cells, columns, german) => {
        const definition = DEFINITIONS[kind]
        const mapping = Object.fromEntries(
          columns.flatMap((column, at) => (definition.fields[at] ? [[definition.fields[at].key, column]] : [])),
        )

        const row = readRow(definition, mapping, [], { row: 1, cells }, german ? GERMAN : ENGLISH)

        for (const { key, required } of definition.fields)
          if (required && row.problems.length === 0) expect(row.values[key] ?? null).not.toBeNull()
        for (const { value } of row.problems) expect(value?.length ?? 0).toBeLessThanOrEqual(80)
      },
    ),
    { numRuns: 400 },
  )
})

test('a cell of a million characters is dealt with at once', () => {
  const long = ' '.repeat(500_000) + 'x'.repeat(500_000)
  const cells = DEFINITIONS.learners.fields.map((_, at) => (at % 2 === 0 ? long : `x${' '.repeat(900_000)}x`))
  const mapping = Object.fromEntries(DEFINITIONS.learners.fields.map(({ key }, column) => [key, column]))
  const before = performance.now()

  const row = readRow(DEFINITIONS.learners, mapping, [], { row: 1, cells }, GERMAN)

  expect(row.problems.length).toBeGreaterThan(10)
  expect(performance.now() - before).toBeLessThan(3000)
})
