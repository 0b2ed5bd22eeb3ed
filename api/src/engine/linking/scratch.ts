import { perIndex } from './per-index.ts'

/** Working arrays of one index. They are zero between calls: whoever fills them clears what it touched. */
export interface Scratch {
  readonly wordMass: Float32Array
  readonly partMass: Float32Array
  readonly gramScore: Float32Array
  readonly descriptionScore: Float32Array
  readonly proseScore: Float32Array
  readonly occupationScore: Float32Array
  readonly kinScore: Float32Array
  readonly bestLabel: Int32Array
  /** The shortest label whose words all stand in the text; -1 for none. */
  readonly wholeLabel: Int32Array
  readonly bestStrength: Float32Array
  readonly preferred: Float32Array
  /** Sum of squared shares over all labels: how many names of the concept the text speaks of. */
  readonly agreement: Float32Array
  /** What the coarse signals say together. */
  readonly coarse: Float64Array
}

/** Working arrays for an index, made once: a call then allocates by the text's size, not the taxonomy's. O(1) after the first. */
export const scratchFor = perIndex((index): Scratch => {
  const labels = index.labels.length
  const concepts = index.uris.length
  return {
    wordMass: new Float32Array(labels),
    partMass: new Float32Array(labels),
    gramScore: new Float32Array(concepts),
    descriptionScore: new Float32Array(concepts),
    proseScore: new Float32Array(concepts),
    occupationScore: new Float32Array(concepts),
    kinScore: new Float32Array(concepts),
    bestLabel: new Int32Array(concepts).fill(-1),
    wholeLabel: new Int32Array(concepts).fill(-1),
    bestStrength: new Float32Array(concepts),
    preferred: new Float32Array(concepts),
    agreement: new Float32Array(concepts),
    coarse: new Float64Array(concepts),
  }
})

/** Concepts' arrays back to where they start; a whole array is cleared faster than its places one by one. O(concepts). */
export function clearConcepts(scratch: Scratch): void {
  scratch.bestLabel.fill(-1)
  scratch.wholeLabel.fill(-1)
  const { bestStrength, preferred, agreement, gramScore, descriptionScore, proseScore, occupationScore, kinScore } =
    scratch
  for (const scores of [bestStrength, preferred, agreement, gramScore, descriptionScore]) scores.fill(0)
  for (const scores of [proseScore, occupationScore, kinScore]) scores.fill(0)
}
