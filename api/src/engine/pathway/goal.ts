import { creditAtLevel, higherLevel, IMPORTANCE_WEIGHT } from '../matching/near-credit.ts'
import { type CreditIndex, indexCredits } from '../matching/near-skills.ts'
import type { SkillGraph } from '../matching/skill-graph.ts'
import type { NearRelation, OfferedSkill, SkillLevel } from '../types.ts'
import type { GoalSkill } from './types.ts'

/** The goal, each skill once, heaviest first, then by URI. */
export interface Goal {
  readonly skills: readonly GoalSkill[]
  /** weight x (3 for a must, 1 otherwise): what coverage is measured in. */
  readonly weight: readonly number[]
  /** The same as whole numbers: what the solver maximises. Equal to `weight` when those are whole numbers up to 10,000. */
  readonly units: readonly number[]
  readonly totalWeight: number
  readonly totalUnits: number
  readonly index: CreditIndex
}

/** Best credit per goal skill. */
export interface GoalCredit {
  readonly hundredths: Int32Array
  readonly by: string[]
  readonly relation: NearRelation[]
  /** Level of what gives the credit where it lies below the wanted one. */
  readonly below: (SkillLevel | undefined)[]
}

const UNIT_LIMIT = 10_000

/**
 * Merges duplicates (a must wins, so do the larger weight and the higher level) and scales weights to whole numbers.
 * @param asked  weights > 0, any number
 * @returns      totals of 0 for an empty goal
 * @throws {RangeError} if a weight is not finite and positive (names the URI)
 * @complexity   O(g log g + near skills)
 */
export function prepareGoal(graph: SkillGraph, asked: readonly GoalSkill[]): Goal {
  const merged = new Map<string, GoalSkill>()
  for (const { uri, weight, must, level = null } of asked) {
    if (!(Number.isFinite(weight) && weight > 0)) {
      throw new RangeError(`weight of goal skill ${uri} must be finite and above 0, not ${weight}`)
    }
    const known = merged.get(uri)
    const highest = higherLevel(known?.level ?? null, level)
    merged.set(uri, {
      uri,
      weight: Math.max(weight, known?.weight ?? 0),
      must: must || known?.must === true,
      ...(highest === null ? {} : { level: highest }),
    })
  }
  const weightOf = (skill: GoalSkill) => skill.weight * IMPORTANCE_WEIGHT[skill.must ? 'must' : 'nice']
  const skills = [...merged.values()].sort((a, b) => weightOf(b) - weightOf(a) || (a.uri < b.uri ? -1 : 1))
  const weight = skills.map(weightOf)
  const exact = weight.every((value) => Number.isInteger(value) && value <= UNIT_LIMIT)
  const scale = UNIT_LIMIT / Math.max(1e-300, weight[0] ?? 1)
  const units = exact ? weight : weight.map((value) => Math.max(1, Math.round(value * scale)))
  return {
    skills,
    weight,
    units,
    totalWeight: weight.reduce((sum, value) => sum + value, 0),
    totalUnits: units.reduce((sum, value) => sum + value, 0),
    index: indexCredits(
      graph,
      skills.map((skill) => skill.uri),
    ),
  }
}

/** No credit for any goal skill. */
export function noCredit(goal: Goal): GoalCredit {
  return { hundredths: new Int32Array(goal.skills.length), by: [], relation: [], below: [] }
}

interface LevelledCredit {
  /** Position of the goal skill. */
  readonly asked: number
  /** Near credit less what a lower level takes away, rounded. */
  readonly hundredths: number
  readonly relation: NearRelation
  readonly below: SkillLevel | undefined
}

/** What one skill, held or taught, gives for each goal skill by itself. */
export function creditsOf(goal: Goal, { uri, level }: OfferedSkill): LevelledCredit[] {
  return (goal.index.get(uri) ?? []).map(({ asked, hundredths, relation }) => ({
    asked,
    relation,
    ...creditAtLevel(hundredths, goal.skills[asked]!.level, level),
  }))
}

/**
 * Raises `credit` by what the given skills bring; ties go to what was there before, then to the earlier URI.
 * @returns  positions of goal skills whose credit rose, ascending
 */
export function raiseCredit(goal: Goal, credit: GoalCredit, skills: Iterable<OfferedSkill>): number[] {
  const raised = new Set<number>()
  for (const skill of [...skills].sort((a, b) => (a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : 0))) {
    for (const { asked, hundredths, relation, below } of creditsOf(goal, skill)) {
      if (hundredths <= (credit.hundredths[asked] as number)) continue
      credit.hundredths[asked] = hundredths
      credit.by[asked] = skill.uri
      credit.relation[asked] = relation
      credit.below[asked] = below
      raised.add(asked)
    }
  }
  return [...raised].sort((a, b) => a - b)
}

/** Coverage in [0, 1]; null for an empty goal. */
export function coverageOf(goal: Goal, credit: GoalCredit): number | null {
  if (goal.skills.length === 0) return null
  // Exactly 1 when everything is held, whatever the order of summation does to fractional weights.
  if (credit.hundredths.every((value) => value === 100)) return 1
  let sum = 0
  credit.hundredths.forEach((hundredths, i) => {
    sum += (goal.weight[i] as number) * hundredths
  })
  return Math.min(1, sum / (100 * goal.totalWeight))
}
