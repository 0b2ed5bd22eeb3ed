import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkMapping } from '../../../api/src/domain/imports/kinds/check-mapping.ts'
import { DEFINITIONS } from '../../../api/src/domain/imports/kinds/definitions.ts'
import { detectMapping } from '../../../api/src/domain/imports/kinds/detect-mapping.ts'
import { editDistance } from '../../../api/src/domain/imports/kinds/edit-distance.ts'
import { type Cell, ROW_KINDS, type RowKind } from '../../../api/src/domain/imports/kinds/kind.ts'

/** Which field each column would hold. */
function fieldsOf(kind: RowKind, header: readonly string[], rows: readonly (readonly Cell[])[] = []) {
  const { mapping } = detectMapping(kind, header, rows)
  return header.map((_, column) => Object.entries(mapping).find(([, position]) => position === column)?.[0] ?? null)
}

test.each<[RowKind, string[], (string | null)[]]>([
  [
    'needs',
    ['Nr.', 'Firma', 'Stelle', 'Anforderungen', 'Anz. Stellen', 'bis wann', 'Bundesland/Region'],
    ['externalReference', 'organisation', 'title', 'text', 'openings', 'neededUntil', 'region'],
  ],
  [
    'needs',
    ['Stellenbezeichnung', 'Stellenbeschreibung', 'Anzahl', 'Gesucht bis', 'Landkreis', 'Arbeitgeber'],
    ['title', 'text', 'openings', 'neededUntil', 'region', 'organisation'],
  ],
  [
    'needs',
    ['title', 'text', 'openings', 'neededUntil', 'employer', 'externalReference', 'place', 'region', 'url'],
    ['title', 'text', 'openings', 'neededUntil', 'organisation', 'externalReference', null, 'region', null],
  ],
  [
    'needs',
    ['TITEL', 'Beschreibungen', 'Anzahl (Personen)', 'needed_until', 'Qelle'],
    ['title', 'text', 'openings', 'neededUntil', 'source'],
  ],
  ['needs', ['Stelle', 'Stellen'], ['title', 'openings']],
  ['needs', ['lfd. Nr.', 'Titel', 'Grund (TUCacademy)'], [null, 'title', null]],
  [
    'learners',
    ['Name', 'Vorname', 'Statusgruppe', 'Kurs', 'Status', 'Datum'],
    ['lastName', 'firstName', 'group', 'microCredential', 'enrolmentState', 'occurredOn'],
  ],
  [
    'learners',
    ['First name', 'Surname', 'Target group', 'Hours per week'],
    ['firstName', 'lastName', 'group', 'weeklyHours'],
  ],
  [
    'learners',
    ['Vor- und Nachname', 'Zielgruppe', 'Einwilligung Matching', 'Einwilligung in die Statistik'],
    ['name', 'group', 'consentMatching', 'consentStatistics'],
  ],
  [
    'micro-credentials',
    [
      'Modultitel',
      'Kurzbeschreibung',
      'Lernziele',
      'Workload (h)',
      'LP',
      'DQR-Niveau',
      'Prüfungsform',
      'Unterrichtssprache',
      'Anbieter',
    ],
    [
      'title',
      'summary',
      'learningOutcomes',
      'workloadHours',
      'ects',
      'eqfLevel',
      'assessmentType',
      'languages',
      'organisation',
    ],
  ],
  [
    'runs',
    ['Kurs', 'Beginn', 'Ende', 'Max. Teilnehmer', 'Format', 'Sprache', 'Raum'],
    ['microCredential', 'startsOn', 'endsOn', 'seats', 'mode', 'language', 'place'],
  ],
  [
    'runs',
    ['Titel', 'Datum von', 'Datum bis', 'Platzzahl', 'Präsenz/Online', 'Kurssprache', 'Veranstaltungsort'],
    ['microCredential', 'startsOn', 'endsOn', 'seats', 'mode', 'language', 'place'],
  ],
  ['survey-results', ['Welle', 'Thema', 'Aussage', 'Anzahl Nennungen'], ['wave', 'title', 'text', 'respondents']],
])('%s: the columns %j are recognised', (kind, header, expected) => {
  expect(fieldsOf(kind, header)).toEqual(expected)
})

test('every header of the dictionary is recognised alone, in any case, for its own or an equal field', () => {
  for (const kind of ROW_KINDS)
    for (const field of DEFINITIONS[kind].fields)
      for (const header of [field.labelDe, field.labelEn, field.key, ...field.headers]) {
        const { mapping } = detectMapping(kind, [header.toUpperCase()], [])
        const [found] = Object.keys(mapping)
        const owners = DEFINITIONS[kind].fields.filter((other) =>
          [other.labelDe, other.labelEn, other.key, ...other.headers].some(
            (word) => word.toLowerCase() === header.toLowerCase(),
          ),
        )
        expect(
          owners.map(({ key }) => key),
          `${kind}: ${header}`,
        ).toContain(found)
      }
})

test('a header that only sounds like a field is left alone', () => {
  const strangers = ['Telefonnummer', 'Geburtsdatum', 'Altersgruppe', 'Muttersprache', 'Familienstand', 'Kontaktperson']

  expect(detectMapping('learners', strangers, []).mapping).toEqual({})
  expect(detectMapping('needs', ['Company size', 'Dienststelle', 'Überstunden', 'Kontaktperson'], []).mapping).toEqual(
    {},
  )
})

test('values tell a need as a number from a need as a text', () => {
  expect(
    fieldsOf(
      'needs',
      ['Stelle', 'Bedarf'],
      [
        ['Dreher', 2],
        ['Fräser', '3'],
      ],
    ),
  ).toEqual(['title', 'openings'])
  expect(fieldsOf('needs', ['Stelle', 'Bedarf'], [['Dreher', 'Wir suchen jemanden an der Drehbank.']])).toEqual([
    'title',
    'text',
  ])
})

test('a column named like a field is mapped even if its values are wrong, so that the faults are seen', () => {
  expect(fieldsOf('needs', ['Text', 'Anzahl'], [['x', 'viele']])).toEqual(['text', 'openings'])
})

test('the shape of values is the last resort', () => {
  const long = 'Gesucht wird eine Person, die unsere Maschinen einrichtet und programmiert.'
  const needs = detectMapping('needs', ['A', 'B'], [['kurz', long]])
  const runs = detectMapping(
    'runs',
    ['Kurs', 'X', 'Y', 'Plätze', 'Wie', 'Worin'],
    [
      ['SPS', '01.03.2028', '31.03.2028', 12, 'online', 'Deutsch'],
      ['CNC', '01.04.2028', '30.04.2028', 10, 'vor Ort', 'Englisch'],
    ],
  )

  expect(needs.mapping).toEqual({ text: 1 })
  expect(needs.recognised.text).toEqual({ way: 'shape', certainty: 0.4 })
  expect(needs.unmapped).toEqual(['A'])
  expect(runs.mapping).toEqual({ microCredential: 0, startsOn: 1, endsOn: 2, seats: 3, mode: 4, language: 5 })
  expect(runs.missing).toEqual([])
})

test('what is left out and what is missing is told', () => {
  const found = detectMapping(
    'runs',
    ['Kurs', 'Ansprechpartner', '', 'Reason (TUCacademy)'],
    [['SPS', 'Frau M.', 'x', 'y']],
  )

  expect(found.unmapped).toEqual(['Ansprechpartner', 'C'])
  expect(found.missing).toEqual(['startsOn', 'endsOn', 'seats', 'mode', 'language'])
  expect(found.recognised.microCredential).toEqual({ way: 'exact', certainty: 1 })
})

const anyHeader = fc.array(
  fc.oneof(
    fc.constantFrom(...ROW_KINDS.flatMap((kind) => DEFINITIONS[kind].fields.flatMap(({ headers }) => headers))),
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom('', ' ', 'constructor', '__proto__', 'Reason (TUCacademy)', 'Bedarf', 'Name', 'Vorname'),
  ),
  { maxLength: 20 },
)
const anySamples = fc.array(
  fc.array(fc.oneof(fc.string(), fc.integer(), fc.constantFrom('online', '1.1.2027', null, 'x '.repeat(40))), {
    maxLength: 20,
  }),
  { maxLength: 5 },
)

test('no column serves two fields, every column exists, the proposal is always the same and passes the check', () => {
  fc.assert(
    fc.property(fc.constantFrom(...ROW_KINDS), anyHeader, anySamples, (kind, header, samples) => {
      const found = detectMapping(kind, header, samples)
      const columns = Object.values(found.mapping)

      expect(new Set(columns).size).toBe(columns.length)
      expect(columns.every((column) => column >= 0 && column < header.length)).toBe(true)
      expect(detectMapping(kind, header, samples)).toEqual(found)
      const faults = checkMapping(DEFINITIONS[kind], found.mapping, header)
      expect(faults.map(({ field, code }) => `${field} ${code}`)).toEqual(
        found.missing.map((key) => `${key} field-missing`),
      )
    }),
    { numRuns: 300 },
  )
})

describe('a mapping given by a person', () => {
  const faults = (kind: RowKind, mapping: Record<string, number>, header = ['A', 'B', 'C']) =>
    checkMapping(DEFINITIONS[kind], mapping, header).map(({ field, code, column }) => [field, code, column])

  test.each<[string, RowKind, Record<string, number>, unknown[]]>([
    ['is taken when nothing is wrong', 'needs', { text: 0, openings: 2 }, []],
    ['may leave the text to the title', 'needs', { title: 0 }, []],
    ['must not name unknown fields', 'needs', { text: 0, salary: 1 }, [['salary', 'unknown-field', null]]],
    ['must not reach beyond the file', 'needs', { text: 3 }, [['text', 'column-out-of-range', null]]],
    ['must count in whole columns', 'needs', { text: 0.5 }, [['text', 'column-out-of-range', null]]],
    ['must not use a column twice', 'needs', { text: 1, title: 1 }, [['title', 'column-twice', 'B']]],
    ['must have what is required', 'learners', { name: 0 }, [['group', 'field-missing', null]]],
    ['may have first and last name for the name', 'learners', { firstName: 0, lastName: 1, group: 2 }, []],
    [
      'must not have one of them alone',
      'learners',
      { name: 0, firstName: 1, group: 2 },
      [['lastName', 'field-missing', null]],
    ],
  ])('%s', (_sentence, kind, mapping, expected) => {
    expect(faults(kind, mapping)).toEqual(expected)
  })
})

test.each([
  ['anzahl', 'anzahl', 0],
  ['anzahl', 'azahl', 1],
  ['anzahl', 'anzhal', 1],
  ['kurs', 'kurse', 1],
  ['kurs', 'modul', 3],
])('%s and %s are %i apart', (a, b, distance) => {
  expect(editDistance(a, b, 2)).toBe(distance)
})
