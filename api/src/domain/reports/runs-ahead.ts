import { sql } from 'drizzle-orm'
import { type Database, rowsOf } from '../../db/client.ts'
import { defineKpi, NOTHING_YET, ON_THE_DAY } from './kpi.ts'

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

export const SEATS_WAITLISTED = defineKpi({
  key: 'seats-waitlisted',
  unit: 'persons',
  name: { de: 'Auf Wartelisten', en: 'On waiting lists' },
  rule: {
    de: 'Personen, die an dem Tag auf der Warteliste eines dieser Durchläufe stehen. Wer auf zwei Listen steht, zählt auf beiden.',
    en: 'Persons who stand on the waiting list of one of those runs on the day. Who stands on two lists counts on both.',
  },
  parts: { de: 'Einträge, die an dem Tag gelten.', en: 'Entries that hold on the day.' },
  empty: NOTHING_YET,
  date: ON_THE_DAY,
})

/** A run that begins after the day and by the programme's last day. */
export interface RunAhead {
  readonly runId: string
  readonly microCredentialId: string
  readonly title: string
  readonly organisationName: string
  readonly startsOn: string
  readonly endsOn: string
  readonly seats: number
  /** Seats that enrolled persons hold on the day, of whichever programme they are. */
  readonly taken: number
  readonly waitlisted: number
}
export interface AskedAhead {
  readonly on: string
  readonly until: string
}

/** Runs of published micro-credentials ahead of each asked day, earliest first, with their seats and waiting lists. */
export async function readRunsAhead(db: Database, asked: readonly AskedAhead[]): Promise<RunAhead[][]> {
  const rows = await rowsOf<RunAhead & { ord: number }>(
    db,
    sql`with asked as (
      select ord, on_day, until
      from jsonb_to_recordset(${JSON.stringify(asked.map(({ on, until }, ord) => ({ ord, on_day: on, until })))}::jsonb)
        as a(ord int, on_day date, until date)
    ), ahead as (
      select a.ord, a.on_day, r.id, r.micro_credential_id, r.version_id, r.starts_on, r.ends_on, r.seats, m.organisation_id
      from asked a
      join course_run r on r.starts_on > a.on_day and r.starts_on <= a.until
      join micro_credential m on m.id = r.micro_credential_id and m.status = 'published'
    )
    select ahead.ord, ahead.id as "runId", ahead.micro_credential_id as "microCredentialId", v.title,
      o.name as "organisationName", ahead.starts_on::text as "startsOn", ahead.ends_on::text as "endsOn", ahead.seats,
      held.taken, held.waitlisted
    from ahead
    join micro_credential_version v on v.id = ahead.version_id
    join organisation o on o.id = ahead.organisation_id
    cross join lateral (
      select (count(*) filter (where kind = 'enrolled'))::int as taken,
        (count(*) filter (where kind = 'waitlisted'))::int as waitlisted
      from (
        select distinct on (e.learner_id) e.kind from enrolment_event e
        where e.run_id = ahead.id and e.occurred_on <= ahead.on_day
        order by e.learner_id, e.occurred_on desc, e.id desc
      ) latest
    ) held
    order by ahead.ord, ahead.starts_on, ahead.id`,
  )
  const runs: RunAhead[][] = asked.map(() => [])
  for (const { ord, ...run } of rows) runs[ord]?.push(run)
  return runs
}
