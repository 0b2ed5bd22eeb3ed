import { randomBytes } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Context, SampleSignIn } from '../../context.ts'
import type { MicroCredentialInput } from '../../contract/catalogue.ts'
import type { Database } from '../../db/client.ts'
import {
  consentEvent,
  courseRun,
  enrolmentEvent,
  learner,
  learnerGroup,
  microCredential,
  microCredentialVersion,
  need,
  organisation,
  programme,
  programmeMilestone,
  skillLinkDecision,
} from '../../db/schema/index.ts'
import { AppError } from '../../errors.ts'
import { generateParticipation } from './generate-participation.ts'
import { relinkStale } from './relink-texts.ts'
import { readStarterRegion, type StarterRegion } from './starter-files.ts'

/** Published on purpose: it opens sample accounts on one's own machine only. */
const SAMPLE_PASSWORD = 'sample-sign-in'

type Ids = ReadonlyMap<string, string>

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
  const today = new Date(`${context.now().toISOString().slice(0, 10)}T12:00:00Z`)
  const { organisations, learners } = await db.transaction(async (tx) => storeRegion(tx, region, today))
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
  today: Date,
): Promise<{ organisations: Ids; learners: Ids }> {
  const dayAt = (inDays: number) => new Date(today.getTime() + inDays * 86_400_000).toISOString().slice(0, 10)
  const instantAt = (inDays: number) => new Date(today.getTime() + inDays * 86_400_000)
  const organisations = await insertKeyed(tx, organisation, region.organisations, ({ key: _key, ...row }) => ({
    ...row,
    isSample: true,
  }))
  const needs = await insertKeyed(tx, need, region.needs, (row) => ({
    organisationId: idOf(organisations, row.organisation),
    title: row.title,
    text: row.text,
    openings: row.openings,
    neededUntil: row.neededUntilInDays === null ? null : dayAt(row.neededUntilInDays),
    region: row.region,
    source: row.source,
    isSample: true,
    createdAt: instantAt(-row.daysAgo),
  }))
  const runs = await storeCatalogue(tx, region, organisations, dayAt, instantAt)
  const { programmeId, groups } = await storeProgramme(tx, region, dayAt)
  const learners = await insertKeyed(tx, learner, region.learners, ({ name, text, group, goal, limits, daysAgo }) => {
    const { startsInDays, endsInDays, ...rest } = limits
    return {
      programmeId,
      groupId: idOf(groups, group),
      name,
      text,
      goal: goal?.kind === 'need' ? { kind: 'need', needId: idOf(needs, goal.need) } : goal,
      limits: {
        ...rest,
        startsOn: startsInDays === null ? null : dayAt(startsInDays),
        endsOn: endsInDays === null ? null : dayAt(endsInDays),
      },
      isSample: true,
      createdAt: instantAt(-daysAgo),
    }
  })
  const generated = generateParticipation(region.participation, region.microCredentials).map((person, index) => ({
    ...person,
    key: `generated-${index}`,
  }))
  const others = await insertKeyed(tx, learner, generated, ({ name, group, events }) => ({
    programmeId,
    groupId: idOf(groups, group),
    name,
    goal: null,
    limits: { weeklyHours: null, totalHours: null, startsOn: null, endsOn: null, languages: [], modes: [] },
    isSample: true,
    createdAt: instantAt(Math.min(...events.map((event) => event.inDays), 0)),
  }))
  const everybody = [...learners.values(), ...others.values()]
  await tx
    .insert(consentEvent)
    .values(
      everybody.flatMap((learnerId) =>
        (['matching', 'statistics'] as const).map((purpose) => ({ learnerId, purpose, granted: true })),
      ),
    )
  const events = [
    ...region.participation.explicit.flatMap((item) =>
      item.events.map((event) => ({ ...event, ...item, learnerId: idOf(learners, item.learner) })),
    ),
    ...generated.flatMap((person) => person.events.map((event) => ({ ...event, learnerId: idOf(others, person.key) }))),
  ].sort((a, b) => a.inDays - b.inDays)
  await tx.insert(enrolmentEvent).values(
    events.map(({ learnerId, microCredential: key, runIndex, kind, inDays }) => ({
      learnerId,
      runId: idOf(runs, `${key}#${runIndex}`),
      kind,
      occurredOn: dayAt(inDays),
      recordedAt: instantAt(inDays),
    })),
  )
  return { organisations, learners }
}

async function storeCatalogue(
  tx: Database,
  { microCredentials }: StarterRegion,
  organisations: Ids,
  dayAt: (inDays: number) => string,
  instantAt: (inDays: number) => Date,
): Promise<Ids> {
  const offers = await insertKeyed(tx, microCredential, microCredentials, (row) => ({
    organisationId: idOf(organisations, row.organisation),
    status: row.status ?? ('published' as const),
    isSample: true,
    createdAt: instantAt(-420),
  }))
  const versions = await insertKeyed(
    tx,
    microCredentialVersion,
    microCredentials,
    ({ key, status, organisation: _o, skills: _s, runs: _r, prerequisites, ...row }) => ({
      ...row,
      microCredentialId: idOf(offers, key),
      version: 1,
      prerequisites: prerequisites.map((group) =>
        group.map((item) => (item.kind === 'skill' ? item : { kind: item.kind, id: idOf(offers, item.key) })),
      ) satisfies MicroCredentialInput['prerequisites'],
      publishedAt: status === 'draft' ? null : instantAt(-410),
    }),
  )
  await tx.insert(skillLinkDecision).values(
    microCredentials.flatMap(({ key, skills }) =>
      skills.map((conceptUri) => ({
        subjectKind: 'micro-credential' as const,
        subjectId: idOf(offers, key),
        conceptUri,
        verdict: 'add' as const,
        importance: 'must' as const,
      })),
    ),
  )
  const runs = microCredentials.flatMap((offer) =>
    offer.runs.map((run, index) => ({ ...run, key: `${offer.key}#${index}`, offer: offer.key })),
  )
  return insertKeyed(tx, courseRun, runs, ({ offer, startsInDays, weeks, seats, mode, language, place }) => ({
    microCredentialId: idOf(offers, offer),
    versionId: idOf(versions, offer),
    startsOn: dayAt(startsInDays),
    endsOn: dayAt(startsInDays + weeks * 7),
    seats,
    mode,
    language,
    place,
  }))
}

async function storeProgramme(
  tx: Database,
  { programmes }: StarterRegion,
  dayAt: (inDays: number) => string,
): Promise<{ programmeId: string; groups: Ids }> {
  const [plan] = programmes
  if (!plan) throw new AppError('internal', 'programmes.json names no programme')
  const { name, targetParticipants, startsInDays, lengthDays } = plan
  const [row] = await tx
    .insert(programme)
    .values({
      name,
      targetParticipants,
      startsOn: dayAt(startsInDays),
      endsOn: dayAt(startsInDays + lengthDays),
      isSample: true,
    })
    .returning({ id: programme.id })
  if (!row) throw new AppError('internal')
  await tx
    .insert(programmeMilestone)
    .values(
      plan.milestones.map(({ inDays, participants }) => ({ programmeId: row.id, on: dayAt(inDays), participants })),
    )
  const groups = await insertKeyed(
    tx,
    learnerGroup,
    plan.groups.map((group, position) => ({ ...group, key: group.code, position })),
    ({ key: _key, ...group }) => ({ ...group, programmeId: row.id }),
  )
  return { programmeId: row.id, groups }
}

type KeyedTable =
  | typeof organisation
  | typeof need
  | typeof microCredential
  | typeof microCredentialVersion
  | typeof courseRun
  | typeof learner
  | typeof learnerGroup

/** Inserts rows in order and tells which id each key got. */
async function insertKeyed<T extends { key: string }, Table extends KeyedTable>(
  tx: Database,
  table: Table,
  rows: readonly T[],
  toRow: (row: T) => Table['$inferInsert'],
): Promise<Ids> {
  const values = rows.map(toRow)
  const inserted = await tx
    .insert(table as KeyedTable)
    .values(values as never)
    .returning({ id: table.id })
  return new Map(rows.map((row, index) => [row.key, (inserted[index] as { id: string }).id]))
}

function idOf(ids: Ids, key: string): string {
  const id = ids.get(key)
  if (!id) throw new AppError('internal', `The sample region points to "${key}", which it does not hold`)
  return id
}
