import { sql } from 'drizzle-orm'
import type { Actor, Context } from '../../context.ts'
import type { WantedSkillList } from '../../contract/reports.ts'
import { rowsOf } from '../../db/client.ts'
import { dayOf } from '../day-of.ts'
import { readLabels } from '../taxonomy/read-labels.ts'
import { cellsOf, findSegments } from './gaps/sum-cells.ts'
import { supply } from './gaps/supply-sql.ts'
import { defineKpi, NOTHING_YET, NOW } from './kpi.ts'
import { readyRollups } from './rollups/ready-rollups.ts'

const SHOWN = 60

/** What a single business asks for would tell the public about that business. */
const LEAST_ORGANISATIONS = 2

const RULE = {
  de: `Es zählen offene, gemeldete Bedarfe. Öffentlich gezeigt wird eine Fähigkeit erst, wenn mindestens ${LEAST_ORGANISATIONS} Organisationen sie suchen.`,
  en: `Counted are open needs that were posted. A skill is shown publicly only when at least ${LEAST_ORGANISATIONS} organisations ask for it.`,
}
export const WANTED_OPENINGS = defineKpi({
  key: 'wanted-openings',
  unit: 'openings',
  name: { de: 'Stellen je gesuchter Fähigkeit', en: 'Openings per wanted skill' },
  rule: RULE,
  parts: {
    de: 'Stellen, aufsummiert über die Bedarfe, die nach der Fähigkeit fragen.',
    en: 'Openings, summed over the needs that ask for the skill.',
  },
  empty: NOTHING_YET,
  date: NOW,
})
export const WANTED_NEEDS = defineKpi({
  key: 'wanted-needs',
  unit: 'needs',
  name: { de: 'Bedarfe je gesuchter Fähigkeit', en: 'Needs per wanted skill' },
  rule: RULE,
  parts: { de: 'Bedarfe, die nach der Fähigkeit fragen.', en: 'Needs that ask for the skill.' },
  empty: NOTHING_YET,
  date: NOW,
})

/** What the region asks for, most openings first; only skills that at least two organisations need. */
export async function listWantedSkills(context: Context, _actor: Actor): Promise<WantedSkillList> {
  const { db, now } = context
  await readyRollups(context)
  const segments = await findSegments(db, { source: 'need', trust: 'all' })
  const rows = await rowsOf<{ uri: string; needs: number; openings: number; taught: boolean }>(
    db,
    sql`with asked as materialized (
      select c.id, c.uri, a.needs, a.openings
      from ${cellsOf(segments, 'all', sql`concept_id >= 10000`)} a join rollup_concept c on c.id = a.concept_id
      where a.needs >= ${LEAST_ORGANISATIONS} order by a.openings desc, c.uri collate "C"
    )
    select asked.uri, asked.needs, asked.openings, s.offers is not null as taught
    from asked left join ${supply(dayOf(now()))} s on s.concept_id = asked.id
    cross join lateral (
      select organisation_id as one from rollup_need
      where source = 'need' and is_open and asks @> array[asked.id] limit 1
    ) first
    where exists (
      select 1 from rollup_need
      where source = 'need' and is_open and asks @> array[asked.id] and organisation_id <> first.one)
    order by asked.openings desc, asked.uri collate "C"
    limit ${SHOWN}`,
  )
  const labelOf = await readLabels(
    db,
    rows.map(({ uri }) => uri),
  )
  return { items: rows.map((row) => ({ ...row, ...labelOf(row.uri) })) }
}
