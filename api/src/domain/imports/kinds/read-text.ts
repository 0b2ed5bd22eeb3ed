import type { Cell, FieldDefinition } from './kind.ts'
import type { Fault, Reading } from './reading.ts'
import { BROKEN_CHARACTER, CONTROL_CHARACTER } from './shown-value.ts'

/** What keeps a text from being stored as it is. */
export function textFaults(text: string, { maxLength }: FieldDefinition, value?: string): Fault[] {
  const faults: Fault[] = []
  if (CONTROL_CHARACTER.test(text)) faults.push({ code: 'control-character', value })
  if (BROKEN_CHARACTER.test(text)) faults.push({ code: 'broken-text', value })
  if (maxLength !== undefined && text.length > maxLength)
    faults.push({ code: 'too-long', params: { max: maxLength, length: text.length }, value })
  return faults
}

/** Without the blank lines around it; evidence points into the rest, so that stays to the letter. */
function trimBlankLines(text: string): string {
  const lines = text.split('\n')
  const first = lines.findIndex((line) => line.trim() !== '')
  const last = lines.findLastIndex((line) => line.trim() !== '')
  return lines
    .slice(first, last + 1)
    .join('\n')
    .replace(last < lines.length - 1 ? /\r$/ : /(?!)/, '')
}

const onOneLine = (text: string): string =>
  text
    .split(/[\n\r]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ')

/** "Muster, Erika" in one list and "Erika Muster" in the next are one person. A degree behind the comma stays there. */
function firstNameFirst(name: string): string {
  const [last, first, ...more] = name.split(',').map((part) => part.trim())
  return last && first && more.length === 0 && !/[.\d]|^\p{Lu}+$/u.test(first) ? `${first} ${last}` : name
}

/** A long text to the letter; a short one on a single line without space around it. */
export function readText(cell: Cell, field: FieldDefinition): Reading<string> {
  const given = String(cell)
  const line = field.multiline ? trimBlankLines(given) : onOneLine(given)
  const text = field.personName ? firstNameFirst(line) : line
  const faults = textFaults(text, field)
  return faults.length > 0 ? { faults } : { value: text }
}
