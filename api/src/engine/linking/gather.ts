import { pushGrams } from '../vocabulary/grams.ts'
import { LANGUAGES, type LabelIndex } from '../vocabulary/types.ts'
import { nearestInMeaning } from './near.ts'
import type { Query } from './query.ts'
import { type Scratch, scratchFor } from './scratch.ts'
import { selectBest } from './select-best.ts'

/** A concept worth a closer look, with its coarse signals. */
export interface Candidate {
  readonly concept: number
  /** The label that the text holds best; -1 when only descriptions or n-grams speak. */
  readonly label: number
  /** The shortest label whose words all stand in the text, with its mass; -1 for none. */
  readonly whole: number
  readonly wholeMass: number
  /** idf-weighted share of that label in the text, by whole words and by compound parts. */
  readonly wordShare: number
  readonly partShare: number
  /** Matched idf mass of that label. */
  readonly mass: number
  /** Largest share over the preferred labels. */
  readonly preferredShare: number
  readonly gram: number
  readonly description: number
  /** Cosine in the semantic space, in [-1, 1]. */
  readonly near: number
  /** Sum of squared shares over the concept's labels. */
  readonly agreement: number
}

const PART_DISCOUNT = 0.92
const CANDIDATES = 110
/** How many of the nearest in meaning may come without sharing a word with any label. */
const NEAREST = 40
/** A few words cost little to weigh against twice as many, and need it more. */
const FEW_WORDS = 4
/** Share of a label's words from which all of it counts as said. */
const WHOLE = 0.97

/**
 * Concepts whose labels, n-grams or descriptions share something with the query, the most promising first.
 * @returns     at most 110 candidates, twice as many for up to four words; [] for an empty query; ties by concept number (that is, by URI)
 * @complexity  O(postings of the query's terms and n-grams)
 */
export function gatherCandidates(index: LabelIndex, query: Query): Candidate[] {
  const scratch = scratchFor(index)
  const labels = fillMass(index, query, scratch)
  const concepts: Touched = { seen: scratch.seen, list: [] }
  for (const label of labels) chooseLabel(index, scratch, label, concepts)
  fillGrams(index, query, scratch, concepts)
  fillDescriptions(index, query, scratch, concepts)
  const width = query.content.length <= FEW_WORDS ? 2 : 1
  for (const concept of nearestInMeaning(index, query, scratch.near, NEAREST * width)) touch(concepts, concept)
  const values = Float64Array.from(concepts.list, (concept) => coarseValue(scratch, concept))
  const result = selectBest(concepts.list, values, CANDIDATES * width).map((concept) =>
    candidateOf(index, scratch, concept),
  )
  for (const label of labels) {
    scratch.wordMass[label] = 0
    scratch.partMass[label] = 0
  }
  for (const concept of concepts.list) {
    scratch.seen[concept] = 0
    scratch.bestLabel[concept] = -1
    scratch.wholeLabel[concept] = -1
    scratch.bestStrength[concept] = 0
    scratch.preferred[concept] = 0
    scratch.agreement[concept] = 0
    scratch.gramScore[concept] = 0
    scratch.descriptionScore[concept] = 0
  }
  return result
}

/** Concepts met so far; the flags make asking cheaper than a set. */
interface Touched {
  readonly seen: Uint8Array
  readonly list: number[]
}

function touch({ seen, list }: Touched, concept: number): void {
  if (seen[concept] === 1) return
  seen[concept] = 1
  list.push(concept)
}

function coarseValue(scratch: Scratch, concept: number): number {
  return (
    scratch.bestStrength[concept]! +
    0.3 * scratch.preferred[concept]! +
    scratch.gramScore[concept]! +
    0.7 * scratch.descriptionScore[concept]! +
    Math.max(0, scratch.near[concept]!)
  )
}

function fillMass(index: LabelIndex, query: Query, scratch: Scratch): number[] {
  const touched: number[] = []
  const { starts, items } = index.termLabels
  for (const [terms, mass, discount] of [
    [query.words, scratch.wordMass, 1],
    [query.parts, scratch.partMass, 1],
  ] as const) {
    for (const [term, positions] of terms) {
      const doubt = query.corrected.has(positions[0]!) ? 0.93 : discount
      const idf = index.termIdf[term]! * doubt
      for (let i = starts[term]!; i < starts[term + 1]!; i++) {
        const label = items[i]!
        if (scratch.wordMass[label] === 0 && scratch.partMass[label] === 0) touched.push(label)
        mass[label] = mass[label]! + idf
      }
    }
  }
  return touched
}

function chooseLabel(index: LabelIndex, scratch: Scratch, label: number, concepts: Touched): void {
  const concept = index.labelConcept[label]!
  const wordWeight = index.labelWeight[label]!
  const partWeight = index.labelPartWeight[label]!
  const words = wordWeight > 0 ? scratch.wordMass[label]! / wordWeight : 0
  const parts = partWeight > 0 ? (PART_DISCOUNT * scratch.partMass[label]!) / partWeight : 0
  const share = Math.min(1, Math.max(words, parts))
  const mass = share === words ? scratch.wordMass[label]! : Math.min(scratch.partMass[label]!, wordWeight)
  const strength = (share ** 1.5 * mass) / (mass + 4)
  touch(concepts, concept)
  scratch.agreement[concept] = scratch.agreement[concept]! + share * share
  if (index.labelMeta[label]! >> 1 === 0 && share > scratch.preferred[concept]!) scratch.preferred[concept] = share
  if (words >= WHOLE) {
    const whole = scratch.wholeLabel[concept]!
    if (whole < 0 || isTighter(index, label, whole)) scratch.wholeLabel[concept] = label
  }
  const best = scratch.bestStrength[concept]!
  if (strength > best || (strength === best && scratch.bestLabel[concept]! < 0)) {
    scratch.bestStrength[concept] = strength
    scratch.bestLabel[concept] = label
  }
}

/** "Python" says itself in fewer words than "Python development" of which the words stand apart. */
function isTighter(index: LabelIndex, a: number, b: number): boolean {
  const { starts } = index.labelTerms
  const words = starts[a + 1]! - starts[a]! - (starts[b + 1]! - starts[b]!)
  return words !== 0 ? words < 0 : index.labelMeta[a]! >> 1 === 0 && index.labelMeta[b]! >> 1 !== 0
}

function candidateOf(index: LabelIndex, scratch: Scratch, concept: number): Candidate {
  const label = scratch.bestLabel[concept]!
  const wordWeight = label < 0 ? 0 : index.labelWeight[label]!
  const partWeight = label < 0 ? 0 : index.labelPartWeight[label]!
  const whole = scratch.wholeLabel[concept]!
  return {
    concept,
    label,
    whole,
    wholeMass: whole < 0 ? 0 : scratch.wordMass[whole]!,
    wordShare: wordWeight > 0 ? Math.min(1, scratch.wordMass[label]! / wordWeight) : 0,
    partShare: partWeight > 0 ? Math.min(1, scratch.partMass[label]! / partWeight) : 0,
    mass: label < 0 ? 0 : Math.max(scratch.wordMass[label]!, Math.min(scratch.partMass[label]!, wordWeight)),
    preferredShare: scratch.preferred[concept]!,
    gram: scratch.gramScore[concept]!,
    description: scratch.descriptionScore[concept]!,
    near: scratch.near[concept]!,
    agreement: scratch.agreement[concept]!,
  }
}

function fillGrams(index: LabelIndex, query: Query, scratch: Scratch, concepts: Touched): void {
  const counts = new Map<number, number>()
  const buckets: number[] = []
  for (const position of query.content) pushGrams(query.tokens[position]!.text, buckets)
  for (const bucket of buckets) counts.set(bucket, (counts.get(bucket) ?? 0) + 1)
  for (const language of query.languages) {
    const number = LANGUAGES.indexOf(language)
    spread(index.grams[number]!, index.gramIdf[number]!, counts, scratch.gramScore, concepts, index.uris.length / 10)
  }
}

function fillDescriptions(index: LabelIndex, query: Query, scratch: Scratch, concepts: Touched): void {
  const counts = new Map([...query.words].map(([term, positions]) => [term, positions.length]))
  spread(index.descriptions, index.descriptionIdf, counts, scratch.descriptionScore, concepts, index.uris.length / 8)
}

/** Adds the cosine between a query's counts and every document that shares a feature; features above `common` documents are left out. */
function spread(
  rows: { starts: Uint32Array; items: Uint32Array; weights: Uint8Array },
  idf: Float32Array,
  counts: ReadonlyMap<number, number>,
  into: Float32Array,
  concepts: Touched,
  common: number,
): void {
  let norm = 0
  for (const [feature, count] of counts) norm += ((1 + Math.log(count)) * idf[feature]!) ** 2
  if (norm === 0) return
  const scale = 1 / (Math.sqrt(norm) * 255 * 255)
  for (const [feature, count] of counts) {
    const start = rows.starts[feature]!
    const end = rows.starts[feature + 1]!
    if (end - start > Math.max(50, common)) continue
    const weight = (1 + Math.log(count)) * idf[feature]! * scale
    for (let i = start; i < end; i++) {
      const concept = rows.items[i]!
      if (into[concept] === 0) touch(concepts, concept)
      const byte = rows.weights[i]!
      into[concept] = into[concept]! + weight * byte * byte
    }
  }
}
