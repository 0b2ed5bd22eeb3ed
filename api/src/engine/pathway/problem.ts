import type { OpenRun } from './admissible.ts'
import type { Goal } from './goal.ts'
import type { BundleRow } from './microdegrees.ts'
import type { Timeline } from './timeline.ts'

/**
 * The compiled question. Candidates are numbered by ascending credential id.
 *
 * Choose a set S of candidates, a run for each that has runs, and an order, to
 *
 *     maximise lexicographically ( V(S), -minutes(S), D(S), -last day, -|S|, ids )
 *     V(S) = sum over elements e that some member of S reaches of value(e) + sum over bundles that S completes of their value
 *     D(S) = sum over skills that some member of S teaches and the learner lacks of how often each is wanted
 *
 * subject to minutes(S) <= budget, ects(S) <= ectsBudget, every clause of every member met by a member that is finished before it
 * begins, and runs and self-paced work fitting the timeline.
 *
 * Elements are steps of credit: a goal skill g of u units whose credit could rise from c0 over c1 < c2 < ... gives elements of value
 * u x (c1 - c0), u x (c2 - c1), ...; a candidate reaches every step up to its own credit. "Each skill once, by its best credit" thus
 * becomes plain weighted coverage, which is what the bound works on. Bundles are microdegrees that a plan can complete: each needs so
 * many members of every one of its rows.
 */
export interface Problem {
  readonly goal: Goal
  readonly ids: readonly string[]
  readonly minutes: readonly number[]
  /** Greatest common divisor of all minutes: plans differ by no less. */
  readonly minutesUnit: number
  readonly ects: readonly number[]
  /** Usable runs, earliest end first; null for self-paced candidates. */
  readonly runs: readonly (readonly OpenRun[] | null)[]
  /** In units of `valueUnit`: whole numbers without a common divisor. */
  readonly elementValue: readonly number[]
  readonly valueUnit: number
  /** Elements each candidate reaches. */
  readonly reaches: readonly (readonly number[])[]
  /** Numbers of the wanted skills that each candidate teaches beyond what is held, and how often each is wanted. */
  readonly wanted: readonly (readonly number[])[]
  readonly wantedBy: readonly number[]
  /** Microdegrees that can be completed, with their bonus in units of `valueUnit`. */
  readonly bundles: readonly { readonly id: string; readonly value: number }[]
  readonly bundleRows: readonly (BundleRow<number> & { readonly bundle: number })[]
  /** Numbers of the bundle rows that each candidate is a member of, and of the rows of each bundle. */
  readonly rowsOf: readonly (readonly number[])[]
  readonly rowsOfBundle: readonly (readonly number[])[]
  readonly clauses: readonly Clause[]
  /** Numbers of the clauses that each candidate must meet. */
  readonly clausesOf: readonly (readonly number[])[]
  readonly minutesBudget: number
  readonly ectsBudget: number
  readonly timeline: Timeline
  readonly hasRuns: boolean
}

/** The owner needs at least one of the alternatives earlier. */
export interface Clause {
  readonly owner: number
  readonly alternatives: readonly number[]
}

/** A chosen set with its place in time. Position i of each list belongs to members[i]. */
export interface Placement {
  /** In the order of work. */
  readonly members: readonly number[]
  readonly run: readonly (OpenRun | null)[]
  /** First and last day; null where a step has no dates. */
  readonly start: readonly (number | null)[]
  readonly end: readonly (number | null)[]
  /** Last day of all; -Infinity when nothing has dates. */
  readonly lastDay: number
}

/** How much the region asks for what these members teach, each skill once. */
export function demandOf({ wanted, wantedBy }: Problem, members: readonly number[]): number {
  const skills = new Set(members.flatMap((c) => wanted[c] as readonly number[]))
  return [...skills].reduce((sum, skill) => sum + (wantedBy[skill] as number), 0)
}
