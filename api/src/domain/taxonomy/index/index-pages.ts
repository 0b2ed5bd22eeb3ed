import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { type Database, rowsOf } from '../../../db/client.ts'
import type { IndexPage } from './index-builder.ts'

const CONCEPTS = 150
const TERMS = 1_000
const RELATIONS = 2_000

/**
 * The stored taxonomy as an index is built from it, in pages that each take the database a moment.
 * Terms of crosswalk lists that mean the same as a concept, or nearly, are labels of it: everyday ones where they are
 * exact, alternative ones where they are close. Broader and narrower terms say something else and link nothing.
 * @param rest  milliseconds to leave the database alone after so many of work
 */
export async function* readIndexPages(
  db: Database,
  rest: (worked: number) => number = () => 0,
): AsyncGenerator<IndexPage> {
  let start = performance.now()
  const pause = async () => {
    const milliseconds = rest(performance.now() - start)
    if (milliseconds > 0) await wait(milliseconds)
    start = performance.now()
  }
  for (let after = ''; ; ) {
    const [page] = await rowsOf<{ rows: string | null; last: string | null }>(
      db,
      sql`select max(uri) as last, json_agg(json_build_array(uri, kind, skill_type, reuse_level,
          (select json_agg(json_build_array(language, l.kind, text)) from concept_label l where l.concept_uri = uri),
          (select json_object_agg(language, text) from concept_description d where d.concept_uri = uri)))::text as rows
        from (select uri, kind, skill_type, reuse_level from concept
          where status = 'active' and uri > ${after} order by uri limit ${CONCEPTS}) page`,
    )
    if (!page?.rows || page.last === null) break
    after = page.last
    await pause()
    yield { kind: 'concepts', rows: page.rows }
  }
  for (let after: readonly string[] = ['00000000-0000-0000-0000-000000000000', '', '', '']; ; ) {
    const [page] = await rowsOf<{ rows: string | null; last: string | null }>(
      db,
      sql`with page as (
          select x.list_id, x.language, x.term, x.concept_uri, x.relation, x.version from concept_crosswalk x
          where (x.list_id, x.language, x.term, x.concept_uri)
            > (${after[0]}::uuid, ${after[1]}::text, ${after[2]}::text, ${after[3]}::text)
          order by x.list_id, x.language, x.term, x.concept_uri limit ${TERMS}
        )
        select (select json_build_array(list_id, language, term, concept_uri)::text from page
            order by list_id desc, language desc, term desc, concept_uri desc limit 1) as last,
          coalesce((select json_agg(json_build_array(coalesce(s.final_uri, page.concept_uri), page.language,
              case page.relation when 'exact' then 'everyday' else 'alternative' end, page.term))
            from page join crosswalk_list l on l.id = page.list_id and l.version = page.version
            left join concept_successor s on s.concept_uri = page.concept_uri
            where page.relation in ('exact', 'close')), '[]')::text as rows`,
    )
    if (!page?.rows || page.last === null) break
    after = JSON.parse(page.last)
    await pause()
    yield { kind: 'terms', rows: page.rows }
  }
  for (let after: readonly string[] = ['', '', '']; ; ) {
    const [page] = await rowsOf<{ rows: string | null; last: string | null }>(
      db,
      sql`with page as (
          select from_uri, to_uri, kind from concept_relation
          where (from_uri, to_uri, kind) > (${after[0]}::text, ${after[1]}::text, ${after[2]}::text)
            and (kind in ('broader', 'related')
              or exists (select 1 from concept c where c.uri = from_uri and c.kind = 'occupation' and c.status = 'active'))
          order by from_uri, to_uri, kind limit ${RELATIONS}
        )
        select json_agg(json_build_array(from_uri, to_uri, kind))::text as rows,
          (select json_build_array(from_uri, to_uri, kind)::text from page order by from_uri desc, to_uri desc, kind desc limit 1) as last
        from page`,
    )
    if (!page?.rows || page.last === null) break
    after = JSON.parse(page.last)
    await pause()
    yield { kind: 'relations', rows: page.rows }
  }
}
