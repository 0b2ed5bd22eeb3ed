import { sql } from 'drizzle-orm'
import type { KpiKey } from '../../contract/kpi.ts'
import { type Database, rowsOf } from '../../db/client.ts'
import { defineKpi, NOBODY_YET, NOTHING_YET, ON_THE_DAY } from './kpi.ts'

const stage = <const Key extends KpiKey>(key: Key, name: [de: string, en: string], who: [de: string, en: string]) =>
  defineKpi({
    key,
    unit: 'persons',
    name: { de: name[0], en: name[1] },
    rule: { de: who[0], en: who[1] },
    parts: {
      de: 'Verschiedene Personen des Programms; jede zählt je Stufe einmal, über alle ihre Kurse.',
      en: 'Distinct persons of the programme; each counts once per stage, over all their courses.',
    },
    empty: NOBODY_YET,
    date: ON_THE_DAY,
  })

export const FUNNEL_INTERESTED = stage(
  'funnel-interested',
  ['Interessiert', 'Interested'],
  [
    'Personen mit irgendeinem Eintrag zu einem Kurs, auch wenn sie sich nie angemeldet haben.',
    'Persons with any entry on a course, even if they never enrolled.',
  ],
)
export const FUNNEL_ENROLLED = stage(
  'funnel-enrolled',
  ['Angemeldet', 'Enrolled'],
  [
    'Personen, die sich zu einem Kurs angemeldet haben oder weiter gekommen sind, auch wenn sie sich später abgemeldet haben.',
    'Persons who enrolled in a course or got further, even if they withdrew later.',
  ],
)
export const FUNNEL_STARTED = stage(
  'funnel-started',
  ['Begonnen', 'Started'],
  [
    'Dieselbe Zahl wie die Teilnehmenden: Personen, deren erster Kurs begonnen hat.',
    'The same figure as participants: persons whose first course has begun.',
  ],
)
export const FUNNEL_COMPLETED = stage(
  'funnel-completed',
  ['Abgeschlossen', 'Completed'],
  [
    'Personen, die mindestens einen Kurs bis zum Ende besucht haben oder zertifiziert sind.',
    'Persons who finished at least one course or are certified.',
  ],
)
export const FUNNEL_CERTIFIED = stage(
  'funnel-certified',
  ['Zertifiziert', 'Certified'],
  [
    'Personen, die für mindestens einen Kurs ein Micro-Credential bekommen haben.',
    'Persons who were given a micro-credential for at least one course.',
  ],
)

export const SEATS_AHEAD = defineKpi({
  key: 'seats-ahead',
  unit: 'seats',
  name: { de: 'Plätze, die noch kommen', en: 'Seats ahead' },
  rule: {
    de: 'Plätze der Durchläufe veröffentlichter Micro-Credentials, die nach dem Tag beginnen und spätestens am letzten Tag des Programms.',
    en: "Seats of runs of published micro-credentials that begin after the day and by the programme's last day.",
  },
  parts: { de: 'Plätze, aufsummiert über die Durchläufe.', en: 'Seats, summed over the runs.' },
  empty: NOTHING_YET,
  date: ON_THE_DAY,
})
export const SEATS_TAKEN = defineKpi({
  key: 'seats-taken',
  unit: 'seats',
  name: { de: 'Davon belegt', en: 'Of these taken' },
  rule: {
    de: 'Plätze in diesen Durchläufen, die angemeldete Personen an dem Tag halten. Warteliste zählt nicht.',
    en: 'Seats in those runs that enrolled persons hold on the day. Waiting lists do not count.',
  },
  parts: { de: 'Anmeldungen, die an dem Tag gelten.', en: 'Enrolments that hold on the day.' },
  empty: NOTHING_YET,
  date: ON_THE_DAY,
})

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
