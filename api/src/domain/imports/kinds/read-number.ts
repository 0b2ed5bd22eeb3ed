import type { Cell, FieldDefinition } from './kind.ts'
import { type Fault, fault, type Reading } from './reading.ts'

const NUMBER = /[+-]?\d[\d.,]*/g
const WORDS: ReadonlyMap<string, number> = new Map(
  [
    ['ein', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn', 'elf', 'zwölf'],
    ['eine', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
    ['one'],
  ].flatMap((words) => words.map((word, index) => [word, index + 1] as const)),
)

/**
 * A number as Germans or English people write it. Where the writing leaves no doubt (1.234,5 and 1,234.5, 2,5 and 2.5) the
 * dialect does not matter; it decides only whether a single mark before three digits parts thousands or decimals.
 * @param decimalComma  whether the file writes decimals with a comma
 * @returns             a finite number, or null: a number with a unit is no number
 */
export function parseNumber(text: string, decimalComma: boolean): number | null {
  if (text.length > 40) return null
  // A space or an apostrophe between digits parts thousands, a sign may stand apart: 1 234, 1’234, − 5.
  const plain = text
    .trim()
    .replace(/^[−–]/, '-')
    .replace(/^([+-])\s+/, '$1')
    .replace(/(?<=\d)[\s'’](?=\d{3}(?!\d))/g, '')
  if (/^[+-]?\d+$/.test(plain)) return finite(plain)
  if (/^[+-]?[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/.test(plain) && (decimalComma || !isSingleGroup(plain)))
    return finite(plain.replaceAll('.', '').replace(',', '.'))
  if (/^[+-]?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/.test(plain) && (!decimalComma || !isSingleGroup(plain)))
    return finite(plain.replaceAll(',', ''))
  return /^[+-]?\d+[.,]\d+$/.test(plain) ? finite(plain.replace(',', '.')) : null
}
const finite = (text: string): number | null => (Number.isFinite(Number(text)) ? Number(text) : null)
/** 1.234 or 1,234: thousands for some, decimals for others. */
const isSingleGroup = (text: string): boolean => /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/.test(text)

/** What was probably meant: the only number in the cell, or a number word. */
function probablyMeant(text: string, field: FieldDefinition, decimalComma: boolean): number | null {
  const found = text.slice(0, 200).match(NUMBER) ?? []
  const number =
    found.length === 1
      ? parseNumber((found[0] as string).replace(/[.,]+$/, ''), decimalComma)
      : WORDS.get(text.trim().toLowerCase())
  if (number === null || number === undefined || outOfRange(number, field)) return null
  return field.type === 'integer' && !Number.isInteger(number) ? null : number
}

const outOfRange = (number: number, { min, max }: FieldDefinition): boolean =>
  (min !== undefined && number < min) || (max !== undefined && number > max)

export function readNumber(cell: Cell, field: FieldDefinition, decimalComma: boolean): Reading<number> {
  const text = String(cell)
  const number = typeof cell === 'number' ? (Number.isFinite(cell) ? cell : null) : parseNumber(text, decimalComma)
  const whole = field.type === 'integer'
  if (number === null || typeof cell === 'boolean')
    return fault(whole ? 'not-an-integer' : 'not-a-number', suggestion(probablyMeant(text, field, decimalComma)))
  const thousands = Number(text.trim().replace(/[.,]/, ''))
  // "2.000" where decimals have a point: two, or two thousand? Nobody writes hours or seats with three decimals, so ask.
  if (typeof cell === 'string' && isSingleGroup(text.trim()) && number !== thousands && !outOfRange(thousands, field))
    return fault('ambiguous-number', { suggestion: thousands })
  if (whole && !Number.isInteger(number)) return fault('not-an-integer')
  if (outOfRange(number, field)) return fault('out-of-range', limits(field))
  return { value: number === 0 ? 0 : number }
}

const suggestion = (number: number | null): Fault['params'] => (number === null ? undefined : { suggestion: number })

function limits({ min, max }: FieldDefinition): Record<string, number> {
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) }
}
