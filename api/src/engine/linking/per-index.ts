import type { LabelIndex } from '../vocabulary/types.ts'

/** What is made once for each index, when it is first asked for. */
export function perIndex<T>(make: (index: LabelIndex) => T): (index: LabelIndex) => T {
  const made = new WeakMap<LabelIndex, T>()
  return (index) => {
    let known = made.get(index)
    if (known === undefined) {
      known = make(index)
      made.set(index, known)
    }
    return known
  }
}

/** All are forgotten when there are more. */
const MOST_HELD = 40_000

/** What is made once for each label, and kept for the labels that are asked for. */
export function perLabel<T>(make: (index: LabelIndex, label: number) => T): (index: LabelIndex, label: number) => T {
  const memoOf = perIndex((index) => ({ made: new Array<T | undefined>(index.labels.length), held: 0 }))
  return (index, label) => {
    const memo = memoOf(index)
    const known = memo.made[label]
    if (known !== undefined) return known
    if (memo.held >= MOST_HELD) {
      memo.made.fill(undefined)
      memo.held = 0
    }
    const fresh = make(index, label)
    memo.made[label] = fresh
    memo.held++
    return fresh
  }
}
