import type { Gap, GapReport } from 'api/contract/reports'
import { expect, test } from 'vitest'
import { gapRows } from 'web/src/features/overview/gap-rows'

const gap = (name: string, openings: number, needs = 1): Gap => ({
  uri: `http://data.europa.eu/esco/skill/${name}`,
  labelDe: `${name} (de)`,
  labelEn: name,
  openings,
  needs,
  organisations: 1,
  mustNeeds: 0,
  examples: [],
})
const report = (gaps: Gap[]) => ({ gaps }) as GapReport

test('the longest bar is the skill with most openings, and bars keep their proportion from zero', () => {
  const rows = gapRows(report([gap('b', 2), gap('a', 8)]), 'en')
  expect(rows.map((row) => [row.label, row.length])).toEqual([
    ['a', 1],
    ['b', 0.25],
  ])
})

test('ties are broken by needs, then by label, so that the order never jumps', () => {
  const rows = gapRows(report([gap('c', 2), gap('b', 2), gap('a', 2, 3)]), 'en')
  expect(rows.map((row) => row.label)).toEqual(['a', 'b', 'c'])
})

test('labels follow the language of the page; no gaps are no rows', () => {
  expect(gapRows(report([gap('a', 1)]), 'de-DE')[0]?.label).toBe('a (de)')
  expect(gapRows(report([]), 'de')).toEqual([])
})
