import type { Cell, FieldDefinition } from './kind.ts'
import { matchChoice } from './read-choice.ts'
import { textFaults } from './read-text.ts'
import type { Fault, Reading } from './reading.ts'

const BULLET = /^\s*(?:[-–—*](?!\d)|[•·▪◦‣∙●○■□\uf0b7\uf0a7]|\d{1,2}[.)](?=\s))\s*/u
const INLINE_BULLET = /[•▪◦‣●■\uf0b7\uf0a7]/u

/**
 * Items of a cell: one per line, semicolon or bullet. Words also end at commas, and known words at slashes and "and" too,
 * which the name of a group may hold ("Schülerinnen und Schüler"). Never empty ones.
 */
function itemsOf(text: string, { itemsByComma, choices }: FieldDefinition): string[] {
  const mark = choices ? /[,/|+&]|\s(?:und|and)\s/i : /,/
  return text
    .split(/\r\n|[\n\r;]/)
    .map((line) => line.replace(BULLET, ''))
    .flatMap((line) => line.split(INLINE_BULLET))
    .flatMap((line) => (itemsByComma ? line.split(mark) : [line]))
    .map((item) => item.trim())
    .filter((item) => item !== '')
}

export function readList(cell: Cell, field: FieldDefinition): Reading<readonly string[]> {
  const text = String(cell)
  // A word may hold a separator itself ("Präsenz und online"): the whole cell comes first.
  const whole = field.choices ? matchChoice(text, field) : null
  if (whole !== null) return { value: [whole] }
  const items = itemsOf(text, field)
  const faults: Fault[] = []
  const values: string[] = []
  for (const item of items) {
    const value = field.choices ? matchChoice(item, field) : item
    const wrong: Fault[] = value === null ? [{ code: 'unknown-choice', value: item }] : textFaults(value, field, item)
    faults.push(...wrong)
    if (value !== null && !(field.choices && values.includes(value))) values.push(value)
  }
  const { maxItems } = field
  if (maxItems !== undefined && values.length > maxItems)
    faults.push({ code: 'too-many-items', params: { max: maxItems, length: values.length } })
  // A cell full of nonsense must not become a thousand problems.
  return faults.length > 0 ? { faults: faults.slice(0, 10) } : { value: values }
}
