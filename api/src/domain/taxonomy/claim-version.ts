import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import { type Database, rowsOf } from '../../db/client.ts'
import { isHolderGone, PROCESS_NAME } from '../../db/process-name.ts'
import { taxonomyVersion } from '../../db/schema/index.ts'
import { AppError } from '../../errors.ts'
import type { ReportPhase } from './files/read-esco.ts'

/** Longer than any one transaction of an import; who has not been heard of for so long is dead. */
const LEASE = sql`interval '30 seconds'`
const PATIENCE_MILLISECONDS = 1_000
let claims = 0

/** The right to change the taxonomy, and the version row that collects what changes. */
export interface Claim {
  readonly versionId: number
  readonly holder: string
}

export interface ClaimInput {
  readonly databaseKind: Context['databaseKind']
  readonly name: string
  readonly source: 'taxonomy' | 'crosswalk'
  readonly actorId: string | null
}

/**
 * Takes the one incomplete version, that of an import that was broken off included, or begins one. While somebody else works
 * on it, it waits until a signal ends it; without a signal it refuses. The caller completes or releases it.
 * @throws {AppError} import-running when it does not wait; the signal's reason when it ends first
 */
export async function claimVersion(
  db: Database,
  { databaseKind, name, source, actorId }: ClaimInput,
  report?: ReportPhase,
  signal?: AbortSignal,
): Promise<Claim> {
  const holder = `${PROCESS_NAME} ${claims++}`
  // On an embedded database there is no other process, so a claim of another is of one that was killed.
  const dead =
    databaseKind === 'pglite'
      ? sql`taxonomy_version.claimed_by not like ${`${PROCESS_NAME} %`}`
      : isHolderGone(sql`taxonomy_version.claimed_by`)
  for (;;) {
    signal?.throwIfAborted()
    const [row] = await rowsOf<{ id: number }>(
      db,
      sql`
        insert into ${taxonomyVersion} (version, name, source, skills, occupations, labels, languages, actor_id, complete, claimed_by, claimed_until)
        values ('', ${name}, ${source}, 0, 0, 0, '{}', ${actorId}, false, ${holder}, now() + ${LEASE})
        on conflict (complete) where not complete do update set name = excluded.name, source = excluded.source,
          actor_id = excluded.actor_id, claimed_by = excluded.claimed_by, claimed_until = excluded.claimed_until
        where taxonomy_version.claimed_by is null or taxonomy_version.claimed_until < now() or ${dead}
        returning id`,
    )
    if (row) return { versionId: row.id, holder }
    if (!signal) throw new AppError('import-running')
    report?.('waiting', 0, 0)
    await wait(PATIENCE_MILLISECONDS, undefined, { signal })
  }
}

/**
 * Call it first in every transaction of an import: makes sure that nobody has taken over, and keeps the claim alive.
 * @throws {AppError} conflict when the claim was lost
 */
export async function holdClaim(
  tx: Database,
  { versionId, holder }: Claim,
  written: { labels: number; relations: number } = { labels: 0, relations: 0 },
): Promise<void> {
  const rows = await rowsOf(
    tx,
    sql`update ${taxonomyVersion} set claimed_until = now() + ${LEASE}, labels_written = labels_written + ${written.labels}::int,
        relations_written = relations_written + ${written.relations}::int
      where id = ${versionId} and claimed_by = ${holder} and not complete returning id`,
  )
  if (rows.length === 0) throw new AppError('conflict', 'Another import has taken over the taxonomy.')
}

/** Lets the next import take it up at once. */
export async function releaseClaim(db: Database, { versionId, holder }: Claim): Promise<void> {
  await db.execute(
    sql`update ${taxonomyVersion} set claimed_by = null, claimed_until = null where id = ${versionId} and claimed_by = ${holder} and not complete`,
  )
}
