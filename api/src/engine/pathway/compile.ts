import {
  type Limits,
  type OpenRun,
  openRuns,
  type Refusal,
  refuseCredential,
  toHundredths,
  toMinutes,
} from './admissible.ts'
import { dropDominated } from './dominance.ts'
import { creditsOf, type Goal, type GoalCredit } from './goal.ts'
import { type Bundle, bonusOf, rowsToTake } from './microdegrees.ts'
import type { Clause, Problem } from './problem.ts'
import { addLoad, makeTimeline } from './timeline.ts'
import type { PathwayCredential, PathwayMicrodegree } from './types.ts'

/** What the learner brings. */
export interface Standing {
  readonly skills: ReadonlySet<string>
  readonly passed: ReadonlySet<string>
  /** How often each skill is wanted in the region. */
  readonly demand: ReadonlyMap<string, number>
  /** Best credit of what is held, per goal skill. */
  readonly credit: GoalCredit
}

export interface Compiled {
  readonly problem: Problem
  /** Credentials that limits or prerequisites rule out before any choice is made. */
  readonly refused: ReadonlyMap<string, Refusal>
}

interface Draft {
  readonly credential: PathwayCredential
  readonly runs: OpenRun[] | null
  /** Credit per goal skill in hundredths, only where it exceeds what is held. */
  readonly gains: ReadonlyMap<number, number>
  /** What it teaches that the region wants and the learner lacks. */
  readonly wanted: ReadonlySet<string>
  clauses: Draft[][]
}

/**
 * Narrows the catalogue to credentials that can be taken and can matter, and turns the rest into numbers.
 * @returns     a problem without candidates when nothing fits
 * @complexity  O(credentials x (skills taught + prerequisites)) plus dominance, O(candidates^2 x goal skills reached)
 */
export function compileProblem(
  goal: Goal,
  catalogue: readonly PathwayCredential[],
  standing: Standing,
  limits: Limits,
  microdegrees: readonly PathwayMicrodegree[] = [],
): Compiled {
  const refused = new Map<string, Refusal>()
  const open = draftOpen(goal, catalogue, standing, limits, refused)
  const reachable = keepReachable(open, standing, limits, refused)
  const bundles = bundlesInPlay(goal, catalogue, microdegrees, standing, reachable)
  const parts = new Set(bundles.flatMap((bundle) => bundle.rows.flatMap((row) => row.members)))
  const drafts = dropDominated(keepUseful(reachable, parts), limits, parts)
  return { problem: number(goal, drafts, bundles, standing, limits), refused }
}

/** Microdegrees that can be completed and of which a part not yet passed adds to the goal, whether it can be taken or not. */
function bundlesInPlay(
  goal: Goal,
  catalogue: readonly PathwayCredential[],
  microdegrees: readonly PathwayMicrodegree[],
  standing: Standing,
  drafts: readonly Draft[],
): Bundle<Draft>[] {
  if (microdegrees.length === 0) return []
  const byId = new Map(catalogue.map((credential) => [credential.id, credential]))
  const draftOf = new Map(drafts.map((draft) => [draft.credential.id, draft]))
  return microdegrees.flatMap((microdegree): Bundle<Draft>[] => {
    const rows = rowsToTake(microdegree, standing.passed, (id) => draftOf.get(id))
    const adds = [...microdegree.required, ...microdegree.electives].some((id) => {
      const part = byId.get(id)
      return part !== undefined && !standing.passed.has(id) && gainsOf(goal, part, standing.credit).size > 0
    })
    if (rows === null || !adds) return []
    return [{ id: microdegree.id, bonus: bonusOf(goal, microdegree, byId), rows }]
  })
}

/** Credit of each goal skill that this credential would raise above what is held. */
export function gainsOf(goal: Goal, credential: PathwayCredential, held: GoalCredit): Map<number, number> {
  const gains = new Map<number, number>()
  for (const skill of credential.teaches) {
    for (const { asked, hundredths } of creditsOf(goal, skill)) {
      if (hundredths > Math.max(held.hundredths[asked] as number, gains.get(asked) ?? 0)) gains.set(asked, hundredths)
    }
  }
  return gains
}

function draftOpen(
  goal: Goal,
  catalogue: readonly PathwayCredential[],
  standing: Standing,
  limits: Limits,
  refused: Map<string, Refusal>,
): Draft[] {
  const timeline = makeTimeline(limits)
  const drafts: Draft[] = []
  for (const credential of catalogue) {
    if (standing.passed.has(credential.id)) continue
    const own = refuseCredential(credential, limits)
    const runs = own ?? openRuns(credential, limits)
    if (!Array.isArray(runs)) {
      refused.set(credential.id, runs)
      continue
    }
    const minutes = toMinutes(credential.hours)
    const bearable = timeline.loaded ? runs.filter((run) => addLoad(timeline, new Map(), run, minutes, 1)) : runs
    if (runs.length > 0 && bearable.length === 0) {
      refused.set(credential.id, { code: 'weekly-hours', detail: credential.hours })
      continue
    }
    const gains = gainsOf(goal, credential, standing.credit)
    const wanted = new Set(
      credential.teaches
        .map((skill) => skill.uri)
        .filter((uri) => standing.demand.has(uri) && !standing.skills.has(uri)),
    )
    drafts.push({ credential, runs: runs.length > 0 ? bearable : null, gains, wanted, clauses: [] })
  }
  return drafts.sort((a, b) => (a.credential.id < b.credential.id ? -1 : 1))
}

/** Forward chaining: a candidate stays when its prerequisites can be met by what is held or by candidates that stay. */
function keepReachable(open: Draft[], standing: Standing, limits: Limits, refused: Map<string, Refusal>): Draft[] {
  if (limits.ignorePrerequisites) return open
  const has = new Set([...standing.skills, ...standing.passed])
  let waiting = open
  for (;;) {
    const met = (draft: Draft) => draft.credential.requires.every((clause) => clause.some((atom) => has.has(atom)))
    const next = waiting.filter((draft) => !met(draft))
    if (next.length === waiting.length) break
    for (const draft of waiting.filter(met)) {
      has.add(draft.credential.id)
      for (const skill of draft.credential.teaches) has.add(skill.uri)
    }
    waiting = next
  }
  for (const draft of waiting) {
    const missing = draft.credential.requires.find((clause) => !clause.some((atom) => has.has(atom)))
    refused.set(draft.credential.id, { code: 'prerequisite-missing', detail: missing?.join(' | ') })
  }
  const kept = open.filter((draft) => !waiting.includes(draft))
  linkClauses(kept, standing)
  return kept
}

function linkClauses(drafts: readonly Draft[], standing: Standing): void {
  const provides = new Map<string, Set<Draft>>()
  const provide = (atom: string, draft: Draft) => {
    const known = provides.get(atom)
    if (known === undefined) provides.set(atom, new Set([draft]))
    else known.add(draft)
  }
  for (const draft of drafts) {
    provide(draft.credential.id, draft)
    for (const skill of draft.credential.teaches) provide(skill.uri, draft)
  }
  for (const draft of drafts) {
    draft.clauses = draft.credential.requires
      .filter((clause) => !clause.some((atom) => standing.skills.has(atom) || standing.passed.has(atom)))
      .map((clause) => {
        const alternatives = new Set(clause.flatMap((atom) => [...(provides.get(atom) ?? [])]))
        alternatives.delete(draft)
        return [...alternatives]
      })
  }
}

function keepUseful(drafts: readonly Draft[], parts: ReadonlySet<Draft>): Draft[] {
  const useful = new Set<Draft>()
  const queue = drafts.filter((draft) => draft.gains.size > 0 || parts.has(draft))
  for (let draft = queue.pop(); draft !== undefined; draft = queue.pop()) {
    if (useful.has(draft)) continue
    useful.add(draft)
    for (const clause of draft.clauses) queue.push(...clause)
  }
  return drafts.filter((draft) => useful.has(draft))
}

function number(
  goal: Goal,
  drafts: readonly Draft[],
  bundles: readonly Bundle<Draft>[],
  standing: Standing,
  limits: Limits,
): Problem {
  const position = new Map(drafts.map((draft, i) => [draft, i]))
  const clauses: Clause[] = []
  const clausesOf = drafts.map((draft, owner) =>
    draft.clauses.map((alternatives) => {
      const known = alternatives.map((other) => position.get(other)).filter((i): i is number => i !== undefined)
      return clauses.push({ owner, alternatives: known.sort((a, b) => a - b) }) - 1
    }),
  )
  const timeline = makeTimeline(limits)
  const minutes = drafts.map((draft) => toMinutes(draft.credential.hours))
  // Hours that the whole period holds bind the sum of everything that has dates; without an end or weekly hours this is infinite.
  const room = timeline.timed
    ? Math.floor((timeline.weeklyMinutes * (timeline.over - timeline.start)) / 7 + 1e-6)
    : Infinity
  return {
    goal,
    ids: drafts.map((draft) => draft.credential.id),
    minutes,
    minutesUnit: minutes.reduce(commonDivisor, 0) || 1,
    ects: drafts.map((draft) => toHundredths(draft.credential.ects ?? 0)),
    runs: drafts.map((draft) => draft.runs),
    ...inUnits(creditSteps(goal, drafts, standing), bundles),
    ...bundleRows(drafts, bundles, position),
    ...wantedSkills(drafts, standing),
    clauses,
    clausesOf,
    minutesBudget: Math.min(limits.minutes, room),
    ectsBudget: limits.ectsHundredths,
    timeline,
    hasRuns: drafts.some((draft) => draft.runs !== null),
  }
}

function wantedSkills(drafts: readonly Draft[], standing: Standing): Pick<Problem, 'wanted' | 'wantedBy'> {
  const uris = [...new Set(drafts.flatMap((draft) => [...draft.wanted]))]
  const position = new Map(uris.map((uri, i) => [uri, i]))
  return {
    wanted: drafts.map((draft) => [...draft.wanted].map((uri) => position.get(uri) as number)),
    wantedBy: uris.map((uri) => standing.demand.get(uri) as number),
  }
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b)
}

function creditSteps(goal: Goal, drafts: readonly Draft[], standing: Standing) {
  const elementValue: number[] = []
  const reaches: number[][] = drafts.map(() => [])
  const raising: { draft: number; level: number }[][] = goal.units.map(() => [])
  drafts.forEach(({ gains }, draft) => {
    for (const [asked, level] of gains) raising[asked]?.push({ draft, level })
  })
  goal.units.forEach((units, asked) => {
    const raises = raising[asked] as { draft: number; level: number }[]
    let below = standing.credit.hundredths[asked] as number
    for (const level of [...new Set(raises.map((raise) => raise.level))].sort((a, b) => a - b)) {
      const element = elementValue.push(units * (level - below)) - 1
      below = level
      for (const raise of raises) if (raise.level >= level) reaches[raise.draft]?.push(element)
    }
  })
  return { elementValue, reaches }
}

/** Dividing by what all values share keeps scores small, and one unit is then the least by which two plans can differ. */
function inUnits(
  { elementValue, reaches }: Pick<Problem, 'elementValue' | 'reaches'>,
  bundles: readonly Bundle<Draft>[],
): Pick<Problem, 'elementValue' | 'valueUnit' | 'reaches' | 'bundles'> {
  const valueUnit = [...elementValue, ...bundles.map((bundle) => bundle.bonus)].reduce(commonDivisor, 0) || 1
  return {
    elementValue: elementValue.map((value) => value / valueUnit),
    bundles: bundles.map(({ id, bonus }) => ({ id, value: bonus / valueUnit })),
    valueUnit,
    reaches,
  }
}

function bundleRows(
  drafts: readonly Draft[],
  bundles: readonly Bundle<Draft>[],
  position: ReadonlyMap<Draft, number>,
): Pick<Problem, 'bundleRows' | 'rowsOf' | 'rowsOfBundle'> {
  const rows = bundles.flatMap((bundle, b) =>
    bundle.rows.map(({ need, members }) => ({
      bundle: b,
      need,
      members: members.map((draft) => position.get(draft) as number).sort((x, y) => x - y),
    })),
  )
  const rowsOf: number[][] = drafts.map(() => [])
  const rowsOfBundle: number[][] = bundles.map(() => [])
  rows.forEach((row, r) => {
    rowsOfBundle[row.bundle]?.push(r)
    for (const member of row.members) rowsOf[member]?.push(r)
  })
  return { bundleRows: rows, rowsOf, rowsOfBundle }
}
