import { sql } from 'drizzle-orm'
import type { Gender } from '../../contract/learners.ts'
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

/** A programme on a day; what happened later is not looked at. */
export interface AskedDay {
  readonly programmeId: string
  readonly on: string
}

/** A person of a programme with any entry by the day: all that the figures of participation are made of. */
export interface Person {
  readonly learnerId: string
  readonly groupId: string
  /** What the person said, and null for whoever has not agreed to statistics. */
  readonly gender: Gender | null
  readonly isInternational: boolean | null
  readonly region: string | null
  /** Day on which the person's first run in the programme began; null for whoever is no participant. */
  readonly begunOn: string | null
  /** That run's micro-credential and its university; null with begunOn. */
  readonly microCredentialId: string | null
  readonly organisationId: string | null
  /** Day of the first enrolment in any run. */
  readonly enrolledOn: string | null
  /** Enrolled in any run, or further. */
  readonly isEnrolled: boolean
  readonly isCompleted: boolean
  readonly isCertified: boolean
  /** Further steps are still open: a run that has not ended, or a completed one without its certificate. */
  readonly isOpen: boolean
  /** First day of the earliest run ahead in which the person holds a seat. */
  readonly bookedFor: string | null
  /** Runs begun by the day in which the person had enrolled before their first day, and those of them the person began. */
  readonly bookings: number
  readonly shows: number
}

/**
 * The persons behind every figure of participation, for several programmes and days at once.
 *
 * A person's run has begun when the log says so (started, dropped out, completed, certified), or when the last word
 * up to the run's first day was "enrolled": a withdrawal after that is a drop-out and still counts. Waiting lists,
 * interest and withdrawals up to the first day do not; who enrols later counts from the day the start is recorded.
 * Of several runs begun on one day the one with the lowest id is the first.
 *
 * What a person said about himself or herself counts only with consent to statistics, as it stands now: a consent that
 * ends must end in past reports too.
 * @returns  for each asked day its persons, in the order of their ids
 */
export async function readPersons(db: Database, asked: readonly AskedDay[]): Promise<Person[][]> {
  const rows = await rowsOf<Person & { ord: number }>(
    db,
    sql`with asked as (
      select ord, programme_id, on_day
      from jsonb_to_recordset(${JSON.stringify(asked.map((day, ord) => ({ ord, programme_id: day.programmeId, on_day: day.on })))}::jsonb)
        as a(ord int, programme_id uuid, on_day date)
    ), event as materialized (
      select a.ord, a.on_day, e.id, e.learner_id, e.run_id, e.kind, e.occurred_on, r.starts_on, r.ends_on
      from asked a
      join learner l on l.programme_id = a.programme_id
      join enrolment_event e on e.learner_id = l.id and e.occurred_on <= a.on_day
      join course_run r on r.id = e.run_id
    ), per_run as (
      select ord, on_day, learner_id, run_id, starts_on, ends_on,
        least(
          min(occurred_on) filter (where kind in ('started', 'dropped-out', 'completed', 'certified')),
          case when (array_agg(kind order by occurred_on desc, id desc)
            filter (where occurred_on <= starts_on and starts_on <= on_day))[1] = 'enrolled' then starts_on end
        ) as begun_on,
        (array_agg(kind order by occurred_on desc, id desc))[1] as state,
        bool_or(kind = 'enrolled' and occurred_on < starts_on and starts_on <= on_day) as was_booked,
        min(occurred_on) filter (where kind = 'enrolled') as enrolled_on,
        bool_or(kind in ('enrolled', 'started', 'dropped-out', 'completed', 'certified')) as is_enrolled,
        bool_or(kind in ('completed', 'certified')) as is_completed,
        bool_or(kind = 'certified') as is_certified
      from event group by ord, on_day, learner_id, run_id, starts_on, ends_on
    ), person as (
      select ord, learner_id, min(begun_on) as begun_on,
        (array_agg(run_id order by begun_on, run_id) filter (where begun_on is not null))[1] as first_run_id,
        min(enrolled_on) as enrolled_on, bool_or(is_enrolled) as is_enrolled,
        bool_or(is_completed) as is_completed, bool_or(is_certified) as is_certified,
        bool_or((state in ('interested', 'waitlisted', 'enrolled', 'started') and ends_on >= on_day)
          or state = 'completed') as is_open,
        min(starts_on) filter (where state = 'enrolled' and starts_on > on_day) as booked_for,
        (count(*) filter (where was_booked))::int as bookings,
        (count(*) filter (where was_booked and begun_on is not null))::int as shows
      from per_run group by ord, learner_id
    )
    select p.ord, p.learner_id as "learnerId", l.group_id as "groupId",
      case when consent.granted then l.gender end as gender,
      case when consent.granted then l.is_international end as "isInternational",
      case when consent.granted then l.region end as region,
      p.begun_on::text as "begunOn", r.micro_credential_id as "microCredentialId",
      m.organisation_id as "organisationId", p.enrolled_on::text as "enrolledOn",
      p.is_enrolled as "isEnrolled", p.is_completed as "isCompleted", p.is_certified as "isCertified",
      p.is_open as "isOpen", p.booked_for::text as "bookedFor", p.bookings, p.shows
    from person p
    join learner l on l.id = p.learner_id
    left join course_run r on r.id = p.first_run_id
    left join micro_credential m on m.id = r.micro_credential_id
    left join lateral (
      select granted from consent_event c where c.learner_id = p.learner_id and c.purpose = 'statistics'
      order by c.at desc, c.id desc limit 1
    ) consent on true
    order by p.ord, p.learner_id`,
  )
  const persons: Person[][] = asked.map(() => [])
  for (const { ord, ...person } of rows) persons[ord]?.push(person)
  return persons
}

/** A person who counts towards the target, with the day from which on. */
export type Participant = Person & { readonly begunOn: string }
export const isParticipant = (person: Person): person is Participant => person.begunOn !== null
