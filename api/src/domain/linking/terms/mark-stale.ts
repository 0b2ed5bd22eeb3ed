import { sql } from 'drizzle-orm'
import type { Database } from '../../../db/client.ts'
import { skillReading } from '../../../db/schema/index.ts'
import { patternOf } from './texts-with.ts'

/**
 * Forgets that texts which may hold some words were read: the job that reads stale texts takes them up. What was found stays
 * until then. Terms of an organisation hold in its own texts, those of the installation in all of them.
 */
export async function markStale(db: Database, organisationId: string | null, words: string): Promise<void> {
  const pattern = patternOf(words)
  const whose = organisationId === null ? sql`` : sql`and organisation_id = ${organisationId}`
  const learners =
    organisationId === null
      ? sql`or (subject_kind = 'learner' and subject_id in (select id from learner where text ilike ${pattern}))`
      : sql``
  await db.execute(sql`
    delete from ${skillReading} where
      (subject_kind = 'need' and subject_id in (select id from need where text ilike ${pattern} ${whose}))
      or (subject_kind = 'micro-credential' and subject_id in (
        select m.id from micro_credential m
        join micro_credential_version v on v.micro_credential_id = m.id and v.version = m.current_version
        where v.title || E'\n' || v.summary || E'\n' || array_to_string(v.learning_outcomes, E'\n') ilike ${pattern} ${whose}))
      ${learners}`)
}
