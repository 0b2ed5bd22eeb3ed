import { sql } from 'drizzle-orm'
import type { Actor, Context } from '../../../context.ts'
import type { SampleRegion } from '../../../contract/sample-region.ts'
import { type Database, rowsOf } from '../../../db/client.ts'
import { chooseRemovals, idsIn, type Kept, type Removals } from './choose-removals.ts'

/** What is a sample here, and what starting empty would remove and keep. Nothing is changed. */
export async function readSampleRegion({ db }: Context, actor: Actor): Promise<SampleRegion> {
  const { go, keep } = await chooseRemovals(db, actor.userId)
  return describeRemovals(db, go, keep)
}

/** The records that go, counted. Call it before they are gone. */
export async function describeRemovals(db: Database, go: Removals, keep: readonly Kept[]): Promise<SampleRegion> {
  const [more] = await rowsOf<{ runs: number; enrolments: number; goals: number }>(
    db,
    sql`select
      (select count(*)::int from course_run where micro_credential_id in ${idsIn(go.microCredentials)}) as runs,
      (select count(distinct (run_id, learner_id))::int from enrolment_event where learner_id in ${idsIn(go.learners)}) as enrolments,
      (select count(*)::int from learner where id not in ${idsIn(go.learners)}
        and goal ->> 'kind' = 'need' and (goal ->> 'needId')::uuid in ${idsIn(go.needs)}) as goals`,
  )
  return {
    isPresent: keep.length > 0 || Object.values(go).some((ids) => ids.length > 0),
    removes: {
      organisations: go.organisations.length,
      needs: go.needs.length,
      microCredentials: go.microCredentials.length,
      microdegrees: go.microdegrees.length,
      runs: more?.runs ?? 0,
      programmes: go.programmes.length,
      learners: go.learners.length,
      enrolments: more?.enrolments ?? 0,
      accounts: go.accounts.length,
    },
    keeps: keep.map(({ kind, name, because }) => ({ kind, name, because })),
    goalsCleared: more?.goals ?? 0,
  }
}
