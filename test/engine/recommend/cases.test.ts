import { expect, test } from 'vitest'
import { CaseError, readCases } from '../../../scripts/engine/read-cases.ts'
import { solveCase } from '../../../scripts/engine/solve-case.ts'
import { toyGraph } from '../pathway/toy.ts'

const graph = toyGraph([{ from: 'python', to: 'programming', kind: 'broader' }])

const course = (id: string, teaches: string[], more: object = {}) => ({
  id,
  teaches: teaches.map((uri) => ({ uri })),
  requires: [],
  hours: 30,
  ects: 1,
  language: 'en',
  mode: 'online',
  audience: [],
  ...more,
})

const fileOf = (...cases: object[]) => JSON.stringify({ cases })

function problemsOf(text: string): readonly string[] {
  try {
    readCases(text)
  } catch (error) {
    if (error instanceof CaseError) return error.problems
    throw error
  }
  return []
}

function solve(asked: object) {
  const [read] = readCases(fileOf({ id: 'case', ...asked }))
  if (read === undefined) throw new Error('no case')
  return solveCase(graph, read)
}

test('a microdegree that the plan completes is told with each of its parts', () => {
  const plan = solve({
    catalogue: [course('python', ['python']), course('stats', ['statistics'])],
    goal: [{ uri: 'statistics' }, { uri: 'programming' }],
    microdegrees: [{ id: 'data', required: ['python', 'stats'] }],
  })
  expect(plan.steps.map((step) => step.reason)).toEqual([
    'adds programming in part (80 %, through python, which is narrower); is a part of data',
    'adds statistics; with it data is complete',
  ])
})

test('a case comes back with steps, reasons, what is covered and open, and why each other credential is not in it', () => {
  const plan = solve({
    catalogue: [
      course('learning', ['machine-learning'], { requires: [['stats', 'statistics']] }),
      course('stats', ['statistics'], {
        runs: [{ id: 'autumn', start: '2026-10-05', end: '2026-11-01', seatsFree: 3 }],
      }),
      course('python', ['python']),
      course('german', ['statistics'], { language: ['de'] }),
      course('pupils', ['machine-learning'], { audience: ['pupil'] }),
      course('full', ['law'], { runs: [{ id: 'r', start: '2026-10-05', end: '2026-11-01', seatsFree: 0 }] }),
      course('late', ['law'], { runs: [{ id: 'r', start: '2026-12-01', end: '2027-01-20' }] }),
      course('cooking', ['cooking']),
    ],
    held: [],
    goal: [
      { uri: 'machine-learning', weight: 2, must: true },
      { uri: 'programming', weight: 1, must: false },
      { uri: 'law', weight: 1, must: false },
    ],
    limits: { languages: ['en'], audience: 'student', end: '2026-12-31' },
  })
  expect(plan.steps).toMatchObject([
    {
      credential: 'python',
      reason: 'adds programming in part (80 %, through python, which is narrower)',
      coverageAfter: 0.1,
    },
    { credential: 'stats', run: 'autumn', start: '2026-10-05', reason: 'is required for learning', coverageAfter: 0.1 },
    { credential: 'learning', reason: 'adds machine-learning', coverageAfter: 0.85 },
  ])
  expect(plan).toMatchObject({
    id: 'case',
    covered: ['machine-learning'],
    open: ['programming', 'law'],
    partly: [{ uri: 'programming', by: 'python', relation: 'narrower', credit: 0.8 }],
    optimal: true,
    gap: 0,
  })
  expect(plan).not.toHaveProperty('blockedBy')
  expect(plan.whyNot).toEqual({
    german: 'adds nothing to the goal beyond what is held',
    pupils: 'wrong audience: for pupil, not for student',
    full: 'full: no free seat in r',
    late: 'ends too late: on 2027-01-20, 3 weeks after 2026-12-31',
    cooking: 'adds nothing to the goal beyond what is held',
  })
})

test('nothing fits: no steps, and the limit that would have to give', () => {
  const plan = solve({
    catalogue: [course('stats', ['statistics'], { hours: 40 })],
    goal: [{ uri: 'statistics', weight: 1, must: true }],
    limits: { hours: 10, weeklyHours: 10 },
  })
  expect(plan).toMatchObject({ steps: [], covered: [], open: ['statistics'], blockedBy: 'hours' })
  expect(plan.whyNot).toEqual({ stats: 'too long by 30 hours (3 weeks at 10 hours a week): the limit is 10 hours' })
})

test('levels are weighed where both are known, by either name; others say nothing', () => {
  const taught = (level: string) => ({
    catalogue: [{ id: 'stats', teaches: [{ uri: 'statistics', level }], hours: 10 }],
    goal: [{ uri: 'statistics', level: 'C1' }],
  })
  const plan = solve(taught('independent'))
  expect(plan).toMatchObject({ coverageAfter: 0.75, covered: [], open: ['statistics'] })
  expect(plan.partly).toEqual([
    { uri: 'statistics', by: 'statistics', relation: 'same', level: 'independent', credit: 0.75 },
  ])
  expect(solve(taught('a2')).coverageAfter).toBe(0.5)
  expect(solve(taught('C2')).coverageAfter).toBe(1)
  expect(solve(taught('third year')).coverageAfter).toBe(1)
  expect(solve({ ...taught('C2'), held: [{ uri: 'statistics', level: 'B1' }] }).coverageBefore).toBe(0.75)
})

test('what may be left out may be left out, and null says the same', () => {
  const short = { id: 'stats', teaches: [{ uri: 'statistics', level: 'B1' }], hours: 10 }
  const long = { ...short, ects: null, language: null, mode: null, requires: [], audience: [], runs: [] }
  const goal = [{ uri: 'statistics' }]
  expect(solve({ catalogue: [short], goal })).toEqual(solve({ catalogue: [long], goal, held: [], limits: {} }))
})

test.each([
  ['text that is not JSON', '{', /^the file is not JSON/],
  ['a file without cases', '{}', /^cases: /],
  [
    'an unknown field',
    fileOf({ id: 'a', catalogue: [], goal: [], limits: { hour: 3 } }),
    /^case "a", limits: .*"hour"/,
  ],
  [
    'a mistyped number',
    fileOf({ id: 'a', catalogue: [course('x', [], { hours: '30' })], goal: [] }),
    /^case "a", catalogue\[0\]\.hours: .*number/,
  ],
  [
    'null where a number is needed',
    fileOf({ id: 'a', catalogue: [course('x', [], { hours: null })], goal: [] }),
    /^case "a", catalogue\[0\]\.hours: /,
  ],
  [
    'a weight of 0',
    fileOf({ id: 'a', catalogue: [], goal: [{ uri: 's', weight: 0 }] }),
    /^case "a", goal\[0\]\.weight: /,
  ],
  [
    'a day that is none',
    fileOf({ id: 'a', catalogue: [], goal: [], limits: { end: '2026-02-30' } }),
    /^case "a", limits\.end: /,
  ],
  [
    'a run that ends before it starts',
    fileOf({
      id: 'a',
      catalogue: [course('x', [], { runs: [{ id: 'r', start: '2026-02-02', end: '2026-02-01' }] })],
      goal: [],
    }),
    /^case "a", catalogue\[0\]\.runs\[0\]\.end: must not be before start/,
  ],
  [
    'a requirement without alternatives',
    fileOf({ id: 'a', catalogue: [course('x', [], { requires: [[]] })], goal: [] }),
    /^case "a", catalogue\[0\]\.requires\[0\]: /,
  ],
  [
    'two credentials of one id',
    fileOf({ id: 'a', catalogue: [course('x', []), course('x', [])], goal: [] }),
    /^case "a", catalogue\[1\]\.id: .*"x"/,
  ],
  [
    'two cases of one id',
    fileOf({ id: 'a', catalogue: [], goal: [] }, { id: 'a', catalogue: [], goal: [] }),
    /^case "a", id: /,
  ],
  ['a case without an id', fileOf({ catalogue: [], goal: [] }), /^cases\[0\], id: /],
])('%s is an error that names case and field', (_, text, message) => {
  expect(problemsOf(text)).toEqual([expect.stringMatching(message)])
})

test('every fault is told, not only the first', () => {
  expect(problemsOf(fileOf({ id: 'a', catalogue: [] }, { id: 'b', goal: [] }))).toEqual([
    expect.stringMatching(/^case "a", goal: /),
    expect.stringMatching(/^case "b", catalogue: /),
  ])
})
