import type { Language } from '../types.ts'
import type { Vocabulary } from '../vocabulary/types.ts'
import { scratchFor } from './scratch.ts'
import { largest } from './select-best.ts'
import { spreadGrams } from './spread.ts'

/** How many occupations that are spelt like the query speak for their skills. */
const OCCUPATIONS = 20
/** How many that ask for the best skills so far. */
const KIN_OCCUPATIONS = 40

/**
 * Adds to each skill what the occupations ask for whose names are spelt most like the query ("Zerspanung" -> "Zerspanungsmechaniker").
 * @param grams  n-gram bucket -> count of the query
 * @param into   score per skill
 * @complexity   O(postings of the n-grams + skills of the chosen occupations)
 */
export function fillOccupations(
  vocabulary: Vocabulary,
  languages: readonly Language[],
  grams: ReadonlyMap<number, number>,
  into: Float32Array,
): void {
  const index = vocabulary.indexes.occupation
  const scores = scratchFor(index).gramScore
  spreadGrams(index.grams, index.gramIdf, languages, grams, scores)
  addSkills(vocabulary, largest(scores, OCCUPATIONS), scores, into)
  scores.fill(0)
}

/**
 * Adds to each skill what the occupations ask for that ask for the best skills so far: who names one skill of a trade often means
 * another.
 * @param seeds  the best skills, in order, and what speaks for each
 * @param into   score per skill
 * @complexity   O(occupations of the seeds + skills of the chosen occupations)
 */
export function fillKin(
  vocabulary: Vocabulary,
  seeds: readonly (readonly [skill: number, weight: number])[],
  into: Float32Array,
): void {
  const scores = scratchFor(vocabulary.indexes.occupation).gramScore
  const { starts, items } = vocabulary.work.occupations
  for (const [skill, weight] of seeds) {
    // A skill of many occupations says little of any.
    const share = weight / Math.sqrt(Math.max(1, starts[skill + 1]! - starts[skill]!))
    for (let i = starts[skill]!; i < starts[skill + 1]!; i++) {
      const occupation = items[i]!
      scores[occupation] = scores[occupation]! + share
    }
  }
  addSkills(vocabulary, largest(scores, KIN_OCCUPATIONS), scores, into)
  scores.fill(0)
}

function addSkills(
  { work }: Vocabulary,
  occupations: readonly number[],
  scores: Float32Array,
  into: Float32Array,
): void {
  const { starts, items, weights } = work.skills
  for (const occupation of occupations) {
    const score = scores[occupation]! / 255
    for (let i = starts[occupation]!; i < starts[occupation + 1]!; i++) {
      const skill = items[i]!
      into[skill] = into[skill]! + score * weights[i]!
    }
  }
}
