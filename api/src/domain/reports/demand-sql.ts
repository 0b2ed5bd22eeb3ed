import { type SQL, sql } from 'drizzle-orm'
import type { GapQuery } from '../../contract/reports.ts'

/**
 * Needs that count in figures on a day, as a relation: of one source (sources are never added up), open, not deleted,
 * and not aged (needed until an earlier day).
 */
const countedNeeds = (
  { source, region, sector }: Pick<GapQuery, 'source' | 'region' | 'sector'>,
  today: string,
): SQL => sql`(
  select n.id, n.organisation_id, n.openings, n.title, n.text, n.created_at, o.name as organisation_name
  from need n join organisation o on o.id = n.organisation_id
  where n.deleted_at is null and n.status = 'open' and n.source = ${source}
    and (n.needed_until is null or n.needed_until >= ${today}::date)
    ${region ? sql`and n.region like ${`${region}%`}` : sql``}
    ${sector ? sql`and o.sector = ${sector}` : sql``}
)`

/** Skills that at least one published micro-credential teaches, as a relation with one column concept_uri. */
const taughtSkills: SQL = sql`(
  select distinct s.concept_uri from skill_effective s
  join micro_credential m on m.id = s.subject_id and m.status = 'published'
  where s.subject_kind = 'micro-credential'
)`

/**
 * Opens a statement: n = counted needs, s = what they ask for, taught = what is taught, each worked out once.
 * Materialised, because the planner knows nothing of a view's size and would otherwise work it out again for every need.
 */
export const withDemand = (filter: Pick<GapQuery, 'source' | 'region' | 'sector'>, today: string): SQL => sql`with
  n as materialized ${countedNeeds(filter, today)},
  s as materialized (select subject_id, concept_uri, importance from skill_effective where subject_kind = 'need'),
  taught as materialized ${taughtSkills}`
