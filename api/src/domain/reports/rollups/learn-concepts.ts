import { sql } from 'drizzle-orm'
import { type Database, rowsOf } from '../../../db/client.ts'
import { rollupChange, rollupConcept } from '../../../db/schema/index.ts'
import { arrayOf } from './array-literal.ts'

/** Collections that figures can be narrowed to. */
export const COLLECTIONS = ['green', 'digital', 'transversal'] as const

/** Numbers below it are of groups and collections, so that a heat map reads one short range. */
export const FIRST_SKILL = 10_000

interface Place {
  readonly uri: string
  readonly collections: readonly string[]
  readonly groups: readonly string[]
}

const keyOf = (uri: string, collection: string) => `${collection} ${uri}`

/**
 * Where skills belong: their collections, and the groups right under the tops of the hierarchy that any of their ways up leads
 * through.
 */
const readPlaces = (db: Database, uris: readonly string[]): Promise<Place[]> =>
  rowsOf<Place>(
    db,
    sql`with recursive wanted as (select value as uri from jsonb_array_elements_text(${JSON.stringify(uris)}::jsonb)),
    way(uri, at) as (
      select uri, uri from wanted
      union
      select way.uri, r.to_uri from way join concept_relation r on r.from_uri = way.at and r.kind = 'broader'
    ), place as (
      select distinct way.uri, way.at as "group" from way
      join concept g on g.uri = way.at and g.kind = 'group' and g.status = 'active'
      join concept_relation up on up.from_uri = way.at and up.kind = 'broader'
      where not exists (select 1 from concept_relation r where r.from_uri = up.to_uri and r.kind = 'broader')
    )
    select wanted.uri, coalesce(array_to_json(c.collections), '[]') as collections,
      coalesce((select json_agg(p."group" order by p."group") from place p where p.uri = wanted.uri), '[]') as groups
    from wanted left join concept c on c.uri = wanted.uri`,
  )

/** Gives numbers to skills that have none yet, and to the groups and collections they count for. The caller holds the lock. */
export async function learnConcepts(db: Database, uris: readonly string[]): Promise<void> {
  const known = await readNumbers(db)
  const fresh = [...new Set(uris)].filter((uri) => !known.has(keyOf(uri, '')))
  if (fresh.length === 0) return
  const places = await readPlaces(db, fresh)
  const countsFor = await numberPlaces(db, known, places)
  let next = Math.max(FIRST_SKILL - 1, ...known.values())
  const rows = places
    .sort((a, b) => (a.uri < b.uri ? -1 : 1))
    .map(({ uri }) => ({ id: ++next, uri, counts_for: countsFor.get(uri) }))
  await db.execute(sql`
    insert into ${rollupConcept} (id, kind, uri, counts_for)
    select id, 'skill', uri, counts_for from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id int, uri text, counts_for int[])`)
}

/** Finds skills whose groups or collections are others than before, and notes all that they count in. The caller holds the lock. */
export async function refreshConcepts(db: Database): Promise<void> {
  const skills = await rowsOf<{ id: number; uri: string; counts: string }>(
    db,
    sql`select id, uri, counts_for::text as counts from ${rollupConcept} where kind = 'skill' order by id`,
  )
  const places = await readPlaces(
    db,
    skills.map(({ uri }) => uri),
  )
  const countsFor = await numberPlaces(db, await readNumbers(db), places)
  const moved = skills.filter(({ uri, counts }) => arrayOf(countsFor.get(uri) ?? []) !== counts)
  if (moved.length === 0) return
  const rows = moved.map(({ id, uri }) => ({ id, counts_for: countsFor.get(uri) }))
  await db.execute(sql`
    update ${rollupConcept} set counts_for = r.counts_for
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id int, counts_for int[]) where rollup_concept.id = r.id`)
  const ids = arrayOf(moved.map(({ id }) => id))
  await db.execute(sql`
    insert into ${rollupChange} (kind, subject_id)
    select 'need', need_id from rollup_need where asks && ${ids}::int[]
    union all select 'micro-credential', micro_credential_id from rollup_offer where teaches && ${ids}::int[]
    union all select 'learner', learner_id from rollup_learner where holds && ${ids}::int[] or learns && ${ids}::int[]`)
}

async function readNumbers(db: Database): Promise<Map<string, number>> {
  const rows = await db
    .select({ id: rollupConcept.id, uri: rollupConcept.uri, collection: rollupConcept.collection })
    .from(rollupConcept)
  return new Map(rows.map(({ id, uri, collection }) => [keyOf(uri, collection), id]))
}

/** The numbers each skill counts for besides its own, in rising order; groups seen for the first time get theirs. */
async function numberPlaces(
  db: Database,
  known: Map<string, number>,
  places: readonly Place[],
): Promise<Map<string, number[]>> {
  let next = Math.max(0, ...[...known.values()].filter((id) => id < FIRST_SKILL))
  const fresh: { id: number; kind: string; uri: string; collection: string }[] = []
  const numberOf = (uri: string, collection: string): number => {
    const key = keyOf(uri, collection)
    const existing = known.get(key)
    if (existing !== undefined) return existing
    fresh.push({ id: ++next, kind: uri === '' ? 'any' : 'group', uri, collection })
    known.set(key, next)
    return next
  }
  const result = new Map<string, number[]>()
  for (const { uri, collections, groups } of places) {
    const narrowed = ['', ...COLLECTIONS.filter((collection) => collections.includes(collection))]
    const ids = ['', ...groups].flatMap((group) => narrowed.map((collection) => numberOf(group, collection)))
    result.set(
      uri,
      ids.sort((a, b) => a - b),
    )
  }
  if (fresh.length > 0)
    await db.execute(sql`
      insert into ${rollupConcept} (id, kind, uri, collection)
      select id, kind, uri, collection from jsonb_to_recordset(${JSON.stringify(fresh)}::jsonb)
        as r(id int, kind text, uri text, collection text)`)
  return result
}
