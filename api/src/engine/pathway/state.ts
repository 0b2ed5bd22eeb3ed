import type { Problem } from './problem.ts'

export const FREE = 0
export const IN = 1
export const OUT = 2

/** A partial choice that can be taken back: which candidates are in, out or free, and what follows from it. */
export interface State {
  readonly status: Uint8Array
  /** Members that reach each element, and free candidates that still could. */
  readonly reached: Int32Array
  readonly reachable: Int32Array
  /** Alternatives of each clause that are in, and those still free. */
  readonly metBy: Int32Array
  readonly meetable: Int32Array
  /** Members of each bundle row that are in, and those still free. */
  readonly rowIn: Int32Array
  readonly rowFree: Int32Array
  /** Rows of each bundle that are not met yet, and rows that can no longer be met. */
  readonly rowsShort: Int32Array
  readonly rowsLost: Int32Array
  readonly totals: { minutes: number; ects: number; value: number; size: number }
  /** Decisions so far; its length is the mark for `undoTo`. */
  readonly trail: number[]
}

export function createState(problem: Problem): State {
  const state: State = {
    status: new Uint8Array(problem.ids.length),
    reached: new Int32Array(problem.elementValue.length),
    reachable: new Int32Array(problem.elementValue.length),
    metBy: new Int32Array(problem.clauses.length),
    meetable: Int32Array.from(problem.clauses, (clause) => clause.alternatives.length),
    rowIn: new Int32Array(problem.bundleRows.length),
    rowFree: Int32Array.from(problem.bundleRows, (row) => row.members.length),
    rowsShort: Int32Array.from(problem.rowsOfBundle, (rows) => rows.length),
    rowsLost: new Int32Array(problem.bundles.length),
    totals: { minutes: 0, ects: 0, value: 0, size: 0 },
    trail: [],
  }
  for (const elements of problem.reaches) for (const element of elements) state.reachable[element]!++
  return state
}

/** For each candidate, the clauses in which it is an alternative. */
export function servedClauses(problem: Problem): number[][] {
  const serves: number[][] = problem.ids.map(() => [])
  problem.clauses.forEach((clause, k) => {
    for (const alternative of clause.alternatives) serves[alternative]?.push(k)
  })
  return serves
}

/**
 * Decides one candidate and all that follows: the last open alternative of a member's clause is in, an owner whose clause can no
 * longer be met is out. Returns false on a contradiction or a broken budget; the caller then undoes to its mark.
 */
export function decide(
  problem: Problem,
  serves: readonly (readonly number[])[],
  state: State,
  candidate: number,
  status: typeof IN | typeof OUT,
): boolean {
  const queue: [number, typeof IN | typeof OUT][] = [[candidate, status]]
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const [c, wanted] = next
    const now = state.status[c]
    if (now === wanted) continue
    if (now !== FREE) return false
    set(problem, serves, state, c, wanted)
    if (state.totals.minutes > problem.minutesBudget || state.totals.ects > problem.ectsBudget) return false
    const touched = wanted === IN ? (problem.clausesOf[c] as readonly number[]) : (serves[c] as readonly number[])
    for (const k of touched) {
      const owner = problem.clauses[k]!.owner
      if (state.metBy[k]! > 0 || state.status[owner] === OUT) continue
      if (state.meetable[k] === 0) {
        if (state.status[owner] === IN) return false
        queue.push([owner, OUT])
      } else if (state.meetable[k] === 1 && state.status[owner] === IN) {
        const last = problem.clauses[k]!.alternatives.find((a) => state.status[a] === FREE)
        if (last !== undefined) queue.push([last, IN])
      }
    }
  }
  return true
}

function set(problem: Problem, serves: readonly (readonly number[])[], state: State, c: number, status: number): void {
  state.status[c] = status
  state.trail.push(c)
  for (const k of serves[c] as readonly number[]) {
    state.meetable[k]!--
    if (status === IN) state.metBy[k]!++
  }
  for (const element of problem.reaches[c] as readonly number[]) {
    state.reachable[element]!--
    if (status === IN && state.reached[element]!++ === 0) state.totals.value += problem.elementValue[element] as number
  }
  for (const r of problem.rowsOf[c] as readonly number[]) setRow(problem, state, r, status)
  if (status === IN) addTotals(problem, state, c, 1)
}

function setRow(problem: Problem, state: State, r: number, status: number): void {
  const { bundle, need } = problem.bundleRows[r]!
  state.rowFree[r]!--
  if (status === OUT) {
    if (state.rowIn[r]! + state.rowFree[r]! === need - 1) state.rowsLost[bundle]!++
  } else if (++state.rowIn[r]! === need && --state.rowsShort[bundle]! === 0) {
    state.totals.value += problem.bundles[bundle]!.value
  }
}

function undoRow(problem: Problem, state: State, r: number, wasIn: boolean): void {
  const { bundle, need } = problem.bundleRows[r]!
  if (!wasIn) {
    if (state.rowIn[r]! + state.rowFree[r]! === need - 1) state.rowsLost[bundle]!--
  } else if (state.rowIn[r]!-- === need && state.rowsShort[bundle]!++ === 0) {
    state.totals.value -= problem.bundles[bundle]!.value
  }
  state.rowFree[r]!++
}

/** Takes back decisions until the trail has this length again. */
export function undoTo(problem: Problem, serves: readonly (readonly number[])[], state: State, mark: number): void {
  while (state.trail.length > mark) {
    const c = state.trail.pop() as number
    const wasIn = state.status[c] === IN
    state.status[c] = FREE
    for (const k of serves[c] as readonly number[]) {
      state.meetable[k]!++
      if (wasIn) state.metBy[k]!--
    }
    for (const element of problem.reaches[c] as readonly number[]) {
      state.reachable[element]!++
      if (wasIn && --state.reached[element]! === 0) state.totals.value -= problem.elementValue[element] as number
    }
    for (const r of problem.rowsOf[c] as readonly number[]) undoRow(problem, state, r, wasIn)
    if (wasIn) addTotals(problem, state, c, -1)
  }
}

function addTotals(problem: Problem, state: State, c: number, sign: 1 | -1): void {
  state.totals.minutes += sign * (problem.minutes[c] as number)
  state.totals.ects += sign * (problem.ects[c] as number)
  state.totals.size += sign
}

/** Members, ascending. */
export function membersOf(state: State): number[] {
  const members: number[] = []
  state.status.forEach((status, c) => {
    if (status === IN) members.push(c)
  })
  return members
}
