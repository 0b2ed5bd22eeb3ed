/** Sets what the reports answer beside the naive figures; every difference is told. */
import { isDeepStrictEqual } from 'node:util'
import type { Actor, Context } from '../../../api/src/context.ts'
import type { GapConceptQuery, GapFilter, GapQuery } from '../../../api/src/contract/gaps.ts'
import { listClosingOffers } from '../../../api/src/domain/reports/gaps/list-closing-offers.ts'
import { listGapNeeds } from '../../../api/src/domain/reports/gaps/list-gap-needs.ts'
import { listGaps } from '../../../api/src/domain/reports/gaps/list-gaps.ts'
import { listOversupply } from '../../../api/src/domain/reports/gaps/list-oversupply.ts'
import { readGapHeat } from '../../../api/src/domain/reports/gaps/read-gap-heat.ts'
import { readGapRegions, readGapTrend } from '../../../api/src/domain/reports/gaps/read-gap-places.ts'
import {
  type Naive,
  naiveGaps,
  naiveHeat,
  naiveMonths,
  naiveNeeds,
  naiveOffer,
  naiveOversupply,
  naiveRegions,
  naiveShown,
  naiveTotal,
  naiveUntaught,
} from './naive-gaps.ts'

export const ANYBODY: Actor = {
  role: 'manager',
  userId: null,
  organisationId: null,
  learnerId: null,
  tokenId: null,
  scopes: null,
}

/** Compared as plain data: a field that is undefined and one that is not there are the same. */
const plain = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown

function compare(what: string, filter: unknown, answered: unknown, expected: unknown): string[] {
  const [left, right] = [plain(answered), plain(expected)]
  return isDeepStrictEqual(left, right)
    ? []
    : [`${what} under ${JSON.stringify(filter)}: answered ${JSON.stringify(left)}, expected ${JSON.stringify(right)}`]
}

/** The ranked list and its totals. */
export async function checkGaps(context: Context, naive: Naive, query: Omit<GapQuery, 'limit'>): Promise<string[]> {
  const { by, group, ...filter } = query
  const report = await listGaps(context, ANYBODY, { ...query, limit: 1_000_000 })
  const expected = naiveGaps(naive, query)
  const skills = naiveGaps(naive, { ...filter, by: 'skill' })
  const taught = skills.filter(({ offers }) => offers > 0).length
  const openings = skills.reduce((sum, row) => sum + row.openings, 0)
  const seated = skills.reduce((sum, row) => sum + Math.min(row.openings, row.seats), 0)
  const hidden = { value: null, suppressed: true }
  const isPart = by === 'group' && filter.collection !== undefined
  return [
    ...compare(
      'gaps',
      query,
      report.gaps.map(({ labelDe: _de, labelEn: _en, ...row }) => row),
      expected.map((row) => ({
        ...row,
        holds: isPart ? hidden : naiveShown(naive, row.uri, 'holds'),
        learns: isPart ? hidden : naiveShown(naive, row.uri, 'learns'),
      })),
    ),
    ...compare('rows', query, report.total, expected.length),
    ...compare('taught of asked', query, report.taughtOfAsked, {
      value: skills.length > 0 ? taught / skills.length : null,
      numerator: taught,
      denominator: skills.length,
    }),
    ...compare('seats of asked', query, report.seatsOfAsked, {
      value: openings > 0 ? seated / openings : null,
      numerator: seated,
      denominator: openings,
    }),
    ...compare(
      'sources',
      query,
      report.bySource,
      (['need', 'job-ad', 'survey'] as const).map((source) => ({
        source,
        ...naiveTotal(naive, { ...filter, source }),
      })),
    ),
    ...compare('waiting', query, report.waiting, 0),
  ]
}

/** Heat map, regions, months, oversupply, what new offers would close, and the needs behind a concept. */
export async function checkViews(context: Context, naive: Naive, query: GapConceptQuery): Promise<string[]> {
  const { concept, ...filter } = query
  const heat = await readGapHeat(context, ANYBODY, filter)
  const regions = await readGapRegions(context, ANYBODY, query)
  const from = filter.from ?? '2025-01'
  const trend = await readGapTrend(context, ANYBODY, { ...query, from, to: filter.to ?? '2027-12' })
  const supply = await listOversupply(context, ANYBODY, { ...filter, by: 'skill', limit: 1_000_000 })
  const order = (cells: readonly { sector: string | null; group: string }[]) =>
    [...cells].sort((a, b) => (`${a.group} ${a.sector}` < `${b.group} ${b.sector}` ? -1 : 1))
  return [
    ...compare('heat', query, order(heat.cells), order(naiveHeat(naive, filter))),
    ...compare('regions', query, regions.regions, naiveRegions(naive, query)),
    ...compare(
      'months',
      query,
      trend.months.filter(({ needs }) => needs > 0).map(({ month, needs, openings }) => ({ month, needs, openings })),
      naiveMonths(naive, { ...query, from }),
    ),
    ...compare(
      'oversupply',
      query,
      supply.items.map(({ labelDe: _de, labelEn: _en, ...row }) => row),
      naiveOversupply(naive, { ...filter, by: 'skill' }),
    ),
    ...(await checkOffers(context, naive, filter)),
    ...(await checkNeeds(context, naive, filter, concept)),
    ...(await checkNeeds(context, naive, filter, concept, 'posted')),
  ]
}

/** Every figure of the offers that are told; which skills stand together is the choice of the engine and not counted again. */
export async function checkOffers(context: Context, naive: Naive, filter: GapFilter): Promise<string[]> {
  const { items, needs, looked } = await listClosingOffers(context, ANYBODY, { ...filter, limit: 20 })
  const untaught = naiveUntaught(naive, filter).length
  return [
    ...compare(
      'closing offers',
      filter,
      items.map(({ skills, examples, ...figures }) => ({
        ...figures,
        skills: skills.map((skill) => ({ uri: skill.uri, needs: skill.needs, openings: skill.openings })),
        examples: examples.map(({ id }) => id),
      })),
      items.map(({ skills }) =>
        naiveOffer(
          naive,
          filter,
          skills.map(({ uri }) => uri),
        ),
      ),
    ),
    ...compare('needs with something untaught', filter, [needs, looked], [untaught, untaught]),
  ]
}

/** The needs behind a figure, page by page. */
export async function checkNeeds(
  context: Context,
  naive: Naive,
  filter: GapFilter,
  concept: string | undefined,
  which: 'open' | 'posted' = 'open',
): Promise<string[]> {
  const ids: string[] = []
  let cursor: string | undefined
  let total = 0
  do {
    const page = await listGapNeeds(context, ANYBODY, { ...filter, concept, which, limit: 3, cursor })
    ids.push(...page.items.map(({ id }) => id))
    total = page.total
    cursor = page.nextCursor ?? undefined
  } while (cursor)
  const expected = naiveNeeds(naive, filter, concept, which)
  return [
    ...compare('needs behind', { ...filter, concept }, ids, expected),
    ...compare('count behind', { ...filter, concept }, total, expected.length),
  ]
}
