import type { AskedSkill, CoveredSkill, MatchResult, NearRelation, OfferedSkill, SkillLevel } from '../types.ts'
import { creditAtLevel, higherLevel, IMPORTANCE_WEIGHT } from './near-credit.ts'
import { indexCredits } from './near-skills.ts'
import type { SkillGraph } from './skill-graph.ts'

/** Matches one list of offered skills against what was asked for when it was prepared. */
export type Matcher = (offered: readonly (string | OfferedSkill)[]) => MatchResult

/**
 * How much of what is asked is offered, and by what.
 *
 * coverage = sum over asked skills of weight x best single credit / sum of weights, must 3 : nice 1. Where both levels are known and
 * the offered one is lower, three quarters of the credit count one step below, half of it two steps below.
 * @param asked    any number; a skill asked twice counts once, as must if either says so, at the higher of its levels
 * @param offered  skills or their URIs, any number, duplicates allowed
 * @returns        coverage in [0, 1], exactly 1 when every skill is offered itself at its level; null when nothing is asked. `covered` by
 *                 share, largest first, then URI; `open` must first, then URI. Shares sum to the coverage.
 * @throws {RangeError} if an importance is neither must nor nice (names the URI)
 * @complexity     O(near skills of all asked + |offered|); for many offers against one need use `prepareMatch`
 * @source         weighted containment (Broder 1997, section 2) with graded credit; credits in near-credit.ts
 */
export function matchSkills(
  graph: SkillGraph,
  asked: readonly AskedSkill[],
  offered: readonly (string | OfferedSkill)[],
): MatchResult {
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
    const below: (SkillLevel | undefined)[] = []
    for (const item of offered) {
      const [uri, level] = typeof item === 'string' ? [item, null] : [item.uri, item.level]
      const credits = index.get(uri)
      if (credits === undefined) continue
      best ??= new Int32Array(skills.length)
      for (const credit of credits) {
        const sofar = best[credit.asked] as number
        const { hundredths, below: short } = creditAtLevel(credit.hundredths, skills[credit.asked]!.level, level)
        if (hundredths < sofar || (hundredths === sofar && uri >= (by[credit.asked] as string))) continue
        best[credit.asked] = hundredths
        below[credit.asked] = short
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
        ...(below[i] === undefined ? {} : { belowLevel: below[i] as SkillLevel }),
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
  const merged = new Map<string, AskedSkill>()
  for (const { uri, importance, level = null } of asked) {
    if (!(importance in IMPORTANCE_WEIGHT)) {
      throw new RangeError(`importance of ${uri} must be "must" or "nice", not ${String(importance)}`)
    }
    const known = merged.get(uri)
    const highest = higherLevel(known?.level ?? null, level)
    merged.set(uri, {
      uri,
      importance: known?.importance === 'must' ? 'must' : importance,
      ...(highest === null ? {} : { level: highest }),
    })
  }
  return [...merged.values()].sort((a, b) => (a.uri < b.uri ? -1 : 1))
}
