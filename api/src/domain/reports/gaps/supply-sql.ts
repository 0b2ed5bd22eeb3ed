import { type SQL, sql } from 'drizzle-orm'

/** A year on, to the day: the runs that begin until then are what can be planned with. */
export const seatsUntil = (day: string): string =>
  `${Number(day.slice(0, 4)) + 1}${day.slice(4).replace('-02-29', '-02-28')}`

/**
 * KPI "taught": published micro-credentials that teach a concept, and the seats of their runs that begin after the day and
 * within twelve months, as a relation with the columns concept_id, offers, seats. A seat counts for each skill its course
 * teaches, and once for each group.
 */
export const supply = (day: string): SQL => sql`(
  select concept_id, count(*)::int as offers, coalesce(sum(r.seats), 0)::float8 as seats
  from rollup_offer o cross join lateral unnest(o.teaches) as taught(concept_id)
  left join (
    select micro_credential_id, sum(seats) as seats from course_run
    where starts_on > ${day}::date and starts_on <= ${seatsUntil(day)}::date group by micro_credential_id
  ) r on r.micro_credential_id = o.micro_credential_id
  where o.is_published group by concept_id)`
