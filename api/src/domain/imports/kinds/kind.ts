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
  /**
   * For a choice (and for the items of a list of choices): the value and every word that stands for it. The first word is
   * the one shown in German, the second the one shown in English.
   */
  readonly choices?: readonly { readonly value: string; readonly words: readonly string[] }[]
  readonly min?: number
  readonly max?: number
  /** In UTF-16 units, of the text or of each item of a list. */
  readonly maxLength?: number
  readonly maxItems?: number
  /** A long text, kept with its line breaks exactly as given; other texts are one line. */
  readonly multiline?: boolean
  /** Items of this list also end at a comma, a slash or "and": they are words, never sentences. */
  readonly itemsByComma?: boolean
  /** Codes of this standard are taken besides the words of the choices. */
  readonly codes?: 'region' | 'country' | 'language'
  /** Taken when the field has a column and the cell is empty. */
  readonly defaultValue?: string | number
  /** Fields that, joined by a space, stand in for this one when it is empty, for example first and last name. */
  readonly standIn?: readonly string[]
  /** A person's name: "Muster, Erika" is Erika Muster. */
  readonly personName?: boolean
  /** Lives only inside the field it stands in for, and is no value of its own. */
  readonly partOnly?: boolean
  /** Says something about a person. */
  readonly personal?: boolean
}

export interface KindDefinition {
  readonly kind: RowKind
  readonly labelDe: string
  readonly labelEn: string
  readonly fields: readonly FieldDefinition[]
  /**
   * Second example of a template, by field key; the first one is made of the fields' examples. Fields left out stay
   * empty, to show that they may.
   */
  readonly secondExample: {
    readonly de: Readonly<Record<string, string>>
    readonly en: Readonly<Record<string, string>>
  }
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
  /** What the wording needs, for example { min: 1, max: 10000 }; "field" is the key of the field, "suggestion" what was probably meant. */
  readonly params: Readonly<Record<string, string | number>>
}

/** One row as the file reader gives it. */
export interface SourceRow {
  /** Number of the row as a person counts it in the file. */
  readonly row: number
  readonly cells: readonly Cell[]
  /** What could not be read. Cells at fault are null, and only the first fault is told. */
  readonly problem?: SourceProblem
}
export interface SourceProblem {
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>
  /** Position in the header, from 1; left out when the fault is the whole row's. */
  readonly column?: number
}

/** How numbers and days are written in a file. */
export interface Dialect {
  readonly decimalComma: boolean
  readonly dayOrder: DayOrder
}
export type DayOrder = 'dmy' | 'mdy'

/**
 * A row as its kind reads it: values by field key, or what is wrong with it. A field without a column is left out, an
 * empty cell is null: whoever updates a record can tell "not said" from "nothing there".
 */
export interface ReadRow {
  readonly row: number
  readonly values: Readonly<Record<string, string | number | boolean | readonly string[] | null>>
  readonly problems: readonly RowProblem[]
}
