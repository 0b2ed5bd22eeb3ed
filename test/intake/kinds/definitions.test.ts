import { describe, expect, test } from 'vitest'
import {
  AssessmentType,
  CreateRun,
  MicroCredentialInput,
  QualityAssurance,
} from '../../../api/src/contract/catalogue.ts'
import { LanguageCode, Mode, RegionCode } from '../../../api/src/contract/common.ts'
import { EditNeed, PostNeed } from '../../../api/src/contract/demands.ts'
import { CreateLearner, LearnerLimits } from '../../../api/src/contract/learners.ts'
import { EnrolmentEventKind } from '../../../api/src/contract/participation.ts'
import { DEFINITIONS } from '../../../api/src/domain/imports/kinds/definitions.ts'
import {
  type FieldDefinition,
  type ReadRow,
  ROW_KINDS,
  type RowKind,
} from '../../../api/src/domain/imports/kinds/kind.ts'
import { plainForm } from '../../../api/src/domain/imports/kinds/plain-form.ts'
import { matchChoice, readYesNo } from '../../../api/src/domain/imports/kinds/read-choice.ts'
import { GERMAN, readFields } from './rows.ts'

const UUID = '3f2b8c1e-7a4d-4e5f-9a6b-1c2d3e4f5a6b'
const fieldOf = (kind: RowKind, key: string) =>
  DEFINITIONS[kind].fields.find((field) => field.key === key) as FieldDefinition

/** A row that holds something in every field: the examples of the dictionary. */
const fullRow = (kind: RowKind): ReadRow['values'] => {
  const cells = Object.fromEntries(DEFINITIONS[kind].fields.map((field) => [field.key, field.exampleDe]))
  const { values, problems } = readFields(kind, cells, GERMAN)
  expect(problems).toEqual([])
  return values
}
const pick = (values: ReadRow['values'], keys: readonly string[]) =>
  Object.fromEntries(keys.map((key) => [key, values[key]]))

describe('a full row passes the schema of its record', () => {
  test('needs', () => {
    const values = fullRow('needs')
    const common = ['title', 'text', 'openings', 'neededUntil', 'region']

    expect(PostNeed.safeParse({ ...pick(values, [...common, 'source']), organisationId: UUID }).error).toBeUndefined()
    expect(EditNeed.safeParse(pick(values, [...common, 'status'])).error).toBeUndefined()
  })

  test('survey results, as a need with its own source', () => {
    const values = fullRow('survey-results')

    const need = { ...pick(values, ['title', 'text', 'region']), openings: values.respondents, source: 'survey' }

    expect(PostNeed.safeParse(need).error).toBeUndefined()
    expect(values).toMatchObject({ wave: '2026-2', respondents: 17 })
  })

  test('learners, their limits and their enrolment', () => {
    const values = fullRow('learners')
    const limits = ['weeklyHours', 'totalHours', 'startsOn', 'endsOn', 'languages', 'modes', 'besideWork']

    expect(CreateLearner.safeParse({ ...pick(values, ['name', 'text']), groupId: UUID }).error).toBeUndefined()
    expect(LearnerLimits.safeParse(pick(values, limits)).error).toBeUndefined()
    expect(EnrolmentEventKind.parse(values.enrolmentState)).toBe('enrolled')
    expect(values).toMatchObject({ consentMatching: true, consentStatistics: true, runStartsOn: '2028-04-03' })
    expect(values).not.toHaveProperty('firstName')
  })

  test('micro-credentials', () => {
    const { organisation, externalReference, ...values } = fullRow('micro-credentials')

    expect(MicroCredentialInput.safeParse({ ...values, prerequisites: [] }).error).toBeUndefined()
    expect([organisation, externalReference]).toEqual(['Muster-Universität Chemnitz (Beispiel)', 'MC-017'])
  })

  test('runs', () => {
    const { microCredential, externalReference, ...values } = fullRow('runs')

    expect(CreateRun.safeParse(values).error).toBeUndefined()
    expect([microCredential, externalReference]).toEqual(['SPS-Programmierung', 'T-2028-03'])
  })
})

describe('the dictionary', () => {
  const fields = ROW_KINDS.flatMap((kind) => DEFINITIONS[kind].fields.map((field) => [kind, field] as const))

  test('names each field once and says everything in both languages', () => {
    for (const kind of ROW_KINDS) {
      const keys = DEFINITIONS[kind].fields.map(({ key }) => key)
      expect(new Set(keys).size).toBe(keys.length)
    }
    for (const [kind, field] of fields)
      for (const text of [
        field.labelDe,
        field.labelEn,
        field.descriptionDe,
        field.descriptionEn,
        field.exampleDe,
        field.exampleEn,
      ])
        expect(text.trim(), `${kind} ${field.key}`).not.toBe('')
  })

  test.each(fields.filter(([, { choices }]) => choices).map(([kind, field]) => [kind, field.key, field] as const))(
    '%s: no word of %s stands for two values',
    (_kind, _key, field) => {
      const seen = new Map<string, string>()
      for (const { value, words } of field.choices ?? []) {
        expect(words.length, value).toBeGreaterThanOrEqual(2)
        for (const word of [value, ...words]) {
          expect(seen.get(plainForm(word)) ?? value, word).toBe(value)
          seen.set(plainForm(word), value)
        }
      }
    },
  )

  test('every choice is a value the records take', () => {
    const values = (kind: RowKind, key: string) => (fieldOf(kind, key).choices ?? []).map(({ value }) => value)

    expect(values('learners', 'enrolmentState').sort()).toEqual([...EnrolmentEventKind.options].sort())
    expect(values('runs', 'mode').sort()).toEqual([...Mode.options].sort())
    expect(values('micro-credentials', 'assessmentType').sort()).toEqual([...AssessmentType.options].sort())
    expect(values('micro-credentials', 'qualityAssurance').sort()).toEqual([...QualityAssurance.options].sort())
    for (const region of values('needs', 'region')) expect(RegionCode.safeParse(region).success, region).toBe(true)
    for (const language of values('runs', 'language')) expect(LanguageCode.safeParse(language).success).toBe(true)
    for (const country of values('micro-credentials', 'countryCode')) expect(country).toMatch(/^[A-Z]{2}$/)
  })
})

test.each([
  ['needs', 'region', 'Sachsen', 'DED'],
  ['needs', 'region', 'saxony', 'DED'],
  ['needs', 'region', 'Chemnitz', 'DED4'],
  ['needs', 'region', 'Chemnitz, Stadt', 'DED41'],
  ['needs', 'region', 'Erzgebirge', 'DED42'],
  ['needs', 'region', 'Mittelsachsen', 'DED43'],
  ['needs', 'region', 'VOGTLAND', 'DED44'],
  ['needs', 'region', 'Landkreis Zwickau', 'DED45'],
  ['needs', 'region', 'Dresden', 'DED2'],
  ['needs', 'region', 'Leipzig', 'DED5'],
  ['needs', 'region', 'Thueringen', 'DEG'],
  ['needs', 'region', 'ded41', 'DED41'],
  ['needs', 'region', 'Erzgebirgskreis (DED42)', 'DED42'],
  ['needs', 'region', 'PL841', 'PL841'],
  ['needs', 'region', 'NRW', 'DEA'],
  ['needs', 'region', 'ITALY', null],
  ['needs', 'region', 'Selb', null],
  ['needs', 'region', 'Chemnitz und Zwickau', null],
  ['micro-credentials', 'countryCode', 'Bosnien und Herzegowina', 'BA'],
  ['micro-credentials', 'countryCode', 'Україна', 'UA'],
  ['micro-credentials', 'countryCode', 'rumänien', 'RO'],
  ['micro-credentials', 'countryCode', 'se', 'SE'],
  ['micro-credentials', 'countryCode', 'XX', null],
  ['runs', 'language', 'Deutsch', 'de'],
  ['runs', 'language', 'English (B2)', 'en'],
  ['runs', 'language', 'български', 'bg'],
  ['runs', 'language', 'FI', 'fi'],
  ['runs', 'language', 'dt.', 'de'],
  ['runs', 'language', 'qq', null],
  ['runs', 'mode', 'Präsenz', 'onsite'],
  ['runs', 'mode', 'blended learning', 'hybrid'],
  ['learners', 'enrolmentState', 'Warteliste', 'waitlisted'],
  ['learners', 'enrolmentState', 'dropped-out', 'dropped-out'],
  ['learners', 'enrolmentState', 'bestanden', 'completed'],
  ['learners', 'enrolmentState', 'nicht bestanden', null],
] as const)('%s, %s: "%s" is read as %s', (kind, key, text, value) => {
  expect(matchChoice(text, fieldOf(kind, key))).toBe(value)
})

test.each([
  ['ja', true],
  ['X', true],
  ['✓', true],
  ['TRUE', true],
  [1, true],
  ['nein', false],
  ['No', false],
  [0, false],
  [false, false],
])('%s is read as %s', (cell, value) => {
  expect(readYesNo(cell)).toEqual({ value })
})
