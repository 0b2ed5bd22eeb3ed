import type { CompoundSplitter } from '../text/compound.ts'
import { tokenise } from '../text/tokenise.ts'
import type { ConceptRelation, TaxonomyConcept } from '../types.ts'
import { analyseLabel, bareLabel, contentTokens, wordKey } from './analyse.ts'
import { GRAM_BUCKETS, pushGrams } from './grams.ts'
import { invertRows, packRows, tfIdfRows } from './rows.ts'
import { LABEL_KINDS, LANGUAGES, type LabelIndex, REUSE_LEVELS, SKILL_TYPES } from './types.ts'

/** Concepts of the taxonomy that the weights were learned on. */
const REFERENCE_SIZE = 14_000

/** How many n-grams of its labels and description a concept is found by; the lighter ones are common and cost most. */
const PROSE_GRAMS = 160

/** Words that decide how labels are read; learned from the whole taxonomy. */
export interface Lexicon {
  readonly ordinary: ReadonlySet<string>
  readonly splitter: CompoundSplitter
}

/**
 * Index over the labels and descriptions of some concepts.
 * @param concepts   concepts of one kind, in the order that numbers them; [] gives an empty index
 * @param relations  occupation-skill relations feed the prior
 * @complexity       O(total label and description length)
 */
export function buildIndex(
  concepts: readonly TaxonomyConcept[],
  relations: readonly ConceptRelation[],
  lexicon: Lexicon,
): LabelIndex {
  const terms = new Map<string, number>()
  const labels = readLabels(concepts, lexicon, terms)
  const descriptions = readDescriptions(concepts, terms)
  const labelTerms = packRows(labels.terms)
  const termIdf = conceptIdf(labels.terms, labels.concept, concepts.length, terms.size)
  const keys = [...terms.keys()]
  const weigh = (list: readonly number[], part: boolean) =>
    list.reduce((sum, term) => sum + (keys[term]!.startsWith('p') === part ? termIdf[term]! : 0), 0)
  const grams = LANGUAGES.map((_, language) =>
    tfIdfRows(concepts.length, (number) => labels.grams[language]![number], GRAM_BUCKETS),
  )
  const described = tfIdfRows(concepts.length, (number) => descriptions[number], terms.size)
  const skills = concepts.some(({ kind }) => kind === 'skill')
  const prose = LANGUAGES.map((language, number) => {
    const read = (concept: number) => proseOf(concepts[concept]!, labels.grams[number]![concept], language)
    return tfIdfRows(skills ? concepts.length : 0, read, GRAM_BUCKETS, PROSE_GRAMS)
  })
  return {
    uris: concepts.map(({ uri }) => uri),
    labels: labels.text,
    labelConcept: Uint32Array.from(labels.concept),
    labelMeta: Uint8Array.from(labels.meta),
    terms: keys,
    termId: terms,
    termIdf,
    labelTerms,
    termLabels: invertRows(labelTerms, terms.size),
    labelWeight: Float32Array.from(labels.terms, (list) => weigh(list, false)),
    labelPartWeight: Float32Array.from(labels.terms, (list) => weigh(list, true)),
    grams: grams.map(({ rows }) => rows),
    gramIdf: grams.map(({ idf }) => idf),
    prose: prose.map(({ rows }) => rows),
    proseIdf: prose.map(({ idf }) => idf),
    descriptions: described.rows,
    descriptionIdf: described.idf,
    prior: priorOf(concepts, relations),
    labelCount: Uint32Array.from(concepts, ({ labels }) => labels.filter(({ kind }) => kind !== 'everyday').length),
    conceptMeta: Uint8Array.from(
      concepts,
      ({ skillType, reuseLevel }) =>
        Math.max(0, SKILL_TYPES.indexOf(skillType ?? '')) | (Math.max(0, REUSE_LEVELS.indexOf(reuseLevel ?? '')) << 2),
    ),
  }
}

interface LabelRead {
  readonly text: string[]
  readonly concept: number[]
  readonly meta: number[]
  readonly terms: number[][]
  /** language -> concept -> bucket -> count */
  readonly grams: Map<number, number>[][]
}

function readLabels(concepts: readonly TaxonomyConcept[], lexicon: Lexicon, terms: Map<string, number>): LabelRead {
  const read: LabelRead = { text: [], concept: [], meta: [], terms: [], grams: LANGUAGES.map(() => []) }
  concepts.forEach((concept, number) => {
    const seen = new Set<string>()
    for (const label of concept.labels) {
      const text = label.text.replace(/\s+/gu, ' ').normalize('NFKC').trim()
      if (text === '' || seen.has(`${label.language} ${text}`)) continue
      seen.add(`${label.language} ${text}`)
      const { words, parts } = analyseLabel(text, label.language, lexicon.ordinary, lexicon.splitter)
      if (words.length === 0) continue
      read.text.push(text)
      read.concept.push(number)
      read.meta.push(LANGUAGES.indexOf(label.language) | (LABEL_KINDS.indexOf(label.kind) << 1))
      read.terms.push([...words, ...parts].map((key) => numberOf(terms, key)))
      const grams = read.grams[LANGUAGES.indexOf(label.language)]!
      grams[number] ??= new Map()
      countGrams(text, label.language, grams[number])
    }
  })
  return read
}

function countGrams(text: string, language: 'de' | 'en', counts: Map<number, number>): void {
  const buckets: number[] = []
  for (const token of contentTokens(tokenise(bareLabel(text)), language)) pushGrams(token.text, buckets)
  for (const bucket of buckets) counts.set(bucket, (counts.get(bucket) ?? 0) + 1)
}

/** n-grams of the labels, as counted for these, and of the description. */
function proseOf(
  { descriptions }: TaxonomyConcept,
  labels: ReadonlyMap<number, number> | undefined,
  language: 'de' | 'en',
): Map<number, number> {
  const counts = new Map(labels)
  countGrams(descriptions?.[language] ?? '', language, counts)
  return counts
}

function readDescriptions(concepts: readonly TaxonomyConcept[], terms: Map<string, number>): Map<number, number>[] {
  return concepts.map((concept) => {
    const counts = new Map<number, number>()
    for (const language of LANGUAGES) {
      const text = concept.descriptions?.[language]
      if (text === undefined) continue
      for (const token of contentTokens(tokenise(text), language)) {
        const term = numberOf(terms, wordKey(token.text, language))
        counts.set(term, (counts.get(term) ?? 0) + 1)
      }
    }
    return counts
  })
}

function numberOf(terms: Map<string, number>, key: string): number {
  const known = terms.get(key)
  if (known !== undefined) return known
  terms.set(key, terms.size)
  return terms.size - 1
}

function conceptIdf(
  lists: readonly number[][],
  owner: readonly number[],
  concepts: number,
  terms: number,
): Float32Array {
  const df = new Uint32Array(terms)
  const last = new Int32Array(terms).fill(-1)
  lists.forEach((list, label) => {
    for (const term of list) {
      if (last[term] === owner[label]) continue
      last[term] = owner[label]!
      df[term] = df[term]! + 1
    }
  })
  // A small taxonomy is read as a sample of a large one, so that the bars of acceptance mean about the same for both. Its concepts
  // were chosen to differ, so further holders of a word count by the square root of the scale only.
  const size = Math.max(concepts, REFERENCE_SIZE)
  const scale = Math.sqrt(size / Math.max(1, concepts))
  return Float32Array.from(df, (count) => (count === 0 ? 0 : Math.log(1 + size / (1 + (count - 1) * scale))))
}

function priorOf(concepts: readonly TaxonomyConcept[], relations: readonly ConceptRelation[]): Float32Array {
  const position = new Map(concepts.map(({ uri }, number) => [uri, number]))
  const counts = new Float32Array(concepts.length)
  for (const { to, kind } of relations) {
    const number = kind === 'essential' || kind === 'optional' ? position.get(to) : undefined
    if (number !== undefined) counts[number] = counts[number]! + 1
  }
  const most = counts.reduce((max, count) => Math.max(max, count), 1)
  return counts.map((count) => Math.log1p(count) / Math.log1p(most))
}
