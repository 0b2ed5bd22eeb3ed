import { sql } from 'drizzle-orm'
import type { Actor, Context } from '../../../context.ts'
import type { CrosswalkLists, CrosswalkRelation } from '../../../contract/taxonomy.ts'
import { rowsOf } from '../../../db/client.ts'

interface Row {
  id: string
  name: string
  imported_at: Date | string
  imported_by: string | null
  relation: CrosswalkRelation | null
  languages: string | null
  count: number
}

/** Lists of terms that count, by name, with how many terms of each relation. */
export async function listCrosswalks({ db }: Context, _actor: Actor): Promise<CrosswalkLists> {
  const rows = await rowsOf<Row>(
    db,
    sql`select l.id, l.name, l.imported_at, u.name as imported_by, x.relation,
        string_agg(distinct x.language, ' ') as languages, count(x.term)::int as count
      from crosswalk_list l
      left join concept_crosswalk x on x.list_id = l.id and x.version = l.version
      left join "user" u on u.id = l.imported_by
      where l.version > 0 group by l.id, u.name, x.relation order by l.name, l.id`,
  )
  const lists = new Map<string, CrosswalkLists['items'][number]>()
  for (const row of rows) {
    const list = lists.get(row.id) ?? {
      id: row.id,
      name: row.name,
      languages: [],
      relations: { exact: 0, close: 0, broad: 0, narrow: 0, related: 0 },
      importedAt: new Date(row.imported_at).toISOString(),
      importedByName: row.imported_by,
    }
    lists.set(row.id, list)
    if (!row.relation) continue
    list.relations[row.relation] = row.count
    for (const language of (row.languages ?? '').split(' ') as ('de' | 'en')[])
      if (!list.languages.includes(language)) list.languages.push(language)
  }
  return { items: [...lists.values()] }
}
