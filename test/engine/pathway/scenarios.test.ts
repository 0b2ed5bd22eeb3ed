import { expect, test } from 'vitest'
import { recommendPathway } from '../../../api/src/engine/pathway/recommend-pathway.ts'
import type { PathwayMicrodegree, PathwayRequest } from '../../../api/src/engine/pathway/types.ts'
import type { ConceptRelation } from '../../../api/src/engine/types.ts'
import { checkPlan } from './check-plan.ts'
import { credential, must, nice, toyGraph } from './toy.ts'

const RELATIONS: ConceptRelation[] = [{ from: 'python', to: 'programming', kind: 'broader' }]
const graph = toyGraph(RELATIONS, ['statistics', 'machine-learning', 'german'])

/** Every scenario is checked against the written model as well. */
function recommend(asked: Partial<PathwayRequest>) {
  const request: PathwayRequest = { catalogue: [], held: [], goal: [], limits: {}, ...asked }
  const plan = recommendPathway(graph, request)
  expect(checkPlan(RELATIONS, request, plan).problems).toEqual([])
  return plan
}

test('a prerequisite chain is taken in order although only its last link teaches the goal', () => {
  const plan = recommend({
    catalogue: [
      credential('a-learning', ['machine-learning'], { requires: [['b-stats']] }),
      credential('b-stats', ['statistics'], { requires: [['programming', 'c-python']] }),
      credential('c-python', ['python']),
    ],
    goal: [must('machine-learning')],
  })
  expect(plan.steps.map((step) => [step.credential, step.prerequisiteOf, step.coverageAfter])).toEqual([
    ['c-python', ['b-stats'], 0],
    ['b-stats', ['a-learning'], 0],
    ['a-learning', [], 1],
  ])
  expect(plan).toMatchObject({ optimal: true, gap: 0, blockedBy: null, open: [], whyNot: [] })
})

test('who passed a credential need not take it again, and what it requires is met', () => {
  const plan = recommend({
    catalogue: [credential('ml', ['machine-learning'], { requires: [['stats']] }), credential('stats', ['statistics'])],
    passed: ['stats'],
    goal: [must('machine-learning')],
  })
  expect(plan.steps.map((step) => step.credential)).toEqual(['ml'])
  expect(plan.whyNot).toEqual([{ credential: 'stats', code: 'already-passed' }])
})

test('who has everything already gets no steps, and nothing blocks them', () => {
  const plan = recommend({
    catalogue: [credential('stats', ['statistics'])],
    held: [{ uri: 'statistics' }],
    goal: [must('statistics')],
  })
  expect(plan).toMatchObject({ steps: [], coverageBefore: 1, coverageAfter: 1, blockedBy: null, optimal: true })
  expect(plan.whyNot).toEqual([{ credential: 'stats', code: 'adds-nothing' }])
})

test('a level held below the wanted one is a gap, and the course that reaches the level closes it', () => {
  const at = (level: 'basic' | 'independent' | 'advanced') => [{ uri: 'python', level }]
  const plan = recommend({
    catalogue: [
      credential('beginners', [], { teaches: at('basic'), hours: 10 }),
      credential('experts', [], { teaches: at('advanced') }),
      credential('unsaid', ['python'], { hours: 50 }),
    ],
    held: at('basic'),
    goal: [{ ...must('python'), level: 'advanced' }],
  })
  expect(plan).toMatchObject({ coverageBefore: 0.5, coverageAfter: 1, open: [] })
  expect(plan.steps).toMatchObject([
    { credential: 'experts', adds: [{ uri: 'python', relation: 'same', level: 'advanced', credit: 1 }] },
  ])
  expect(plan.whyNot).toEqual([
    { credential: 'beginners', code: 'adds-nothing' },
    { credential: 'unsaid', code: 'covered-by-others' },
  ])
})

test('a course below the wanted level counts in part and says so; a level that nobody asked for changes nothing', () => {
  const catalogue = [credential('a', [], { teaches: [{ uri: 'python', level: 'independent' }] })]
  const short = recommend({ catalogue, goal: [{ ...must('python'), level: 'advanced' }] })
  expect(short.coverageAfter).toBe(0.75)
  expect(short.covered).toMatchObject([{ level: 'advanced', belowLevel: 'independent', credit: 0.75 }])
  expect(short.steps[0]?.adds).toMatchObject([{ level: 'advanced', belowLevel: 'independent', credit: 0.75 }])
  for (const level of ['basic', null, undefined] as const) {
    const goal = [level === undefined ? must('python') : { ...must('python'), level }]
    expect(recommend({ catalogue, goal }).coverageAfter).toBe(1)
  }
})

const RUN = { id: 'r', start: '2026-10-05', end: '2026-11-01', seatsFree: 5 }

test.each([
  ['languages', { languages: ['de'] }, {}, 'wrong-language'],
  ['modes', { modes: ['onsite'] }, {}, 'wrong-mode'],
  ['besideWork', { besideWork: true }, { runs: [{ ...RUN, mode: 'onsite' }] }, 'wrong-time'],
  ['audience', { audience: 'pupil' }, { audience: ['student'] }, 'wrong-audience'],
  ['hours', { hours: 10 }, {}, 'too-many-hours'],
  ['ects', { ects: 0.5 }, {}, 'too-many-ects'],
  ['start', { start: '2026-10-12' }, { runs: [RUN] }, 'too-early'],
  ['end', { end: '2026-10-12' }, { runs: [RUN] }, 'too-late'],
  ['weeklyHours', { weeklyHours: 2 }, { runs: [RUN] }, 'weekly-hours'],
  ['seats', {}, { runs: [{ ...RUN, seatsFree: 0 }] }, 'full'],
  ['prerequisite', {}, { requires: [['unheard-of']] }, 'prerequisite-missing'],
] as const)('when only %s is in the way, the empty plan names it', (limit, limits, more, code) => {
  const plan = recommend({ catalogue: [credential('stats', ['statistics'], more)], goal: [must('statistics')], limits })
  expect(plan).toMatchObject({ steps: [], coverageAfter: 0, blockedBy: limit, whyNot: [{ credential: 'stats', code }] })
})

test('a skill that nothing teaches is not matched to the nearest offer', () => {
  const plan = recommend({ catalogue: [credential('stats', ['statistics'])], goal: [must('german')] })
  expect(plan).toMatchObject({ steps: [], blockedBy: 'nothing-teaches-it', open: [must('german')] })
})

test('a budget too small for both goes to the must, and says how many hours the other is short of', () => {
  const plan = recommend({
    catalogue: [credential('stats', ['statistics'], { hours: 60 }), credential('python', ['python'], { hours: 50 })],
    goal: [must('statistics'), nice('python', 2)],
    limits: { hours: 100 },
  })
  expect(plan.steps.map((step) => step.credential)).toEqual(['stats'])
  expect(plan.coverageAfter).toBe(0.6)
  expect(plan.whyNot).toEqual([{ credential: 'python', code: 'too-many-hours', detail: 10 }])
})

test('a German learner is offered the one German course, not the better English one', () => {
  const plan = recommend({
    catalogue: [
      credential('english', ['statistics', 'python'], { languages: ['en'] }),
      credential('german', ['statistics'], { languages: ['de'] }),
    ],
    goal: [must('statistics'), nice('python')],
    limits: { languages: ['de'] },
  })
  expect(plan.steps.map((step) => step.credential)).toEqual(['german'])
  expect(plan.whyNot).toEqual([{ credential: 'english', code: 'wrong-language', detail: 'en' }])
})

test('of two equal alternatives the earlier id is taken, whatever the order of the catalogue', () => {
  const pair = [credential('b', ['statistics']), credential('a', ['statistics'])]
  for (const catalogue of [pair, pair.toReversed()]) {
    const plan = recommend({ catalogue, goal: [must('statistics')] })
    expect(plan.steps.map((step) => step.credential)).toEqual(['a'])
    expect(plan.whyNot).toEqual([{ credential: 'b', code: 'covered-by-others' }])
  }
})

test('of two plans of equal coverage and hours the one is taken that the region asks for more', () => {
  const plan = recommend({
    catalogue: [credential('a', ['statistics', 'python']), credential('b', ['statistics', 'german'])],
    goal: [must('statistics')],
    demand: [
      { uri: 'german', wanted: 3 },
      { uri: 'python', wanted: 2 },
    ],
  })
  expect(plan.steps.map((step) => step.credential)).toEqual(['b'])
})

test('an empty profile gets a plan from nothing, the first step a means and the second the end', () => {
  const plan = recommend({
    catalogue: [credential('stats', ['statistics']), credential('ml', ['machine-learning'], { requires: [['stats']] })],
    goal: [must('machine-learning')],
  })
  expect(plan).toMatchObject({ coverageBefore: 0, coverageAfter: 1 })
  expect(plan.steps.map((step) => [step.credential, step.adds.map((skill) => skill.uri), step.prerequisiteOf])).toEqual(
    [
      ['stats', [], ['ml']],
      ['ml', ['machine-learning'], []],
    ],
  )
})

test('an offer for students is closed to a pupil, who gets the one for pupils, and the reason says for whom it is', () => {
  const request = {
    catalogue: [
      credential('students', ['statistics', 'python'], { audience: ['student'] }),
      credential('pupils', ['statistics'], { audience: ['pupil'] }),
    ],
    goal: [must('statistics'), must('python')],
  }
  const pupil = recommend({ ...request, limits: { audience: 'pupil' } })
  const student = recommend({ ...request, limits: { audience: 'student' } })
  expect(pupil.steps.map((step) => step.credential)).toEqual(['pupils'])
  expect(pupil.whyNot).toEqual([{ credential: 'students', code: 'wrong-audience', detail: 'student' }])
  expect(student.steps.map((step) => step.credential)).toEqual(['students'])
})

const DATA: PathwayMicrodegree = {
  id: 'data',
  required: ['stats', 'python'],
  electives: ['law', 'german', 'ml'],
  electivesNeeded: 1,
}
const PARTS = [
  credential('stats', ['statistics']),
  credential('python', ['python'], { hours: 40 }),
  credential('law', [], { hours: 25 }),
  credential('german', ['german'], { hours: 20 }),
]

test('a microdegree is completed where that costs no coverage, with the shortest elective, and each part says so', () => {
  const plan = recommend({ catalogue: PARTS, goal: [must('statistics'), nice('programming')], microdegrees: [DATA] })
  expect(plan.steps.map((step) => [step.credential, step.countsTowards, step.completes])).toEqual([
    ['german', ['data'], []],
    ['python', ['data'], []],
    ['stats', [], ['data']],
  ])
  // German adds nothing to the goal; it is there for the microdegree alone.
  expect(plan.steps[0]).toMatchObject({ adds: [], prerequisiteOf: [] })
  expect(plan).toMatchObject({ coverageAfter: 0.95, optimal: true })
})

test('a microdegree does not cost what was asked for: a tenth of what its parts give weighs less than a skill', () => {
  const plan = recommend({
    catalogue: [...PARTS, credential('learning', ['machine-learning'], { hours: 20 })],
    goal: [must('statistics'), nice('machine-learning')],
    limits: { hours: 100 },
    microdegrees: [DATA],
  })
  // Statistics and machine learning take 50 hours; Python and German would take 60 more.
  expect(plan.steps.map((step) => step.credential)).toEqual(['learning', 'stats'])
  expect(plan.coverageAfter).toBe(1)
})

test('parts passed count: who lacks one part of a microdegree takes that part rather than an equal one', () => {
  const pair = [credential('another', ['statistics']), credential('stats', ['statistics'])]
  const request = { catalogue: [...pair, ...PARTS.slice(1)], goal: [must('statistics')] }
  const plain = recommend({ ...request, passed: ['python', 'german'] })
  const begun = recommend({ ...request, passed: ['python', 'german'], microdegrees: [DATA] })
  expect(plain.steps.map((step) => [step.credential, step.completes])).toEqual([['another', []]])
  expect(begun.steps.map((step) => [step.credential, step.completes])).toEqual([['stats', ['data']]])
})

test('a microdegree that has nothing to do with the goal, or cannot be completed, changes nothing', () => {
  const request = { catalogue: PARTS, goal: [must('statistics')] }
  const elsewhere = { ...DATA, required: ['python', 'law'], electives: [], electivesNeeded: 0 }
  const unknown = { ...DATA, required: ['stats', 'not-in-the-catalogue'] }
  const plan = recommend({ ...request, microdegrees: [elsewhere, unknown] })
  expect(plan).toEqual(recommend(request))
  expect(recommend({ ...request, held: [{ uri: 'statistics' }], microdegrees: [DATA] }).steps).toEqual([])
})

test('an empty goal has no coverage and no steps', () => {
  const plan = recommend({ catalogue: [credential('stats', ['statistics'])] })
  expect(plan).toMatchObject({
    steps: [],
    coverageBefore: null,
    coverageAfter: null,
    blockedBy: null,
    optimal: true,
    gap: 0,
  })
})

test('of a very long profile only what the goal asks for counts, near skills in part, each skill once', () => {
  const everything = Array.from({ length: 2_000 }, (_, i) => ({ uri: `held-${i}` }))
  const plan = recommend({
    catalogue: [
      credential('stats', ['statistics']),
      credential('coding', ['programming'], { requires: [['held-1234']] }),
    ],
    held: [...everything, { uri: 'python' }, { uri: 'python' }],
    goal: [must('statistics'), must('programming')],
  })
  // Python gives four fifths of one of two skills; the course asks for something from deep in the profile.
  expect(plan.coverageBefore).toBe(0.4)
  expect(plan.steps.map((step) => [step.credential, step.adds.map(({ uri, credit }) => [uri, credit])])).toEqual([
    ['coding', [['programming', 1]]],
    ['stats', [['statistics', 1]]],
  ])
  expect(plan).toMatchObject({ coverageAfter: 1, open: [], optimal: true })
})

test('a near skill counts in part and says which', () => {
  const plan = recommend({ catalogue: [credential('python', ['python'])], goal: [must('programming')] })
  expect(plan.steps[0]?.adds).toEqual([{ uri: 'programming', by: 'python', relation: 'narrower', credit: 0.8 }])
  expect(plan.coverageAfter).toBe(0.8)
})

test('two runs that fill the same weeks are not both taken; a later run of one of them is', () => {
  const later = { ...RUN, id: 'later', start: '2026-11-02', end: '2026-11-29' }
  const plan = recommend({
    catalogue: [
      credential('python', ['python'], { runs: [RUN] }),
      credential('stats', ['statistics'], { runs: [RUN, later] }),
    ],
    goal: [must('python'), must('statistics')],
    limits: { weeklyHours: 10, start: '2026-10-05' },
  })
  expect(plan.steps.map((step) => [step.credential, step.run])).toEqual([
    ['python', 'r'],
    ['stats', 'later'],
  ])
})

test('self-paced work fills the hours that a run leaves, week by week', () => {
  const plan = recommend({
    catalogue: [
      credential('python', ['python'], { runs: [RUN], hours: 20 }),
      credential('stats', ['statistics'], { hours: 30 }),
    ],
    goal: [must('python'), must('statistics')],
    limits: { weeklyHours: 10, start: '2026-10-05' },
  })
  // The run takes 5 hours in each of four weeks; 20 of 30 hours fit beside it and 10 take the week after.
  expect(plan.steps).toMatchObject([
    { credential: 'python', start: '2026-10-05', end: '2026-11-01' },
    { credential: 'stats', run: null, start: '2026-10-05', end: '2026-11-08' },
  ])
})

test('a search that is stopped says so, and still holds a plan', () => {
  const catalogue = Array.from({ length: 30 }, (_, i) =>
    credential(`c${i}`, [`s${i}`, `s${(i * 7 + 3) % 30}`], { hours: 20 + (i % 7) }),
  )
  const goal = Array.from({ length: 30 }, (_, i) => must(`s${i}`, 1 + (i % 4)))
  const request = { catalogue, held: [], goal, limits: { hours: 200 } }
  const stopped = recommendPathway(graph, request, { shouldStop: () => true })
  expect(stopped.optimal).toBe(false)
  expect(stopped.gap).toBeGreaterThan(0)
  expect(stopped.steps.length).toBeGreaterThan(0)
  const whole = recommendPathway(graph, request)
  expect(whole).toMatchObject({ optimal: true, gap: 0 })
  expect(whole.coverageAfter).toBeGreaterThanOrEqual(stopped.coverageAfter as number)
  expect(whole.coverageAfter).toBeLessThanOrEqual((stopped.coverageAfter as number) / (1 - stopped.gap) + 1e-9)
})

test.each([
  ['a goal weight of 0', { goal: [must('statistics', 0)] }, /statistics/],
  ['a credential listed twice', { catalogue: [credential('x', []), credential('x', [])] }, /x is listed twice/],
  ['negative hours', { catalogue: [credential('x', [], { hours: -1 })] }, /hours of x/],
  ['a date that is none', { limits: { start: '2026-02-30' } }, /2026-02-30/],
  [
    'a number of electives that is none',
    { microdegrees: [{ id: 'data', required: [], electives: [], electivesNeeded: 0.5 }] },
    /data/,
  ],
  ['a negative limit', { limits: { weeklyHours: -1 } }, /weeklyHours/],
])('%s is an error that names it', (_, request, message) => {
  expect(() => recommend(request)).toThrow(RangeError)
  expect(() => recommend(request)).toThrow(message)
})
