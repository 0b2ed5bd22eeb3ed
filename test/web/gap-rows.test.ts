import type { Gap } from 'api/contract/gaps'
import { expect, test } from 'vitest'
import { gapRows, heatTable, monthsBack, sentenceParts } from 'web/src/features/gaps/gap-rows'
import { GapsSearch, needsBehind } from 'web/src/features/gaps/gaps-search'

const shown = { value: 0, suppressed: false }
const gap = (name: string, openings: number, seats: number): Gap => ({
  uri: `http://data.europa.eu/esco/skill/${name}`,
  labelDe: `${name} (de)`,
  labelEn: name,
  openings,
  needs: 1,
  mustNeeds: 0,
  offers: 0,
  seats,
  uncovered: Math.max(0, openings - seats),
  holds: shown,
  learns: shown,
})
const group = (name: string) => ({ uri: `http://data.europa.eu/esco/group/${name}`, labelDe: name, labelEn: name })

test('both bars of all rows share one scale from zero, and the order is the server’s', () => {
  const rows = gapRows([gap('b', 2, 8), gap('a', 4, 0)], ({ labelEn }) => labelEn)

  expect(rows.map(({ label, asked, taught }) => [label, asked, taught])).toEqual([
    ['b', 0.25, 1],
    ['a', 0.5, 0],
  ])
})

test('a pair of group and sector without needs is an empty cell, and sectors stand largest first', () => {
  const [a, b] = [group('a'), group('b')]
  const table = heatTable(
    {
      groups: [a, b],
      cells: [
        { sector: 'care', group: a.uri, needs: 1, openings: 2 },
        { sector: null, group: a.uri, needs: 2, openings: 5 },
        { sector: 'care', group: b.uri, needs: 1, openings: 10 },
      ],
    },
    ({ labelEn }) => labelEn,
  )

  expect(table.sectors).toEqual(['care', null])
  expect(table.rows.map(({ cells }) => cells.map(({ openings, strength }) => [openings, strength]))).toEqual([
    [
      [2, 0.2],
      [5, 0.5],
    ],
    [
      [10, 1],
      [0, 0],
    ],
  ])
})

test('a sentence is cut at its marks, each letter once; marks that overlap are one', () => {
  const parts = sentenceParts({
    text: 'Wir programmieren SPS.',
    marks: [
      [18, 21],
      [4, 17],
      [10, 21],
    ],
  })

  expect(parts.map(({ text, marked }) => [text, marked])).toEqual([
    ['Wir ', false],
    ['programmieren SPS', true],
    ['.', false],
  ])
})

test('months go back over the turn of the year', () => {
  expect(monthsBack('2026-02', 3)).toEqual(['2026-02', '2026-01', '2025-12'])
})

test('the needs behind a figure are asked for under its own sector, region or month', () => {
  const search = GapsSearch.parse({ sector: 'care', of: 'all', ofSector: 'textile', ofMonth: '2026-03', from: 'never' })

  expect(needsBehind(search)).toMatchObject({ sector: 'textile', from: '2026-03', to: '2026-03', which: 'posted' })
  expect(needsBehind(search)?.concept).toBeUndefined()
  expect(needsBehind(GapsSearch.parse({}))).toBeNull()
})
