import type { Figure, Locale } from '../../../contract/common.ts'

/** Numbers and days as they stand on the screen in the same language. */
export function printFormats(locale: Locale) {
  const tag = locale === 'de' ? 'de-DE' : 'en-GB'
  const whole = new Intl.NumberFormat(tag, { maximumFractionDigits: 0 })
  const decimal = new Intl.NumberFormat(tag, { maximumFractionDigits: 1 })
  const euros = new Intl.NumberFormat(tag, { style: 'currency', currency: 'EUR' })
  const utc = { timeZone: 'UTC' } as const
  const day = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', year: 'numeric', ...utc })
  const month = new Intl.DateTimeFormat(tag, { month: 'short', year: '2-digit', ...utc })
  const noData = locale === 'de' ? 'keine Angabe' : 'no data'
  const of = locale === 'de' ? 'von' : 'of'
  const formats = {
    number: (value: number) => whole.format(value),
    decimal: (value: number) => decimal.format(value),
    euros: (value: number) => euros.format(value),
    day: (text: string) => day.format(new Date(`${text}T00:00:00Z`)),
    month: (time: number) => month.format(new Date(time)),
    share: (value: number | null) =>
      value === null ? noData : `${whole.format(value * 100)}${locale === 'de' ? '\u00a0' : ''}%`,
    parts: ({ numerator, denominator }: Pick<Figure, 'numerator' | 'denominator'>) =>
      `${whole.format(numerator)} ${of} ${whole.format(denominator)}`,
    people: ({ value, suppressed }: { value: number | null; suppressed: boolean }) =>
      suppressed || value === null ? (locale === 'de' ? 'weniger als 5' : 'fewer than 5') : whole.format(value),
  }
  return formats
}
export type PrintFormats = ReturnType<typeof printFormats>
