import { randomBytes } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Context, SampleSignIn } from '../../context.ts'
import type { Database } from '../../db/client.ts'
import { learner, need, organisation, user } from '../../db/schema/index.ts'
import { relinkStale } from './relink-texts.ts'
import { type SampleDays, sampleDays } from './sample/days.ts'
import { type Ids, idOf, insertKeyed } from './sample/insert-keyed.ts'
import { storeCatalogue } from './sample/store-catalogue.ts'
import { storeMicrodegrees } from './sample/store-microdegrees.ts'
import { storePeople } from './sample/store-people.ts'
import { storeProgrammes } from './sample/store-programmes.ts'
import { readStarterRegion, type StarterRegion } from './starter-files.ts'

/** Published on purpose: it opens sample accounts on one's own machine only. */
const SAMPLE_PASSWORD = 'sample-sign-in'

/**
 * Loads the sample region into an empty database, dates laid relative to today.
 * @param openSignIns  true: the sample accounts share a published password; false: each gets a random one
 * @returns the sample accounts with their passwords; empty when the database has an organisation or an account, as it has for
 *          ever after somebody has started empty
 */
export async function loadStarter(context: Context, openSignIns: boolean): Promise<SampleSignIn[]> {
  const { db, signIn } = context
  if (await isOccupied(db)) return []
  const region = readStarterRegion()
  const days = sampleDays(context.now())
  const { organisations, learners } = await db.transaction(async (tx) => storeRegion(tx, region, days))
  await relinkStale(context)
  const signIns: SampleSignIn[] = []
  for (const account of region.accounts) {
    const password = openSignIns ? SAMPLE_PASSWORD : randomBytes(12).toString('base64url')
    const organisationId = account.organisation ? idOf(organisations, account.organisation) : null
    const userId = await signIn.createUser({
      name: account.name,
      email: account.email,
      password,
      role: account.role,
      organisationId,
    })
    await db.update(user).set({ isSample: true }).where(eq(user.id, userId))
    if (account.learner)
      await db
        .update(learner)
        .set({ userId })
        .where(eq(learner.id, idOf(learners, account.learner)))
    signIns.push({ role: account.role, email: account.email, password })
  }
  return signIns
}

async function isOccupied(db: Database): Promise<boolean> {
  const [owner] = await db.select({ id: organisation.id }).from(organisation).limit(1)
  const [person] = await db.select({ id: user.id }).from(user).limit(1)
  return Boolean(owner ?? person)
}

/** The sample accounts that are still there, of an installation that was seeded with the published password. */
export async function openSampleSignIns({ db }: Pick<Context, 'db'>): Promise<SampleSignIn[]> {
  const rows = await db.select({ email: user.email }).from(user).where(eq(user.isSample, true))
  const present = new Set(rows.map((row) => row.email))
  return readStarterRegion().accounts.flatMap(({ role, email }) =>
    present.has(email) ? [{ role, email, password: SAMPLE_PASSWORD }] : [],
  )
}

async function storeRegion(
  tx: Database,
  region: StarterRegion,
  days: SampleDays,
): Promise<{ organisations: Ids; learners: Ids }> {
  const organisations = await insertKeyed(tx, organisation, region.organisations, ({ key: _key, ...row }) => ({
    ...row,
    isSample: true,
  }))
  const needs = await insertKeyed(tx, need, region.needs, (row) => ({
    organisationId: idOf(organisations, row.organisation),
    title: row.title,
    text: row.text,
    openings: row.openings,
    neededUntil: row.neededUntilInDays === null ? null : days.dayAt(row.neededUntilInDays),
    region: row.region,
    source: row.source,
    status: row.status ?? ('open' as const),
    surveyWave: row.surveyWave ?? null,
    respondents: row.respondents ?? null,
    isSample: true,
    createdAt: days.instantAt(-row.daysAgo),
  }))
  const { offers, runs } = await storeCatalogue(tx, region, organisations, days)
  await storeMicrodegrees(tx, region, { organisations, offers }, days)
  const { programmes, groups } = await storeProgrammes(tx, region, days)
  const learners = await storePeople(tx, region, { needs, runs, programmes, groups }, days)
  return { organisations, learners }
}
