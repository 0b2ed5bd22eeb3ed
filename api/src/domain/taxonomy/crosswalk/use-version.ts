import { eq, sql } from 'drizzle-orm'
import { type Database, rowsOf } from '../../../db/client.ts'
import { conceptCrosswalk, crosswalkList, taxonomyChange } from '../../../db/schema/index.ts'
import { type Claim, holdClaim } from '../claim-version.ts'

export type ListRow = typeof crosswalkList.$inferSelect

/** Rows that one statement deletes. */
const BATCH = 2_000

/**
 * Lets the version that was written count instead of the one before, unless both say the same.
 * @returns whether anything changed
 */
export async function useVersion(db: Database, claim: Claim, list: ListRow, actorId: string | null): Promise<boolean> {
  const next = list.version + 1
  const hash = await hashRows(db, list.id, next)
  const changed = hash !== list.contentHash || list.version === 0
  if (changed) {
    await db.transaction(async (tx) => {
      await holdClaim(tx, claim)
      await noteTermChanges(tx, claim, list, next)
      await tx
        .update(crosswalkList)
        .set({ version: next, contentHash: hash, pendingHash: null, importedBy: actorId, importedAt: sql`now()` })
        .where(eq(crosswalkList.id, list.id))
    })
  } else await db.update(crosswalkList).set({ pendingHash: null }).where(eq(crosswalkList.id, list.id))
  await dropRows(db, changed ? { ...list, version: next } : list)
  return changed
}

/** Concepts that gain or lose a term that links, when one version of a list takes the place of another. */
export async function noteTermChanges(tx: Database, claim: Claim, list: ListRow, next: number): Promise<void> {
  await tx.execute(sql`
    insert into ${taxonomyChange} (version_id, concept_uri, kind, parts)
    select distinct ${claim.versionId}::int, coalesce(s.final_uri, differing.concept_uri), 'changed', array['crosswalk']
    from (
      select concept_uri from ${conceptCrosswalk}
      where list_id = ${list.id} and version in (${list.version}, ${next}) and relation in ('exact', 'close')
      group by concept_uri, language, term, relation having count(*) = 1
    ) differing
    left join concept_successor s on s.concept_uri = differing.concept_uri
    on conflict (version_id, concept_uri) do update
      set parts = array(select distinct unnest(taxonomy_change.parts || excluded.parts) order by 1)`)
}

async function hashRows(db: Database, listId: string, version: number): Promise<string> {
  const [row] = await rowsOf<{ hash: string | null }>(
    db,
    sql`select encode(sha256(convert_to(string_agg(concat_ws(E'\t', language, term, concept_uri, relation), E'\n'
        order by language collate "C", term collate "C", concept_uri collate "C"), 'UTF8')), 'hex') as hash
      from ${conceptCrosswalk} where list_id = ${listId} and version = ${version}`,
  )
  return row?.hash ?? 'empty'
}

/** Deletes the rows of a list that do not count, a few at a time. */
export async function dropRows(db: Database, { id, version }: Pick<ListRow, 'id' | 'version'>): Promise<void> {
  for (let deleted = BATCH; deleted === BATCH; ) {
    const rows = await rowsOf(
      db,
      sql`delete from ${conceptCrosswalk} where ctid in (
        select ctid from ${conceptCrosswalk} where list_id = ${id} and version <> ${version} limit ${BATCH}) returning 1 as one`,
    )
    deleted = rows.length
  }
}
