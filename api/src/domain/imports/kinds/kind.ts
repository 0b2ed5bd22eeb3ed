/** What can be imported row by row. A taxonomy comes as a whole and has a way of its own. */
export const ROW_KINDS = ['needs', 'learners', 'micro-credentials', 'runs', 'survey-results'] as const
export type RowKind = (typeof ROW_KINDS)[number]

/** One value of a file. Days come as yyyy-mm-dd where the file itself knows them as days. */
export type Cell = string | number | boolean | null

/** One field of the data dictionary: what a column may hold, in the words of the person who fills it. */
export interface FieldDefinition {
  /** Name in the API, for example "neededUntil". */
  readonly key: string
  readonly type: 'text' | 'integer' | 'number' | 'day' | 'choice' | 'list' | 'yes-no'
  readonly required: boolean
  readonly labelDe: string
  readonly labelEn: string
  readonly descriptionDe: string
  readonly descriptionEn: string
  readonly exampleDe: string
  readonly exampleEn: string
  /** Further headers that mean this field, German and English, compared without case, accents and punctuation. */
  readonly headers: readonly string[]
  /** For a choice (and for the items of a list of choices): the value and every word that stands for it. */
  readonly choices?: readonly { readonly value: string; readonly words: readonly string[] }[]
  readonly min?: number
  readonly max?: number
  readonly maxLength?: number
  /** Says something about a person. */
  readonly personal?: boolean
}

export interface KindDefinition {
  readonly kind: RowKind
  readonly labelDe: string
  readonly labelEn: string
  readonly fields: readonly FieldDefinition[]
}

/** Field key -> position of its column in the file. Columns that no field names are left out of the import. */
export type Mapping = Readonly<Record<string, number>>

/** One fault of one row: where, what stood there, and what would be right. */
export interface RowProblem {
  /** Header of the column as it stands in the file; null when the fault is of the whole row. */
  readonly column: string | null
  /** What stood there, cut to 80 characters. */
  readonly value: string | null
  /** Stable, for machines: "required", "not-a-day", "unknown-choice", "too-long", "not-a-number", "out-of-range", … */
  readonly code: string
  /** What the wording needs, for example { min: 1, max: 10000 }. */
  readonly params: Readonly<Record<string, string | number>>
}

/** A row as its kind reads it: values by field key, or what is wrong with it. */
export interface ReadRow {
  readonly row: number
  readonly values: Readonly<Record<string, string | number | boolean | readonly string[] | null>>
  readonly problems: readonly RowProblem[]
}
