import type { Locale } from '../../../contract/common.ts'

/** Fixed meanings, as on the screen: what is asked for, and who learns. */
export type Hue = 'demand' | 'learners'

/** A line over time, in days as numbers (milliseconds since 1970). */
export interface LineFigure {
  readonly kind: 'line'
  readonly title: string
  readonly subtitle: string
  /** Everything that the picture shows, in words. */
  readonly alt: string
  readonly from: number
  readonly until: number
  readonly points: readonly { readonly time: number; readonly value: number }[]
  /** The whole plan, to its end. */
  readonly plan: readonly { readonly time: number; readonly value: number }[]
  /** What is to come, with the band that most draws lie in; null where nothing can be said. */
  readonly forecast: {
    readonly points: readonly {
      readonly time: number
      readonly expected: number
      readonly low: number
      readonly high: number
    }[]
    readonly label: string
  } | null
  readonly target: { readonly value: number; readonly label: string } | null
  readonly valueLabel: string
  readonly plannedLabel: string
  /** The plan on the day of the last point. */
  readonly plannedOnDay: number
  readonly ticks: readonly { readonly time: number; readonly label: string }[]
  readonly levels: readonly { readonly value: number; readonly label: string }[]
}

export interface TableFigure {
  readonly title: string
  readonly subtitle: string
  readonly hue: Hue
  readonly columns: readonly { readonly label: string; readonly numeric: boolean }[]
  /** Cells as they are read; a bar from 0 to 1 stands beside its row, null draws none. */
  readonly rows: readonly { readonly cells: readonly string[]; readonly bar: number | null }[]
  /** Said below the rows. */
  readonly rest: string | null
}

export type Block =
  | { readonly kind: 'answer'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'tables'; readonly tables: readonly TableFigure[] }
  | LineFigure

export interface ReportPage {
  readonly heading: string
  /** Which programme, which day, which filters. */
  readonly facts: readonly string[]
  readonly blocks: readonly Block[]
  readonly notesTitle: string
  /** Rules of the figures, numbered as they are referred to. */
  readonly notes: readonly string[]
}

/** A report as plain data: what stands on the paper and in which order, without where. */
export interface ReportDocument {
  readonly locale: Locale
  readonly title: string
  readonly subject: string
  /** ISO 8601. */
  readonly madeAt: string
  readonly pages: readonly ReportPage[]
  /** Who says so and who pays for it; at the foot of each page. */
  readonly foot: readonly string[]
  /** "Page 1 of 2" by the number of the page. */
  readonly pageOf: readonly string[]
}
