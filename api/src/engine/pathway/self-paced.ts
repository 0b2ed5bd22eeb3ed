import type { OpenRun } from './admissible.ts'
import { earliestPlacement, type MemberClauses } from './earliest.ts'
import type { Placement, Problem } from './problem.ts'
import type { Effort } from './schedule.ts'
import { finishOf, type Load, lastDay } from './timeline.ts'

interface Piece {
  readonly member: number
  readonly start: number
  readonly finish: number
}

const TOLERANCE = 1e-6

/**
 * Lays self-paced work between fixed runs, one credential after the other, so that the last day of all is earliest.
 * @param order   self-paced members in a possible order
 * @param before  a placement counts only if its last day is earlier than this one
 * @returns       'impossible' when no order fits, 'unknown' when the effort ran out
 * @complexity    one pass when prerequisites never cross between runs and self-paced work; otherwise over subsets of the
 *                self-paced members, keeping for each subset only the earliest time at which it can be done
 */
export function placeSelfPaced(
  problem: Problem,
  order: readonly number[],
  clauses: MemberClauses,
  runs: ReadonlyMap<number, OpenRun>,
  load: Load,
  before: number,
  quality: 'any' | 'earliest',
  effort: Effort,
): Placement | 'impossible' | 'unknown' {
  const { timeline } = problem
  if (!timeline.timed) {
    const placed = earliestPlacement(problem, [...runs.keys(), ...order], clauses, runs)
    return placed === null || !(placed.lastDay < before) ? 'impossible' : placed
  }
  const runEnd = Math.max(Number.NEGATIVE_INFINITY, ...[...runs.values()].map((run) => run.end))
  if (!(runEnd < before)) return 'impossible'
  const isRun = (a: number) => runs.has(a)
  const crossing =
    order.some((c) => (clauses.get(c) ?? []).some((alternatives) => alternatives.some(isRun))) ||
    [...runs.keys()].some((c) => !runsAlone(clauses.get(c) ?? [], runs, (runs.get(c) as OpenRun).start))

  const done = new Map<number, Piece>()
  const doneAt = new Map<string, number>()
  let best: Piece[] | null = null
  let bestDay = before
  let spent = false

  const extend = (now: number): boolean => {
    if (effort.left-- <= 0) {
      spent = true
      return true
    }
    if (done.size === order.length) {
      if (!allRunsMet(clauses, runs, done, Number.POSITIVE_INFINITY)) return false
      const pieces = [...done.values()]
      const day = Math.max(runEnd, ...pieces.map((piece) => lastDay(piece.start, piece.finish)))
      if (day < bestDay) {
        best = pieces
        bestDay = day
      }
      return !crossing || quality === 'any' || bestDay === runEnd
    }
    const key = [...done.keys()].sort((a, b) => a - b).join()
    if (now >= (doneAt.get(key) ?? Number.POSITIVE_INFINITY)) return false
    doneAt.set(key, now)
    for (const c of order) {
      if (done.has(c)) continue
      const ready = readyAt(clauses.get(c) ?? [], runs, done)
      if (ready === null) continue
      const start = Math.max(now, ready)
      const finish = finishOf(timeline, load, start, problem.minutes[c] as number)
      if (!(finish <= timeline.over + TOLERANCE) || lastDay(start, finish) >= bestDay) continue
      // A run whose prerequisite is not done when it begins stays unmet for good.
      const stillMet = allRunsMet(clauses, runs, done, finish, { member: c, start, finish })
      if (!stillMet) continue
      done.set(c, { member: c, start, finish })
      const stop = extend(finish)
      done.delete(c)
      if (stop) return true
      if (!crossing) return false
    }
    return false
  }
  extend(timeline.start)
  if (spent) return 'unknown'
  return best === null ? 'impossible' : assemble(best, runs, bestDay)
}

function runsAlone(
  clauses: readonly (readonly number[])[],
  runs: ReadonlyMap<number, OpenRun>,
  start: number,
): boolean {
  return clauses.every((alternatives) => alternatives.some((a) => (runs.get(a)?.end ?? start) < start))
}

/** Whether every run that begins before `until` has its clauses met by runs and by what is done. */
function allRunsMet(
  clauses: MemberClauses,
  runs: ReadonlyMap<number, OpenRun>,
  done: ReadonlyMap<number, Piece>,
  until: number,
  added?: Piece,
): boolean {
  for (const [c, run] of runs) {
    if (run.start >= until - TOLERANCE) continue
    for (const alternatives of clauses.get(c) ?? []) {
      const met = alternatives.some((a) => {
        const piece = added?.member === a ? added : done.get(a)
        if (piece !== undefined) return lastDay(piece.start, piece.finish) < run.start
        return (runs.get(a)?.end ?? run.start) < run.start
      })
      if (!met) return false
    }
  }
  return true
}

function readyAt(
  clauses: readonly (readonly number[])[],
  runs: ReadonlyMap<number, OpenRun>,
  done: ReadonlyMap<number, Piece>,
): number | null {
  let ready = Number.NEGATIVE_INFINITY
  for (const alternatives of clauses) {
    let earliest = Number.POSITIVE_INFINITY
    for (const a of alternatives) {
      const run = runs.get(a)
      const at = run === undefined ? (done.get(a)?.finish ?? Number.POSITIVE_INFINITY) : run.end + 1
      earliest = Math.min(earliest, at)
    }
    if (earliest === Number.POSITIVE_INFINITY) return null
    ready = Math.max(ready, earliest)
  }
  return ready
}

function assemble(pieces: readonly Piece[], runs: ReadonlyMap<number, OpenRun>, day: number): Placement {
  const steps = [
    ...pieces.map((p, i) => ({
      member: p.member,
      run: null,
      start: Math.floor(p.start + TOLERANCE),
      end: lastDay(p.start, p.finish),
      i,
    })),
    ...[...runs].map(([member, run]) => ({ member, run, start: run.start, end: run.end, i: -1 })),
  ].sort((a, b) => a.start - b.start || a.end - b.end || a.i - b.i || a.member - b.member)
  return {
    members: steps.map((s) => s.member),
    run: steps.map((s) => s.run),
    start: steps.map((s) => s.start),
    end: steps.map((s) => s.end),
    lastDay: day,
  }
}
