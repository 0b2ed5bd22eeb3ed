import type { Cell, DayOrder } from './kind.ts'
import { plainForm } from './plain-form.ts'
import { fault, type Reading } from './reading.ts'

const ISO =
  /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:Z|[+-]\d{2}:?\d{2})?)?$/i
const PARTED = /^(\d{1,2})([./-])\s?(\d{1,2})\2\s?(\d{4}|\d{2})(?:,?\s+\d{1,2}:\d{2}(?::\d{2})?(?:\s*[ap]m)?)?$/i
const DAY_MONTH = /^(\d{1,2})(?:\.|st|nd|rd|th)?\s*(\p{L}+)\.?,?\s*(\d{4}|\d{2})$/u
const MONTH_DAY = /^(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/u
const WEEKDAY = /^(?:mo|di|mi|do|fr|sa|so|tue?|wed?|thu?|fri|sat|sun|mon)\p{L}*\.?,?\s+(?=\d)/iu
const MONTHS: readonly (readonly string[])[] = [
  ['januar', 'january', 'jaenner'],
  ['februar', 'february', 'feber'],
  ['maerz', 'march', 'mrz'],
  ['april'],
  ['mai', 'may'],
  ['juni', 'june'],
  ['juli', 'july'],
  ['august'],
  ['september'],
  ['oktober', 'october'],
  ['november'],
  ['dezember', 'december'],
]

/** Whole days since 30 December 1899, as a spreadsheet counts them, for 1 January 2000 and 31 December 2099. */
const FIRST_SERIAL = 36_526
const LAST_SERIAL = 73_050
const SERIAL_ZERO = Date.UTC(1899, 11, 30)

/**
 * A calendar day.
 * - 24.11.2026 is read day first whatever the order; 24/11/2026 and 24-11-2026 follow it.
 * - Two digits of a year mean 20xx: nothing imported here is older.
 * - A time of day is dropped, with its zone: the day is the one that is written, as a spreadsheet knows no zones.
 * - A number from 36526 to 73050 is a spreadsheet's serial day, 20261124 is year, month, day.
 * @returns  yyyy-mm-dd between 2000 and 2099, or why not
 */
export function readDay(cell: Cell, order: DayOrder): Reading<string> {
  if (typeof cell === 'boolean') return fault('not-a-day')
  const text = String(cell).trim().replace(/\s+/g, ' ')
  if (text.length > 40) return fault('not-a-day')
  if (/^\d{5}(?:[.,]\d+)?$/.test(text)) return fromSerial(Math.floor(Number(text.replace(',', '.'))))
  if (/^\d{8}$/.test(text)) return build(text.slice(0, 4), text.slice(4, 6), text.slice(6))
  const iso = ISO.exec(text)
  if (iso) return build(iso[1], iso[3], iso[4])
  const bare = text.replace(WEEKDAY, '')
  const parted = PARTED.exec(bare)
  if (parted) return fromParts(parted, order)
  const named = DAY_MONTH.exec(bare)
  if (named) return fromName(named[2], named[1], named[3])
  const english = MONTH_DAY.exec(bare)
  return english ? fromName(english[1], english[2], english[3]) : fault('not-a-day')
}

function fromParts([, first, mark, second, year]: readonly (string | undefined)[], order: DayOrder): Reading<string> {
  const monthFirst = mark !== '.' && order === 'mdy'
  const read = monthFirst ? build(year, first, second) : build(year, second, first)
  if ('value' in read || mark === '.') return read
  // Written the other way round than the rest of the file: then nobody knows which way the rest is meant either.
  const turned = monthFirst ? build(year, second, first) : build(year, first, second)
  return 'value' in turned ? fault('ambiguous-day', { suggestion: turned.value }) : read
}

function fromName(name = '', day = '', year = ''): Reading<string> {
  const plain = plainForm(name)
  const month = plain.length < 3 ? -1 : MONTHS.findIndex((names) => names.some((full) => full.startsWith(plain)))
  return month < 0 ? fault('not-a-day') : build(year, String(month + 1), day)
}

function fromSerial(serial: number): Reading<string> {
  if (serial < FIRST_SERIAL || serial > LAST_SERIAL) return fault('not-a-day')
  return { value: new Date(SERIAL_ZERO + serial * 86_400_000).toISOString().slice(0, 10) }
}

function build(yearText = '', monthText = '', dayText = ''): Reading<string> {
  const [year, month, day] = [Number(yearText) + (yearText.length === 2 ? 2000 : 0), Number(monthText), Number(dayText)]
  const date = new Date(Date.UTC(year, month - 1, day))
  if (month < 1 || month > 12 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day)
    return fault('impossible-day')
  if (year < 2000 || year > 2099) return fault('unlikely-year', { year })
  return { value: date.toISOString().slice(0, 10) }
}
