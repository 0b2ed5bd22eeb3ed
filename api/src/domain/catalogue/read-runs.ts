import { asc, desc, inArray, sql } from 'drizzle-orm'
import type { CourseRun } from '../../contract/catalogue.ts'
import type { Database } from '../../db/client.ts'
import { courseRun, enrolmentEvent } from '../../db/schema/index.ts'

/** States in which a learner holds a seat; a finished one keeps it, because the seat was used. */
const SEATED = ['enrolled', 'started', 'completed', 'certified'] as const

/** Seats taken by run: learners whose latest event on the run holds a seat. Runs without any are not listed. */
export async function readSeatsTaken(db: Database, runIds: readonly string[]): Promise<Map<string, number>> {
  if (runIds.length === 0) return new Map()
  const latest = db
    .selectDistinctOn([enrolmentEvent.runId, enrolmentEvent.learnerId], {
      runId: enrolmentEvent.runId,
      kind: enrolmentEvent.kind,
    })
    .from(enrolmentEvent)
    .where(inArray(enrolmentEvent.runId, [...runIds]))
    .orderBy(enrolmentEvent.runId, enrolmentEvent.learnerId, desc(enrolmentEvent.occurredOn), desc(enrolmentEvent.id))
    .as('latest')
  const rows = await db
    .select({ runId: latest.runId, taken: sql<number>`count(*)::int` })
    .from(latest)
    .where(inArray(latest.kind, [...SEATED]))
    .groupBy(latest.runId)
  return new Map(rows.map((row) => [row.runId, row.taken]))
}

/** Runs of many micro-credentials, earliest first; one without runs has an empty list. */
export async function readRuns(db: Database, ids: readonly string[]): Promise<Map<string, CourseRun[]>> {
  const runs = new Map<string, CourseRun[]>(ids.map((id) => [id, []]))
  if (ids.length === 0) return runs
  const rows = await db
    .select()
    .from(courseRun)
    .where(inArray(courseRun.microCredentialId, [...ids]))
    .orderBy(asc(courseRun.startsOn), asc(courseRun.id))
  const taken = await readSeatsTaken(
    db,
    rows.map((row) => row.id),
  )
  for (const row of rows) {
    runs.get(row.microCredentialId)?.push({
      id: row.id,
      startsOn: row.startsOn,
      endsOn: row.endsOn,
      seats: row.seats,
      seatsTaken: taken.get(row.id) ?? 0,
      mode: row.mode,
      language: row.language,
      place: row.place,
      timeOfDay: row.timeOfDay,
    })
  }
  return runs
}

export const seatsFreeOf = (run: CourseRun): number => Math.max(0, run.seats - run.seatsTaken)
