import { expect, test } from 'vitest'
import { createFormats, parseDay } from 'web/src/lib/formats'

const words = { noData: '–', parts: (a: string, b: string) => `${a}/${b}`, fewerThanFive: '<5' }

test('a day is typed in the order it is shown, with whatever stands between, and never read the other way round', () => {
  for (const typed of ['24.11.2026', '24/11/2026', '24-11-26', ' 24. 11. 2026 ', '2026-11-24'])
    expect(parseDay(typed), typed).toBe('2026-11-24')
  expect(parseDay('4.3.2027')).toBe('2027-03-04')
  expect(parseDay('1/2/27')).toBe('2027-02-01')
})

test('what is no day, or not yet one, is none: nothing is guessed', () => {
  for (const typed of ['', '24', '24.11', '24.11.', '24.11.2', '24.11.20', '31.2.2026', '11/24/2026', 'morgen'])
    expect(parseDay(typed), typed).toBeNull()
})

test('each language writes a day in its own way, the same in fields and in tables', () => {
  expect(createFormats('de', words).dayPattern).toBe('DD.MM.YYYY')
  expect(createFormats('en', words).dayPattern).toBe('DD/MM/YYYY')
  expect(createFormats('de', words).shortDay('2026-11-24')).toBe('24.11.2026')
  expect(createFormats('en', words).shortDay('2026-11-24')).toBe('24/11/2026')
})
