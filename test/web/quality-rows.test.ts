import type { LinkQuality, PublishedEvaluation, VerdictCounts } from 'api/contract/quality'
import { expect, test } from 'vitest'
import { ofHundred, rivalRows, verdictRows } from 'web/src/features/quality/quality-rows'

const rival = (name: string, tech: number) => ({ name, tech, house: 0, ba: 0, texts: 1 })
const counts = (accepted: number, rejected = 0, added = 0): VerdictCounts => ({
  accepted,
  rejected,
  added,
  share: { value: null, numerator: accepted, denominator: accepted + rejected },
})

test('the ways of linking stand best first, ours where it belongs', () => {
  const evaluation = { rivals: [rival('natural', 0.2), rival('ours', 0.5), rival('other', 0.6), rival('a', 0.2)] }

  const rows = rivalRows(evaluation as PublishedEvaluation, 'tech')

  expect(rows.map(({ key, isOurs }) => [key, isOurs])).toEqual([
    ['other', false],
    ['ours', true],
    ['a', false],
    ['natural', false],
  ])
})

test('months begin with the first word that was said, and months of silence after it stay', () => {
  const verdicts = {
    months: [
      { month: '2026-01', ...counts(0) },
      { month: '2026-02', ...counts(0, 0, 1) },
      { month: '2026-03', ...counts(0) },
    ],
    languages: [],
    sources: [],
  } as unknown as LinkQuality['verdicts']

  expect(verdictRows(verdicts, 'month').map(({ key }) => key)).toEqual(['2026-02', '2026-03'])
  expect(verdictRows({ ...verdicts, months: verdicts.months.slice(0, 1) }, 'month')).toEqual([])
})

test('a share is said as so many of a hundred', () => {
  expect([0, 0.604, 0.005, 1].map(ofHundred)).toEqual([0, 60, 1, 100])
})
