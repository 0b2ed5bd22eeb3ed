/** How fast are the manager's two reports on the sample region, beside the same number of needs many times over? */
import { parseArgs } from 'node:util'
import { sql } from 'drizzle-orm'
import type { Actor } from '../../api/src/context.ts'
import { listGaps } from '../../api/src/domain/reports/list-gaps.ts'
import { reportParticipation } from '../../api/src/domain/reports/report-participation.ts'
import { openBenchApp } from './lib/bench-database.ts'
import { durations, percentiles } from './lib/percentiles.ts'

const { values: flags } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    needs: { type: 'string', default: '1000,10000' },
    times: { type: 'string', default: '20' },
    database: { type: 'string' },
  },
})
const times = Number(flags.times)
const manager: Actor = {
  role: 'manager',
  userId: 'bench',
  organisationId: null,
  learnerId: null,
  tokenId: null,
  scopes: null,
}
const bench = await openBenchApp(flags.database)
const { context } = bench
const { db } = context
const result: Record<string, unknown> = { database: context.databaseKind, times }
result.participationMs = percentiles(await durations(times, () => reportParticipation(context, manager, {})))
for (const needs of ['0', ...flags.needs.split(',')].map(Number)) {
  console.error(`${needs} further needs`)
  await db.execute(sql`
    with copies as (
      insert into need (organisation_id, text, openings, region)
      select o.id, 'bench', 1 + i % 5, 'DED41'
      from generate_series(1, ${needs}::int) i
      join lateral (select id from organisation where kind = 'business' order by md5(id::text || i) limit 1) o on true
      returning id
    )
    insert into skill_link (subject_kind, subject_id, concept_uri, rank, score, accepted, importance, method, matched_label, evidence, signals, engine_version, taxonomy_version)
    select 'need', n.id, c.uri, 0, 0.9, true, 'must', 'label', '', '[]', '{}', 'bench', 'bench'
    from copies n
    join lateral (select uri from concept where kind = 'skill' order by md5(uri || n.id::text) limit 10) c on true`)
  const sample = await durations(times, () => listGaps(context, manager, { source: 'need', limit: 20 }))
  result[`gapsMs_${needs}`] = percentiles(sample)
}
await bench.close()
console.log(flags.json ? JSON.stringify(result) : result)
