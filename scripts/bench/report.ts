/**
 * How fast are the manager's overview and the figures on gaps with 1,000, 100,000 and 1,000,000 needs of ten skills each, beside
 * the bare query over the kept sums, and beside counting all needs anew? Needs are laid by the database itself.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { sql } from 'drizzle-orm'
import type { Context } from '../../api/src/context.ts'
import type { GapFilter } from '../../api/src/contract/gaps.ts'
import { rowsOf } from '../../api/src/db/client.ts'
import { dayOf } from '../../api/src/domain/day-of.ts'
import { listClosingOffers } from '../../api/src/domain/reports/gaps/list-closing-offers.ts'
import { listGapNeeds } from '../../api/src/domain/reports/gaps/list-gap-needs.ts'
import { listGaps } from '../../api/src/domain/reports/gaps/list-gaps.ts'
import { readGapHeat } from '../../api/src/domain/reports/gaps/read-gap-heat.ts'
import { readGapTrend } from '../../api/src/domain/reports/gaps/read-gap-places.ts'
import { cellsOf, findSegments } from '../../api/src/domain/reports/gaps/sum-cells.ts'
import { reportParticipation } from '../../api/src/domain/reports/report-participation.ts'
import { countFirstTime, foldAll } from '../../api/src/domain/reports/rollups/fold-changes.ts'
import { openBenchApp } from './lib/bench-database.ts'
import { ANYBODY } from './lib/check-gaps.ts'
import { layBusinesses, layNeeds } from './lib/many-needs.ts'
import { durations, percentiles } from './lib/percentiles.ts'
import { startPostgres } from './lib/server-process.ts'

const { values: flags } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    needs: { type: 'string', default: '1000,100000,1000000' },
    databases: { type: 'string', default: 'postgres,pglite' },
    /** More than these the embedded database is not asked to hold. */
    'pglite-needs': { type: 'string', default: '100000' },
    times: { type: 'string', default: '60' },
  },
})
const times = Number(flags.times)
const say = (line: string) => console.error(line)
const now = () => new Date()
const month = (back: number) => {
  const at = new Date()
  return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() - back, 1)).toISOString().slice(0, 7)
}
const base: GapFilter = { source: 'need', trust: 'all' }
/** Views as people open them: mostly few filters, some with many; each is asked for in turn. */
const FILTERS: readonly GapFilter[] = [
  base,
  { ...base, source: 'job-ad' },
  { ...base, region: 'DED4' },
  { ...base, sector: 'machine-building' },
  { ...base, sizeClass: 'small' },
  { ...base, language: 'de' },
  { ...base, collection: 'digital' },
  { ...base, trust: 'confirmed' },
  { ...base, from: month(11) },
  { ...base, region: 'DED4', sector: 'automotive' },
  { ...base, region: 'DED4', language: 'de' },
  { ...base, sector: 'software', sizeClass: 'micro' },
  { ...base, region: 'DED41', from: month(5) },
  { ...base, sector: 'care', from: month(11) },
  { ...base, region: 'DED4', sector: 'textile', sizeClass: 'medium', language: 'de' },
  { ...base, region: 'DED4', sector: 'logistics', sizeClass: 'small', language: 'de', from: month(11) },
  { ...base, sizeClass: 'large', language: 'de', from: month(11) },
  { ...base, region: 'DED4', language: 'de', from: month(11) },
]

/** Each filter in turn, so that percentiles are over what people ask for. */
const inTurn = (run: (filter: GapFilter) => Promise<unknown>) => {
  let index = 0
  return durations(times, () => run(FILTERS[index++ % FILTERS.length] as GapFilter))
}

/** What the database needs for the ranking alone. */
async function bareQuery({ db }: Context, filter: GapFilter): Promise<unknown> {
  const segments = await findSegments(db, filter)
  return rowsOf(
    db,
    sql`select concept_id, openings from ${cellsOf(segments, filter.trust, sql`concept_id >= 10000`)} a
      order by openings desc limit 20`,
  )
}

/** Counted anew from the readings, as without kept sums. */
const naiveQuery = ({ db }: Context) =>
  rowsOf(
    db,
    sql`select s.concept_uri, sum(n.openings) as openings from need n
      join skill_effective s on s.subject_kind = 'need' and s.subject_id = n.id
      where n.deleted_at is null and n.status = 'open' and n.source = 'need'
        and (n.needed_until is null or n.needed_until >= ${dayOf(now())}::date)
      group by s.concept_uri order by openings desc limit 20`,
  )

async function measure(context: Context, needs: number) {
  const gaps = percentiles(await inTurn((filter) => listGaps(context, ANYBODY, { ...filter, by: 'skill', limit: 20 })))
  const bare = percentiles(await inTurn((filter) => bareQuery(context, filter)))
  const overview = percentiles(await durations(times, () => reportParticipation(context, ANYBODY, {})))
  const [uri] = await rowsOf<{ uri: string }>(
    context.db,
    sql`select c.uri from rollup_cell l join rollup_segment s on s.id = l.segment_id join rollup_concept c on c.id = l.concept_id
      where c.kind = 'skill' and s.shape = 31 and s.source = 'need' order by l.needs desc limit 1`,
  )
  const concept = uri?.uri
  const views = {
    groups: percentiles(await inTurn((filter) => listGaps(context, ANYBODY, { ...filter, by: 'group', limit: 20 }))),
    sectors: percentiles(await inTurn((filter) => readGapHeat(context, ANYBODY, filter))),
    months: percentiles(await inTurn((filter) => readGapTrend(context, ANYBODY, { ...filter, concept }))),
    needs: percentiles(
      await inTurn((filter) => listGapNeeds(context, ANYBODY, { ...filter, concept, which: 'open', limit: 15 })),
    ),
    offers: percentiles(await inTurn((filter) => listClosingOffers(context, ANYBODY, { ...filter, limit: 5 }))),
  }
  const naive = needs > 100_000 ? null : percentiles(await durations(3, () => naiveQuery(context))).p50
  // One more need, as when somebody posts it: what the next reader waits for.
  const posted = await durations(Math.min(20, times), async () => {
    await layNeeds(context.db, 1, () => undefined)
    await listGaps(context, ANYBODY, { ...base, by: 'skill', limit: 20 })
  })
  return {
    overviewMs: overview,
    gapsMs: gaps,
    bareMs: bare,
    gapsOverBare: Math.round((gaps.p95 / bare.p95) * 100) / 100,
    ...Object.fromEntries(Object.entries(views).map(([name, value]) => [`${name}Ms`, value])),
    postAndReadMs: percentiles(posted),
    countedAnewMs: naive,
    countedAnewOverGaps: naive === null ? null : Math.round(naive / gaps.p50),
  }
}

async function benchOn(kind: string) {
  const directory = mkdtempSync(join(tmpdir(), 'tucacademy-report-'))
  chmodSync(directory, 0o777)
  const server = kind === 'postgres' ? await startPostgres(directory) : null
  const bench = await openBenchApp(server?.url)
  const { context } = bench
  const result: Record<string, unknown> = {}
  try {
    await foldAll(context)
    await layBusinesses(context.db, 2000)
    const sizes = flags.needs.split(',').map(Number)
    let laid = 0
    for (const size of kind === 'postgres' ? sizes : sizes.filter((each) => each <= Number(flags['pglite-needs']))) {
      const start = performance.now()
      await layNeeds(context.db, size - laid, (done) => say(`${kind}: ${laid + done} needs laid`))
      laid = size
      const between = performance.now()
      // Counted as on the first start with so many needs; what the sample region counted before is counted again.
      for (const table of ['rollup_cell', 'rollup_segment', 'rollup_need'])
        await context.db.execute(sql`truncate ${sql.identifier(table)}`)
      await context.db.execute(sql`insert into rollup_change (kind, subject_id) select 'need', id from need`)
      await countFirstTime(context, 1)
      await foldAll(context)
      const end = performance.now()
      say(`${kind}: ${size} needs counted after ${Math.round((end - start) / 1000)} s`)
      const [cells] = await rowsOf<{ cells: number }>(context.db, sql`select count(*)::int as cells from rollup_cell`)
      result[size] = {
        laySeconds: Math.round((between - start) / 100) / 10,
        countSeconds: Math.round((end - between) / 100) / 10,
        ...cells,
        ...(await measure(context, size)),
      }
      say(`${kind}, ${size}: ${JSON.stringify(result[size])}`)
    }
  } finally {
    await bench.close()
    await server?.stop()
    rmSync(directory, { recursive: true, force: true })
  }
  return result
}

const result: Record<string, unknown> = { times, filters: FILTERS.length }
for (const kind of flags.databases.split(',')) result[kind] = await benchOn(kind)
console.log(flags.json ? JSON.stringify(result) : result)
