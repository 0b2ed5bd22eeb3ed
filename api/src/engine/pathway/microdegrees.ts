import { type Goal, noCredit, raiseCredit } from './goal.ts'
import type { PathwayCredential, PathwayMicrodegree, PathwayStep } from './types.ts'

/** What a set of candidates must hold for a microdegree to be complete: so many of these, for each row. */
export interface BundleRow<T> {
  readonly need: number
  readonly members: readonly T[]
}

/** A microdegree that a plan can complete. */
export interface Bundle<T> {
  readonly id: string
  /** Bonus in hundredths of goal units. */
  readonly bonus: number
  readonly rows: readonly BundleRow<T>[]
}

/** Every bonus is a multiple of this many hundredths, as all credits are: values keep a large common divisor. */
const BONUS_STEP = 5
/** Part of what its parts together give for the goal that a complete microdegree earns on top. */
const BONUS_DIVISOR = 10

/**
 * The bonus of a complete microdegree: a tenth of the credit that all its parts together give for the goal, whether held
 * already or not, rounded up to five hundredths of a goal unit. What has nothing to do with the goal earns nothing.
 * @returns  whole hundredths of goal units; 0 when no part gives any credit
 */
export function bonusOf(goal: Goal, microdegree: PathwayMicrodegree, byId: Catalogue): number {
  const credit = noCredit(goal)
  const parts = [...microdegree.required, ...microdegree.electives]
  raiseCredit(
    goal,
    credit,
    parts.flatMap((id) => byId.get(id)?.teaches ?? []),
  )
  const reach = goal.units.reduce((sum, units, g) => sum + units * (credit.hundredths[g] as number), 0)
  return BONUS_STEP * Math.ceil(reach / (BONUS_STEP * BONUS_DIVISOR))
}

type Catalogue = ReadonlyMap<string, PathwayCredential>

/**
 * What is still to be taken for a microdegree, passed parts counted.
 * @param candidateOf  undefined for what cannot be taken
 * @returns            null when it is complete already or cannot be completed
 */
export function rowsToTake<T>(
  { required, electives, electivesNeeded }: PathwayMicrodegree,
  passed: ReadonlySet<string>,
  candidateOf: (id: string) => T | undefined,
): BundleRow<T>[] | null {
  const open = (ids: readonly string[]) => [...new Set(ids)].filter((id) => !passed.has(id))
  const take = (ids: readonly string[]) => ids.map(candidateOf).filter((one): one is T => one !== undefined)
  const rows: BundleRow<T>[] = open(required).map((id) => ({ need: 1, members: take([id]) }))
  const choice = new Set(electives).size
  const need = electivesNeeded - (choice - open(electives).length)
  if (need > 0) rows.push({ need, members: take(open(electives)) })
  return rows.length === 0 || rows.some((row) => row.members.length < row.need) ? null : rows
}

/**
 * For each step, the microdegrees that are complete with it, and those that the plan completes later and that it is a part of.
 * Microdegrees that were complete before count for neither.
 */
export function tellMicrodegrees(
  ids: readonly string[],
  microdegrees: readonly PathwayMicrodegree[],
  passed: ReadonlySet<string>,
): Pick<PathwayStep, 'completes' | 'countsTowards'>[] {
  const told = ids.map(() => ({ completes: [] as string[], countsTowards: [] as string[] }))
  for (const microdegree of microdegrees) {
    const has = new Set(passed)
    if (isComplete(microdegree, has)) continue
    const last = ids.findIndex((id) => isComplete(microdegree, has.add(id)))
    if (last < 0) continue
    told[last]?.completes.push(microdegree.id)
    const parts = new Set([...microdegree.required, ...microdegree.electives])
    for (const [i, id] of ids.slice(0, last).entries()) if (parts.has(id)) told[i]?.countsTowards.push(microdegree.id)
  }
  return told
}

function isComplete({ required, electives, electivesNeeded }: PathwayMicrodegree, has: ReadonlySet<string>): boolean {
  const chosen = new Set(electives.filter((id) => has.has(id))).size
  return required.length + electivesNeeded > 0 && chosen >= electivesNeeded && required.every((id) => has.has(id))
}
