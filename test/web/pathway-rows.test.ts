import type { Pathway, PathwayStep } from 'api/contract/pathways'
import { expect, test } from 'vitest'
import { missingWords, pathwayAnswer, stations, whyNotGroups } from 'web/src/features/learner/pathway-rows'

const step = (coverageAfter: number) =>
  ({ coverageAfter, adds: [], completes: [], countsTowards: [] }) as unknown as PathwayStep
const pathway = (change: Partial<Pathway> = {}): Pathway => ({
  engineVersion: 'e1',
  taxonomyVersion: 't1',
  learnerId: '00000000-0000-4000-8000-000000000001',
  goalTitleDe: 'Ziel',
  goalTitleEn: 'Goal',
  held: [],
  missing: [{ uri: 'http://x/1', labelDe: 'a', labelEn: 'a', importance: 'must' }],
  steps: [],
  coverageBefore: 0.25,
  coverageAfter: 0.25,
  totalHours: 0,
  totalEcts: 0,
  endsOn: null,
  open: [],
  partly: [],
  optimal: true,
  gap: 0,
  emphasis: 'closest',
  closest: null,
  blockedBy: null,
  whyNot: [],
  ...change,
})

test('each station starts from the coverage the one before has reached', () => {
  const line = stations(pathway({ steps: [step(0.5), step(1)] }))
  expect(
    line.map(({ number, coverageBefore, coverageAfter, rise }) => [number, coverageBefore, coverageAfter, rise]),
  ).toEqual([
    [1, 0.25, 0.5, 0.25],
    [2, 0.5, 1, 0.5],
  ])
})

test('the answer names the next step with coverage before and after', () => {
  const answer = pathwayAnswer(pathway({ steps: [step(0.5), step(0.75)], coverageAfter: 0.75 }))
  expect(answer).toMatchObject({ kind: 'step', before: 0.25, after: 0.75, steps: 2 })
})

test('when nothing fits, the answer names the limit that would have to give', () => {
  expect(pathwayAnswer(pathway({ blockedBy: 'languages' }))).toEqual({ kind: 'blocked', by: 'languages', before: 0.25 })
})

test('a goal already reached, a goal without skills and a goal nobody serves are three different answers', () => {
  expect(pathwayAnswer(pathway({ missing: [], coverageBefore: 1 })).kind).toBe('reached')
  expect(pathwayAnswer(pathway({ missing: [], coverageBefore: 0.75 })).kind).toBe('no-step')
  expect(pathwayAnswer(pathway({ coverageBefore: null })).kind).toBe('nothing-asked')
  expect(pathwayAnswer(pathway()).kind).toBe('no-step')
})

test('reasons against other offers are grouped, largest group first', () => {
  const reason = (title: string, code: 'full' | 'adds-nothing') => ({
    id: title,
    title,
    code,
    detail: null,
    alternatives: [],
  })
  const groups = whyNotGroups([reason('c', 'full'), reason('b', 'adds-nothing'), reason('a', 'adds-nothing')])
  expect(groups.map((group) => [group.code, group.offers.map((offer) => offer.title)])).toEqual([
    ['adds-nothing', ['a', 'b']],
    ['full', ['c']],
  ])
})

test('a missing prerequisite is named in the reader’s language alone, alternatives joined by a word', () => {
  const skill = { labelDe: 'Schweißen', labelEn: 'welding' }
  const offer = { labelDe: 'Löten I', labelEn: 'Löten I' }

  expect(missingWords([skill, offer], 'de', 'oder')).toBe('Schweißen oder Löten I')
  expect(missingWords([skill], 'en', 'or')).toBe('welding')
  expect(missingWords([], 'en', 'or')).toBeNull()
})
