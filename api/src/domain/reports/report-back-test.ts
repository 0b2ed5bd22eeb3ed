import { and, asc, desc, eq, lt } from 'drizzle-orm'
import type { z } from 'zod'
import type { Actor, Context } from '../../context.ts'
import type { BackTestQuery, BackTestReport } from '../../contract/reports.ts'
import { programme } from '../../db/schema/index.ts'
import { dayOf } from '../day-of.ts'
import { backTest, measureTest, type TestedPoint, testDays } from './back-test.ts'
import { readPersons } from './read-persons.ts'

const REACHES = [
  ['1-3', 1, 3],
  ['4-6', 4, 6],
  ['7-12', 7, 12],
  ['13+', 13, Number.POSITIVE_INFINITY],
] as const

/**
 * How good the forecast would have been: the named programme if it has ended, else the one that ended last.
 * Only what had happened by each day goes into its forecast; entries that were recorded late count by the day they are of.
 */
export async function reportBackTest(
  { db, now }: Context,
  _actor: Actor,
  { programmeId }: z.output<typeof BackTestQuery>,
): Promise<BackTestReport> {
  const hasEnded = lt(programme.endsOn, dayOf(now()))
  const [named] = programmeId
    ? await db
        .select()
        .from(programme)
        .where(and(eq(programme.id, programmeId), hasEnded))
    : []
  const [latest] = named
    ? [named]
    : await db.select().from(programme).where(hasEnded).orderBy(desc(programme.endsOn), asc(programme.id)).limit(1)
  const nothing = { value: null, numerator: 0, denominator: 0 }
  if (!latest) return { programme: null, inside: nothing, meanAbsoluteError: null, byReach: [], ofTheEnd: [] }
  const { id, name, startsOn, endsOn, isSample } = latest
  const days = testDays(latest)
  const [atEnd = [], ...known] = await readPersons(
    db,
    [endsOn, ...days].map((on) => ({ programmeId: id, on })),
  )
  const { points, inside, meanAbsoluteError } = backTest(
    latest,
    days.map((on, at) => ({ on, persons: known[at] ?? [] })),
    atEnd,
  )
  return {
    programme: points.length > 0 ? { id, name, startsOn, endsOn, isSample } : null,
    inside,
    meanAbsoluteError,
    byReach: REACHES.map(([reach, from, to]) => {
      const within = points.filter(({ monthsAhead }) => from <= monthsAhead && monthsAhead <= to)
      return { reach, ...measureTest(within) }
    }).filter((row) => row.inside.denominator > 0),
    ofTheEnd: points.filter(({ on }) => on === endsOn).map(ofTheEnd),
  }
}

const ofTheEnd = ({ from, expected, low, high, actual }: TestedPoint) => ({ from, expected, low, high, actual })
