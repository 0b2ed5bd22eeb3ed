import type { PathwayCredential, PathwayRequest } from '../../../api/src/engine/pathway/types.ts'
import type { ConceptRelation } from '../../../api/src/engine/types.ts'
import {
  bonuses,
  day,
  known,
  mayTake,
  mayTakeRun,
  type Placed,
  planDemand,
  planValue,
  weekNumber,
  weekRoom,
} from './model.ts'

export interface Optimum {
  readonly value: number
  readonly minutes: number
  readonly demand: number
  readonly lastDay: number
  readonly ids: readonly string[]
}

/** The best plan by trying every set, every run of every member, and every order of self-paced members. */
export function bruteForce(relations: readonly ConceptRelation[], request: PathwayRequest): Optimum {
  const pool = request.catalogue.filter((c) => mayTake(request, c)).sort((a, b) => (a.id < b.id ? -1 : 1))
  const { hours = Number.POSITIVE_INFINITY, ects = Number.POSITIVE_INFINITY } = request.limits
  const worth = valueBySet(relations, request, pool)
  const sets: { plan: PathwayCredential[]; value: number; minutes: number }[] = []
  for (let mask = 0; mask < 2 ** pool.length; mask++) {
    const plan = pool.filter((_, i) => (mask >> i) & 1)
    const minutes = plan.reduce((sum, c) => sum + c.hours * 60, 0)
    if (minutes > hours * 60 || plan.reduce((sum, c) => sum + (c.ects ?? 0), 0) > ects + 1e-9) continue
    sets.push({ plan, minutes, value: worth(plan) })
  }
  sets.sort((a, b) => b.value - a.value || a.minutes - b.minutes)
  let best: Optimum | null = null
  for (const { plan, value, minutes } of sets) {
    if (best !== null && (value < best.value || minutes > best.minutes)) break
    const lastDay = earliestEnd(request, plan)
    if (lastDay === null) continue
    const ids = plan.map((c) => c.id)
    const demand = planDemand(request, plan)
    if (
      best === null ||
      compare(
        [-demand, lastDay, ids.length, ids.join()],
        [-best.demand, best.lastDay, best.ids.length, best.ids.join()],
      ) < 0
    ) {
      best = { value, minutes, demand, lastDay, ids }
    }
  }
  if (best === null) throw new Error('the empty plan always fits')
  return best
}

/** The model's value of a plan, with the credit of each credential worked out once. */
function valueBySet(
  relations: readonly ConceptRelation[],
  request: PathwayRequest,
  pool: readonly PathwayCredential[],
): (plan: readonly PathwayCredential[]) => number {
  const goals = [...new Set(request.goal.map((skill) => skill.uri))]
  const alone = (uri: string, plan: readonly PathwayCredential[]) =>
    planValue(relations, { ...request, goal: request.goal.filter((skill) => skill.uri === uri) }, plan).value
  const held = goals.map((uri) => alone(uri, []))
  const own = new Map(pool.map((c) => [c, goals.map((uri) => alone(uri, [c]))]))
  const microdegrees = bonuses(relations, request)
  const bonus = (plan: readonly PathwayCredential[]) => {
    const ids = new Set([...(request.passed ?? []), ...plan.map((c) => c.id)])
    return microdegrees.reduce((sum, one) => sum + (one.completeWith(ids) ? one.bonus : 0), 0)
  }
  return (plan) =>
    bonus(plan) +
    held.reduce((sum, value, g) => sum + Math.max(value, ...plan.map((c) => own.get(c)?.[g] ?? Number.NaN)), 0)
}

function compare(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return (a[i] as number) < (b[i] as number) ? -1 : 1
  return 0
}

function earliestEnd(request: PathwayRequest, plan: readonly PathwayCredential[]): number | null {
  const withRuns = plan.filter((c) => c.runs?.length)
  const selfPaced = plan.filter((c) => !c.runs?.length)
  let best: number | null = null
  const assign = (i: number, runs: readonly Placed[]): void => {
    const c = withRuns[i]
    if (c === undefined) {
      if (!weeksHold(request, runs)) return
      const end = earliestOrder(request, runs, selfPaced)
      if (end !== null && (best === null || end < best)) best = end
      return
    }
    for (const run of c.runs ?? []) {
      if (!mayTakeRun(request, c, run)) continue
      const dates = { start: day(run.start), end: day(run.end) }
      assign(i + 1, [...runs, { credential: c, run: dates, from: dates.start, until: dates.end + 1 }])
    }
  }
  assign(0, [])
  return best
}

function weeksHold(request: PathwayRequest, runs: readonly Placed[]): boolean {
  return runs.every(({ from, until }) => {
    for (let week = weekNumber(request, from); week <= weekNumber(request, until - 1); week++) {
      if (weekRoom(request, runs, week).free < -1e-6) return false
    }
    return true
  })
}

/**
 * The earliest end over every order of the self-paced ones: one after the other, each once the one before and its prerequisites
 * are done. An order whose beginning cannot be taken is left there; without dates one order is as early as another.
 */
function earliestOrder(
  request: PathwayRequest,
  runs: readonly Placed[],
  selfPaced: readonly PathwayCredential[],
): number | null {
  const { start, end, weeklyHours } = request.limits
  const timed = start !== undefined && weeklyHours !== undefined
  const has = known(request)
  const provides = (c: PathwayCredential, atom: string) => c.id === atom || c.teaches.some((s) => s.uri === atom)
  const held = (atom: string) => has.has(atom) || (request.passed?.includes(atom) ?? false)
  const first = timed ? day(start) : Number.NEGATIVE_INFINITY

  /** The next one after those placed; null when it cannot come next. */
  const next = (c: PathwayCredential, placed: readonly Placed[]): Placed | null => {
    let from = timed ? (placed.at(-1)?.until ?? first) : first
    for (const clause of c.requires) {
      if (clause.some(held)) continue
      const times = [...runs, ...placed]
        .filter((p) => clause.some((atom) => provides(p.credential, atom)))
        .map((p) => p.until)
      if (times.length === 0) return null
      from = Math.max(from, Math.min(...times))
    }
    const until = timed ? work(request, runs, from, c.hours * 60) : from
    return timed && end !== undefined && until > day(end) + 1 + 1e-6 ? null : { credential: c, run: null, from, until }
  }
  const runsHold = (placed: readonly Placed[]) =>
    runs.every((p) =>
      p.credential.requires.every(
        (clause) =>
          clause.some(held) ||
          [...runs, ...placed].some(
            (q) => q !== p && clause.some((atom) => provides(q.credential, atom)) && q.until <= p.from + 1e-6,
          ),
      ),
    )

  let best: number | null = null
  const extend = (placed: readonly Placed[], rest: readonly PathwayCredential[]): void => {
    if (!timed && best !== null) return
    if (rest.length === 0) {
      if (!runsHold(placed)) return
      const ends = runs.map((p) => p.until - 1)
      if (timed) for (const p of placed) ends.push(Math.max(Math.floor(p.from + 1e-6), Math.ceil(p.until - 1e-6) - 1))
      const last = Math.max(Number.NEGATIVE_INFINITY, ...ends)
      if (best === null || last < best) best = last
      return
    }
    for (const c of rest) {
      const one = next(c, placed)
      if (one !== null)
        extend(
          [...placed, one],
          rest.filter((other) => other !== c),
        )
    }
  }
  extend([], selfPaced)
  return best
}

function work(request: PathwayRequest, runs: readonly Placed[], from: number, minutes: number): number {
  let left = minutes
  let d = from
  for (let guard = 0; left > 1e-6; guard++) {
    if (guard > 5_000) return Number.POSITIVE_INFINITY
    const { free, days } = weekRoom(request, runs, weekNumber(request, d))
    if (days <= 0) return Number.POSITIVE_INFINITY
    const perDay = Math.max(0, free) / days
    const dayEnd = Math.floor(d + 1e-9) + 1
    const today = perDay * (dayEnd - d)
    if (perDay > 0 && left <= today + 1e-6) return d + left / perDay
    left -= today
    d = dayEnd
  }
  return d
}
