import { sql } from 'drizzle-orm'
import { type Database, rowsOf } from '../../db/client.ts'
import { defineKpi, NOBODY_YET, ON_THE_DAY } from './kpi.ts'

export const PARTICIPANTS = defineKpi({
  key: 'participants',
  unit: 'persons',
  name: { de: 'Teilnehmende', en: 'Participants' },
  rule: {
    de: 'Gezählt wird jede Person einmal, sobald ihr erster Kurs im Programm begonnen hat, auch wenn sie später abbricht. Interesse, Warteliste und Abmeldung bis zum ersten Kurstag zählen nicht. Wer sich erst nach dem Beginn anmeldet, zählt ab dem Tag, an dem der Beginn eingetragen ist.',
    en: 'Each person counts once, as soon as their first course in the programme has begun, even if they drop out later. Interest, waiting lists and withdrawals up to the first day of the course do not count. Who enrols after the beginning counts from the day the start is recorded.',
  },
  parts: {
    de: 'Verschiedene Personen des Programms, nicht Anmeldungen.',
    en: 'Distinct persons of the programme, not enrolments.',
  },
  empty: NOBODY_YET,
  date: ON_THE_DAY,
})

export interface Participant {
  readonly groupId: string
  /** Day on which the person's first run in the programme began, yyyy-mm-dd. */
  readonly begunOn: string
}

/**
 * KPI "participants": distinct persons of the programme whose first run has begun by the day, drop-outs included.
 * A person's run has begun when the log says so (started, dropped out, completed, certified), or when the last word
 * up to the run's first day was "enrolled": a withdrawal after that is a drop-out and still counts. Waiting lists,
 * interest and withdrawals up to the first day do not; who enrols later counts from the day the start is recorded.
 * @param on  only what happened by this day
 */
export const readParticipants = (db: Database, programmeId: string, on: string): Promise<Participant[]> =>
  rowsOf<Participant>(
    db,
    sql`with event as (
      select e.id, e.learner_id, e.run_id, e.kind, e.occurred_on, l.group_id, r.starts_on
      from enrolment_event e
      join learner l on l.id = e.learner_id
      join course_run r on r.id = e.run_id
      where l.programme_id = ${programmeId} and e.occurred_on <= ${on}::date
    ), begun as (
      select learner_id, group_id, occurred_on as begun_on from event
      where kind in ('started', 'dropped-out', 'completed', 'certified')
      union all
      select learner_id, group_id, starts_on from (
        select distinct on (learner_id, run_id) learner_id, group_id, kind, starts_on from event
        where occurred_on <= starts_on and starts_on <= ${on}::date
        order by learner_id, run_id, occurred_on desc, id desc
      ) at_start where kind = 'enrolled'
    )
    select group_id as "groupId", min(begun_on)::text as "begunOn" from begun
    group by learner_id, group_id
    order by min(begun_on), learner_id`,
  )
