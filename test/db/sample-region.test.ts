import { eq, sql } from 'drizzle-orm'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor, Context } from '../../api/src/context.ts'
import { type Database, type OpenDatabase, rowsOf } from '../../api/src/db/client.ts'
import { learner, microCredential, organisation, user } from '../../api/src/db/schema/index.ts'
import { createMicrodegree } from '../../api/src/domain/catalogue/microdegrees/create-microdegree.ts'
import { postNeed } from '../../api/src/domain/demands/post-need.ts'
import { loadStarter } from '../../api/src/domain/imports/load-starter.ts'
import { readSampleRegion } from '../../api/src/domain/imports/sample/read-sample-region.ts'
import { removeSampleRegion } from '../../api/src/domain/imports/sample/remove-sample-region.ts'
import { readStarterRegion } from '../../api/src/domain/imports/starter-files.ts'
import { createLearner } from '../../api/src/domain/learners/create-learner.ts'
import { requestRecognition } from '../../api/src/domain/participation/recognitions/request-recognition.ts'
import { recordEnrolment } from '../../api/src/domain/participation/record-enrolment.ts'
import { describeDatabases, openTestDatabase } from '../helpers/database.ts'
import { starterContext } from '../helpers/starter-context.ts'

const region = readStarterRegion()
const as = (role: Actor['role'], userId: string, organisationId: string | null = null): Actor => ({
  role,
  userId,
  organisationId,
  learnerId: null,
  tokenId: null,
  scopes: null,
})
const userOf = async (db: Database, email: string) => {
  const [row] = await db.select().from(user).where(eq(user.email, email))
  return row as typeof user.$inferSelect
}
const countsOf = async (db: Database, tables: readonly string[]) =>
  Object.fromEntries(
    await Promise.all(
      tables.map(async (table) => {
        const [row] = await rowsOf<{ count: number }>(
          db,
          sql`select count(*)::int as count from ${sql.identifier(table)}`,
        )
        return [table, row?.count] as const
      }),
    ),
  )
const organisationNamed = async (db: Database, name: string) => {
  const [row] = await db
    .select()
    .from(organisation)
    .where(sql`${organisation.name} like ${`${name}%`}`)
  return row as typeof organisation.$inferSelect
}
const load = async (context: Context) => {
  await loadStarter(context, true)
  const manager = await userOf(context.db, 'leitung@example.org')
  return as('manager', manager.id)
}

describeDatabases('starting empty', (database) => {
  test('says before what will go, removes it all at once, and keeps the person who asked', async () => {
    const context = await starterContext(database())
    const { db } = context
    const manager = await load(context)
    const concepts = await countsOf(db, ['concept', 'concept_label', 'taxonomy_version'])

    const before = await readSampleRegion(context, manager)
    const removed = await removeSampleRegion(context, manager)
    const again = await removeSampleRegion(context, manager)

    expect(before).toMatchObject({
      isPresent: true,
      removes: {
        organisations: region.organisations.length,
        needs: region.needs.length,
        microCredentials: region.microCredentials.length,
        microdegrees: region.microdegrees.length,
        programmes: 2,
        learners: region.learners.length + 150,
        accounts: region.accounts.length - 1,
      },
      keeps: [],
      goalsCleared: 0,
    })
    expect(removed).toEqual(before)
    expect(again).toMatchObject({
      isPresent: false,
      removes: { organisations: 0, learners: 0, accounts: 0 },
      keeps: [],
    })
    const emptied = [
      'organisation',
      'need',
      'learner',
      'learner_group',
      'consent_event',
      'programme',
      'programme_milestone',
      'programme_target',
      'micro_credential',
      'micro_credential_version',
      'microdegree',
      'microdegree_part',
      'course_run',
      'enrolment_event',
      'skill_link',
      'skill_link_decision',
      'skill_reading',
    ]
    expect(await countsOf(db, emptied)).toEqual(Object.fromEntries(emptied.map((table) => [table, 0])))
    expect(await db.select({ id: user.id, isSample: user.isSample }).from(user)).toEqual([
      { id: manager.userId, isSample: false },
    ])
    expect(await countsOf(db, ['concept', 'concept_label', 'taxonomy_version'])).toEqual(concepts)
    const entries = await rowsOf<{ actor: string }>(
      db,
      sql`select actor_id as actor from audit_entry where action = 'sample-region.removed'`,
    )
    expect(entries).toEqual([{ actor: manager.userId }])
    expect(await loadStarter(context, true)).toEqual([])
    expect(await countsOf(db, ['organisation'])).toEqual({ organisation: 0 })
  })
})

describeDatabases('starting empty with records of one’s own', (database) => {
  test('keeps them with the sample records they hang on, which are no samples any more', async () => {
    const context = await starterContext(database())
    const { db } = context
    const manager = await load(context)
    const business = await userOf(db, 'betrieb@example.org')
    const [sampleNeed] = await rowsOf<{ id: string }>(db, sql`select id from need order by created_at desc, id limit 1`)
    const own = await postNeed(context, as('business', business.id, business.organisationId), {
      text: 'Wir suchen jemanden, der unsere SPS programmiert.',
      openings: 1,
      source: 'need',
    })
    const [group] = await rowsOf<{ id: string }>(
      db,
      sql`select g.id from learner_group g join programme p on p.id = g.programme_id
        where g.code = 'further-education' order by p.starts_on desc limit 1`,
    )
    const person = await createLearner(context, manager, {
      name: 'Somebody Real',
      groupId: group?.id ?? '',
      text: '',
      gender: null,
      isInternational: null,
      region: null,
    })
    await db
      .update(learner)
      .set({ goal: { kind: 'need', needId: sampleNeed?.id ?? '' } })
      .where(eq(learner.id, person.id))
    const [run] = await rowsOf<{ id: string; offer: string }>(
      db,
      sql`select r.id, r.micro_credential_id as offer from course_run r
        join micro_credential_version v on v.id = r.version_id
        where v.title like 'Anlagen in Betrieb nehmen%' and r.starts_on > current_date order by r.starts_on limit 1`,
    )
    await recordEnrolment(context, manager, { learnerId: person.id, runId: run?.id ?? '', kind: 'enrolled' })
    const [known] = await rowsOf<{ id: string }>(
      db,
      sql`select micro_credential_id as id from micro_credential_version where title like 'Messdaten%' limit 1`,
    )
    await requestRecognition(context, manager, {
      id: person.id,
      microCredentialId: known?.id ?? '',
      evidence: 'A year in a laboratory',
    })
    const claimed = await context.signIn.createUser({
      name: 'Ivo',
      email: 'ivo@example.org',
      password: 'a password of his own',
      role: 'learner',
      organisationId: null,
    })
    await db.update(learner).set({ userId: claimed }).where(eq(learner.name, 'Ivo Kalterbach'))

    await context.signIn.createUser({
      name: 'A real forwarder',
      email: 'real@example.org',
      password: 'a password of her own',
      role: 'business',
      organisationId: (await organisationNamed(db, 'Kreuzspur')).id,
    })
    const academy = await organisationNamed(db, 'Beispiel-Bildungszentrum')
    const offers = await rowsOf<{ id: string }>(
      db,
      sql`select m.id from micro_credential m join micro_credential_version v on v.micro_credential_id = m.id
        where v.title like 'Circular Economy%' or v.title like 'Project Management%' order by v.title`,
    )
    await createMicrodegree(context, as('course-team', 'somebody', academy.id), {
      title: 'Our own',
      summary: '',
      awardingBody: null,
      requiredParts: offers.map((row) => row.id),
      electiveParts: [],
      electivesNeeded: 0,
    })

    const before = await readSampleRegion(context, manager)
    const removed = await removeSampleRegion(context, manager)
    const again = await readSampleRegion(context, manager)

    expect(removed).toEqual(before)
    // The person somebody entered, and the sample learner who is somebody's now.
    expect(removed.goalsCleared).toBe(2)
    const because = removed.keeps.map(({ kind, name, because }) => [kind, name.split(/[ :]/)[0], because])
    expect(because).toEqual(
      expect.arrayContaining([
        ['organisation', 'Falkenbach', 'need'],
        ['organisation', 'Muster-Universität', 'offer'],
        ['organisation', 'Kreuzspur', 'account'],
        ['organisation', 'Beispiel-Bildungszentrum', 'microdegree'],
        ['organisation', 'Hochschule', 'offer'],
        ['micro-credential', 'Circular', 'part-of-microdegree'],
        ['programme', 'Flexible', 'learner'],
        ['micro-credential', 'Anlagen', 'enrolment'],
        ['micro-credential', 'SPS-Programmierung', 'prerequisite'],
        ['micro-credential', 'Messdaten', 'recognition'],
        ['learner', 'Ivo', 'claimed'],
      ]),
    )
    expect(again.isPresent).toBe(false)

    const names = async (table: typeof learner | typeof organisation) =>
      (await db.select({ name: table.name, isSample: table.isSample }).from(table)).map((row) => [
        row.name,
        row.isSample,
      ])
    expect((await names(learner)).sort()).toEqual([
      ['Ivo Kalterbach', false],
      ['Somebody Real', false],
    ])
    const kept = await organisationNamed(db, 'Falkenbach')
    expect(kept.isSample).toBe(false)
    const needs = await rowsOf<{ id: string; owner: string }>(db, sql`select id, organisation_id as owner from need`)
    expect(needs).toEqual([{ id: own.id, owner: kept.id }])
    expect((await countsOf(db, ['skill_link'])).skill_link).toBeGreaterThan(0)
    const [somebody] = await db.select().from(learner).where(eq(learner.id, person.id))
    expect(somebody?.goal).toBeNull()
    const seats = await rowsOf<{ run: string }>(
      db,
      sql`select run_id as run from enrolment_event where learner_id = ${person.id}`,
    )
    expect(seats).toEqual([{ run: run?.id }])
    const [offer] = await db
      .select()
      .from(microCredential)
      .where(eq(microCredential.id, run?.offer ?? ''))
    expect(offer?.isSample).toBe(false)
    const accounts = await db.select({ email: user.email }).from(user)
    expect(accounts.map((row) => row.email).sort()).toEqual([
      'ivo@example.org',
      'leitung@example.org',
      'real@example.org',
    ])
    expect(await countsOf(db, ['microdegree', 'microdegree_part'])).toEqual({ microdegree: 1, microdegree_part: 2 })
  })
})

describe('starting empty while somebody adds', () => {
  let database: OpenDatabase
  beforeAll(async () => {
    database = await openTestDatabase('postgres')
  })
  afterAll(() => database.close())

  test('removes nothing at all when a record appears on a sample organisation in the same moment', async () => {
    const context = await starterContext(database)
    const { db } = context
    const manager = await load(context)
    const tables = ['organisation', 'need', 'learner', 'micro_credential', 'enrolment_event', 'user']
    const before = await countsOf(db, tables)
    const { id } = await organisationNamed(db, 'Falkenbach')
    const other = postgres(database.url ?? '', { max: 1, onnotice: () => undefined })

    const removal = await other.begin(async (writing) => {
      await writing`insert into need (organisation_id, text, openings, region) values (${id}, 'SPS', 1, 'DED')`
      const pending = removeSampleRegion(context, manager).catch((error: unknown) => error)
      // The removal waits for the row that is being written; only then the writer is done.
      await expect
        .poll(async () => (await rowsOf(db, sql`select 1 from pg_locks where not granted`)).length, {
          timeout: 30_000,
          interval: 50,
        })
        .toBeGreaterThan(0)
      return { pending }
    })

    expect(await removal.pending).toMatchObject({ code: 'conflict' })
    expect(await countsOf(db, tables)).toEqual({ ...before, need: (before.need ?? 0) + 1 })
    expect((await readSampleRegion(context, manager)).keeps).toEqual([
      { kind: 'organisation', name: expect.stringContaining('Falkenbach'), because: 'need' },
    ])
    await other.end()
  })
})
