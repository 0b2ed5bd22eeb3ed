import type { AskedSkill, CoveredSkill, Importance, MatchResult, NearRelation } from '../types.ts'
import { IMPORTANCE_WEIGHT } from './near-credit.ts'
import { indexCredits } from './near-skills.ts'
import type { SkillGraph } from './skill-graph.ts'

/** Matches one list of offered skills against what was asked for when it was prepared. */
export type Matcher = (offered: readonly string[]) => MatchResult

/**
 * How much of what is asked is offered, and by what.
 *
 * coverage = sum over asked skills of weight x best single credit / sum of weights, must 3 : nice 1.
 * @param asked    any number; a skill asked twice counts once, as must if either says so
 * @param offered  skill URIs, any number, duplicates allowed
 * @returns        coverage in [0, 1], exactly 1 when every skill is offered itself; null when nothing is asked. `covered` by
 *                 share, largest first, then URI; `open` must first, then URI. Shares sum to the coverage.
 * @throws {RangeError} if an importance is neither must nor nice (names the URI)
 * @complexity     O(near skills of all asked + |offered|); for many offers against one need use `prepareMatch`
 * @source         weighted containment (Broder 1997, section 2) with graded credit; credits in near-credit.ts
 */
export function matchSkills(graph: SkillGraph, asked: readonly AskedSkill[], offered: readonly string[]): MatchResult {
  return prepareMatch(graph, asked)(offered)
}

/**
 * The same match with the asked side worked out once, for one need against a whole catalogue.
 * @returns     a function from offered skills to their match; it holds no state between calls
 * @throws      as `matchSkills`
 * @complexity  preparing O(near skills of all asked); each call O(|offered| + credits given + |asked| log |asked|)
 */
export function prepareMatch(graph: SkillGraph, asked: readonly AskedSkill[]): Matcher {
  const skills = mergeAsked(asked)
  const index = indexCredits(
    graph,
    skills.map((skill) => skill.uri),
  )
  const total = skills.reduce((sum, skill) => sum + IMPORTANCE_WEIGHT[skill.importance], 0)
  const mustTotal = skills.filter((skill) => skill.importance === 'must').length

  const nothing: MatchResult = {
    coverage: total === 0 ? null : 0,
    mustCoverage: mustTotal === 0 ? null : 0,
    covered: [],
    open: mustFirst(skills),
  }

  return (offered) => {
    // Most pairs of a catalogue have nothing in common, so nothing is set up before the first credit.
    let best: Int32Array | null = null
    const by: string[] = []
    const relation: NearRelation[] = []
    for (const uri of offered) {
      const credits = index.get(uri)
      if (credits === undefined) continue
      best ??= new Int32Array(skills.length)
      for (const credit of credits) {
        const sofar = best[credit.asked] as number
        if (credit.hundredths < sofar || (credit.hundredths === sofar && uri >= (by[credit.asked] as string))) continue
        best[credit.asked] = credit.hundredths
        by[credit.asked] = uri
        relation[credit.asked] = credit.relation
      }
    }
    if (best === null) return nothing

    const covered: CoveredSkill[] = []
    const open: AskedSkill[] = []
    let sum = 0
    let mustSum = 0
    for (let i = 0; i < skills.length; i++) {
      const skill = skills[i] as AskedSkill
      const hundredths = best[i] as number
      if (hundredths === 0) {
        open.push(skill)
        continue
      }
      const weighted = IMPORTANCE_WEIGHT[skill.importance] * hundredths
      sum += weighted
      if (skill.importance === 'must') mustSum += hundredths
      const share = weighted / (100 * total)
      covered.push({
        ...skill,
        by: by[i] as string,
        relation: relation[i] as NearRelation,
        credit: hundredths / 100,
        share,
      })
    }
    // Skills stand in order of URI and sorting is stable, which settles ties.
    covered.sort((a, b) => b.share - a.share)
    return {
      coverage: total === 0 ? null : sum / (100 * total),
      mustCoverage: mustTotal === 0 ? null : mustSum / (100 * mustTotal),
      covered,
      open: mustFirst(open),
    }
  }
}

function mustFirst(skills: readonly AskedSkill[]): AskedSkill[] {
  return [
    ...skills.filter((skill) => skill.importance === 'must'),
    ...skills.filter((skill) => skill.importance === 'nice'),
  ]
}

function mergeAsked(asked: readonly AskedSkill[]): AskedSkill[] {
  const importance = new Map<string, Importance>()
  for (const skill of asked) {
    if (!(skill.importance in IMPORTANCE_WEIGHT)) {
      throw new RangeError(`importance of ${skill.uri} must be "must" or "nice", not ${String(skill.importance)}`)
    }
    if (importance.get(skill.uri) !== 'must') importance.set(skill.uri, skill.importance)
  }
  return [...importance].map(([uri, value]) => ({ uri, importance: value })).sort((a, b) => (a.uri < b.uri ? -1 : 1))
}
