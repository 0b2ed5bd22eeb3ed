import { sql } from 'drizzle-orm'
import type { Actor, Context } from '../../../context.ts'
import type { GapFilter, GapNeed, GapNeedPage, GapNeedQuery } from '../../../contract/gaps.ts'
import { type Database, rowsOf } from '../../../db/client.ts'
import { decodeCursor, encodeCursor } from '../../cursor.ts'
import { titleOf } from '../../demands/read-need.ts'
import { arrayOf } from '../rollups/array-literal.ts'
import { readCurrent } from './current.ts'
import { sentencesAround } from './sentences-around.ts'
import { inFilter, numberOf, sumCells } from './sum-cells.ts'

/** The needs behind a figure, newest first, with the sentences that ask for the skill or for one of the group. */
export async function listGapNeeds(context: Context, _actor: Actor, query: GapNeedQuery): Promise<GapNeedPage> {
  const { concept, which, limit, cursor, ...filter } = query
  const position = cursor ? decodeCursor(cursor) : null
  const { items, nextCursor, total } = await readCurrent(context, async (db) => {
    const number = await numberOf(db, concept ?? '', filter.collection)
    const after = position
      ? sql`and (created_at, need_id) < (${position.at.toISOString()}::timestamptz, ${position.id}::uuid)`
      : sql``
    const found = await rowsOf<{ id: string; at: Date | string }>(
      db,
      sql`select need_id as id, created_at as at from rollup_need
        where source = ${filter.source} ${which === 'open' ? sql`and is_open` : sql``} and ${inFilter(filter)} and ${asking(filter, number)} ${after}
        order by created_at desc, need_id desc limit ${limit + 1}`,
    )
    const shown = found.slice(0, limit)
    const last = shown.at(-1)
    const [sum] = await sumCells(db, filter, [number])
    return {
      items: await readNeedsBehind(
        db,
        shown.map(({ id }) => id),
        [number],
      ),
      nextCursor: found.length > limit && last ? encodeCursor({ at: new Date(last.at), id: last.id }) : null,
      total: (which === 'open' ? sum?.needs : sum?.postedNeeds) ?? 0,
    }
  })
  return { items, nextCursor, total }
}

/** Needs that ask for a concept, or for which a person said that they do. All needs ask for 0, some with nothing confirmed. */
const asking = ({ trust }: GapFilter, number: number) =>
  trust === 'confirmed' ? sql`confirmed @> array[${number}::int]` : sql`asks @> array[${number}::int]`

interface BehindRow {
  readonly id: string
  readonly title: string | null
  readonly text: string
  readonly organisationName: string
  readonly sector: GapNeed['sector']
  readonly region: string
  readonly openings: number
  readonly must: boolean
  readonly createdAt: Date | string
  /** Arrays of evidence, as text: jsonb arrives parsed on one driver only. */
  readonly evidence: string
}

/** Some needs as they are shown behind a figure, in the order given. */
export async function readNeedsBehind(
  db: Database,
  ids: readonly string[],
  concepts: readonly number[],
): Promise<GapNeed[]> {
  if (ids.length === 0) return []
  const wanted = arrayOf(concepts)
  const rows = await rowsOf<BehindRow>(
    db,
    sql`select n.id, n.title, n.text, o.name as "organisationName", o.sector, n.region, n.openings,
      f.musts && ${wanted}::int[] as must, n.created_at as "createdAt", coalesce((
        select json_agg(l.evidence order by l.rank) from skill_link l
        left join concept_successor s on s.concept_uri = l.concept_uri
        join rollup_concept c on c.uri = coalesce(s.final_uri, l.concept_uri) and c.collection = ''
        where l.subject_kind = 'need' and l.subject_id = n.id and c.id = any(f.asks)
          and (c.counts_for || c.id) && ${wanted}::int[]), '[]')::text as evidence
    from rollup_need f join need n on n.id = f.need_id join organisation o on o.id = n.organisation_id
    where f.need_id = any(${arrayOf(ids)}::uuid[])`,
  )
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    return row ? [toNeed(row)] : []
  })
}

function toNeed({ must, evidence, text, createdAt, title, ...row }: BehindRow): GapNeed {
  const spans = (JSON.parse(evidence) as [number, number][][]).flat()
  const sentences = sentencesAround(text, spans)
  return {
    ...row,
    title: titleOf({ title, text }),
    importance: must ? 'must' : 'nice',
    createdAt: new Date(createdAt).toISOString(),
    sentences,
  }
}
