import type { Problem } from './problem.ts'
import { FREE, IN, OUT, type State } from './state.ts'
import { addLoad, type Load, weekRoom } from './timeline.ts'

/** Multipliers of the relaxed constraints; a child node starts from its parent's. */
export interface Multipliers {
  readonly element: Float64Array
  readonly clause: Float64Array
  readonly week: Float64Array
  readonly bundle: Float64Array
  ects: number
}

export function copyMultipliers({ element, clause, week, bundle, ects }: Multipliers): Multipliers {
  return { element: element.slice(), clause: clause.slice(), week: week.slice(), bundle: bundle.slice(), ects }
}

function keep(from: Multipliers, to: Multipliers): void {
  to.element.set(from.element)
  to.clause.set(from.clause)
  to.week.set(from.week)
  to.bundle.set(from.bundle)
  to.ects = from.ects
}

/**
 * What is asked of the search. 'value': a plan of more value than the best. 'minutes': one of at least this value in at most this
 * many minutes. Asking for one after the other keeps the numbers of one question of one size, and a bound is rounded to whole units.
 */
export type Aim =
  | { readonly kind: 'value' }
  | { readonly kind: 'minutes'; readonly value: number; readonly cap: number }

/** Working memory of the bound, reused from node to node. */
export interface Bounder {
  /** What deciding the other way would cost the bound: positive wants in, negative wants out. Valid after `evaluate`. */
  readonly lean: Float64Array
  /** Share of the recent relaxed solutions that held each candidate. */
  readonly mean: Float64Array
  readonly first: Multipliers
  /** Upper bound on value, or on minus the minutes (in the problem's minutes unit); below `least` it need not be exact. */
  evaluate(state: State, multipliers: Multipliers, rounds: number, least: number): number
}

/**
 * Bound by Lagrangean relaxation.
 *
 * Relaxed, each with a multiplier >= 0: "an element counts only if a member reaches it" (u), "a clause's owner needs one of its
 * alternatives" (v), the hours of each week in which runs take place (pi), the ECTS budget (lambda), "a bundle counts only if each
 * of its rows has its members" (q; price of a bundle: sum of q x members still needed). What remains splits in two. Elements and
 * bundles: for 'value', each counts what it is worth less its price;
 * for 'minutes', the cheapest (by u) that together reach the value wanted, fractionally. Candidates: a knapsack on minutes with
 * profits p_c = sum of u over elements that c reaches + q over rows that c is in - minutes_c ('minutes' only) - own v + served v - lambda x ects_c - least pi-weighted hours of
 * any of c's runs, solved fractionally. Any multipliers give a valid bound; Polyak steps along the subgradient lower it towards the linear relaxation's
 * value. What else the calendar asks is left out, which only loosens the bound.
 * @complexity  O(pairs of candidate and element + n) per round, the order of ratios being kept between rounds
 * @source      Geoffrion 1974, "Lagrangean relaxation for integer programming"; Polyak 1969 for the step
 */
export function createBounder(problem: Problem, aim: Aim): Bounder {
  const n = problem.ids.length
  const elements = problem.elementValue.length
  /** Of elements, then of bundles: what comes after `elements` is a bundle. */
  const value = Float64Array.from([...problem.elementValue, ...problem.bundles.map((bundle) => bundle.value)])
  const minutes = Float64Array.from(problem.minutes, (m) => m / problem.minutesUnit)
  const cap = (aim.kind === 'minutes' ? aim.cap : problem.minutesBudget) / problem.minutesUnit
  const hasEcts = Number.isFinite(problem.ectsBudget)
  // In units of an average candidate, so that the budget's slope is of the size of the others.
  const ectsUnit = average(problem.ects) || 1
  const ects = Float64Array.from(problem.ects, (own) => own / ectsUnit)
  const reaches = problem.reaches.map((elements) => Int32Array.from(elements))
  const profit = new Float64Array(n)
  const ratio = new Float64Array(n)
  const taken = new Float64Array(n)
  const order = Int32Array.from(minutes, (_, c) => c)
  const counted = new Float64Array(value.length)
  const cost = new Float64Array(value.length)
  const cheapest = Int32Array.from(value, (_, e) => e)
  const elementSlope = new Float64Array(elements)
  const bundleSlope = new Float64Array(problem.bundleRows.length)
  const clauseSlope = new Float64Array(problem.clauses.length)
  const lean = new Float64Array(n)
  const mean = new Float64Array(n)
  const weeks = readWeeks(problem)
  const weekSlope = new Float64Array(weeks.room.length)
  /** The run of least cost at the multipliers of the last round. */
  const run = new Int32Array(n)

  /** One relaxed solution; returns its score and the price of a minute. */
  function relax(state: State, at: Multipliers): { upper: number; price: number } {
    const used = state.totals.minutes / problem.minutesUnit
    let upper = aim.kind === 'value' ? countElements(state, at) : -used - coverElements(state, at, aim.value)
    for (let c = 0; c < n; c++) {
      if (state.status[c] !== FREE) continue
      let sum = aim.kind === 'value' ? 0 : -minutes[c]!
      if (hasEcts) sum -= at.ects * ects[c]!
      sum -= cheapestRun(c, at)
      // The multiplier of an element that is reached already is out of play.
      const own = reaches[c]!
      for (let i = 0; i < own.length; i++) if (state.reached[own[i]!] === 0) sum += at.element[own[i]!]!
      for (const r of problem.rowsOf[c]!) if (rowCounts(state, r)) sum += at.bundle[r]!
      profit[c] = sum
    }
    if (hasEcts) upper += (at.ects * (problem.ectsBudget - state.totals.ects)) / ectsUnit
    for (let k = 0; k < problem.clauses.length; k++) {
      const price = at.clause[k]!
      if (price === 0 || state.metBy[k]! > 0) continue
      const { owner, alternatives } = problem.clauses[k]!
      if (state.status[owner] === OUT) continue
      if (state.status[owner] === IN) upper -= price
      else profit[owner]! -= price
      for (const a of alternatives) profit[a]! += price
    }
    if (weeks.room.length > 0) {
      for (let w = 0; w < weeks.room.length; w++) upper += at.week[w]! * weeks.room[w]!
      for (let c = 0; c < n; c++) if (state.status[c] === IN) upper -= cheapestRun(c, at)
    }
    return fill(state, cap - used, upper)
  }

  /** Whether a row has a say: its bundle can still be completed and the row is not met. */
  function rowCounts(state: State, r: number): boolean {
    const { bundle, need } = problem.bundleRows[r]!
    return state.rowsLost[bundle] === 0 && state.rowIn[r]! < need
  }

  /** Whether an element or bundle can still be gained. */
  function isOpen(state: State, e: number): boolean {
    if (e < elements) return state.reached[e] === 0 && state.reachable[e]! > 0
    return state.rowsShort[e - elements]! > 0 && state.rowsLost[e - elements] === 0
  }

  function priceOf(state: State, at: Multipliers, e: number): number {
    if (e < elements) return at.element[e]!
    let price = 0
    for (const r of problem.rowsOfBundle[e - elements]!) {
      const need = problem.bundleRows[r]!.need - state.rowIn[r]!
      if (need > 0) price += need * at.bundle[r]!
    }
    return price
  }

  function cheapestRun(c: number, at: Multipliers): number {
    const own = weeks.runs[c]!
    if (own.length === 0) return 0
    let least = Number.POSITIVE_INFINITY
    own.forEach(({ week, load }, r) => {
      let cost = 0
      for (let i = 0; i < week.length; i++) cost += at.week[week[i]!]! * load[i]!
      if (cost >= least) return
      least = cost
      run[c] = r
    })
    return least
  }

  /** What the weeks have left when every candidate taken is in its cheapest run. */
  function weekSlopes(state: State, at: Multipliers): number {
    weekSlope.set(weeks.room)
    for (let c = 0; c < n; c++) {
      const part = state.status[c] === IN ? 1 : taken[c]!
      const own = weeks.runs[c]!
      if (part === 0 || own.length === 0) continue
      const { week, load } = own[run[c]!]!
      for (let i = 0; i < week.length; i++) weekSlope[week[i]!]! -= part * load[i]!
    }
    let norm = 0
    for (let w = 0; w < weekSlope.length; w++) {
      if (!(weekSlope[w]! > 0 && at.week[w] === 0)) norm += weekSlope[w]! ** 2
    }
    return norm
  }

  function countElements(state: State, at: Multipliers): number {
    let sum = state.totals.value
    for (let e = 0; e < value.length; e++) {
      if (!isOpen(state, e)) continue
      const net = value[e]! - priceOf(state, at, e)
      counted[e] = net > 0 || e < elements ? 1 : 0
      sum += counted[e]! * net
    }
    return sum
  }

  /** Elements by rising price of a unit until the value is reached; infinite when it cannot be. */
  function coverElements(state: State, at: Multipliers, wanted: number): number {
    for (let e = 0; e < value.length; e++) {
      cost[e] = isOpen(state, e) ? -priceOf(state, at, e) / value[e]! : Number.NEGATIVE_INFINITY
    }
    sortFalling(cheapest, cost)
    let left = wanted - state.totals.value
    let sum = 0
    counted.fill(0)
    for (const e of cheapest) {
      if (left <= 0) return sum
      if (cost[e] === Number.NEGATIVE_INFINITY) break
      counted[e] = Math.min(1, left / value[e]!)
      sum -= counted[e]! * cost[e]! * value[e]!
      left -= value[e]!
    }
    return left > 0 ? Number.POSITIVE_INFINITY : sum
  }

  function fill(state: State, room: number, base: number): { upper: number; price: number } {
    for (let c = 0; c < n; c++) {
      taken[c] = 0
      const usable = state.status[c] === FREE && profit[c]! > 0 && minutes[c]! <= room
      ratio[c] = usable ? profit[c]! / Math.max(minutes[c]!, 1e-9) : -1
    }
    sortFalling(order, ratio)
    let upper = base
    let left = room
    for (const c of order) {
      if (ratio[c]! <= 0) break
      const part = minutes[c]! <= left ? 1 : left / minutes[c]!
      taken[c] = part
      upper += part * profit[c]!
      left -= part * minutes[c]!
      if (part < 1) return { upper, price: ratio[c]! }
    }
    return { upper, price: 0 }
  }

  function slopes(state: State, at: Multipliers): { norm: number; ectsSlope: number } {
    let norm = 0
    elementSlope.fill(0)
    clauseSlope.fill(0)
    for (let c = 0; c < n; c++) {
      if (taken[c] === 0) continue
      const own = reaches[c]!
      for (let i = 0; i < own.length; i++) elementSlope[own[i]!]! += taken[c]!
    }
    for (let e = 0; e < elements; e++) {
      if (state.reached[e] !== 0 || state.reachable[e] === 0) {
        elementSlope[e] = 0
        continue
      }
      // At the upper end counting the element is worth nothing, so the relaxation may as well count what is taken.
      const free = aim.kind === 'value' && at.element[e]! >= value[e]!
      elementSlope[e]! -= free ? Math.min(1, elementSlope[e]!) : counted[e]!
      if (!(elementSlope[e]! > 0 && at.element[e] === 0)) norm += elementSlope[e]! ** 2
    }
    for (let r = 0; r < bundleSlope.length; r++) {
      bundleSlope[r] = 0
      if (!rowCounts(state, r)) continue
      const { bundle, need, members } = problem.bundleRows[r]!
      let slope = -counted[elements + bundle]! * (need - state.rowIn[r]!)
      for (const c of members) slope += taken[c]!
      bundleSlope[r] = slope
      if (!(slope > 0 && at.bundle[r] === 0)) norm += slope ** 2
    }
    for (let k = 0; k < problem.clauses.length; k++) {
      const { owner, alternatives } = problem.clauses[k]!
      if (state.metBy[k]! > 0 || state.status[owner] === OUT) continue
      let slope = -(state.status[owner] === IN ? 1 : taken[owner]!)
      for (const a of alternatives) slope += taken[a]!
      clauseSlope[k] = slope
      if (!(slope > 0 && at.clause[k] === 0)) norm += slope ** 2
    }
    if (weeks.room.length > 0) norm += weekSlopes(state, at)
    let ectsSlope = 0
    if (hasEcts) {
      ectsSlope = (problem.ectsBudget - state.totals.ects) / ectsUnit
      for (let c = 0; c < n; c++) ectsSlope -= taken[c]! * ects[c]!
      if (!(ectsSlope > 0 && at.ects === 0)) norm += ectsSlope ** 2
    }
    return { norm, ectsSlope }
  }

  function evaluate(state: State, at: Multipliers, rounds: number, least: number): number {
    let lowest = Number.POSITIVE_INFINITY
    let theta = 1
    let stale = 0
    const kept = copyMultipliers(at)
    for (let round = 0; round < rounds; round++) {
      const { upper, price } = relax(state, at)
      if (upper === Number.NEGATIVE_INFINITY) return upper
      for (let c = 0; c < n; c++) mean[c] = round === 0 ? taken[c]! : 0.7 * mean[c]! + 0.3 * taken[c]!
      if (upper < lowest) {
        lowest = upper
        stale = 0
        keep(at, kept)
        for (let c = 0; c < n; c++) lean[c] = profit[c]! - price * minutes[c]!
      } else if (++stale >= 5) {
        theta /= 2
        stale = 0
        keep(kept, at)
        continue
      }
      if (lowest < least || round === rounds - 1) break
      const { norm, ectsSlope } = slopes(state, at)
      if (norm < 1e-12) break
      step(at, (theta * (upper - least + 1)) / norm, ectsSlope)
    }
    keep(kept, at)
    return lowest
  }

  function step(at: Multipliers, length: number, ectsSlope: number): void {
    for (let e = 0; e < elements; e++) {
      if (elementSlope[e] === 0) continue
      const moved = Math.max(0, at.element[e]! - length * elementSlope[e]!)
      at.element[e] = aim.kind === 'value' ? Math.min(value[e]!, moved) : moved
    }
    for (let k = 0; k < clauseSlope.length; k++) {
      if (clauseSlope[k] !== 0) at.clause[k] = Math.max(0, at.clause[k]! - length * clauseSlope[k]!)
    }
    for (let r = 0; r < bundleSlope.length; r++) {
      if (bundleSlope[r] !== 0) at.bundle[r] = Math.max(0, at.bundle[r]! - length * bundleSlope[r]!)
    }
    for (let w = 0; w < weekSlope.length; w++) at.week[w] = Math.max(0, at.week[w]! - length * weekSlope[w]!)
    if (hasEcts) at.ects = Math.max(0, at.ects - length * ectsSlope)
  }

  return { lean, mean, first: firstMultipliers(problem, aim, minutes, weeks.room.length), evaluate }
}

/** A start: for value, half of what each element is worth; for minutes, the least share of a candidate that reaches it. */
function firstMultipliers(problem: Problem, aim: Aim, minutes: Float64Array, weeks: number): Multipliers {
  const element = Float64Array.from(problem.elementValue, (v) => (aim.kind === 'value' ? v / 2 : Infinity))
  if (aim.kind === 'minutes') {
    problem.reaches.forEach((elements, c) => {
      for (const e of elements) element[e] = Math.min(element[e]!, minutes[c]! / elements.length)
    })
    element.forEach((share, e) => {
      if (share === Infinity) element[e] = 0
    })
  }
  return {
    element,
    clause: new Float64Array(problem.clauses.length),
    week: new Float64Array(weeks),
    bundle: Float64Array.from(problem.bundleRows, ({ bundle, need }) => {
      const half = problem.bundles[bundle]!.value / 2
      return aim.kind === 'value' ? half / (need * problem.rowsOfBundle[bundle]!.length) : 0
    }),
    ects: 0,
  }
}

/** Largest first; nearly sorted from the round before, which makes insertion the quickest way. */
function sortFalling(order: Int32Array, by: Float64Array): void {
  for (let i = 1; i < order.length; i++) {
    const item = order[i]!
    const key = by[item]!
    let j = i - 1
    while (j >= 0 && by[order[j]!]! < key) {
      order[j + 1] = order[j]!
      j--
    }
    order[j + 1] = item
  }
}

interface Weeks {
  /** What the learner can give in each week in which some run takes place, in units of an average week of a run. */
  readonly room: Float64Array
  /** Per candidate and run: positions in `room`, and the share of each. Empty without weekly hours. */
  readonly runs: readonly (readonly { readonly week: Int32Array; readonly load: Float64Array }[])[]
}

function readWeeks({ ids, runs, minutes, timeline }: Problem): Weeks {
  if (!timeline.loaded) return { room: new Float64Array(0), runs: ids.map(() => []) }
  const loads = ids.map((_, c) =>
    (runs[c] ?? []).map((run) => {
      const load: Load = new Map()
      addLoad(timeline, load, run, minutes[c] as number, 1)
      return load
    }),
  )
  const all = loads.flat()
  const used = [...new Set(all.flatMap((load) => [...load.keys()]))].sort((a, b) => a - b)
  const position = new Map(used.map((week, w) => [week, w]))
  const unit = average(all.flatMap((load) => [...load.values()])) || 1
  return {
    room: Float64Array.from(used, (week) => weekRoom(timeline, week) / unit),
    runs: loads.map((own) =>
      own.map((load) => ({
        week: Int32Array.from(load.keys(), (week) => position.get(week) as number),
        load: Float64Array.from(load.values(), (share) => share / unit),
      })),
    ),
  }
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}
