import { pushGrams } from '../vocabulary/grams.ts'
import type { LabelIndex, Vocabulary } from '../vocabulary/types.ts'
import { FEW_WORDS, type Query } from './query.ts'
import { clearConcepts, type Scratch, scratchFor } from './scratch.ts'
import { largest } from './select-best.ts'
import { spread, spreadGrams } from './spread.ts'
import { fillKin, fillOccupations } from './work.ts'

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
  /** Cosine over n-grams of labels and description together. */
  readonly prose: number
  /** What the occupations speak for it that are spelt like the query, and those that ask for the best other candidates. */
  readonly occupations: number
  readonly kin: number
  /** Sum of squared shares over the concept's labels. */
  readonly agreement: number
}

const PART_DISCOUNT = 0.92
const CANDIDATES = 130
/** How many concepts may come by n-grams of descriptions, and how many by what occupations ask for, once each way. */
const PROSE = 40
const ASKED = 25
/** How many of the best concepts say which trade is meant. */
const SEEDS = 10
/** Share of a label's words from which all of it counts as said. */
const WHOLE = 0.97

/**
 * Concepts whose labels, n-grams or descriptions share something with the query, the most promising first, then those that further
 * sources bring: descriptions by n-grams, and occupations.
 * @returns     at most 220 candidates, twice as many for up to four words; [] for an empty query; ties by concept number (that is, by URI)
 * @complexity  O(postings of the query's terms and n-grams)
 */
export function gatherCandidates(vocabulary: Vocabulary, index: LabelIndex, query: Query): Candidate[] {
  const scratch = scratchFor(index)
  const labels = fillMass(index, query, scratch)
  for (const label of labels) chooseLabel(index, scratch, label)
  const grams = gramCounts(query)
  spreadGrams(index.grams, index.gramIdf, query.languages, grams, scratch.gramScore)
  fillDescriptions(index, query, scratch.descriptionScore)
  fillCoarse(scratch)
  // A few words cost little to weigh against twice as many, and need it more.
  const width = query.content.length <= FEW_WORDS ? 2 : 1
  const chosen = largest(scratch.coarse, CANDIDATES * width)
  const further = readFurtherSources(vocabulary, index, query, grams, chosen, width)
  const result = [...new Set([...chosen, ...further])].map((concept) => candidateOf(index, scratch, concept))
  for (const label of labels) {
    scratch.wordMass[label] = 0
    scratch.partMass[label] = 0
  }
  clearConcepts(scratch)
  return result
}

/** Concepts of which no label says much: the best by each further source. */
function readFurtherSources(
  vocabulary: Vocabulary,
  index: LabelIndex,
  query: Query,
  grams: ReadonlyMap<number, number>,
  chosen: readonly number[],
  width: number,
): number[] {
  const { proseScore, occupationScore, kinScore, coarse } = scratchFor(index)
  spreadGrams(index.prose, index.proseIdf, query.languages, grams, proseScore)
  const found = largest(proseScore, PROSE * width)
  if (index !== vocabulary.indexes.skill) return found
  fillOccupations(vocabulary, query.languages, grams, occupationScore)
  const seeds = chosen.slice(0, SEEDS).map((concept) => [concept, coarse[concept]!] as const)
  fillKin(vocabulary, seeds, kinScore)
  return [...found, ...largest(occupationScore, ASKED * width), ...largest(kinScore, ASKED * width)]
}

function fillCoarse({ coarse, bestStrength, preferred, gramScore, descriptionScore }: Scratch): void {
  for (let concept = 0; concept < coarse.length; concept++) {
    coarse[concept] =
      bestStrength[concept]! + 0.3 * preferred[concept]! + gramScore[concept]! + 0.7 * descriptionScore[concept]!
  }
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

function chooseLabel(index: LabelIndex, scratch: Scratch, label: number): void {
  const concept = index.labelConcept[label]!
  const wordWeight = index.labelWeight[label]!
  const partWeight = index.labelPartWeight[label]!
  const words = wordWeight > 0 ? scratch.wordMass[label]! / wordWeight : 0
  const parts = partWeight > 0 ? (PART_DISCOUNT * scratch.partMass[label]!) / partWeight : 0
  const share = Math.min(1, Math.max(words, parts))
  const mass = share === words ? scratch.wordMass[label]! : Math.min(scratch.partMass[label]!, wordWeight)
  const strength = (share * Math.sqrt(share) * mass) / (mass + 4)
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
    prose: scratch.proseScore[concept]!,
    occupations: scratch.occupationScore[concept]!,
    kin: scratch.kinScore[concept]!,
    agreement: scratch.agreement[concept]!,
  }
}

function gramCounts(query: Query): Map<number, number> {
  const counts = new Map<number, number>()
  const buckets: number[] = []
  for (const position of query.content) pushGrams(query.tokens[position]!.text, buckets)
  for (const bucket of buckets) counts.set(bucket, (counts.get(bucket) ?? 0) + 1)
  return counts
}

function fillDescriptions(index: LabelIndex, query: Query, into: Float32Array): void {
  const counts = new Map([...query.words].map(([term, positions]) => [term, positions.length]))
  spread(index.descriptions, index.descriptionIdf, counts, into, index.uris.length / 8)
}
