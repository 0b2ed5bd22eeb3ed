import { and, eq, type SQL, sql } from 'drizzle-orm'
import type { z } from 'zod'
import type { Actor, Context } from '../../../context.ts'
import type { TaxonomyChangeItem, TaxonomyChangePage, TaxonomyChangeQuery } from '../../../contract/taxonomy.ts'
import { rowsOf } from '../../../db/client.ts'
import { taxonomyVersion } from '../../../db/schema/index.ts'
import { AppError } from '../../../errors.ts'
import { readLabels } from '../read-labels.ts'

type Row = Pick<TaxonomyChangeItem, 'uri' | 'conceptKind' | 'kind' | 'parts' | 'before' | 'after'> & {
  successor_uri: string | null
}

/**
 * What a version changed, in the order of the concepts' addresses.
 * @throws {AppError} not-found for a version that does not exist or whose import has not ended
 */
export async function listChanges(
  { db }: Context,
  _actor: Actor,
  { id }: { id: number },
  query: z.output<typeof TaxonomyChangeQuery>,
): Promise<TaxonomyChangePage> {
  const [version] = await db
    .select({ id: taxonomyVersion.id })
    .from(taxonomyVersion)
    .where(and(eq(taxonomyVersion.id, id), eq(taxonomyVersion.complete, true)))
  if (!version) throw new AppError('not-found')
  const q = query.q?.trim()
  const where = sql`t.version_id = ${id}
    ${query.kind ? sql`and t.kind = ${query.kind}` : sql``}
    ${q ? sql`and ${speaksOf(q)}` : sql``}`
  const rows = await rowsOf<Row>(
    db,
    sql`select t.concept_uri as uri, c.kind as "conceptKind", t.kind, to_jsonb(t.parts)::text as parts, t.before::text as before,
        t.after::text as after, s.final_uri as successor_uri
      from taxonomy_change t join concept c on c.uri = t.concept_uri
      left join concept_successor s on s.concept_uri = t.concept_uri
      where ${where} ${query.cursor === undefined ? sql`` : sql`and t.concept_uri > ${query.cursor}`}
      order by t.concept_uri limit ${query.limit + 1}`,
  )
  const [all] = await rowsOf<{ total: number }>(
    db,
    sql`select count(*)::int as total from taxonomy_change t join concept c on c.uri = t.concept_uri where ${where}`,
  )
  const shown = rows.slice(0, query.limit)
  const labelOf = await readLabels(
    db,
    shown.flatMap((row) => [row.uri, ...(row.successor_uri ? [row.successor_uri] : [])]),
  )
  return {
    items: shown.map(({ successor_uri: successor, ...row }) => ({
      ...row,
      // jsonb arrives parsed on one driver only, as text on both.
      parts: JSON.parse(row.parts as unknown as string),
      before: JSON.parse(row.before as unknown as string),
      after: JSON.parse(row.after as unknown as string),
      ...labelOf(row.uri),
      successor: successor ? { uri: successor, ...labelOf(successor), matchedLabel: null } : null,
    })),
    nextCursor: rows.length > query.limit ? (shown.at(-1)?.uri ?? null) : null,
    total: all?.total ?? 0,
  }
}

const speaksOf = (q: string): SQL => {
  const pattern = `%${q.replace(/[\\%_]/g, '\\$&')}%`
  return sql`(exists (
      select 1 from concept_label l where l.concept_uri = t.concept_uri and l.kind = 'preferred' and l.text ilike ${pattern})
    or t.before::text ilike ${pattern})`
}
