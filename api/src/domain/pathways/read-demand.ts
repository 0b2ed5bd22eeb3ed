import { sql } from 'drizzle-orm'
import { type Database, rowsOf } from '../../db/client.ts'

/**
 * Which open needs ask for each skill today, of every skill that a published micro-credential teaches. Posted needs only: answers of
 * surveys are figures of their own.
 */
export async function readDemand(db: Database, today: string): Promise<Map<string, Set<string>>> {
  const rows = await rowsOf<{ uri: string; needs: string[] }>(
    db,
    sql`with taught as materialized (
      select distinct s.concept_uri from skill_effective s
      join micro_credential m on m.id = s.subject_id and m.status = 'published'
      where s.subject_kind = 'micro-credential'
    ), s as materialized (select subject_id, concept_uri from skill_effective where subject_kind = 'need')
    select s.concept_uri as uri, array_agg(n.id::text) as needs
    from need n join s on s.subject_id = n.id
    where n.deleted_at is null and n.status = 'open' and n.source = 'need'
      and (n.needed_until is null or n.needed_until >= ${today}::date)
      and s.concept_uri in (select concept_uri from taught)
    group by s.concept_uri`,
  )
  return new Map(rows.map(({ uri, needs }) => [uri, new Set(needs)]))
}
