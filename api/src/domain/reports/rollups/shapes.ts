import { type SQL, sql } from 'drizzle-orm'

/** What needs are told apart by besides their source; the order is that of the bits of a shape. */
export const DIMENSIONS = ['region', 'sector', 'sizeClass', 'language', 'month'] as const
export type Dimension = (typeof DIMENSIONS)[number]

/** Values a dimension usually has: what it costs to add one up. */
const VALUES: Readonly<Record<Dimension, number>> = { region: 8, sector: 11, sizeClass: 4, language: 2, month: 36 }

const COLUMNS: Readonly<Record<Dimension, SQL>> = {
  region: sql`region`,
  sector: sql`sector`,
  sizeClass: sql`size_class`,
  language: sql`language`,
  month: sql`month`,
}

/**
 * Combinations that sums are kept for. Any other is added up from the narrowest that holds it; those left out are the ones
 * whose way from the next is short, because what they leave open has few values.
 */
export const SHAPES: readonly (readonly Dimension[])[] = [
  [],
  ['region'],
  ['sector'],
  ['sizeClass'],
  ['language'],
  ['region', 'sector'],
  ['region', 'sizeClass'],
  ['region', 'language'],
  ['sector', 'sizeClass'],
  ['sector', 'language'],
  ['region', 'sector', 'sizeClass', 'language'],
  ['month'],
  ['region', 'month'],
  ['sector', 'month'],
  ['sizeClass', 'month'],
  ['language', 'month'],
  ['region', 'sector', 'month'],
  ['region', 'sizeClass', 'month'],
  ['region', 'language', 'month'],
  ['sector', 'sizeClass', 'month'],
  ['sector', 'language', 'month'],
  ['sizeClass', 'language', 'month'],
  ['region', 'sector', 'sizeClass', 'language', 'month'],
]

/** Those of them that are also kept by quarter: a year is then four or five sums, not twelve. The finest would double what is stored. */
export const QUARTERLY = SHAPES.filter((shape) => shape.includes('month') && shape.length < DIMENSIONS.length)

/** The quarter of a month: "2026-05" -> "2026Q2". Both stand in the same column and are told apart by their length. */
export const quarterOf = (month: SQL): SQL => sql`left(${month}, 4) || 'Q' || ((right(${month}, 2)::int + 2) / 3)`

/** A shape as PostgreSQL's grouping() numbers it: a bit for each dimension that is summed over, the first one highest. */
export const shapeNumber = (shape: readonly Dimension[]): number =>
  DIMENSIONS.reduce((number, dimension) => number * 2 + (shape.includes(dimension) ? 0 : 1), 0)

/** The combination that answers for some dimensions with the least to add up. */
export function narrowestShape(wanted: readonly Dimension[]): readonly Dimension[] {
  const cost = (shape: readonly Dimension[]) =>
    shape.filter((dimension) => !wanted.includes(dimension)).reduce((product, one) => product * VALUES[one], 1)
  const holding = SHAPES.filter((shape) => wanted.every((dimension) => shape.includes(dimension)))
  return holding.reduce((best, shape) => (cost(shape) < cost(best) ? shape : best))
}

/** Shapes as grouping sets, each together with what is always told apart. */
export const groupingSets = (shapes: typeof SHAPES, always: readonly SQL[]): SQL =>
  sql`grouping sets (${sql.join(
    shapes.map((shape) => sql`(${sql.join([...always, ...shape.map((dimension) => COLUMNS[dimension])], sql`, `)})`),
    sql`, `,
  )})`
