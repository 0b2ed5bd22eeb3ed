import { sql } from 'drizzle-orm'
import type { Database } from '../../db/client.ts'
import { concept, conceptDescription, conceptLabel, conceptRelation, taxonomyChange } from '../../db/schema/index.ts'
import { type Claim, holdClaim } from './claim-version.ts'
import type { TaxonomyBatch } from './files/taxonomy-reader.ts'

/**
 * Stores some concepts with all their rows and hashes in one transaction, and what that changes: whoever takes an import up
 * again finds by the hashes what is left.
 */
export async function storeBatch(db: Database, claim: Claim, batch: TaxonomyBatch): Promise<void> {
  await db.transaction(async (tx) => {
    await holdClaim(tx, claim, { labels: batch.labelCount, relations: batch.relationCount })
    await noteChanges(tx, claim, batch.changes)
    if (batch.cleared) await clearParts(tx, batch.cleared)
    if (batch.concepts)
      await tx.execute(sql`
        insert into ${concept} (uri, kind, skill_type, reuse_level, collections, parts, content_hash)
        select uri, kind, skill_type, reuse_level, array(select jsonb_array_elements_text(collections)), parts, hash
        from jsonb_to_recordset(${batch.concepts}::jsonb)
          as r(uri text, kind text, skill_type text, reuse_level text, collections jsonb, parts jsonb, hash text)
        on conflict (uri) do update set kind = excluded.kind, skill_type = excluded.skill_type,
          reuse_level = excluded.reuse_level, collections = excluded.collections, parts = excluded.parts,
          content_hash = excluded.content_hash, status = 'active'`)
    if (batch.touched)
      await tx.execute(sql`
        update ${concept} set status = r.status, parts = r.parts, content_hash = r.hash
        from jsonb_to_recordset(${batch.touched}::jsonb) as r(uri text, status text, parts jsonb, hash text)
        where concept.uri = r.uri`)
    if (batch.labels)
      await tx.execute(sql`
        insert into ${conceptLabel} (concept_uri, language, kind, text)
        select uri, language, kind, text
        from jsonb_to_recordset(${batch.labels}::jsonb) as r(uri text, language text, kind text, text text)
        on conflict do nothing`)
    if (batch.descriptions)
      await tx.execute(sql`
        insert into ${conceptDescription} (concept_uri, language, text)
        select uri, language, text from jsonb_to_recordset(${batch.descriptions}::jsonb) as r(uri text, language text, text text)
        on conflict do nothing`)
    if (batch.relations)
      await tx.execute(sql`
        insert into ${conceptRelation} (from_uri, to_uri, kind)
        select "from", "to", kind from jsonb_to_recordset(${batch.relations}::jsonb) as r("from" text, "to" text, kind text)
        on conflict do nothing`)
  })
}

/** Call it before anything is changed: the preferred labels that stand now are those from before. */
async function noteChanges(tx: Database, { versionId }: Claim, changes: string): Promise<void> {
  const rows = sql`jsonb_to_recordset(${changes}::jsonb) as r(uri text, change text, parts jsonb, after jsonb)`
  // Added by a part of this version that was broken off, and gone again before anybody saw it: no change at all.
  await tx.execute(sql`
    with never_seen as (
      delete from ${taxonomyChange} using ${rows}
      where version_id = ${versionId} and concept_uri = r.uri and taxonomy_change.kind = 'added' and r.change = 'retired'
      returning concept_uri
    )
    insert into ${taxonomyChange} (version_id, concept_uri, kind, parts, before, after)
    select ${versionId}::int, r.uri, r.change, array(select jsonb_array_elements_text(r.parts)),
      coalesce((
        select jsonb_object_agg(l.language, l.text) from concept_label l
        where l.concept_uri = r.uri and l.kind = 'preferred' and (r.change = 'retired' or r.change = 'changed'
          and jsonb_exists(r.parts, l.language) and r.after ->> l.language is distinct from l.text)
      ), '{}'),
      coalesce((
        select jsonb_object_agg(a.key, a.value) from jsonb_each_text(r.after) a
        where r.change = 'added' or not exists (
          select 1 from concept_label l
          where l.concept_uri = r.uri and l.kind = 'preferred' and l.language = a.key and l.text = a.value)
      ), '{}')
    from ${rows} where r.uri not in (select concept_uri from never_seen)
    on conflict (version_id, concept_uri) do update set
      kind = case when taxonomy_change.kind = 'added' and excluded.kind = 'changed' then 'added' else excluded.kind end,
      parts = array(select distinct unnest(taxonomy_change.parts || excluded.parts) order by 1),
      before = excluded.before || taxonomy_change.before,
      after = taxonomy_change.after || excluded.after`)
}

async function clearParts(tx: Database, cleared: string): Promise<void> {
  const rows = sql`jsonb_to_recordset(${cleared}::jsonb) as r(uri text, what text, key text)`
  await tx.execute(sql`
    delete from ${conceptLabel} using ${rows}
    where concept_uri = r.uri and language = r.key
      and (r.what = 'language' and concept_label.kind <> 'everyday' or r.what = 'everyday' and concept_label.kind = 'everyday')`)
  await tx.execute(sql`
    delete from ${conceptDescription} using ${rows} where concept_uri = r.uri and r.what = 'language' and language = r.key`)
  await tx.execute(sql`
    delete from ${conceptRelation} using ${rows} where from_uri = r.uri and r.what = 'relation' and concept_relation.kind = r.key`)
}
