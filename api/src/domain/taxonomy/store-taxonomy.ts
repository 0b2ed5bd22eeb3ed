import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { TaxonomyImport } from '../../contract/taxonomy.ts'
import { type Database, rowsOf } from '../../db/client.ts'
import { concept, conceptDescription, conceptLabel, conceptRelation, taxonomyVersion } from '../../db/schema/index.ts'
import type { EscoConcept, EscoContent, ReportPhase } from './read-esco.ts'

export type TaxonomyImportCounts = NonNullable<TaxonomyImport['counts']>

/** One statement carries this many rows: both databases take it as one JSON parameter. */
const BATCH = 5_000

interface StoredRow {
  uri: string
  kind: string
  skill_type: string | null
  reuse_level: string | null
  collections: string[]
  content_hash: string
}

/**
 * Stores a read taxonomy in one transaction: all of it, or nothing.
 * Concepts that the taxonomy no longer holds are retired, never deleted. Idempotent: the same content changes nothing.
 */
export async function storeTaxonomy(
  db: Database,
  name: string,
  content: EscoContent,
  report: ReportPhase = () => undefined,
): Promise<TaxonomyImportCounts> {
  const outgoing = groupRelations(content)
  return db.transaction(async (tx) => {
    const before = new Map(
      (await tx.select({ uri: concept.uri, hash: concept.contentHash, status: concept.status }).from(concept)).map(
        (row) => [row.uri, row],
      ),
    )
    const rows = [...content.concepts.values()].map((item) =>
      toRow(item, outgoing.get(item.uri) ?? [], content.languages),
    )
    const added = rows.filter((row) => !before.has(row.uri))
    const changed = rows.filter((row) => {
      const known = before.get(row.uri)
      return known && (known.hash !== row.content_hash || known.status === 'retired')
    })
    const retired = [...before.values()]
      .filter((row) => row.status === 'active' && !content.concepts.has(row.uri))
      .map((row) => row.uri)
    const dirty = [...added, ...changed]
    const dirtyUris = new Set(dirty.map((row) => row.uri))
    await removeParts(tx, dirty, content.languages)
    await insertAll(dirty, 'storing concepts', report, (batch) =>
      tx.execute(sql`
        insert into ${concept} (uri, kind, skill_type, reuse_level, collections, content_hash)
        select uri, kind, skill_type, reuse_level, array(select jsonb_array_elements_text(collections)), content_hash
        from jsonb_to_recordset(${batch}::jsonb) as r(uri text, kind text, skill_type text, reuse_level text, collections jsonb, content_hash text)
        on conflict (uri) do update set kind = excluded.kind, skill_type = excluded.skill_type, reuse_level = excluded.reuse_level,
          collections = excluded.collections, content_hash = excluded.content_hash, status = 'active'`),
    )
    const labels = labelRows(content, dirtyUris)
    await insertAll(labels, 'storing labels', report, (batch) =>
      tx.execute(sql`
        insert into ${conceptLabel} (concept_uri, language, kind, text)
        select uri, language, kind, text from jsonb_to_recordset(${batch}::jsonb) as r(uri text, language text, kind text, text text)
        on conflict do nothing`),
    )
    await insertAll(descriptionRows(content, dirtyUris), 'storing descriptions', report, (batch) =>
      tx.execute(sql`
        insert into ${conceptDescription} (concept_uri, language, text)
        select uri, language, text from jsonb_to_recordset(${batch}::jsonb) as r(uri text, language text, text text)
        on conflict do nothing`),
    )
    const relations = dirty.flatMap((row) =>
      (outgoing.get(row.uri) ?? []).map(([kind, to]) => ({ from: row.uri, to, kind })),
    )
    await insertAll(relations, 'storing relations', report, (batch) =>
      tx.execute(sql`
        insert into ${conceptRelation} (from_uri, to_uri, kind)
        select "from", "to", kind from jsonb_to_recordset(${batch}::jsonb) as r("from" text, "to" text, kind text)
        on conflict do nothing`),
    )
    for (let i = 0; i < retired.length; i += BATCH) {
      await tx.execute(
        sql`update ${concept} set status = 'retired' where uri in (select jsonb_array_elements_text(${JSON.stringify(retired.slice(i, i + BATCH))}::jsonb))`,
      )
    }
    if (dirty.length > 0 || retired.length > 0) await stampVersion(tx, name, content)
    return {
      concepts: {
        added: added.length,
        changed: changed.length,
        unchanged: rows.length - dirty.length,
        retired: retired.length,
      },
      labels: labels.length,
      relations: relations.length,
    }
  })
}

/** Relations whose ends are both in the taxonomy, by where they start. */
function groupRelations({ concepts, relations }: EscoContent): Map<string, [kind: string, to: string][]> {
  const outgoing = new Map<string, [string, string][]>()
  for (const key of [...relations].sort()) {
    const [from, kind, to] = key.split('|') as [string, string, string]
    if (!concepts.has(from) || !concepts.has(to)) continue
    const list = outgoing.get(from)
    if (list) list.push([kind, to])
    else outgoing.set(from, [[kind, to]])
  }
  return outgoing
}

function toRow(item: EscoConcept, relations: readonly (readonly string[])[], languages: readonly string[]): StoredRow {
  const collections = [...item.collections].sort()
  const content = [
    item.kind,
    item.skillType,
    item.reuseLevel,
    collections,
    [...item.labels].sort(),
    [...item.descriptions].sort(),
    relations,
    [...languages].sort(),
  ]
  const content_hash = createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 22)
  return {
    uri: item.uri,
    kind: item.kind,
    skill_type: item.skillType,
    reuse_level: item.reuseLevel,
    collections,
    content_hash,
  }
}

async function removeParts(tx: Database, dirty: readonly StoredRow[], languages: readonly string[]): Promise<void> {
  const spoken = sql`(select jsonb_array_elements_text(${JSON.stringify(languages)}::jsonb))`
  for (let i = 0; i < dirty.length; i += BATCH) {
    const uris = sql`(select jsonb_array_elements_text(${JSON.stringify(dirty.slice(i, i + BATCH).map((row) => row.uri))}::jsonb))`
    await tx.execute(sql`delete from ${conceptLabel} where concept_uri in ${uris} and language in ${spoken}`)
    await tx.execute(sql`delete from ${conceptDescription} where concept_uri in ${uris} and language in ${spoken}`)
    await tx.execute(sql`delete from ${conceptRelation} where from_uri in ${uris}`)
  }
}

async function insertAll<T>(
  rows: readonly T[],
  phase: string,
  report: ReportPhase,
  insert: (batch: string) => PromiseLike<unknown>,
): Promise<void> {
  for (let i = 0; i < rows.length; i += BATCH) {
    report(phase, i, rows.length)
    await insert(JSON.stringify(rows.slice(i, i + BATCH)))
  }
  report(phase, rows.length, rows.length)
}

const labelRows = ({ concepts }: EscoContent, uris: ReadonlySet<string>) =>
  [...concepts.values()]
    .filter((item) => uris.has(item.uri))
    .flatMap((item) =>
      [...item.labels].map((key) => {
        const [language, kind, ...text] = key.split('|')
        return { uri: item.uri, language, kind, text: text.join('|') }
      }),
    )

const descriptionRows = ({ concepts }: EscoContent, uris: ReadonlySet<string>) =>
  [...concepts.values()]
    .filter((item) => uris.has(item.uri))
    .flatMap((item) => [...item.descriptions].map(([language, text]) => ({ uri: item.uri, language, text })))

/** The version is a hash over all active concepts: the same content on another day or machine has the same version. */
async function stampVersion(tx: Database, name: string, { languages }: EscoContent): Promise<void> {
  const hashes = await tx
    .select({ uri: concept.uri, hash: concept.contentHash, status: concept.status, kind: concept.kind })
    .from(concept)
  const active = hashes.filter((row) => row.status === 'active').sort((a, b) => (a.uri < b.uri ? -1 : 1))
  const digest = createHash('sha256')
    .update(active.map((row) => `${row.uri} ${row.hash}`).join('\n'))
    .digest('hex')
    .slice(0, 12)
  const [counted] = await rowsOf<{ labels: number }>(tx, sql`select count(*)::int as labels from ${conceptLabel}`)
  await tx.insert(taxonomyVersion).values({
    version: `${name}-${[...languages].sort().join('-')}+${digest}`,
    name,
    skills: active.filter((row) => row.kind === 'skill').length,
    occupations: active.filter((row) => row.kind === 'occupation').length,
    labels: counted?.labels ?? 0,
    languages: [...languages],
  })
}
