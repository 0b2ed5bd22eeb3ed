import { eq, sql } from 'drizzle-orm'
import { type Database, rowsOf } from '../../db/client.ts'
import { concept, conceptCrosswalk, crosswalkList, taxonomyChange, taxonomyVersion } from '../../db/schema/index.ts'
import { type Claim, holdClaim } from './claim-version.ts'

export type VersionRow = typeof taxonomyVersion.$inferSelect

/**
 * Ends an import: from now on its version is the loaded one. An import that changed nothing leaves no version behind.
 * The version is a hash over all active concepts and crosswalk terms: the same content on another day or machine has the same.
 */
export async function completeVersion(db: Database, claim: Claim): Promise<VersionRow> {
  return db.transaction(async (tx) => {
    await holdClaim(tx, claim)
    const counted = await countChanges(tx, claim.versionId)
    if (counted.added + counted.changed + counted.retired === 0) {
      const [row] = await tx.delete(taxonomyVersion).where(eq(taxonomyVersion.id, claim.versionId)).returning()
      return row as VersionRow
    }
    const content = await describeContent(tx)
    const [begun] = await tx.select().from(taxonomyVersion).where(eq(taxonomyVersion.id, claim.versionId))
    const [previous] = await rowsOf<{ name: string }>(
      tx,
      sql`select name from ${taxonomyVersion} where complete and source = 'taxonomy' order by id desc limit 1`,
    )
    // A list of terms is no taxonomy: its version keeps the name of the taxonomy that it is tied to.
    const name = begun?.source === 'taxonomy' ? begun.name : (previous?.name ?? begun?.name ?? '')
    const { digest, ...counts } = content
    const [row] = await tx
      .update(taxonomyVersion)
      .set({
        ...counts,
        ...counted,
        version: `${name}-${counts.languages.join('-')}+${digest}`,
        complete: true,
        claimedBy: null,
        claimedUntil: null,
        importedAt: sql`now()`,
      })
      .where(eq(taxonomyVersion.id, claim.versionId))
      .returning()
    return row as VersionRow
  })
}

async function countChanges(tx: Database, versionId: number) {
  const rows = await rowsOf<{ kind: 'added' | 'changed' | 'retired'; count: number }>(
    tx,
    sql`select kind, count(*)::int as count from ${taxonomyChange} where version_id = ${versionId} group by kind`,
  )
  const of = (kind: string) => rows.find((row) => row.kind === kind)?.count ?? 0
  return { added: of('added'), changed: of('changed'), retired: of('retired') }
}

async function describeContent(tx: Database) {
  const [row] = await rowsOf<{
    concepts: string | null
    skills: number
    occupations: number
    de: boolean | null
    en: boolean | null
    labels: number
    terms: string | null
  }>(
    tx,
    sql`select
        (select count(*)::int from concept_label) as labels,
        (select encode(sha256(convert_to(string_agg(concat_ws(E'\t', x.language, x.term, coalesce(s.final_uri, x.concept_uri), x.relation), E'\n'
              order by x.language collate "C", x.term collate "C", x.concept_uri collate "C", x.relation collate "C"), 'UTF8')), 'hex')
          from ${conceptCrosswalk} x join ${crosswalkList} l on l.id = x.list_id and l.version = x.version
          left join concept_successor s on s.concept_uri = x.concept_uri
          where x.relation in ('exact', 'close')) as terms,
        encode(sha256(convert_to(string_agg(uri || ' ' || content_hash, E'\n' order by uri collate "C"), 'UTF8')), 'hex') as concepts,
        count(*) filter (where kind = 'skill')::int as skills, count(*) filter (where kind = 'occupation')::int as occupations,
        bool_or(jsonb_exists(parts, 'de')) as de, bool_or(jsonb_exists(parts, 'en')) as en
      from ${concept} where status = 'active'`,
  )
  const languages = [...(row?.de ? ['de'] : []), ...(row?.en ? ['en'] : [])]
  const concepts = (row?.concepts ?? '').slice(0, 12)
  return {
    digest: row?.terms ? `${concepts}.${row.terms.slice(0, 6)}` : concepts,
    skills: row?.skills ?? 0,
    occupations: row?.occupations ?? 0,
    labels: row?.labels ?? 0,
    languages,
  }
}
