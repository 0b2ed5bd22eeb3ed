import type { Cell, FieldDefinition } from './kind.ts'
import { plainForm } from './plain-form.ts'
import { fault, type Reading } from './reading.ts'

const YES = [
  'ja',
  'j',
  'yes',
  'y',
  'true',
  'wahr',
  '1',
  'x',
  'richtig',
  'zugestimmt',
  'eingewilligt',
  'einverstanden',
  'erteilt',
  'liegt vor',
  'agreed',
  'given',
]
const NO = [
  'nein',
  'n',
  'no',
  'false',
  'falsch',
  '0',
  'nicht erteilt',
  'nicht zugestimmt',
  'nicht einverstanden',
  'abgelehnt',
  'verweigert',
  'liegt nicht vor',
  'keine',
  'not agreed',
  'not given',
  'refused',
]
const YES_NO = new Map([...YES.map((word) => [word, true] as const), ...NO.map((word) => [word, false] as const)])
const TICKS = /^[✓✔☑✅]\ufe0f?$/u
const CROSSES = /^[✗✘☐❌]\ufe0f?$/u

export function readYesNo(cell: Cell): Reading<boolean> {
  if (typeof cell === 'boolean') return { value: cell }
  const text = String(cell).trim()
  if (TICKS.test(text)) return { value: true }
  if (CROSSES.test(text)) return { value: false }
  const value = text.length > 40 ? undefined : YES_NO.get(plainForm(text))
  return value === undefined ? fault('not-yes-no') : { value }
}

/** Words by plain form, made once per field: fifty thousand rows ask for the same few. */
const indexes = new WeakMap<FieldDefinition, ReadonlyMap<string, string>>()
function indexOf(field: FieldDefinition): ReadonlyMap<string, string> {
  const known = indexes.get(field)
  if (known) return known
  const index = new Map<string, string>()
  for (const { value, words } of field.choices ?? [])
    for (const word of [value, ...words]) if (!index.has(plainForm(word))) index.set(plainForm(word), value)
  indexes.set(field, index)
  return index
}

/** Countries as NUTS writes them: with EL for Greece and UK, and without the rest of the world. */
const NUTS_COUNTRIES =
  'AL AT BA BE BG CH CY CZ DE DK EE EL ES FI FR HR HU IE IS IT LI LT LU LV MD ME MK MT NL NO PL PT RO RS SE SI SK TR UA UK XK'.split(
    ' ',
  )
const NAMES = {
  country: new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }),
  language: new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }),
}

/** A code as the standard writes it, or null. */
function codeOf(text: string, standard: NonNullable<FieldDefinition['codes']>): string | null {
  if (standard === 'region') {
    const code = text.toUpperCase()
    // Deeper codes hold a digit but for the first level of five large countries: ITALY and ROTH are no regions.
    const fits = /^[A-Z]{2}[A-Z0-9]{0,3}$/.test(code) && /^..$|\d|^(?:DE|FR|IT|TR|UK)[A-Z]$/.test(code)
    return fits && NUTS_COUNTRIES.includes(code.slice(0, 2)) ? code : null
  }
  if (!/^[a-z]{2}$/i.test(text)) return null
  const code = standard === 'country' ? text.toUpperCase() : text.toLowerCase()
  return code !== 'ZZ' && NAMES[standard].of(code) !== undefined ? code : null
}

/** The value a text stands for, or null: "Chemnitz, Stadt", "DED41", "Chemnitz, Stadt (DED41)". */
export function matchChoice(text: string, field: FieldDefinition): string | null {
  if (text.length > 200) return null
  const bracket = text.indexOf('(')
  const forms = bracket < 0 ? [text] : [text, text.slice(0, bracket), text.slice(bracket + 1).replace(/\).*$/s, '')]
  for (const form of forms) {
    const value = indexOf(field).get(plainForm(form)) ?? (field.codes ? codeOf(form.trim(), field.codes) : null)
    if (value !== null) return value
  }
  return null
}

export function readChoice(cell: Cell, field: FieldDefinition): Reading<string> {
  const value = matchChoice(String(cell), field)
  return value === null ? fault('unknown-choice') : { value }
}
