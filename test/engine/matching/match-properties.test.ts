import fc from 'fast-check'
import { expect, test } from 'vitest'
import { matchSkills } from '../../../api/src/engine/matching/match-skills.ts'
import type { ConceptRelation } from '../../../api/src/engine/types.ts'
import { credit } from '../pathway/model.ts'
import { toyGraph } from '../pathway/toy.ts'

const skill = fc.constantFrom(...Array.from({ length: 9 }, (_, i) => `s${i}`))
const relation: fc.Arbitrary<ConceptRelation> = fc
  .record({
    from: skill,
    to: fc.oneof(skill, fc.constantFrom('g0', 'g1')),
    kind: fc.constantFrom('broader' as const, 'related' as const, 'essential' as const),
  })
  .filter(({ from, to }) => from !== to)
const relations = fc.uniqueArray(relation, { maxLength: 20, selector: ({ from, to, kind }) => `${from} ${to} ${kind}` })
const asked = fc.array(fc.record({ uri: skill, importance: fc.constantFrom('must' as const, 'nice' as const) }), {
  maxLength: 6,
})
const offered = fc.array(skill, { maxLength: 6 })
const settings = { seed: 20260401, numRuns: 500 }

test('coverage is a fraction, and the shares of its reasons sum to it', () => {
  fc.assert(
    fc.property(relations, asked, offered, (links, want, have) => {
      const match = matchSkills(toyGraph(links), want, have)
      expect(match.coverage === null).toBe(want.length === 0)
      const coverage = match.coverage ?? 0
      expect(coverage).toBeGreaterThanOrEqual(0)
      expect(coverage).toBeLessThanOrEqual(1)
      expect(match.covered.reduce((sum, reason) => sum + reason.share, 0)).toBeCloseTo(coverage, 12)
      expect(match.covered.length + match.open.length).toBe(new Set(want.map(({ uri }) => uri)).size)
    }),
    settings,
  )
})

test('more offered never covers less', () => {
  fc.assert(
    fc.property(relations, asked, offered, skill, (links, want, have, more) => {
      const graph = toyGraph(links)
      const less = matchSkills(graph, want, have).coverage ?? 0
      expect(matchSkills(graph, want, [...have, more]).coverage ?? 0).toBeGreaterThanOrEqual(less)
    }),
    settings,
  )
})

test('offering just what is asked covers all of it, by the skills themselves', () => {
  fc.assert(
    fc.property(relations, asked, (links, want) => {
      const match = matchSkills(
        toyGraph(links),
        want,
        want.map(({ uri }) => uri),
      )
      expect(match.coverage).toBe(want.length === 0 ? null : 1)
      expect(match.covered.every((reason) => reason.relation === 'same' && reason.by === reason.uri)).toBe(true)
    }),
    settings,
  )
})

test('credits agree with the relations read one by one, and the order of the input never matters', () => {
  fc.assert(
    fc.property(relations, asked, offered, (links, want, have) => {
      const match = matchSkills(toyGraph(links), want, have)
      for (const reason of match.covered) {
        const best = Math.max(...have.map((uri) => credit(links, reason.uri, uri)))
        expect(reason.credit).toBe(best / 100)
        expect(reason.credit === 1).toBe(reason.relation === 'same')
      }
      for (const { uri } of match.open) expect(have.every((own) => credit(links, uri, own) === 0)).toBe(true)
      expect(matchSkills(toyGraph(links.toReversed()), want.toReversed(), have.toReversed())).toEqual(match)
    }),
    settings,
  )
})
