import { sql } from 'drizzle-orm'
import type { KeptBecause, KeptRecord } from '../../../contract/sample-region.ts'
import { type Database, rowsOf } from '../../../db/client.ts'

/** Ids of the sample records that go. */
export interface Removals {
  readonly organisations: readonly string[]
  readonly needs: readonly string[]
  readonly microCredentials: readonly string[]
  readonly microdegrees: readonly string[]
  readonly programmes: readonly string[]
  readonly learners: readonly string[]
  readonly accounts: readonly string[]
}
export interface Kept extends KeptRecord {
  readonly id: string
}
interface Candidate {
  readonly id: string
  readonly name: string
  readonly because: KeptBecause | null
}

/** Ids as one value of a statement, however many there are. */
export const idsIn = (ids: readonly string[]) =>
  sql`(select value::uuid from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`

/**
 * Which sample records go, and which stay because something that people have added hangs on them: a sample learner whom
 * somebody has claimed with an account of their own; a micro-credential in which a learner who stays has a place, that is in the plan of
 * one or was asked to be recognised, or that a microdegree or a prerequisite that stays names; a programme with learners who stay; an organisation with accounts, needs
 * or offers that stay.
 * @param actorId  the person who asks: the own account stays
 */
export async function chooseRemovals(db: Database, actorId: string | null): Promise<{ go: Removals; keep: Kept[] }> {
  const accounts = (
    await rowsOf<{ id: string }>(
      db,
      sql`select id from "user" where is_sample and id is distinct from ${actorId} order by id`,
    )
  ).map((row) => row.id)
  const accountList = sql`(select value from jsonb_array_elements_text(${JSON.stringify(accounts)}::jsonb))`

  const learners = await rowsOf<Candidate>(
    db,
    sql`select id, name, case when user_id is not null and user_id not in ${accountList} then 'claimed' end as because
      from learner where is_sample`,
  )
  const goingLearners = going(learners)

  const microCredentials = await chooseOffers(db, goingLearners)
  const goingOffers = going(microCredentials)

  const programmes = await rowsOf<Candidate>(
    db,
    sql`select p.id, p.name, case when exists (
        select 1 from learner l where l.programme_id = p.id and l.id not in ${idsIn(goingLearners)}) then 'learner' end as because
      from programme p where p.is_sample`,
  )
  const organisations = await rowsOf<Candidate>(
    db,
    sql`select o.id, o.name, case
        when exists (select 1 from "user" u where u.organisation_id = o.id and u.id not in ${accountList}) then 'account'
        when exists (select 1 from need n where n.organisation_id = o.id and not n.is_sample) then 'need'
        when exists (select 1 from micro_credential m where m.organisation_id = o.id and m.id not in ${idsIn(goingOffers)})
          then 'offer'
        when exists (select 1 from microdegree d where d.organisation_id = o.id and not d.is_sample) then 'microdegree'
      end as because
      from organisation o where o.is_sample`,
  )
  const ids = async (table: 'need' | 'microdegree') =>
    (await rowsOf<{ id: string }>(db, sql`select id from ${sql.identifier(table)} where is_sample`)).map(({ id }) => id)
  return {
    go: {
      accounts,
      learners: goingLearners,
      microCredentials: goingOffers,
      microdegrees: await ids('microdegree'),
      programmes: going(programmes),
      organisations: going(organisations),
      needs: await ids('need'),
    },
    keep: [
      ...kept('organisation', organisations),
      ...kept('programme', programmes),
      ...kept('micro-credential', microCredentials),
      ...kept('learner', learners),
    ],
  }
}

const going = (candidates: readonly Candidate[]): string[] =>
  candidates.filter(({ because }) => because === null).map(({ id }) => id)

const kept = (kind: KeptRecord['kind'], candidates: readonly Candidate[]): Kept[] =>
  candidates
    .flatMap(({ id, name, because }) => (because === null ? [] : [{ id, kind, name, because }]))
    .sort((a, b) => (a.name < b.name ? -1 : 1))

/** Sample micro-credentials; a prerequisite of one that stays makes others stay, and so on. */
async function chooseOffers(db: Database, goingLearners: readonly string[]): Promise<Candidate[]> {
  const rows = await rowsOf<Candidate & { isSample: boolean; needs: string[] }>(
    db,
    sql`select m.id, v.title as name, m.is_sample as "isSample",
        (select coalesce(jsonb_agg(distinct item ->> 'id'), '[]') from micro_credential_version old,
          jsonb_array_elements(old.prerequisites) line, jsonb_array_elements(line) item
          where old.micro_credential_id = m.id and item ->> 'kind' = 'micro-credential') as needs,
        case
          when exists (select 1 from course_run r join enrolment_event e on e.run_id = r.id
            where r.micro_credential_id = m.id and e.learner_id not in ${idsIn(goingLearners)}) then 'enrolment'
          when exists (select 1 from recognition r
            where r.micro_credential_id = m.id and r.learner_id not in ${idsIn(goingLearners)}) then 'recognition'
          when exists (select 1 from learner_plan_step s
            where s.micro_credential_id = m.id and s.learner_id not in ${idsIn(goingLearners)}) then 'plan'
          when exists (select 1 from microdegree_part p join microdegree d on d.id = p.microdegree_id
            where p.micro_credential_id = m.id and not d.is_sample) then 'part-of-microdegree'
        end as because
      from micro_credential m
      join micro_credential_version v on v.micro_credential_id = m.id and v.version = m.current_version`,
  )
  const byId = new Map(rows.map((row) => [row.id, row]))
  const because = new Map<string, KeptBecause>(rows.flatMap((row) => (row.because ? [[row.id, row.because]] : [])))
  const open = rows.filter((row) => !row.isSample || row.because)
  for (let row = open.pop(); row; row = open.pop()) {
    for (const id of row.needs) {
      const needed = byId.get(id)
      if (!needed?.isSample || because.has(id)) continue
      because.set(id, 'prerequisite')
      open.push(needed)
    }
  }
  return rows.filter((row) => row.isSample).map(({ id, name }) => ({ id, name, because: because.get(id) ?? null }))
}
