import { PGlite } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import type { Language } from '../../../../api/src/engine/types.ts'
import type { LabelDocument, Peer } from './peer.ts'

const CONFIGURATIONS: Readonly<Record<Language, string>> = { de: 'german', en: 'english' }

/** PostgreSQL full-text search (any of the words, ts_rank_cd) and pg_trgm (word similarity of a label in the text). */
export async function postgresPeers(
  documents: readonly LabelDocument[],
  language: Language,
): Promise<{ fullText: Required<Peer>; trigrams: Required<Peer> }> {
  const database = await PGlite.create({ extensions: { pg_trgm } })
  const configuration = CONFIGURATIONS[language]
  await database.exec(`create extension pg_trgm; create table skill (uri text, words tsvector);
    create table label (uri text, label text);`)
  const rows = documents.map(({ id, labels }) => ({ uri: id, words: labels.join(' ') }))
  await database.query(
    `insert into skill select uri, to_tsvector('${configuration}', words)
      from jsonb_to_recordset($1::jsonb) as x(uri text, words text)`,
    [JSON.stringify(rows)],
  )
  await database.query(
    `insert into label select uri, label from jsonb_to_recordset($1::jsonb) as x(uri text, label text)`,
    [JSON.stringify(documents.flatMap(({ id, labels }) => labels.map((label) => ({ uri: id, label }))))],
  )
  await database.exec('create index on skill using gin (words); analyze')
  const fullText = `with asked as (select replace(plainto_tsquery('${configuration}', $1)::text, '&', '|')::tsquery as query)
    select uri from skill, asked where words @@ query order by ts_rank_cd(words, query, 1) desc, uri limit 100`
  const trigrams = `select uri from label group by uri order by max(word_similarity(label, $1)) desc, uri limit 100`
  const rank = (sql: string) => async (text: string) =>
    (await database.query<{ uri: string }>(sql, [text])).rows.map(({ uri }) => uri)
  const close = () => database.close()
  return { fullText: { rank: rank(fullText), close }, trigrams: { rank: rank(trigrams), close } }
}
