import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { detectDayOrder } from '../../../api/src/domain/imports/kinds/detect-day-order.ts'
import type { Cell, DayOrder, Dialect } from '../../../api/src/domain/imports/kinds/kind.ts'
import { readDay } from '../../../api/src/domain/imports/kinds/read-day.ts'
import { parseNumber } from '../../../api/src/domain/imports/kinds/read-number.ts'
import { ENGLISH, GERMAN, readField, readFields } from './rows.ts'

describe('numbers', () => {
  test.each<[Cell, Dialect, unknown]>([
    ['75', GERMAN, 75],
    [75, ENGLISH, 75],
    ['1.234,5', GERMAN, 1234.5],
    ['1.234,5', ENGLISH, 1234.5],
    ['1,234.5', GERMAN, 1234.5],
    ['1,234.5', ENGLISH, 1234.5],
    ['2,5', ENGLISH, 2.5],
    ['2.5', GERMAN, 2.5],
    ['1.200', GERMAN, 1200],
    ['1,200', ENGLISH, 1200],
    ['1.200', ENGLISH, ['ambiguous-number']],
    ['1 200', GERMAN, 1200],
    ['1’200', GERMAN, 1200],
    [' 60 ', GERMAN, 60],
    ['0.5', GERMAN, 0.5],
    ['0.125', GERMAN, 0.125],
    ['12 Std.', GERMAN, ['not-a-number']],
    ['1e3', GERMAN, ['not-a-number']],
    ['-3', GERMAN, ['out-of-range']],
    ['5000', GERMAN, ['out-of-range']],
    [true, GERMAN, ['not-a-number']],
    ['k. A.', GERMAN, null],
  ])('%s written in %o gives %o', (cell, dialect, value) => {
    expect(readField('micro-credentials', 'workloadHours', cell, dialect)).toEqual(value)
  })

  test.each<[Cell, unknown]>([
    ['2', 2],
    ['2,0', 2],
    [2.5, ['not-an-integer']],
    ['zwei', ['not-an-integer']],
    ['0', ['out-of-range']],
    ['99999999999999999999', ['out-of-range']],
    ['', 1],
    ['–', 1],
  ])('openings written as %o give %o', (cell, value) => {
    expect(readField('needs', 'openings', cell)).toEqual(value)
  })

  test('what was probably meant is told: the number before a unit, or the word', () => {
    const meant = (cell: Cell) => readFields('needs', { text: 'x', openings: cell }).problems[0]?.params.suggestion

    expect(meant('12 Std.')).toBe(12)
    expect(meant('ca. 3')).toBe(3)
    expect(meant('zwei')).toBe(2)
    expect(meant('2 bis 3')).toBeUndefined()
    expect(meant('constructor')).toBeUndefined()
  })

  test('the German and the English writing of a number read equal', () => {
    const written = (number: number, locale: string) => number.toLocaleString(locale, { maximumFractionDigits: 2 })
    fc.assert(
      fc.property(fc.integer({ min: -99_999_999, max: 99_999_999 }), (cents) => {
        const number = cents / 100

        const german = parseNumber(written(number, 'de-DE'), true)
        const english = parseNumber(written(number, 'en-GB'), false)

        expect(german).toBe(english)
        expect(german).toBeCloseTo(number, 6)
      }),
    )
  })
})

describe('days', () => {
  test.each<[Cell, DayOrder, unknown]>([
    ['24.11.2026', 'dmy', '2026-11-24'],
    ['24.11.2026', 'mdy', '2026-11-24'],
    ['24.11.26', 'dmy', '2026-11-24'],
    ['4. 1. 2027', 'dmy', '2027-01-04'],
    ['2026-11-24', 'mdy', '2026-11-24'],
    ['2026/11/24', 'dmy', '2026-11-24'],
    ['24/11/2026', 'dmy', '2026-11-24'],
    ['11/24/2026', 'mdy', '2026-11-24'],
    ['11/12/2026', 'dmy', '2026-12-11'],
    ['11/12/2026', 'mdy', '2026-11-12'],
    ['31.12.2026 00:00:00', 'dmy', '2026-12-31'],
    ['2026-12-31T14:30:00.000Z', 'dmy', '2026-12-31'],
    ['Di., 24. November 2026', 'dmy', '2026-11-24'],
    ['24. Mrz 2027', 'dmy', '2027-03-24'],
    ['Nov 24, 2026', 'dmy', '2026-11-24'],
    [46_350, 'dmy', '2026-11-24'],
    ['46350', 'dmy', '2026-11-24'],
    [46_350.75, 'dmy', '2026-11-24'],
    [36_526, 'dmy', '2000-01-01'],
    [73_050, 'dmy', '2099-12-31'],
    ['20261124', 'dmy', '2026-11-24'],
    ['31.02.2027', 'dmy', 'impossible-day'],
    ['29.02.2028', 'dmy', '2028-02-29'],
    ['29.02.2027', 'dmy', 'impossible-day'],
    ['11/24/2026', 'dmy', 'ambiguous-day'],
    ['24.11.1926', 'dmy', 'unlikely-year'],
    ['11/2026', 'dmy', 'not-a-day'],
    ['sofort', 'dmy', 'not-a-day'],
    ['Marktplatz 3, 2027', 'dmy', 'not-a-day'],
    [12, 'dmy', 'not-a-day'],
    [true, 'dmy', 'not-a-day'],
  ])('%s read %s gives %s', (cell, order, expected) => {
    const reading = readDay(cell, order)

    expect('value' in reading ? reading.value : reading.faults[0]?.code).toBe(expected)
  })

  test('a month before the day shows in a 13 or more in the second place', () => {
    expect(detectDayOrder([['11/24/2026', '01/02/2027']])).toBe('mdy')
    expect(detectDayOrder([['01/02/2027']])).toBe('dmy')
    expect(detectDayOrder([['11/24/2026'], ['24/11/2026']])).toBe('dmy')
    expect(detectDayOrder([['24.11.2026', 'x', null, 5]])).toBe('dmy')
    expect(detectDayOrder([])).toBe('dmy')
  })

  test('all writings of a day read equal', () => {
    const first = Date.UTC(2000, 0, 1)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 36_524 }), (offset) => {
        const day = new Date(first + offset * 86_400_000)
        const iso = day.toISOString().slice(0, 10)
        const [y, m, d] = iso.split('-') as [string, string, string]
        const long = (locale: string) => day.toLocaleDateString(locale, { dateStyle: 'long', timeZone: 'UTC' })

        const german = [`${d}.${m}.${y}`, `${Number(d)}.${Number(m)}.${y.slice(2)}`, `${d}/${m}/${y}`, long('de-DE')]
        const english = [iso, `${m}/${d}/${y}`, long('en-US'), long('en-GB'), 36_526 + offset]

        for (const cell of german) expect(readDay(cell, 'dmy')).toEqual({ value: iso })
        for (const cell of english) expect(readDay(cell, 'mdy')).toEqual({ value: iso })
      }),
    )
  })
})

describe('lists and texts', () => {
  test.each<[string, unknown]>([
    ['programmieren\n\nprüfen', ['programmieren', 'prüfen']],
    ['programmieren; prüfen;', ['programmieren', 'prüfen']],
    ['- programmieren\r\n- prüfen, auch im Betrieb', ['programmieren', 'prüfen, auch im Betrieb']],
    ['• programmieren • prüfen', ['programmieren', 'prüfen']],
    ['1. programmieren\n2) prüfen', ['programmieren', 'prüfen']],
    ['bei -5 Grad und 3.5 Bar arbeiten', ['bei -5 Grad und 3.5 Bar arbeiten']],
    ['', null],
  ])('outcomes from %j', (cell, items) => {
    expect(readField('micro-credentials', 'learningOutcomes', cell)).toEqual(items)
  })

  test.each<[string, unknown]>([
    ['Deutsch, Englisch', ['de', 'en']],
    ['de/en', ['de', 'en']],
    ['Deutsch und Englisch', ['de', 'en']],
    ['German; de', ['de']],
    ['Deutsch, Klingonisch', ['unknown-choice']],
  ])('languages from %j', (cell, items) => {
    expect(readField('micro-credentials', 'languages', cell)).toEqual(items)
  })

  test('a word that holds a separator itself stays whole', () => {
    expect(readField('learners', 'modes', 'Präsenz und online')).toEqual(['hybrid'])
    expect(readField('micro-credentials', 'audience', 'Schülerinnen und Schüler, Studierende')).toEqual([
      'Schülerinnen und Schüler',
      'Studierende',
    ])
  })

  test('a long text is kept to the letter, only blank lines around it go', () => {
    expect(readField('needs', 'text', '\n \r\n  Wir suchen:\r\n\r\n-  SPS \r\n \n')).toBe(
      '  Wir suchen:\r\n\r\n-  SPS ',
    )
    expect(readField('needs', 'text', '-')).toBe('-')
    expect(readField('needs', 'text', 4711)).toBe('4711')
  })

  test.each([
    ['Muster, Erika', 'Erika Muster'],
    ['von der Aue,Jan Philipp', 'Jan Philipp von der Aue'],
    ['Erika Muster', 'Erika Muster'],
    ['Erika Muster, M.Sc.', 'Erika Muster, M.Sc.'],
    ['Erika Muster, MBA', 'Erika Muster, MBA'],
  ])('the name "%s" is %s', (cell, name) => {
    expect(readField('learners', 'name', cell)).toBe(name)
  })

  test('a short text becomes one line', () => {
    expect(readField('needs', 'title', ' SPS-Techniker \n (m/w/d) ')).toBe('SPS-Techniker (m/w/d)')
  })

  test.each([
    ['text', 'a\u0000b', ['control-character']],
    ['text', 'a\u0007b', ['control-character']],
    ['text', 'a\tb', 'a\tb'],
    ['text', 'halbes Zeichen \ud83d', ['broken-text']],
    ['text', 'x'.repeat(20_001), ['too-long']],
    ['title', 'x'.repeat(201), ['too-long']],
    ['title', 'x'.repeat(200), 'x'.repeat(200)],
  ])('in %s, %j is refused when it cannot be stored', (key, cell, expected) => {
    expect(readField('needs', key, cell)).toEqual(expected)
  })
})
