import { expect, test } from 'vitest'
import {
  bundleSkills,
  closesOf,
  LARGEST_BUNDLE,
  SMALLEST_BUNDLE,
  type UnmetNeed,
} from '../../../../api/src/domain/reports/gaps/bundle-skills.ts'
import { pick, randomOf, whole } from '../../../../scripts/bench/lib/gap-worlds.ts'

const need = (id: string, openings: number, unmet: readonly number[]): UnmetNeed => ({
  id,
  organisationId: `of ${id}`,
  openings,
  unmet,
})
const noGroups = () => []
const byNumber = (a: number, b: number) => a - b
const bundle = (needs: readonly UnmetNeed[], groupsOf: (skill: number) => readonly number[] = noGroups) =>
  bundleSkills(needs, groupsOf, byNumber, 5)

test('a need counts by the share of its untaught skills that the offer teaches', () => {
  expect(closesOf(new Set([1, 2]), [need('a', 3, [1, 2, 3, 4]), need('b', 5, [9])])).toBe(1.5)
})

test('skills of the same needs come together, and the bundle that closes most stands first', () => {
  const bundles = bundle([need('a', 1, [1, 2, 3, 4]), need('b', 9, [5, 6, 7, 8])])

  expect(bundles.map(({ skills, closes, completed }) => [[...skills].sort(byNumber), closes, completed])).toEqual([
    [[5, 6, 7, 8], 9, 1],
    [[1, 2, 3, 4], 1, 1],
  ])
})

test('what only one skill of a bundle is near to stays outside, and a handful of strangers is no bundle', () => {
  const [first] = bundle([need('a', 40, [1, 2, 3, 4]), need('b', 2, [1, 9])])

  expect(first?.skills).toEqual([1, 2, 3, 4])
  expect(bundle([need('a', 1, [1]), need('b', 1, [2]), need('c', 1, [3]), need('d', 1, [4])])).toEqual([])
})

test('skills of one group belong together even when no need asks for two of them', () => {
  const needs = [1, 2, 3, 4].map((skill) => need(`need ${skill}`, skill, [skill]))

  const [only] = bundle(needs, () => [7])

  expect(only).toMatchObject({ skills: [4, 3, 2, 1], closes: 10, completed: 4 })
})

test('equal weights fall to the order that was given, whatever the order of the needs', () => {
  const needs = [need('a', 1, [4, 3, 2, 1]), need('b', 1, [8, 7, 6, 5])]

  const [there, back] = [bundle(needs), bundle([...needs].reverse())]

  expect(there.map(({ skills }) => skills)).toEqual([
    [1, 2, 3, 4],
    [5, 6, 7, 8],
  ])
  expect(back.map(({ skills }) => skills)).toEqual(there.map(({ skills }) => skills))
})

test.each([1, 2, 3, 4, 5])(
  'random needs: sizes hold, no skill is in two bundles, figures are those of a count (%i)',
  (seed) => {
    const random = randomOf(seed)
    const needs = Array.from({ length: 80 }, (_, index) =>
      need(`need ${index}`, 1 + whole(random, 5), [
        ...new Set(Array.from({ length: 1 + whole(random, 6) }, () => whole(random, 30))),
      ]),
    )
    const groups = Array.from({ length: 30 }, () => [pick(random, [1, 2, 3])])

    const bundles = bundle(needs, (skill) => groups[skill] ?? [])

    const all = bundles.flatMap(({ skills }) => skills)
    expect(bundles.length).toBeGreaterThan(1)
    expect(new Set(all).size).toBe(all.length)
    for (const { skills, closes, completed, needs: behind } of bundles) {
      expect(skills.length).toBeGreaterThanOrEqual(SMALLEST_BUNDLE)
      expect(skills.length).toBeLessThanOrEqual(LARGEST_BUNDLE)
      const taught = new Set(skills)
      const asking = needs.filter(({ unmet }) => unmet.some((skill) => taught.has(skill)))
      const shares = asking.map(
        ({ openings, unmet }) => (openings * unmet.filter((one) => taught.has(one)).length) / unmet.length,
      )
      expect(behind).toEqual(asking)
      expect(closes).toBeCloseTo(
        shares.reduce((sum, share) => sum + share, 0),
        9,
      )
      expect(completed).toBe(asking.filter(({ unmet }) => unmet.every((skill) => taught.has(skill))).length)
    }
    expect(bundles.map(({ closes }) => closes)).toEqual(bundles.map(({ closes }) => closes).sort((a, b) => b - a))
  },
)
