import { expect, test } from 'vitest'
import { matchSkills, prepareMatch } from '../../../api/src/engine/matching/match-skills.ts'
import type { AskedSkill, ConceptRelation } from '../../../api/src/engine/types.ts'
import { toyGraph } from '../pathway/toy.ts'

const broader = (from: string, to: string): ConceptRelation => ({ from, to, kind: 'broader' })
const asks = (uri: string, importance: AskedSkill['importance'] = 'must'): AskedSkill => ({ uri, importance })

const graph = toyGraph([
  broader('python', 'programming'),
  broader('java', 'programming'),
  { from: 'programming', to: 'algorithms', kind: 'essential' },
  broader('welding', 'g-metal'),
  broader('milling', 'g-metal'),
  ...Array.from({ length: 13 }, (_, i) => broader(`crowd-${i}`, 'g-crowd')),
  { from: 'developer', to: 'python', kind: 'optional' },
])

test('members of a family that is large in the whole taxonomy are no siblings, however few of them are loaded', () => {
  const languages = 'http://data.europa.eu/esco/skill/43f425aa-f45d-4bb4-a200-6f82fa211b66'
  const few = toyGraph([broader('english', languages), broader('german', languages)])
  expect(matchSkills(few, [asks('english')], ['german'])).toMatchObject({ coverage: 0, covered: [] })
  expect(matchSkills(few, [asks('english')], [languages]).covered).toMatchObject([{ relation: 'broader' }])
})

test('the skill itself counts in full', () => {
  expect(matchSkills(graph, [asks('python')], ['python'])).toEqual({
    coverage: 1,
    mustCoverage: 1,
    covered: [{ uri: 'python', importance: 'must', by: 'python', relation: 'same', credit: 1, share: 1 }],
    open: [],
  })
})

test.each([
  ['narrower', 'programming', 'python', 0.8],
  ['broader', 'python', 'programming', 0.5],
  ['related', 'algorithms', 'programming', 0.4],
  ['related', 'programming', 'algorithms', 0.4],
  ['sibling', 'welding', 'milling', 0.25],
  ['sibling', 'python', 'java', 0.25],
] as const)('an offered %s skill says so and gives its credit', (relation, asked, offered, credit) => {
  const match = matchSkills(graph, [asks(asked)], [offered])
  expect(match.coverage).toBe(credit)
  expect(match.covered).toMatchObject([{ by: offered, relation, credit, share: credit }])
})

test.each([
  ['two members of a large group', 'crowd-1', 'crowd-2'],
  ['a group for its member', 'welding', 'g-metal'],
  ['two steps up and down', 'java', 'algorithms'],
  ['a skill that the taxonomy does not know', 'python', 'unheard-of'],
])('%s: no credit', (_, asked, offered) => {
  expect(matchSkills(graph, [asks(asked)], [offered])).toMatchObject({ coverage: 0, covered: [], open: [asks(asked)] })
})

test('an unknown skill still matches itself', () => {
  expect(matchSkills(graph, [asks('unheard-of')], ['unheard-of']).coverage).toBe(1)
})

test('a must weighs as much as three nice-to-haves: 3 x 1 + 1 x 0.8 of 5', () => {
  const match = matchSkills(
    graph,
    [asks('welding'), asks('programming', 'nice'), asks('crowd-1', 'nice')],
    ['welding', 'java'],
  )
  expect(match.coverage).toBeCloseTo((3 + 0.8) / 5, 12)
  expect(match.mustCoverage).toBe(1)
  expect(match.covered.map((skill) => [skill.uri, skill.share])).toEqual([
    ['welding', 0.6],
    ['programming', 0.16],
  ])
  expect(match.open).toEqual([asks('crowd-1', 'nice')])
})

test('the best single credit counts, ties go to the earlier URI', () => {
  expect(matchSkills(graph, [asks('programming')], ['algorithms', 'python', 'java']).covered).toMatchObject([
    { by: 'java', relation: 'narrower', credit: 0.8 },
  ])
})

test('a skill asked twice counts once, as must if either says so', () => {
  expect(
    matchSkills(graph, [asks('python', 'nice'), asks('python'), asks('welding', 'nice')], ['python']).coverage,
  ).toBe(0.75)
})

test('nothing asked has no coverage, and nice-to-haves alone have no must coverage', () => {
  expect(matchSkills(graph, [], ['python'])).toEqual({ coverage: null, mustCoverage: null, covered: [], open: [] })
  expect(matchSkills(graph, [asks('python', 'nice')], []).mustCoverage).toBeNull()
})

test('an importance that is none is an error that names the skill', () => {
  expect(() => matchSkills(graph, [{ uri: 'python', importance: 'maybe' as 'must' }], [])).toThrow(/python/)
})

test('a prepared match holds no state between offers', () => {
  const match = prepareMatch(graph, [asks('python')])
  expect([match(['python']).coverage, match([]).coverage, match(['java']).coverage]).toEqual([1, 0, 0.25])
})

test.each([
  ['advanced', 'independent', 0.75],
  ['advanced', 'basic', 0.5],
  ['independent', 'basic', 0.75],
] as const)('asked at the level "%s", offered at "%s": %d of the credit', (asked, offered, credit) => {
  const match = matchSkills(graph, [{ ...asks('python'), level: asked }], [{ uri: 'python', level: offered }])
  expect(match).toMatchObject({ coverage: credit, covered: [{ relation: 'same', belowLevel: offered, credit }] })
})

test.each([
  ['nothing is said of the offer', 'advanced', null],
  ['nothing is said of what is asked', null, 'basic'],
  ['the offer goes beyond what is asked', 'basic', 'advanced'],
  ['both are the same', 'independent', 'independent'],
] as const)('a level takes nothing away where %s', (_, asked, offered) => {
  const match = matchSkills(graph, [{ ...asks('python'), level: asked }], [{ uri: 'python', level: offered }])
  expect(match.coverage).toBe(1)
  expect(match.covered[0]).not.toHaveProperty('belowLevel')
})

test('a level lowers near credit too, and of two offers the better one counts', () => {
  const asked = [{ ...asks('algorithms'), level: 'advanced' as const }]
  expect(matchSkills(graph, asked, [{ uri: 'programming', level: 'independent' }]).coverage).toBe(0.3)
  expect(
    matchSkills(graph, asked, [
      { uri: 'programming', level: 'independent' },
      { uri: 'algorithms', level: 'basic' },
    ]).covered,
  ).toMatchObject([{ by: 'algorithms', credit: 0.5 }])
})

test('a skill asked twice is asked at the higher level', () => {
  const asked = [
    { ...asks('python'), level: 'basic' as const },
    { ...asks('python'), level: 'advanced' as const },
  ]
  expect(matchSkills(graph, asked, [{ uri: 'python', level: 'basic' }]).coverage).toBe(0.5)
})
