import type { CompoundSplitter } from '../text/compound.ts'
import type { ConceptKind, LabelKind, Language } from '../types.ts'

export const LANGUAGES: readonly Language[] = ['de', 'en']
export const LABEL_KINDS: readonly LabelKind[] = ['preferred', 'alternative', 'hidden', 'everyday']
export const SKILL_TYPES: readonly string[] = ['skill/competence', 'knowledge', 'language', 'attitude']
export const REUSE_LEVELS: readonly string[] = [
  '',
  'transversal',
  'cross-sector',
  'sector-specific',
  'occupation-specific',
]
export const CONCEPT_KINDS: readonly ConceptKind[] = ['skill', 'occupation', 'group']

/** Rows in compressed form: row i holds items[starts[i]] up to items[starts[i + 1]], end exclusive. */
export interface Rows {
  readonly starts: Uint32Array
  /** Two bytes each where that is enough. */
  readonly items: Uint16Array | Uint32Array
}

/** Rows with a weight per item, as a byte b that stands for (b / 255)^2. */
export interface WeightedRows extends Rows {
  readonly weights: Uint8Array
}

/** Labels of one kind of concept. Concept, label and term numbers are positions in `uris`, `labels` and `terms`. */
export interface LabelIndex {
  readonly uris: readonly string[]
  readonly labels: readonly string[]
  readonly labelConcept: Uint32Array
  /** Bit 0: language (position in LANGUAGES); bits 1-2: kind (position in LABEL_KINDS). */
  readonly labelMeta: Uint8Array
  /** Term keys: "d"/"e" + stem of a whole word, "=" + word whose case matters, "p" + stem of a German compound's part. */
  readonly terms: readonly string[]
  readonly termId: ReadonlyMap<string, number>
  /** ln(1 + concepts / concepts that hold the term), see conceptIdf for small taxonomies; 0 for terms that only descriptions hold. */
  readonly termIdf: Float32Array
  /** label -> terms, in label order, each once. */
  readonly labelTerms: Rows
  /** term -> labels, ascending. */
  readonly termLabels: Rows
  /** Sum of idf over the label's whole words, and over its parts (0 for English). */
  readonly labelWeight: Float32Array
  readonly labelPartWeight: Float32Array
  /** Character n-gram bucket -> concepts, tf-idf of all labels, cosine-normalised; one per language. */
  readonly grams: readonly WeightedRows[]
  readonly gramIdf: readonly Float32Array[]
  /** The same of all labels and the description together, each concept's heaviest n-grams only; empty but for skills. */
  readonly prose: readonly WeightedRows[]
  readonly proseIdf: readonly Float32Array[]
  /** term -> concepts, tf-idf of descriptions, cosine-normalised. */
  readonly descriptions: WeightedRows
  readonly descriptionIdf: Float32Array
  /** Share in [0, 1]: how many occupations ask for the concept, on a log scale. */
  readonly prior: Float32Array
  /** Labels per concept. */
  readonly labelCount: Uint32Array
  /** Low two bits: position in SKILL_TYPES; next three bits: position in REUSE_LEVELS, 0 where unknown. */
  readonly conceptMeta: Uint8Array
}

/** Which occupations ask for which skills, by concept numbers of the two indexes. */
export interface WorkContext {
  /** occupation -> skills; weight 255 for an essential one, less for an optional one. */
  readonly skills: WeightedRows
  /** skill -> occupations. */
  readonly occupations: Rows
}

/** The loaded taxonomy in searchable form. Immutable but for memos that change no answer. */
export interface Vocabulary {
  readonly taxonomyVersion: string
  readonly indexes: Readonly<Record<ConceptKind, LabelIndex>>
  /** Folded words of all labels, sorted, for prefix search and typing errors. */
  readonly words: readonly string[]
  readonly work: WorkContext
  readonly splitter: CompoundSplitter
  /** What the splitter was learned from: folded word -> count. */
  readonly parts: ReadonlyMap<string, number>
}
