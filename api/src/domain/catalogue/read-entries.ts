import { and, desc, eq, type SQL, sql } from 'drizzle-orm'
import type { CourseRun, MicroCredentialSummary } from '../../contract/catalogue.ts'
import type { Database } from '../../db/client.ts'
import { microCredential, microCredentialVersion, organisation } from '../../db/schema/index.ts'
import { readRuns, seatsFreeOf } from './read-runs.ts'

export type MicroCredentialRow = typeof microCredential.$inferSelect
export type VersionRow = typeof microCredentialVersion.$inferSelect

/** A micro-credential with the version that is shown and its runs, earliest first. */
export interface Entry {
  readonly credential: MicroCredentialRow
  readonly version: VersionRow
  readonly organisationName: string
  readonly runs: readonly CourseRun[]
}

/** Cursors carry milliseconds, the column microseconds: without this a page would repeat its last row. */
export const createdAtMillis = sql`date_trunc('milliseconds', ${microCredential.createdAt})`

/** Micro-credentials that meet a condition, newest first, in three queries whatever their number. */
export async function readEntries(db: Database, where: SQL | undefined, limit?: number): Promise<Entry[]> {
  const query = selectShown(db, where).orderBy(desc(createdAtMillis), desc(microCredential.id))
  const rows = await (limit === undefined ? query : query.limit(limit))
  const runs = await readRuns(
    db,
    rows.map((row) => row.credential.id),
  )
  return rows.map((row) => ({ ...row, runs: runs.get(row.credential.id) ?? [] }))
}

const selectShown = (db: Database, where: SQL | undefined) =>
  db
    .select({ credential: microCredential, version: microCredentialVersion, organisationName: organisation.name })
    .from(microCredential)
    .innerJoin(
      microCredentialVersion,
      and(
        eq(microCredentialVersion.microCredentialId, microCredential.id),
        eq(microCredentialVersion.version, microCredential.currentVersion),
      ),
    )
    .innerJoin(organisation, eq(organisation.id, microCredential.organisationId))
    .where(where)

/** What lists show of an entry on a day (yyyy-mm-dd); seats are those of runs that have not begun. */
export function summaryOf(
  { credential, version, organisationName, runs }: Entry,
  today: string,
): MicroCredentialSummary {
  const ahead = runs.filter((run) => run.startsOn >= today)
  return {
    id: credential.id,
    title: version.title,
    summary: version.summary,
    organisationId: credential.organisationId,
    organisationName,
    status: credential.status,
    workloadHours: version.workloadHours,
    ects: version.ects,
    eqfLevel: version.eqfLevel,
    participationMode: version.participationMode,
    languages: version.languages,
    audience: version.audience,
    nextRunStartsOn: ahead[0]?.startsOn ?? null,
    seatsFree: ahead.reduce((sum, run) => sum + seatsFreeOf(run), 0),
    isSample: credential.isSample,
    revision: credential.revision,
  }
}
