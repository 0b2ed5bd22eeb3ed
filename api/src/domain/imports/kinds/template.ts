import type { Cell, FieldDefinition, KindDefinition } from './kind.ts'

export interface TemplateRows {
  readonly header: readonly string[]
  /** Two rows that import as they stand. */
  readonly examples: readonly (readonly Cell[])[]
  /** The data dictionary for a sheet of its own, with a header row of its own. */
  readonly dictionary: readonly (readonly Cell[])[]
}
export type TemplateLanguage = 'de' | 'en'

const SPEECH = {
  de: {
    head: ['Feld', 'Pflicht', 'Art', 'Erlaubte Werte', 'Beschreibung', 'Beispiel'],
    yes: 'ja',
    no: 'nein',
    types: {
      text: 'Text',
      integer: 'ganze Zahl',
      number: 'Zahl',
      day: 'Tag',
      choice: 'Auswahl',
      list: 'Liste',
      'yes-no': 'ja oder nein',
    },
    orStandIn: (fields: string) => `ja, oder ${fields}`,
    range: (min: string, max: string) => `${min} bis ${max}`,
    upTo: (length: string) => `höchstens ${length} Zeichen`,
    items: (count: number) => `höchstens ${count} Einträge`,
    day: 'Tag.Monat.Jahr, zum Beispiel 31.12.2028',
    codes: {
      region: 'oder ein NUTS-Code',
      country: 'oder ein Länderkürzel (ISO 3166)',
      language: 'oder ein Sprachkürzel (ISO 639-1)',
    },
    and: ' und ',
  },
  en: {
    head: ['Field', 'Required', 'Type', 'Allowed values', 'Description', 'Example'],
    yes: 'yes',
    no: 'no',
    types: {
      text: 'text',
      integer: 'whole number',
      number: 'number',
      day: 'day',
      choice: 'choice',
      list: 'list',
      'yes-no': 'yes or no',
    },
    orStandIn: (fields: string) => `yes, or ${fields}`,
    range: (min: string, max: string) => `${min} to ${max}`,
    upTo: (length: string) => `at most ${length} characters`,
    items: (count: number) => `at most ${count} items`,
    day: 'year-month-day, for example 2028-12-31',
    codes: {
      region: 'or a NUTS code',
      country: 'or a country code (ISO 3166)',
      language: 'or a language code (ISO 639-1)',
    },
    and: ' and ',
  },
} as const

/**
 * What a person gets to fill: column names, two examples and the dictionary. First and last name are left to those who
 * have them in two columns already.
 */
export function templateRows({ fields, secondExample }: KindDefinition, language: TemplateLanguage): TemplateRows {
  const shown = fields.filter(({ partOnly }) => !partOnly)
  const first = Object.fromEntries(fields.map((field) => [field.key, exampleOf(field, language)]))
  return {
    header: shown.map((field) => labelOf(field, language)),
    examples: [first, secondExample[language]].map((example) =>
      shown.map((field) => cellOf(example[field.key], field)),
    ),
    dictionary: [SPEECH[language].head, ...fields.map((field) => describe(field, fields, language))],
  }
}

const labelOf = (field: FieldDefinition, language: TemplateLanguage) =>
  language === 'de' ? field.labelDe : field.labelEn
const exampleOf = (field: FieldDefinition, language: TemplateLanguage) =>
  language === 'de' ? field.exampleDe : field.exampleEn

/** Numbers as numbers, so that a sheet can calculate with them; days as written, since a sheet's format may differ. */
const cellOf = (example: string | undefined, { type }: FieldDefinition): Cell =>
  example === undefined ? null : type === 'integer' || type === 'number' ? Number(example.replace(',', '.')) : example

function describe(field: FieldDefinition, fields: readonly FieldDefinition[], language: TemplateLanguage): Cell[] {
  const speech = SPEECH[language]
  const stands = fields.filter(({ key }) => field.standIn?.includes(key)).map((part) => labelOf(part, language))
  const required = stands.length > 0 ? speech.orStandIn(stands.join(speech.and)) : speech.yes
  return [
    labelOf(field, language),
    field.required ? required : speech.no,
    speech.types[field.type],
    allowedValues(field, language),
    language === 'de' ? field.descriptionDe : field.descriptionEn,
    exampleOf(field, language),
  ]
}

function allowedValues(
  { type, min, max, maxLength, maxItems, choices, codes }: FieldDefinition,
  language: TemplateLanguage,
): string {
  const speech = SPEECH[language]
  const written = (number: number) => number.toLocaleString(language === 'de' ? 'de-DE' : 'en-GB')
  const words = choices?.map((choice) => choice.words[language === 'de' ? 0 : 1]).join(', ')
  return [
    words && codes ? `${words}, ${speech.codes[codes]}` : words,
    min !== undefined && max !== undefined ? speech.range(written(min), written(max)) : undefined,
    type === 'day' ? speech.day : undefined,
    type === 'yes-no' ? `${speech.yes}, ${speech.no}` : undefined,
    maxLength !== undefined ? speech.upTo(written(maxLength)) : undefined,
    maxItems !== undefined ? speech.items(maxItems) : undefined,
  ]
    .filter((part) => part !== undefined)
    .join('; ')
}
