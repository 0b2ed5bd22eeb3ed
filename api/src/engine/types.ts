/**
 * Shapes that cross the engine's door. The engine is pure: these are plain data, without a database, a clock or randomness.
 * Concepts are identified by their URI; ratios are fractions in [0, 1]; text offsets are UTF-16, end exclusive.
 */

export type Language = 'de' | 'en'

export type LabelKind = 'preferred' | 'alternative' | 'hidden' | 'everyday'

export interface ConceptLabel {
  readonly language: Language
  readonly kind: LabelKind
  readonly text: string
}

export type ConceptKind = 'skill' | 'occupation' | 'group'

/** A concept of the taxonomy with every label of every loaded language. */
export interface TaxonomyConcept {
  readonly uri: string
  readonly kind: ConceptKind
  /** ESCO skillType for skills ("skill/competence", "knowledge", "language", "attitude"); null otherwise. */
  readonly skillType: string | null
  /** ESCO reuseLevel ("transversal", "cross-sector", "sector-specific", "occupation-specific"); null where unknown. */
  readonly reuseLevel: string | null
  readonly labels: readonly ConceptLabel[]
  /** Descriptions by language, where the taxonomy brings them; used as context only. */
  readonly descriptions?: Partial<Record<Language, string>>
}

/** broader: from is narrower than to. related: skill-skill. essential/optional: from is an occupation, to a skill (or skill to skill). */
export type RelationKind = 'broader' | 'related' | 'essential' | 'optional'

export interface ConceptRelation {
  readonly from: string
  readonly to: string
  readonly kind: RelationKind
}

export interface Taxonomy {
  /** For example "esco-1.2.1-de-en+3f2a" : changes whenever any label or relation changes. */
  readonly version: string
  readonly concepts: readonly TaxonomyConcept[]
  readonly relations: readonly ConceptRelation[]
}

export type Span = readonly [start: number, end: number]

export type Importance = 'must' | 'nice'

/** How well a skill is asked for or held, where the text says so. */
export type SkillLevel = 'basic' | 'independent' | 'advanced'

/** A level with the words that say it. */
export interface SaidLevel {
  readonly level: SkillLevel
  readonly evidence: Span
}

/** One reading of a text: a skill, how sure the engine is, and the words that prove it. */
export interface SkillLink {
  readonly uri: string
  /** Calibrated confidence in [0, 1]. */
  readonly score: number
  /** Worth showing: one of its sentence's best with score >= the shipped threshold, or counts. */
  readonly accepted: boolean
  /** Accepted, and named by words that speak for it alone: it may count without a person's word. */
  readonly counts: boolean
  readonly importance: Importance
  /** Null when the text names none. */
  readonly level: SaidLevel | null
  /** Which signal carried most: label | stem | compound | ngram | everyday. */
  readonly method: string
  /** Words of the text as posted, in order, not overlapping; never empty. */
  readonly evidence: readonly Span[]
  /** The label (of any language) that matched, as listed in the taxonomy. */
  readonly matchedLabel: string
  /** Share of each signal in the score; values sum to 1. */
  readonly signals: Readonly<Record<string, number>>
}

export type TextLanguage = Language | 'mixed' | 'unknown'

export interface LinkResult {
  readonly language: TextLanguage
  /** Best first; ties by URI. Empty when the text names no skill. */
  readonly links: readonly SkillLink[]
  readonly engineVersion: string
  readonly taxonomyVersion: string
}

export interface LinkOptions {
  /** How many links to return at most. Default 50. */
  readonly limit?: number
  /** Language of the text when the caller knows it; detected otherwise. */
  readonly language?: Language
  /** Return only links that are accepted, or only those that count. Default all. */
  readonly only?: 'accepted' | 'counting'
}

/** An occupation found from a title, best first. */
export interface OccupationHit {
  readonly uri: string
  readonly score: number
  readonly matchedLabel: string
}

/** What is asked for: a skill with its importance. */
export interface AskedSkill {
  readonly uri: string
  readonly importance: Importance
  /** How well, where it is said. */
  readonly level?: SkillLevel | null
}

/** What is taught or held: a skill, with its level where that is known. */
export interface OfferedSkill {
  readonly uri: string
  readonly level?: SkillLevel | null
}

export type NearRelation = 'same' | 'narrower' | 'broader' | 'related' | 'sibling'

export interface CoveredSkill {
  readonly uri: string
  readonly importance: Importance
  /** Asked level, where it is said. */
  readonly level?: SkillLevel | null
  /** The offered skill that gives the credit. */
  readonly by: string
  readonly relation: NearRelation
  /** Level of the offered skill where both are known and it lies below the asked one. */
  readonly belowLevel?: SkillLevel
  /** Credit in (0, 1]; 1 only for "same" at no lower level. */
  readonly credit: number
  /** This skill's share of the coverage: weight x credit / total weight of what is asked. */
  readonly share: number
}

export interface MatchResult {
  /** Share of what is asked that is offered, in [0, 1]; null when nothing is asked. */
  readonly coverage: number | null
  /** Share over must-have skills alone; null when there is none. */
  readonly mustCoverage: number | null
  readonly covered: readonly CoveredSkill[]
  readonly open: readonly AskedSkill[]
}
