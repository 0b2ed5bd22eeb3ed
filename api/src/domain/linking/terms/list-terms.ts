import { type SQL, sql } from 'drizzle-orm'
import type { z } from 'zod'
import type { Actor, Context } from '../../../context.ts'
import type {
  TaughtTermItem,
  TaughtTermPage,
  TaughtTermQuery,
  TermReview,
  TermVerdict,
} from '../../../contract/taught-terms.ts'
import { type Database, rowsOf } from '../../../db/client.ts'
import { decodeCursor, encodeCursor } from '../../cursor.ts'
import { readLabels } from '../../taxonomy/read-labels.ts'

const NOBODY = '00000000-0000-0000-0000-000000000000'

interface Row {
  id: string
  words: string
  verdict: TermVerdict
  uri: string
  organisation_id: string | null
  organisation: string | null
  review: TermReview
  taught_at: Date | string
  texts: number
  subject_kind: 'need' | 'micro-credential' | null
  subject_id: string | null
  title: string | null
  is_sample: boolean | null
}

/** Which terms a person may see: an organisation its own, a manager all. */
export const visibleTo = (actor: Actor): SQL =>
  actor.role === 'manager' ? sql`true` : sql`t.organisation_id = ${actor.organisationId ?? NOBODY}::uuid`

/** Terms that were taught and not taken back, newest first. */
export async function listTerms(
  { db }: Context,
  actor: Actor,
  { q, verdict, state, limit, cursor }: z.output<typeof TaughtTermQuery>,
): Promise<TaughtTermPage> {
  const position = cursor ? decodeCursor(cursor) : null
  const where = sql`t.removed_at is null and ${visibleTo(actor)} and ${searched(q)}
    and ${verdict ? sql`t.verdict = ${verdict}` : sql`true`} and ${inState(state)}`
  const rows = await readRows(
    db,
    sql`${where} and ${position ? sql`(t.taught_at, t.id) < (${position.at.toISOString()}::timestamptz, ${position.id}::uuid)` : sql`true`}`,
    limit + 1,
  )
  const [all] = await rowsOf<{ total: number }>(
    db,
    sql`select count(*)::int as total from taught_term t left join organisation o on o.id = t.organisation_id where ${where}`,
  )
  const items = await toItems(db, rows.slice(0, limit))
  const last = items.at(-1)
  return {
    items,
    nextCursor: rows.length > limit && last ? encodeCursor({ at: new Date(last.taughtAt), id: last.id }) : null,
    total: all?.total ?? 0,
  }
}

/** Some terms with all that is said of them. */
export async function readItems(db: Database, where: SQL): Promise<TaughtTermItem[]> {
  return toItems(db, await readRows(db, where, 1000))
}

const readRows = (db: Database, where: SQL, limit: number): Promise<Row[]> =>
  rowsOf<Row>(
    db,
    sql`select t.id, t.words, t.verdict, coalesce(s.final_uri, t.concept_uri) as uri, t.organisation_id,
        o.name as organisation, t.review, t.taught_at, t.subject_kind, t.subject_id,
        coalesce(n.title, left(n.text, 80), v.title) as title, o.is_sample,
        (select count(*)::int from skill_link l where l.taught_term_id = t.id) as texts
      from taught_term t
      left join organisation o on o.id = t.organisation_id
      left join concept_successor s on s.concept_uri = t.concept_uri
      left join need n on t.subject_kind = 'need' and n.id = t.subject_id and n.deleted_at is null
      left join micro_credential m on t.subject_kind = 'micro-credential' and m.id = t.subject_id
      left join micro_credential_version v on v.micro_credential_id = m.id and v.version = m.current_version
      where ${where} order by t.taught_at desc, t.id desc limit ${limit}`,
  )

async function toItems(db: Database, rows: readonly Row[]): Promise<TaughtTermItem[]> {
  const labelOf = await readLabels(
    db,
    rows.map((row) => row.uri),
  )
  return rows.map((row) => ({
    id: row.id,
    words: row.words,
    verdict: row.verdict,
    uri: row.uri,
    ...labelOf(row.uri),
    organisationId: row.organisation_id,
    organisationName: row.organisation,
    review: row.review,
    taughtAt: new Date(row.taught_at).toISOString(),
    texts: row.texts,
    source:
      row.subject_kind && row.subject_id && row.title
        ? { kind: row.subject_kind, id: row.subject_id, title: row.title }
        : null,
    isSample: row.is_sample ?? false,
  }))
}

function inState(state: z.output<typeof TaughtTermQuery>['state']): SQL {
  if (state === undefined) return sql`true`
  if (state === 'installation') return sql`t.organisation_id is null`
  return sql`t.organisation_id is not null and t.review = ${state}`
}

function searched(q: string | undefined): SQL {
  if (!q) return sql`true`
  const pattern = `%${q.replace(/[\\%_]/g, '\\$&')}%`
  return sql`(t.words ilike ${pattern} or o.name ilike ${pattern} or exists (
    select 1 from concept_label l where l.concept_uri = t.concept_uri and l.kind = 'preferred' and l.text ilike ${pattern}))`
}
