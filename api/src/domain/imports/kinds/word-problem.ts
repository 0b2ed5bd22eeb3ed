import type { FieldDefinition, RowProblem } from './kind.ts'
import { isProblemCode, type ProblemCode } from './problem-codes.ts'
import { WORDS_DE } from './words-de.ts'
import { WORDS_EN } from './words-en.ts'

export type ProblemLanguage = 'de' | 'en'

/** The parts of a sentence, already written as the language writes them. */
export interface SentenceParts {
  /** In quotation marks, or "the value" when none is known. */
  readonly value: string
  /** null when there is no such limit. */
  readonly min: string | null
  readonly max: string | null
  readonly [param: string]: string | null
}
export type Wording = (parts: SentenceParts) => string

/** After these codes the reader wants to see a value that would have been right. */
const WANT_EXAMPLE: readonly ProblemCode[] = [
  'required',
  'not-a-number',
  'not-an-integer',
  'ambiguous-number',
  'not-a-day',
  'impossible-day',
  'ambiguous-day',
  'unlikely-year',
  'unknown-choice',
]
const FEW = 8

const SPEECH = {
  de: {
    words: WORDS_DE,
    locale: 'de-DE',
    quote: (text: string) => `„${text}“`,
    theValue: 'Der Wert',
    column: 'Spalte',
    field: 'Feld',
    meant: (text: string) => `Richtig wäre vermutlich ${text}.`,
    example: (text: string) => `Richtig wäre zum Beispiel ${text}.`,
    choices: (text: string) => `Möglich sind: ${text}.`,
    orEmpty: 'Die Zelle darf auch leer bleiben.',
    unknown: (code: string) => `Diese Zeile kann so nicht übernommen werden (${code}). Bitte die Angaben prüfen.`,
  },
  en: {
    words: WORDS_EN,
    locale: 'en-GB',
    quote: (text: string) => `“${text}”`,
    theValue: 'The value',
    column: 'Column',
    field: 'Field',
    meant: (text: string) => `Right would probably be ${text}.`,
    example: (text: string) => `Right would be, for example, ${text}.`,
    choices: (text: string) => `Possible are: ${text}.`,
    orEmpty: 'The cell may also stay empty.',
    unknown: (code: string) => `This row cannot be taken as it is (${code}). Please check what it says.`,
  },
} as const

/**
 * A problem as a person reads it: where, what is wrong, and what would be right.
 * @param field  the field the column stands for, if any
 * @returns      one or two plain sentences; a code nobody knows gets a general one that names it
 */
export function wordProblem(problem: RowProblem, field: FieldDefinition | null, language: ProblemLanguage): string {
  const speech = SPEECH[language]
  const label = field ? (language === 'de' ? field.labelDe : field.labelEn) : null
  const place =
    problem.column !== null
      ? `${speech.column} ${speech.quote(problem.column)}: `
      : label !== null
        ? `${speech.field} ${speech.quote(label)}: `
        : ''
  if (!isProblemCode(problem.code)) return `${place}${speech.unknown(problem.code)}`
  const sentence = speech.words[problem.code](partsOf(problem, language))
  return [`${place}${sentence}`, ...hints(problem, problem.code, field, language)].join(' ')
}

/** The field a problem speaks of, when it names one. */
export const fieldOfProblem = (fields: readonly FieldDefinition[], { params }: RowProblem): FieldDefinition | null =>
  fields.find(({ key }) => key === params.field) ?? null

function partsOf({ value, params }: RowProblem, language: ProblemLanguage): SentenceParts {
  const { locale, quote, theValue } = SPEECH[language]
  const written = Object.entries(params).map(([name, param]) => [
    name,
    typeof param === 'number' && name !== 'row' ? param.toLocaleString(locale) : String(param),
  ])
  const other = language === 'de' ? params.otherDe : params.otherEn
  return {
    min: null,
    max: null,
    ...Object.fromEntries(written),
    ...(other === undefined ? {} : { other: String(other) }),
    value: value === null ? theValue : quote(value),
  }
}

function hints(
  { params }: RowProblem,
  code: ProblemCode,
  field: FieldDefinition | null,
  language: ProblemLanguage,
): string[] {
  if (!WANT_EXAMPLE.includes(code) || field === null) return []
  const speech = SPEECH[language]
  const mayBeEmpty = field.required || code === 'required' ? [] : [speech.orEmpty]
  if (params.suggestion !== undefined) return [speech.meant(written(params.suggestion, field, language)), ...mayBeEmpty]
  const choices = field.choices ?? []
  if (choices.length > 0 && choices.length <= FEW)
    return [speech.choices(choices.map(({ words }) => words[language === 'de' ? 0 : 1]).join(', ')), ...mayBeEmpty]
  const example = language === 'de' ? field.exampleDe : field.exampleEn
  const isBare = field.type === 'integer' || field.type === 'number' || field.type === 'day'
  return [speech.example(isBare ? example : speech.quote(example.replace(/\.$/, ''))), ...mayBeEmpty]
}

/** Days as the language writes them; numbers without thousands, so that they can be typed as they stand. */
function written(suggestion: string | number, field: FieldDefinition, language: ProblemLanguage): string {
  if (typeof suggestion === 'number')
    return language === 'de' ? String(suggestion).replace('.', ',') : String(suggestion)
  const [year, month, day] = suggestion.split('-')
  return field.type === 'day' && language === 'de' && day ? `${day}.${month}.${year}` : suggestion
}
