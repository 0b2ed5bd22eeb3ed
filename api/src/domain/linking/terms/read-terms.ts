import { eq, type SQL, sql } from 'drizzle-orm'
import { type Database, rowsOf } from '../../../db/client.ts'
import { microCredential, need } from '../../../db/schema/index.ts'
import type { TaughtTerm } from '../../../engine/index.ts'
import type { Subject } from '../relink-subject.ts'

interface Row extends TaughtTerm {
  owner: string | null
  key: string
}

/** Whose terms hold in a subject's text: a learner's text has only those of the installation. */
export async function ownerOf(db: Database, { kind, id }: Subject): Promise<string | null> {
  if (kind === 'learner') return null
  const table = kind === 'need' ? need : microCredential
  const [row] = await db.select({ owner: table.organisationId }).from(table).where(eq(table.id, id))
  return row?.owner ?? null
}

/**
 * Terms that hold in texts of some organisations, by organisation; for null those of the whole installation alone. Where an
 * organisation says something else of the same words and skill, its own word counts. A retired skill is its successor.
 */
export async function readTerms(
  db: Database,
  organisationIds: readonly string[],
): Promise<(owner: string | null) => readonly TaughtTerm[]> {
  const rows = await rowsOf<Row>(
    db,
    sql`select t.id, coalesce(s.final_uri, t.concept_uri) as uri, t.words, t.verdict, t.key, t.organisation_id as owner
      from taught_term t left join concept_successor s on s.concept_uri = t.concept_uri
      where t.removed_at is null and (t.organisation_id is null or t.organisation_id in ${idsIn(organisationIds)})
      order by t.id`,
  )
  const common = rows.filter((row) => row.owner === null)
  const lists = new Map<string | null, readonly TaughtTerm[]>([[null, common.map(toTerm)]])
  for (const id of organisationIds) {
    const own = rows.filter((row) => row.owner === id)
    const said = new Set(own.map(sameTerm))
    lists.set(id, [...own, ...common.filter((row) => !said.has(sameTerm(row)))].map(toTerm))
  }
  return (owner) => lists.get(owner) ?? []
}

const idsIn = (ids: readonly string[]): SQL =>
  sql`(select value::uuid from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`
const sameTerm = ({ uri, key }: Row): string => `${uri} ${key}`
const toTerm = ({ id, uri, words, verdict }: Row): TaughtTerm => ({ id, uri, words, verdict })
