import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from './i18n.ts'
import { useLanguage } from './language.ts'

interface Figure {
  value: number | null
  numerator: number
  denominator: number
}
interface Words {
  noData: string
  /** "17 of 45" */
  parts: (numerator: string, denominator: string) => string
  fewerThanFive: string
}

const NO_BREAK_SPACE = '\u00a0'

/** How a day is written and typed, as the date fields want to be told. */
const DAY_PATTERN: Record<Language, string> = { de: 'DD.MM.YYYY', en: 'DD/MM/YYYY' }

/**
 * A day as a person types it, in the order both languages write it: 24.11.2026, 24/11/26, 4-3-2027; or as the API does.
 * @returns "yyyy-mm-dd", or null for what is no day (31.2.), not yet one (24.11.20, about to become 2026), or in another order
 */
export function parseDay(typed: string): string | null {
  const text = typed.trim()
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  const own = /^(\d{1,2})[./ -]+(\d{1,2})[./ -]+(\d{4}|(?!19|20)\d{2})$/.exec(text)
  const [year, month, day] = iso ? iso.slice(1) : (own?.slice(1).reverse() ?? [])
  if (!year || !month || !day) return null
  const value = `${year.padStart(4, '20')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${value}T00:00:00Z`)
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== value ? null : value
}

/** The one place where null becomes "no data" and 0.42 becomes 42 %. */
export function createFormats(language: Language, words: Words) {
  const tag = language === 'de' ? 'de-DE' : 'en-GB'
  const whole = new Intl.NumberFormat(tag, { maximumFractionDigits: 0 })
  const decimal = new Intl.NumberFormat(tag, { maximumFractionDigits: 1 })
  const euros = new Intl.NumberFormat(tag, { style: 'currency', currency: 'EUR' })
  const day = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
  const shortDay = new Intl.DateTimeFormat(tag, { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' })
  const month = new Intl.DateTimeFormat(tag, { month: 'short', year: '2-digit', timeZone: 'UTC' })
  const instant = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short' })
  const or = <T>(value: T | null | undefined, show: (value: T) => string) =>
    value === null || value === undefined ? words.noData : show(value)

  const formats = {
    noData: words.noData,
    dayPattern: DAY_PATTERN[language],
    text: (value: string | null | undefined) => or(value === '' ? null : value, (text) => text),
    number: (value: number | null | undefined) => or(value, (n) => whole.format(n)),
    decimal: (value: number | null | undefined) => or(value, (n) => decimal.format(n)),
    /** A sum of money in euros. */
    euros: (value: number | null | undefined) => or(value, (sum) => euros.format(sum)),
    /** A fraction as per cent: 0.42 -> "42 %". */
    share: (value: number | null | undefined) =>
      or(value, (ratio) => `${whole.format(ratio * 100)}${language === 'de' ? NO_BREAK_SPACE : ''}%`),
    /** "4 of 6" */
    parts: (numerator: number, denominator: number) => words.parts(whole.format(numerator), whole.format(denominator)),
    /** "67 %, 4 of 6": a share never stands without its parts. */
    figure: (figure: Figure) =>
      figure.value === null
        ? words.noData
        : `${formats.share(figure.value)}, ${formats.parts(figure.numerator, figure.denominator)}`,
    /** Below five people nobody is counted on the screen. */
    people: (count: { value: number | null; suppressed: boolean }) =>
      count.suppressed ? words.fewerThanFive : formats.number(count.value),
    /** A calendar day "yyyy-mm-dd", the same day in every time zone. */
    day: (value: string | null | undefined) => or(value, (text) => day.format(new Date(`${text}T00:00:00Z`))),
    shortDay: (value: string | null | undefined) => or(value, (text) => shortDay.format(new Date(`${text}T00:00:00Z`))),
    month: (value: string | null | undefined) => or(value, (text) => month.format(new Date(`${text}T00:00:00Z`))),
    instant: (value: string | null | undefined) => or(value, (text) => instant.format(new Date(text))),
  }
  return formats
}
export type Formats = ReturnType<typeof createFormats>

export function useFormats(): Formats {
  const { t } = useTranslation()
  const language = useLanguage()
  return useMemo(
    () =>
      createFormats(language, {
        noData: t('common.noData'),
        parts: (numerator, denominator) => t('common.parts', { numerator, denominator }),
        fewerThanFive: t('common.fewerThanFive'),
      }),
    [language, t],
  )
}
