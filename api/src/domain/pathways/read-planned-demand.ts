import { sql } from 'drizzle-orm'
import type { Actor, Context } from '../../context.ts'
import type { PlannedDemand } from '../../contract/plans.ts'
import { type Database, rowsOf } from '../../db/client.ts'
import { learnerPlan } from '../../db/schema/index.ts'
import { readTitles } from '../catalogue/read-prerequisites.ts'
import { readSeatsTaken } from '../catalogue/read-runs.ts'
import { dayOf } from '../day-of.ts'
import { readLabels } from '../taxonomy/read-labels.ts'

const SHOWN = 30

/** Steps of plans that nobody has begun: no enrolment, waiting place or certificate of that learner in that micro-credential. */
const OPEN_STEPS = sql`(
  select s.* from learner_plan_step s where not exists (
    select 1 from (
      select distinct on (e.run_id) e.run_id, e.kind from enrolment_event e
      where e.learner_id = s.learner_id order by e.run_id, e.occurred_on desc, e.id desc
    ) latest join course_run r on r.id = latest.run_id
    where r.micro_credential_id = s.micro_credential_id
      and latest.kind in ('waitlisted', 'enrolled', 'started', 'completed', 'certified')
  ) and not exists (
    select 1 from recognition r where r.learner_id = s.learner_id
      and r.micro_credential_id = s.micro_credential_id and r.state = 'confirmed'
  )
)`

/** What the plans that learners follow ask for: which offers they lean on, where seats will be short, which skills nobody gives them. */
export async function readPlannedDemand({ db, now }: Context, _actor: Actor): Promise<PlannedDemand> {
  return {
    plans: await db.$count(learnerPlan),
    leanedOn: await readLeanedOn(db, dayOf(now())),
    unmet: await readUnmet(db),
  }
}

async function readLeanedOn(db: Database, today: string): Promise<PlannedDemand['leanedOn']> {
  const offers = await rowsOf<{ id: string; plans: number }>(
    db,
    sql`select micro_credential_id as id, count(*)::int as plans from ${OPEN_STEPS} s
    group by micro_credential_id order by plans desc, micro_credential_id limit ${SHOWN}`,
  )
  const runs = await rowsOf<{ offer: string; id: string; startsOn: string; seats: number; plans: number }>(
    db,
    sql`select r.micro_credential_id as offer, r.id, r.starts_on::text as "startsOn", r.seats, count(*)::int as plans
    from ${OPEN_STEPS} s join course_run r on r.id = s.run_id
    where r.starts_on >= ${today}::date
    group by r.micro_credential_id, r.id, r.starts_on, r.seats order by r.starts_on, r.id`,
  )
  const taken = await readSeatsTaken(
    db,
    runs.map((run) => run.id),
  )
  const titles = await readTitles(
    db,
    offers.map((offer) => offer.id),
  )
  return offers.map(({ id, plans }) => ({
    id,
    title: titles.get(id) ?? id,
    plans,
    runs: runs
      .filter((run) => run.offer === id)
      .map((run) => {
        const seatsFree = Math.max(0, run.seats - (taken.get(run.id) ?? 0))
        const short = Math.max(0, run.plans - seatsFree)
        return { id: run.id, startsOn: run.startsOn, plans: run.plans, seatsFree, short }
      }),
  }))
}

async function readUnmet(db: Database): Promise<PlannedDemand['unmet']> {
  const rows = await rowsOf<{ uri: string; plans: number; value: number }>(
    db,
    sql`select concept_uri as uri, count(*)::int as plans, sum(share)::float8 as value from learner_plan_open
    group by concept_uri order by value desc, concept_uri collate "C" limit ${SHOWN}`,
  )
  const labelOf = await readLabels(
    db,
    rows.map((row) => row.uri),
  )
  return rows.map((row) => ({ ...row, ...labelOf(row.uri) }))
}
