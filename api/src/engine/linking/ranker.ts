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
const roots = Uint32Array.from(model.roots)
const feature = Int8Array.from(model.feature, (signal) => (signal < 0 ? -1 : places[signal]!))
const threshold = Float64Array.from(model.threshold)
const left = Uint32Array.from(model.left)
const right = Uint32Array.from(model.right)
const value = Float64Array.from(model.value)

const NAMES = SIGNALS.map((signal) => signal.split('.')[0]!)

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
  for (let tree = 0; tree < roots.length; tree++) {
    let node = roots[tree]!
    while (feature[node]! >= 0) node = values[feature[node]!]! <= threshold[node]! ? left[node]! : right[node]!
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
  for (let tree = 0; tree < roots.length; tree++) {
    let node = roots[tree]!
    while (feature[node]! >= 0) {
      const asked = feature[node]!
      const next = values[asked]! <= threshold[node]! ? left[node]! : right[node]!
      gains[asked] = gains[asked]! + value[next]! - value[node]!
      node = next
    }
  }
  const parts = new Map<string, number>()
  NAMES.forEach((name, signal) => {
    parts.set(name, (parts.get(name) ?? 0) + gains[signal]!)
  })
  const positive = [...parts].filter(([, part]) => part > 0)
  const total = positive.reduce((sum, [, part]) => sum + part, 0)
  if (total === 0) return { containment: 1 }
  return Object.fromEntries(positive.map(([name, part]) => [name, part / total]))
}
