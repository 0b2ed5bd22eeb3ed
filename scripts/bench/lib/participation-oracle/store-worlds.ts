import { type SQL, sql } from 'drizzle-orm'
import { NO_LIMITS } from '../../../../api/src/contract/learners.ts'
import type { Database } from '../../../../api/src/db/client.ts'
import type { World } from './random-world.ts'

/** Puts worlds in place of those before, each table in one statement. */
export async function storeWorlds(db: Database, worlds: readonly World[]): Promise<void> {
  const rows = (list: readonly object[]): SQL => sql`${JSON.stringify(list)}::jsonb`
  await db.execute(
    sql`truncate enrolment_event, consent_event, learner, learner_group, programme_milestone, programme, course_run,
      micro_credential_version, micro_credential, organisation cascade`,
  )
  await db.execute(sql`insert into organisation (id, kind, name)
    select id, 'university', 'University ' || id
    from jsonb_to_recordset(${rows(worlds.flatMap(({ organisations }) => organisations.map((id) => ({ id }))))}) as x(id uuid)`)
  await db.execute(sql`insert into micro_credential (id, organisation_id, status)
    select id, organisation_id, status
    from jsonb_to_recordset(${rows(worlds.flatMap(({ offers }) => offers.map(({ id, organisationId, status }) => ({ id, organisation_id: organisationId, status }))))})
      as x(id uuid, organisation_id uuid, status text)`)
  await db.execute(sql`insert into micro_credential_version
      (id, micro_credential_id, version, title, summary, learning_outcomes, languages, audience, prerequisites)
    select id, offer, 1, 'Offer ' || offer, '', '{}', '{}', '{}', '[]'
    from jsonb_to_recordset(${rows(worlds.flatMap(({ offers }) => offers.map(({ id, versionId }) => ({ id: versionId, offer: id }))))}) as x(id uuid, offer uuid)`)
  await db.execute(sql`insert into course_run (id, micro_credential_id, version_id, starts_on, ends_on, seats, mode, language)
    select r.id, r.offer, v.id, r.starts_on, r.ends_on, r.seats, 'online', 'de'
    from jsonb_to_recordset(${rows(worlds.flatMap(({ runs }) => runs.map(({ id, offerId, startsOn, endsOn, seats }) => ({ id, offer: offerId, starts_on: startsOn, ends_on: endsOn, seats }))))})
      as r(id uuid, offer uuid, starts_on date, ends_on date, seats int)
    join micro_credential_version v on v.micro_credential_id = r.offer`)
  await db.execute(sql`insert into programme (id, name, target_participants, starts_on, ends_on, budget_cents)
    select id, 'Programme', target, starts_on, ends_on, budget
    from jsonb_to_recordset(${rows(worlds.flatMap(({ programmes }) => programmes.map(({ id, target, startsOn, endsOn, budgetCents }) => ({ id, target, starts_on: startsOn, ends_on: endsOn, budget: budgetCents }))))})
      as x(id uuid, target int, starts_on date, ends_on date, budget bigint)`)
  await db.execute(sql`insert into learner_group (id, programme_id, code, name_de, name_en, position)
    select id, programme, id::text, 'G', 'G', 0
    from jsonb_to_recordset(${rows(worlds.flatMap(({ groups }) => groups.map(({ id, programmeId }) => ({ id, programme: programmeId }))))}) as x(id uuid, programme uuid)`)
  await db.execute(sql`insert into learner (id, programme_id, group_id, name, limits, gender, is_international, region)
    select id, programme, grp, 'Person', ${JSON.stringify(NO_LIMITS)}::jsonb, gender, international, region
    from jsonb_to_recordset(${rows(worlds.flatMap(({ learners }) => learners.map(({ id, programmeId, groupId, gender, isInternational, region }) => ({ id, programme: programmeId, grp: groupId, gender, international: isInternational, region }))))})
      as x(id uuid, programme uuid, grp uuid, gender text, international boolean, region text)`)
  await db.execute(sql`insert into enrolment_event (learner_id, run_id, kind, occurred_on)
    select learner, run, kind, day
    from jsonb_to_recordset(${rows(worlds.flatMap(({ events }) => events).map(({ learnerId, runId, kind, on }, ord) => ({ ord, learner: learnerId, run: runId, kind, day: on })))})
      as x(ord int, learner uuid, run uuid, kind text, day date)
    order by ord`)
  await db.execute(sql`insert into consent_event (id, learner_id, purpose, granted, at)
    select id, learner, purpose, granted, at
    from jsonb_to_recordset(${rows(worlds.flatMap(({ consents }) => consents.map(({ id, learnerId, purpose, granted, at }) => ({ id, learner: learnerId, purpose, granted, at }))))})
      as x(id uuid, learner uuid, purpose text, granted boolean, at timestamptz)`)
}
