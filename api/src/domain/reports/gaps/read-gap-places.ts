import type { Actor, Context } from '../../../context.ts'
import type { GapConceptQuery, GapRegions, GapTrend } from '../../../contract/gaps.ts'
import { dayOf } from '../../day-of.ts'
import { readCurrent } from './current.ts'
import { numberOf, sumCells } from './sum-cells.ts'

/** KPI "asked by region": open needs and openings by the region the need names, most openings first; ties by code. */
export function readGapRegions(context: Context, _actor: Actor, query: GapConceptQuery): Promise<GapRegions> {
  const { concept, ...filter } = query
  return readCurrent(context, async (db) => {
    const totals = await sumCells(db, filter, [await numberOf(db, concept ?? '', filter.collection)], 'region')
    return {
      regions: totals
        .filter(({ needs }) => needs > 0)
        .map(({ key, needs, openings }) => ({ region: key, needs, openings }))
        .sort((a, b) => b.openings - a.openings || (a.region < b.region ? -1 : 1)),
    }
  })
}

/** Months shown where the period is open. */
const SHOWN = 24

/** KPI "asked by month": needs posted in a month and their openings, whether they are still open or not; deleted ones left out. */
export function readGapTrend(context: Context, _actor: Actor, query: GapConceptQuery): Promise<GapTrend> {
  const { concept, ...filter } = query
  const to = filter.to ?? dayOf(context.now()).slice(0, 7)
  const months = monthsUntil(to, filter.from)
  return readCurrent(context, async (db) => {
    const period = { ...filter, from: months[0], to }
    const totals = await sumCells(db, period, [await numberOf(db, concept ?? '', filter.collection)], 'month')
    const byMonth = new Map(totals.map((total) => [total.key, total]))
    return {
      months: months.map((month) => ({
        month,
        needs: byMonth.get(month)?.postedNeeds ?? 0,
        openings: byMonth.get(month)?.postedOpenings ?? 0,
      })),
    }
  })
}

/** Longest period drawn month by month. */
const LONGEST = 120

/** Months up to one, oldest first: from a first one, or the usual number; empty when the first lies after the last. */
export function monthsUntil(to: string, from?: string): string[] {
  const last = Number(to.slice(0, 4)) * 12 + Number(to.slice(5, 7)) - 1
  const first = from ? Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1 : last - SHOWN + 1
  const begin = Math.max(first, last - LONGEST + 1)
  return Array.from({ length: Math.max(0, last - begin + 1) }, (_, index) => {
    const month = begin + index
    return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`
  })
}
