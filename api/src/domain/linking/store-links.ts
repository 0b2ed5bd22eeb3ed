import { sql } from 'drizzle-orm'
import type { EngineState, Reading } from '../../context.ts'
import type { Database } from '../../db/client.ts'
import { skillLink, skillReading } from '../../db/schema/index.ts'
import type { SubjectKind } from '../../db/schema/linking.ts'
import { linksToKeep } from './links-kept.ts'

/**
 * Replaces what the engine read in the texts of some subjects of one kind, and notes with which engine and taxonomy.
 * People's decisions stay untouched. Call it inside the transaction that knows the texts to be these.
 */
export async function storeLinks(
  db: Database,
  { engineVersion, taxonomyVersion }: Pick<EngineState, 'engineVersion' | 'taxonomyVersion'>,
  subjectKind: SubjectKind,
  readings: readonly { readonly id: string; readonly result: Reading }[],
): Promise<void> {
  if (readings.length === 0) return
  const ids = JSON.stringify(readings.map((reading) => reading.id))
  const rows = readings.flatMap(({ id, result }) =>
    linksToKeep(result.links).map((link, rank) => ({
      id,
      uri: link.uri,
      rank,
      score: link.score,
      counts: link.counts,
      importance: link.importance,
      level: link.level,
      method: link.method,
      label: link.matchedLabel,
      evidence: link.evidence,
      signals: link.signals,
      taught: link.taughtBy ?? null,
    })),
  )
  await db.execute(sql`
    delete from ${skillLink} where subject_kind = ${subjectKind}
      and subject_id in (select value::uuid from jsonb_array_elements_text(${ids}::jsonb))`)
  await db.execute(sql`
    insert into ${skillLink} (subject_kind, subject_id, concept_uri, rank, score, accepted, importance, level, method, matched_label,
      evidence, signals, taught_term_id, engine_version, taxonomy_version)
    select ${subjectKind}, id, uri, rank, score, counts, importance, level, method, label, evidence, signals, taught,
      ${engineVersion}, ${taxonomyVersion}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, uri text, rank integer, score double precision,
      counts boolean, importance text, level jsonb, method text, label text, evidence jsonb, signals jsonb, taught uuid)`)
  await db.execute(sql`
    insert into ${skillReading} (subject_kind, subject_id, engine_version, taxonomy_version, at)
    select ${subjectKind}, value::uuid, ${engineVersion}, ${taxonomyVersion}, now() from jsonb_array_elements_text(${ids}::jsonb)
    on conflict (subject_kind, subject_id) do update
      set engine_version = excluded.engine_version, taxonomy_version = excluded.taxonomy_version, at = excluded.at`)
}
