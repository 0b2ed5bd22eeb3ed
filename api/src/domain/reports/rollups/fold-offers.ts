import { sql } from 'drizzle-orm'
import { type Database, rowsOf } from '../../../db/client.ts'
import { rollupChange, rollupOffer } from '../../../db/schema/index.ts'
import { arrayOf } from './array-literal.ts'
import { learnConcepts } from './learn-concepts.ts'

/** Works out anew what some micro-credentials teach; who learned with one is noted to be worked out after it. */
export async function foldOffers(tx: Database, ids: readonly string[]): Promise<void> {
  const chosen = arrayOf(ids)
  const unknown = await rowsOf<{ uri: string }>(
    tx,
    sql`select distinct e.concept_uri as uri from skill_effective e
      where e.subject_kind = 'micro-credential' and e.subject_id = any(${chosen}::uuid[])`,
  )
  await learnConcepts(
    tx,
    unknown.map(({ uri }) => uri),
  )
  await tx.execute(sql`
    with fresh as (
      select m.id, m.status = 'published' as published, coalesce((
        select array_agg(distinct concept_id order by concept_id)
        from skill_effective e join rollup_concept c on c.uri = e.concept_uri and c.collection = ''
        cross join lateral unnest(c.counts_for || c.id) as counted(concept_id)
        where e.subject_kind = 'micro-credential' and e.subject_id = m.id), '{}') as teaches
      from micro_credential m where m.id = any(${chosen}::uuid[])
    ), moved as (
      select coalesce(f.id, o.micro_credential_id) as id from fresh f
      full join (select * from ${rollupOffer} where micro_credential_id = any(${chosen}::uuid[])) o on o.micro_credential_id = f.id
      where o.teaches is distinct from f.teaches
    ), gone as (
      delete from ${rollupOffer} where micro_credential_id = any(${chosen}::uuid[])
        and micro_credential_id not in (select id from fresh)
    ), noted as (
      insert into ${rollupChange} (kind, subject_id)
      select distinct 'learner', e.learner_id from enrolment_event e join course_run r on r.id = e.run_id
      where r.micro_credential_id in (select id from moved)
    )
    insert into ${rollupOffer} (micro_credential_id, is_published, teaches)
    select id, published, teaches from fresh
    on conflict (micro_credential_id) do update set is_published = excluded.is_published, teaches = excluded.teaches`)
}
