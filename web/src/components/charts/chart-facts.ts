/** What stands around a chart's figures wherever they are taken. */
export interface ChartFacts {
  readonly title: string
  /** Unit and period, with the filters. */
  readonly subtitle: string
  /** The picture in one sentence. */
  readonly label: string
  /** Who says so, which day it is of, whether it is invented: in this order. */
  readonly source: readonly string[]
  /** The address of the view. */
  readonly address: string
}
