import { asc, inArray, sql } from 'drizzle-orm'
import type { MicrodegreePart } from '../../../contract/microdegrees.ts'
import { type Database, rowsOf } from '../../../db/client.ts'
import { microCredential, microdegreePart } from '../../../db/schema/index.ts'
import { type Entry, readEntries, summaryOf } from '../read-entries.ts'

/** Micro-credentials that a learner has earned: a run completed, as the newest event on it says, or prior learning recognised. */
export async function readEarned(db: Database, learnerId: string): Promise<Set<string>> {
  const rows = await rowsOf<{ id: string }>(
    db,
    sql`select distinct run.micro_credential_id as id from (
      select distinct on (run_id) run_id, kind from enrolment_event where learner_id = ${learnerId}
      order by run_id, occurred_on desc, id desc) latest
    join course_run run on run.id = latest.run_id where latest.kind in ('completed', 'certified')
    union select micro_credential_id from recognition where learner_id = ${learnerId} and state = 'confirmed'`,
  )
  return new Set(rows.map((row) => row.id))
}

export interface PartOf extends MicrodegreePart {
  readonly microdegreeId: string
}

/** Parts of many microdegrees in the order they are shown, required ones first. */
export async function readParts(
  db: Database,
  microdegreeIds: readonly string[],
  today: string,
  earned: ReadonlySet<string> | null,
): Promise<Map<string, PartOf[]>> {
  const parts = new Map<string, PartOf[]>(microdegreeIds.map((id) => [id, []]))
  if (microdegreeIds.length === 0) return parts
  const rows = await db
    .select()
    .from(microdegreePart)
    .where(inArray(microdegreePart.microdegreeId, [...microdegreeIds]))
    .orderBy(sql`${microdegreePart.kind} desc`, asc(microdegreePart.position))
  const ids = [...new Set(rows.map((row) => row.microCredentialId))]
  const entries = ids.length === 0 ? [] : await readEntries(db, inArray(microCredential.id, ids))
  const byId = new Map<string, Entry>(entries.map((entry) => [entry.credential.id, entry]))
  for (const { microdegreeId, microCredentialId, kind } of rows) {
    const entry = byId.get(microCredentialId)
    if (!entry) continue
    const { title, organisationName, status, workloadHours, ects, nextRunStartsOn, seatsFree } = summaryOf(entry, today)
    parts.get(microdegreeId)?.push({
      microdegreeId,
      microCredentialId,
      kind,
      title,
      organisationName,
      status,
      workloadHours,
      ects,
      nextRunStartsOn,
      seatsFree,
      isDone: earned ? earned.has(microCredentialId) : null,
    })
  }
  return parts
}
