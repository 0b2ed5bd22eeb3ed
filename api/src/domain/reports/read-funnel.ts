import { sql } from 'drizzle-orm'
import { type Database, rowsOf } from '../../db/client.ts'

/**
 * KPI "funnel": distinct persons of the programme by the furthest they got in any run by the day. Everybody with an
 * entry was at least interested; whoever began was enrolled. "Started" is the number of participants, counted there.
 */
export async function readFunnel(db: Database, programmeId: string, on: string) {
  const [row] = await rowsOf<{ interested: number; enrolled: number; completed: number; certified: number }>(
    db,
    sql`select
      count(distinct e.learner_id)::int as interested,
      count(distinct e.learner_id) filter (
        where e.kind in ('enrolled', 'started', 'dropped-out', 'completed', 'certified'))::int as enrolled,
      count(distinct e.learner_id) filter (where e.kind in ('completed', 'certified'))::int as completed,
      count(distinct e.learner_id) filter (where e.kind = 'certified')::int as certified
    from enrolment_event e join learner l on l.id = e.learner_id
    where l.programme_id = ${programmeId} and e.occurred_on <= ${on}::date`,
  )
  return row ?? { interested: 0, enrolled: 0, completed: 0, certified: 0 }
}

/**
 * KPI "seats ahead": seats of published runs that begin after the day and by the programme's end, and how many of
 * them enrolled persons hold on the day.
 */
export async function readSeatsAhead(db: Database, on: string, endsOn: string) {
  const [row] = await rowsOf<{ seats: number; taken: number }>(
    db,
    sql`with ahead as (
      select r.id, r.seats from course_run r
      join micro_credential m on m.id = r.micro_credential_id and m.status = 'published'
      where r.starts_on > ${on}::date and r.starts_on <= ${endsOn}::date
    ), latest as (
      select distinct on (e.learner_id, e.run_id) e.kind from enrolment_event e
      join ahead on ahead.id = e.run_id
      where e.occurred_on <= ${on}::date
      order by e.learner_id, e.run_id, e.occurred_on desc, e.id desc
    )
    select
      (select coalesce(sum(seats), 0)::int from ahead) as seats,
      (select count(*)::int from latest where kind = 'enrolled') as taken`,
  )
  return row ?? { seats: 0, taken: 0 }
}
