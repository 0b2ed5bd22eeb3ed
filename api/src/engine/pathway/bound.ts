import type { Problem } from './problem.ts'
import { FREE, IN, OUT, type State } from './state.ts'

/** Multipliers of the relaxed constraints; a child node starts from its parent's. */
export interface Multipliers {
  readonly element: Float64Array
  readonly clause: Float64Array
  ects: number
}

/** Working memory of the bound, reused from node to node. */
export interface Bounder {
  /** Score = value x this - minutes, so that one more unit of value outweighs all hours. */
  readonly valueScale: number
  /** What deciding the other way would cost the bound: positive wants in, negative wants out. Valid after `evaluate`. */
  readonly lean: Float64Array
  /** Share of the recent relaxed solutions that held each candidate. */
  readonly mean: Float64Array
  evaluate(state: State, multipliers: Multipliers, rounds: number, best: number): number
}

/**
 * Upper bound by Lagrangian relaxation.
 *
 * Relaxed, each with a multiplier >= 0: "an element counts only if a member reaches it" (u), "a clause's owner needs one of its
 * alternatives" (v), the ECTS budget (lambda). What remains splits into elements, counted where value > u, and a knapsack on hours
 * with profits p_c = sum of u over elements that c reaches - minutes_c - own v + served v - lambda x ects_c, solved fractionally.
 * Any multipliers give a valid bound; Polyak steps along the subgradient lower it towards the linear relaxation's value. Time on the
 * calendar is left out, which only loosens the bound.
 * @complexity  O(pairs of candidate and element + n) per round, the order of ratios being kept between rounds
 * @source      Geoffrion 1974, "Lagrangean relaxation for integer programming"; Polyak 1969 for the step
 */
export function createBounder(problem: Problem): Bounder {
  const n = problem.ids.length
  const totalMinutes = problem.minutes.reduce((sum, minutes) => sum + minutes, 0)
  const valueScale = Math.min(totalMinutes, problem.minutesBudget) + problem.minutesUnit
  const value = Float64Array.from(problem.elementValue, (v) => v * valueScale)
  const hasEcts = Number.isFinite(problem.ectsBudget)
  const profit = new Float64Array(n)
  const ratio = new Float64Array(n)
  const taken = new Float64Array(n)
  const order: number[] = problem.ids.map((_, c) => c)
  const elementSlope = new Float64Array(value.length)
  const clauseSlope = new Float64Array(problem.clauses.length)
  const lean = new Float64Array(n)
  const mean = new Float64Array(n)

  /** One relaxed solution; returns its score and the price of an hour. */
  function relax(state: State, at: Multipliers): { upper: number; price: number } {
    const room = problem.minutesBudget - state.totals.minutes
    let upper = state.totals.value * valueScale - state.totals.minutes
    for (let c = 0; c < n; c++) {
      profit[c] = -(problem.minutes[c] as number) - (hasEcts ? at.ects * (problem.ects[c] as number) : 0)
    }
    if (hasEcts) upper += at.ects * (problem.ectsBudget - state.totals.ects)
    for (let e = 0; e < value.length; e++) {
      if (state.reached[e] === 0 && state.reachable[e]! > 0) upper += (value[e] as number) - (at.element[e] as number)
    }
    for (let c = 0; c < n; c++) {
      if (state.status[c] !== FREE) continue
      let sum = 0
      for (const e of problem.reaches[c] as readonly number[])
        if (state.reached[e] === 0) sum += at.element[e] as number
      profit[c]! += sum
    }
    for (let k = 0; k < problem.clauses.length; k++) {
      const price = at.clause[k] as number
      const { owner, alternatives } = problem.clauses[k]!
      if (price === 0 || state.metBy[k]! > 0 || state.status[owner] === OUT) continue
      if (state.status[owner] === IN) upper -= price
      else profit[owner]! -= price
      for (const a of alternatives) profit[a]! += price
    }
    return fill(state, room, upper)
  }

  function fill(state: State, room: number, base: number): { upper: number; price: number } {
    for (let c = 0; c < n; c++) {
      taken[c] = 0
      const usable = state.status[c] === FREE && profit[c]! > 0 && (problem.minutes[c] as number) <= room
      ratio[c] = usable ? profit[c]! / Math.max(problem.minutes[c] as number, 1e-9) : -1
    }
    insertionSort(order, ratio)
    let upper = base
    let left = room
    for (const c of order) {
      if (ratio[c]! <= 0) break
      const minutes = problem.minutes[c] as number
      const part = minutes <= left ? 1 : left / minutes
      taken[c] = part
      upper += part * profit[c]!
      left -= part * minutes
      if (part < 1) return { upper, price: ratio[c]! }
    }
    return { upper, price: 0 }
  }

  function slopes(state: State, at: Multipliers): { norm: number; ects: number } {
    let norm = 0
    elementSlope.fill(0)
    clauseSlope.fill(0)
    for (let c = 0; c < n; c++) {
      if (taken[c] === 0) continue
      for (const e of problem.reaches[c] as readonly number[]) elementSlope[e]! += taken[c]!
    }
    for (let e = 0; e < value.length; e++) {
      if (state.reached[e] !== 0 || state.reachable[e] === 0) {
        elementSlope[e] = 0
        continue
      }
      // At the upper end counting the element is worth nothing, so the relaxation may as well count what is taken.
      const counted = at.element[e]! >= value[e]! ? Math.min(1, elementSlope[e]!) : 1
      elementSlope[e]! -= counted
      if (!(elementSlope[e]! > 0 && at.element[e] === 0)) norm += elementSlope[e]! ** 2
    }
    for (let k = 0; k < problem.clauses.length; k++) {
      const { owner, alternatives } = problem.clauses[k]!
      if (state.metBy[k]! > 0 || state.status[owner] === OUT) continue
      let slope = -(state.status[owner] === IN ? 1 : taken[owner]!)
      for (const a of alternatives) slope += taken[a]!
      clauseSlope[k] = slope
      if (!(slope > 0 && at.clause[k] === 0)) norm += slope ** 2
    }
    let ects = 0
    if (hasEcts) {
      ects = problem.ectsBudget - state.totals.ects
      for (let c = 0; c < n; c++) ects -= taken[c]! * (problem.ects[c] as number)
      if (!(ects > 0 && at.ects === 0)) norm += ects ** 2
    }
    return { norm, ects }
  }

  function evaluate(state: State, at: Multipliers, rounds: number, best: number): number {
    let lowest = Number.POSITIVE_INFINITY
    let theta = 1
    let stale = 0
    const kept: Multipliers = { element: at.element.slice(), clause: at.clause.slice(), ects: at.ects }
    for (let round = 0; round < rounds; round++) {
      const { upper, price } = relax(state, at)
      for (let c = 0; c < n; c++) mean[c] = round === 0 ? taken[c]! : 0.7 * mean[c]! + 0.3 * taken[c]!
      if (upper < lowest) {
        lowest = upper
        stale = 0
        kept.element.set(at.element)
        kept.clause.set(at.clause)
        kept.ects = at.ects
        for (let c = 0; c < n; c++) lean[c] = profit[c]! - price * (problem.minutes[c] as number)
      } else if (++stale >= 5) {
        theta /= 2
        stale = 0
        at.element.set(kept.element)
        at.clause.set(kept.clause)
        at.ects = kept.ects
        continue
      }
      if (lowest < best || round === rounds - 1) break
      const { norm, ects } = slopes(state, at)
      if (norm < 1e-12) break
      const step = (theta * (upper - best + 1e-6 * Math.abs(best) + 1)) / norm
      for (let e = 0; e < value.length; e++) {
        if (elementSlope[e] !== 0)
          at.element[e] = Math.min(value[e]!, Math.max(0, at.element[e]! - step * elementSlope[e]!))
      }
      for (let k = 0; k < clauseSlope.length; k++) {
        if (clauseSlope[k] !== 0) at.clause[k] = Math.max(0, at.clause[k]! - step * clauseSlope[k]!)
      }
      if (hasEcts) at.ects = Math.max(0, at.ects - step * ects)
    }
    at.element.set(kept.element)
    at.clause.set(kept.clause)
    at.ects = kept.ects
    return lowest
  }

  return { valueScale, lean, mean, evaluate }
}

/** A start: each element's value shared among the candidates that reach it. */
export function firstMultipliers(problem: Problem, valueScale: number): Multipliers {
  return {
    element: Float64Array.from(problem.elementValue, (v) => (v * valueScale) / 2),
    clause: new Float64Array(problem.clauses.length),
    ects: 0,
  }
}

/** Largest ratio first; nearly sorted from the round before, which makes insertion the quickest way. */
function insertionSort(order: number[], ratio: Float64Array): void {
  for (let i = 1; i < order.length; i++) {
    const c = order[i] as number
    const r = ratio[c] as number
    let j = i - 1
    while (j >= 0 && ratio[order[j] as number]! < r) {
      order[j + 1] = order[j] as number
      j--
    }
    order[j + 1] = c
  }
}
