import type { FieldDefinition } from '../kind.ts'

type Pair = readonly [de: string, en: string]
type Rest = Omit<
  FieldDefinition,
  | 'key'
  | 'type'
  | 'required'
  | 'labelDe'
  | 'labelEn'
  | 'descriptionDe'
  | 'descriptionEn'
  | 'exampleDe'
  | 'exampleEn'
  | 'headers'
>
interface Words {
  readonly label: Pair
  readonly description: Pair
  readonly example: Pair
  /** Further headers, parted by " | ": the surest first. */
  readonly headers: string
}

/** A field with its German and English words side by side, so that neither is forgotten. */
export const define = (
  key: string,
  type: FieldDefinition['type'],
  words: Words,
  rest: Partial<Rest> & { required?: true } = {},
): FieldDefinition => ({
  required: false,
  ...rest,
  key,
  type,
  labelDe: words.label[0],
  labelEn: words.label[1],
  descriptionDe: words.description[0],
  descriptionEn: words.description[1],
  exampleDe: words.example[0],
  exampleEn: words.example[1],
  headers: words.headers.split('|').map((header) => header.trim()),
})

/** Choices from "value: German, English, further words", one per line. */
export const choicesOf = (table: string): NonNullable<FieldDefinition['choices']> =>
  table
    .trim()
    .split('\n')
    .map((line) => {
      const colon = line.indexOf(':')
      return {
        value: line.slice(0, colon).trim(),
        words: line
          .slice(colon + 1)
          .split(',')
          .map((word) => word.trim()),
      }
    })
