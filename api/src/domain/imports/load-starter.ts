import { randomBytes } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Context, SampleSignIn } from '../../context.ts'
import type { Database } from '../../db/client.ts'
import { learner, need, organisation } from '../../db/schema/index.ts'
import { relinkStale } from './relink-texts.ts'
import { type SampleDays, sampleDays } from './sample/days.ts'
import { type Ids, idOf, insertKeyed } from './sample/insert-keyed.ts'
import { storeCatalogue } from './sample/store-catalogue.ts'
import { storePeople } from './sample/store-people.ts'
import { storeProgrammes } from './sample/store-programmes.ts'
import { readStarterRegion, type StarterRegion } from './starter-files.ts'

/** Published on purpose: it opens sample accounts on one's own machine only. */
const SAMPLE_PASSWORD = 'sample-sign-in'

/**
 * Loads the sample region into an empty database, dates laid relative to today.
 * @param openSignIns  true: the sample accounts share a published password; false: each gets a random one
 * @returns the sample accounts with their passwords; empty when the database already has an organisation
 */
export async function loadStarter(context: Context, openSignIns: boolean): Promise<SampleSignIn[]> {
  const { db, signIn } = context
  const [occupied] = await db.select({ id: organisation.id }).from(organisation).limit(1)
  if (occupied) return []
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
    if (account.learner)
      await db
        .update(learner)
        .set({ userId })
        .where(eq(learner.id, idOf(learners, account.learner)))
    signIns.push({ role: account.role, email: account.email, password })
  }
  return signIns
}

/** The sample accounts of an installation that was seeded with the published password. */
export const openSampleSignIns = (): SampleSignIn[] =>
  readStarterRegion().accounts.map(({ role, email }) => ({ role, email, password: SAMPLE_PASSWORD }))

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
  const { runs } = await storeCatalogue(tx, region, organisations, days)
  const { programmes, groups } = await storeProgrammes(tx, region, days)
  const learners = await storePeople(tx, region, { needs, runs, programmes, groups }, days)
  return { organisations, learners }
}
