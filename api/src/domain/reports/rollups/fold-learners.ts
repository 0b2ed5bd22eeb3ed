import { sql } from 'drizzle-orm'
import { type Database, rowsOf } from '../../../db/client.ts'
import { rollupHolding, rollupLearner } from '../../../db/schema/index.ts'
import { arrayOf } from './array-literal.ts'
import { learnConcepts } from './learn-concepts.ts'

/**
 * Works out anew what some persons hold and are learning. Only who agreed to statistics counts, and what a profile says only
 * while its owner agrees to matching, too. Held: what the profile says, and what a completed course teaches. Being learned:
 * what a course teaches that the person is enrolled in or has begun, and does not hold.
 */
export async function foldLearners(tx: Database, ids: readonly string[], day: string): Promise<void> {
  const chosen = arrayOf(ids)
  const unknown = await rowsOf<{ uri: string }>(
    tx,
    sql`select distinct e.concept_uri as uri from skill_effective e
      where e.subject_kind = 'learner' and e.subject_id = any(${chosen}::uuid[])`,
  )
  await learnConcepts(
    tx,
    unknown.map(({ uri }) => uri),
  )
  await count(tx, chosen, -1)
  await tx.execute(sql`delete from ${rollupLearner} where learner_id = any(${chosen}::uuid[])`)
  await tx.execute(sql`
    insert into ${rollupLearner} (learner_id, holds, learns)
    with consent as (
      select distinct on (learner_id, purpose) learner_id, purpose, granted from consent_event
      where learner_id = any(${chosen}::uuid[]) order by learner_id, purpose, at desc, id desc
    ), person as (
      select l.id, exists (select 1 from consent c where c.learner_id = l.id and c.purpose = 'matching' and c.granted) as read
      from learner l join consent c on c.learner_id = l.id and c.purpose = 'statistics' and c.granted
      where l.id = any(${chosen}::uuid[])
    ), latest as (
      select distinct on (learner_id, run_id) learner_id, run_id, kind from enrolment_event
      where learner_id in (select id from person) and occurred_on <= ${day}::date
      order by learner_id, run_id, occurred_on desc, id desc
    ), course as (
      select latest.learner_id, latest.kind, o.teaches from latest
      join course_run r on r.id = latest.run_id join rollup_offer o on o.micro_credential_id = r.micro_credential_id
    ), held as (
      select p.id, counted.concept_id from person p
      join skill_effective e on e.subject_kind = 'learner' and e.subject_id = p.id
      join rollup_concept c on c.uri = e.concept_uri and c.collection = ''
      cross join lateral unnest(c.counts_for || c.id) as counted(concept_id)
      where p.read and e.subject_id = any(${chosen}::uuid[])
      union
      select learner_id, concept_id from course cross join lateral unnest(teaches) as taught(concept_id)
      where kind in ('completed', 'certified')
    ), learning as (
      select learner_id as id, concept_id from course cross join lateral unnest(teaches) as taught(concept_id)
      where kind in ('enrolled', 'started')
      except select id, concept_id from held
    )
    select p.id, coalesce((select array_agg(concept_id order by concept_id) from held h where h.id = p.id), '{}'),
      coalesce((select array_agg(concept_id order by concept_id) from learning l where l.id = p.id), '{}')
    from person p`)
  await count(tx, chosen, 1)
}

/** Puts persons into the counts (1), or takes them out (-1). */
const count = (tx: Database, chosen: string, sign: 1 | -1) =>
  tx.execute(sql`
    insert into ${rollupHolding} (concept_id, holds, learns)
    select concept_id, ${sign}::int * count(*) filter (where held)::int, ${sign}::int * count(*) filter (where not held)::int
    from (
      select unnest(holds) as concept_id, true as held from ${rollupLearner} where learner_id = any(${chosen}::uuid[])
      union all
      select unnest(learns), false from ${rollupLearner} where learner_id = any(${chosen}::uuid[])
    ) part group by concept_id order by concept_id
    on conflict (concept_id) do update set
      holds = rollup_holding.holds + excluded.holds, learns = rollup_holding.learns + excluded.learns`)
