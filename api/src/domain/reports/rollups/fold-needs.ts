import { type SQL, sql } from 'drizzle-orm'
import { type Database, rowsOf } from '../../../db/client.ts'
import { rollupCell, rollupDelta, rollupNeed, rollupSegment } from '../../../db/schema/index.ts'
import { arrayOf } from './array-literal.ts'
import { learnConcepts } from './learn-concepts.ts'
import { groupingSets, QUARTERLY, quarterOf, SHAPES } from './shapes.ts'

export const FACTS = sql`need_id, organisation_id, source, region, sector, size_class, language, month, created_at, openings, is_open,
  needed_until, asks, musts, confirmed`

/** Takes what some needs contributed out of the sums and puts in what they contribute now. The caller holds the lock. */
export async function foldNeeds(tx: Database, ids: readonly string[], day: string): Promise<void> {
  const chosen = sql`= any(${arrayOf(ids)}::uuid[])`
  await learnConcepts(tx, await readUnknown(tx, chosen))
  await tx.execute(sql`
    insert into ${rollupDelta} (sign, ${FACTS})
    select 1, fresh.* from ${contributionsOf(chosen, day)} fresh
    union all
    select -1, ${FACTS} from ${rollupNeed} where need_id ${chosen}`)
  // What did not change would be taken out and put in again.
  await tx.execute(sql`
    delete from ${rollupDelta} where need_id in (
      select need_id from ${rollupDelta} group by need_id
      having count(*) = 2 and count(distinct (${FACTS})) = 1)`)
  await addUp(tx, sql`${rollupDelta}`, SHAPES)
  await addUp(tx, byQuarter, QUARTERLY)
  await tx.execute(sql`
    delete from ${rollupNeed} where need_id in (select need_id from ${rollupDelta} where sign = -1)`)
  await tx.execute(sql`
    insert into ${rollupNeed} (${FACTS}) select ${FACTS} from ${rollupDelta} where sign = 1`)
  await tx.execute(sql`delete from ${rollupDelta} where true`)
}

const byQuarter = sql`(
  select sign, source, region, sector, size_class, language, ${quarterOf(sql`month`)} as month, openings, is_open, asks, musts, confirmed
  from ${rollupDelta}) quarterly`

/** What needs contribute as they stand; chosen is a condition that follows their id. */
export const contributionsOf = (chosen: SQL, day: string): SQL => sql`(
  with skill as materialized (
    select e.subject_id, c.id, c.counts_for, e.importance = 'must' as must, e.confirmed
    from skill_effective e join rollup_concept c on c.uri = e.concept_uri and c.collection = ''
    where e.subject_kind = 'need' and e.subject_id ${chosen}
  ), mark as (
    select subject_id, concept_id, bool_or(must) as must, bool_or(confirmed) as confirmed
    from skill cross join lateral unnest(counts_for || id) as counted(concept_id) group by subject_id, concept_id
  ), asked as (
    select subject_id, array_agg(concept_id order by concept_id) as asks,
      array_agg(concept_id order by concept_id) filter (where must) as musts,
      array_agg(concept_id order by concept_id) filter (where confirmed) as confirmed
    from mark group by subject_id
  )
  select n.id, n.organisation_id, n.source, n.region, coalesce(o.sector, ''), coalesce(o.size_class, ''), n.language,
    to_char(n.created_at at time zone 'Europe/Berlin', 'YYYY-MM'), n.created_at, n.openings,
    n.status = 'open' and (n.needed_until is null or n.needed_until >= ${day}::date), n.needed_until,
    coalesce(a.asks, '{0}'), coalesce(a.musts, '{}'), coalesce(a.confirmed, '{}')
  from need n join organisation o on o.id = n.organisation_id left join asked a on a.subject_id = n.id
  where n.id ${chosen} and n.deleted_at is null)`

export async function readUnknown(tx: Database, chosen: SQL): Promise<string[]> {
  const rows = await rowsOf<{ uri: string }>(
    tx,
    sql`select distinct e.concept_uri as uri from skill_effective e
      where e.subject_kind = 'need' and e.subject_id ${chosen}
        and not exists (select 1 from rollup_concept c where c.uri = e.concept_uri and c.collection = '')`,
  )
  return rows.map(({ uri }) => uri)
}

const SHAPE = sql`grouping(region, sector, size_class, language, month)::smallint`

/** Adds contributions to the sums of some combinations. */
export async function addUp(tx: Database, contributions: SQL, shapes: typeof SHAPES): Promise<void> {
  await tx.execute(sql`
    insert into ${rollupSegment} (shape, source, region, sector, size_class, language, month)
    select ${SHAPE}, source, coalesce(region, '*'), coalesce(sector, '*'), coalesce(size_class, '*'), coalesce(language, '*'),
      coalesce(month, '*')
    from ${contributions} group by ${groupingSets(shapes, [sql`source`])}
    on conflict do nothing`)
  await tx.execute(sql`
    insert into ${rollupCell} (segment_id, concept_id, needs, openings, must_needs, posted_needs, posted_openings,
      confirmed_needs, confirmed_openings, confirmed_must_needs, confirmed_posted_needs, confirmed_posted_openings)
    with part as (
      select source, region, sector, size_class, language, month, concept_id, sign, sign * openings as openings, is_open,
        concept_id = any(musts) as must, concept_id = any(confirmed) as sure
      from ${contributions} cross join lateral unnest(asks) as asked(concept_id)
    ), total as (
      select ${SHAPE} as shape, source, coalesce(region, '*') as region, coalesce(sector, '*') as sector,
        coalesce(size_class, '*') as size_class, coalesce(language, '*') as language, coalesce(month, '*') as month, concept_id,
        coalesce(sum(sign) filter (where is_open), 0) as needs,
        coalesce(sum(openings) filter (where is_open), 0) as openings,
        coalesce(sum(sign) filter (where is_open and must), 0) as must_needs,
        sum(sign) as posted_needs, sum(openings) as posted_openings,
        coalesce(sum(sign) filter (where is_open and sure), 0) as confirmed_needs,
        coalesce(sum(openings) filter (where is_open and sure), 0) as confirmed_openings,
        coalesce(sum(sign) filter (where is_open and must and sure), 0) as confirmed_must_needs,
        coalesce(sum(sign) filter (where sure), 0) as confirmed_posted_needs,
        coalesce(sum(openings) filter (where sure), 0) as confirmed_posted_openings
      from part group by ${groupingSets(shapes, [sql`source`, sql`concept_id`])}
    )
    select s.id, t.concept_id, t.needs, t.openings, t.must_needs, t.posted_needs, t.posted_openings, t.confirmed_needs,
      t.confirmed_openings, t.confirmed_must_needs, t.confirmed_posted_needs, t.confirmed_posted_openings
    from total t join ${rollupSegment} s on s.shape = t.shape and s.source = t.source and s.region = t.region
      and s.sector = t.sector and s.size_class = t.size_class and s.language = t.language and s.month = t.month
    order by s.id, t.concept_id
    on conflict (segment_id, concept_id) do update set
      needs = rollup_cell.needs + excluded.needs,
      openings = rollup_cell.openings + excluded.openings,
      must_needs = rollup_cell.must_needs + excluded.must_needs,
      posted_needs = rollup_cell.posted_needs + excluded.posted_needs,
      posted_openings = rollup_cell.posted_openings + excluded.posted_openings,
      confirmed_needs = rollup_cell.confirmed_needs + excluded.confirmed_needs,
      confirmed_openings = rollup_cell.confirmed_openings + excluded.confirmed_openings,
      confirmed_must_needs = rollup_cell.confirmed_must_needs + excluded.confirmed_must_needs,
      confirmed_posted_needs = rollup_cell.confirmed_posted_needs + excluded.confirmed_posted_needs,
      confirmed_posted_openings = rollup_cell.confirmed_posted_openings + excluded.confirmed_posted_openings`)
}
