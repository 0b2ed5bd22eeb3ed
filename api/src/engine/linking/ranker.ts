import { type Reading, SIGNALS } from './features.ts'
import MODEL from './ranker.json' with { type: 'json' }

/** Trees as the training script writes them: one entry per node; a leaf has feature -1. */
interface Model {
  readonly provenance: string
  readonly command: string
  readonly signals: readonly string[]
  readonly bias: number
  readonly roots: readonly number[]
  readonly feature: readonly number[]
  readonly threshold: readonly number[]
  readonly left: readonly number[]
  readonly right: readonly number[]
  readonly value: readonly number[]
}

const model: Model = MODEL
/** The trees number the signals they were learned on; a signal that came later is not asked until they are learned anew. */
const places = model.signals.map((name) => SIGNALS.indexOf(name as (typeof SIGNALS)[number]))
/** Said when somebody ranks, not before: the script that learns needs the rest of the engine. */
const isStale = places.includes(-1)
const count = model.feature.length
/** Per node: the signal it asks, -1 for a leaf; its threshold; its left child, the right one stands behind it; its expected value. */
const asks = new Int8Array(count)
const threshold = new Float64Array(count)
const child = new Uint16Array(count)
const value = new Float64Array(count)
const trees = model.roots.length
layTrees()

/** The trees with both children of a node side by side; the first nodes are their roots. */
function layTrees(): void {
  let free = trees
  const waiting = model.roots.map((from, to) => ({ from, to }))
  for (const { from, to } of waiting) {
    const signal = model.feature[from]!
    asks[to] = signal < 0 ? -1 : places[signal]!
    value[to] = model.value[from]!
    if (signal < 0) continue
    threshold[to] = model.threshold[from]!
    child[to] = free
    waiting.push({ from: model.left[from]!, to: free }, { from: model.right[from]!, to: free + 1 })
    free += 2
  }
}

const NAMES = SIGNALS.map((signal) => signal.split('.')[0]!)
/** Names before the dot, each once, and the place of each signal's name among them. */
const GROUPS = [...new Set(NAMES)]
const groupOf = Uint8Array.from(NAMES, (name) => GROUPS.indexOf(name))

/** What the version of the engine covers. */
export const RANKER_TEXT = JSON.stringify([model.bias, model.roots, model.feature, model.threshold, model.value])

/**
 * Log-odds that a reading is right.
 * @returns     any number, larger is better
 * @throws {Error} when the trees ask for a signal that does not exist any more
 * @complexity  O(trees x depth)
 * @source      gradient boosting with logistic loss, Friedman 2001
 */
export function rankOf({ values }: Reading): number {
  if (isStale) throw new Error(`The ranker was learned on other signals. Learn it anew: ${model.command}`)
  let sum = model.bias
  for (let tree = 0; tree < trees; tree++) {
    let node = tree
    let signal = asks[node]!
    while (signal >= 0) {
      node = values[signal]! <= threshold[node]! ? child[node]! : child[node]! + 1
      signal = asks[node]!
    }
    sum += value[node]!
  }
  return sum
}

/**
 * Share of each signal in a rank: along each tree's path the change of the expected value goes to the signal that was asked.
 * Signals that count against the reading have no share. Names before the dot are one signal.
 * @returns  names with shares above 0, summing to 1; { containment: 1 } when nothing speaks for it
 * @source   Saabas 2014, decomposition along the path
 */
export function sharesOf({ values }: Reading): Record<string, number> {
  const gains = new Float64Array(SIGNALS.length)
  for (let tree = 0; tree < trees; tree++) {
    let node = tree
    let signal = asks[node]!
    while (signal >= 0) {
      const next = values[signal]! <= threshold[node]! ? child[node]! : child[node]! + 1
      gains[signal] = gains[signal]! + value[next]! - value[node]!
      node = next
      signal = asks[node]!
    }
  }
  const parts = new Float64Array(GROUPS.length)
  for (let signal = 0; signal < gains.length; signal++) {
    const group = groupOf[signal]!
    parts[group] = parts[group]! + gains[signal]!
  }
  let total = 0
  for (const part of parts) if (part > 0) total += part
  if (total === 0) return { containment: 1 }
  const shares: Record<string, number> = {}
  GROUPS.forEach((name, group) => {
    if (parts[group]! > 0) shares[name] = parts[group]! / total
  })
  return shares
}
