import { asc, eq, isNull, sql } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import { type Database, rowsOf } from '../../db/client.ts'
import {
  consentEvent,
  learner,
  microCredential,
  microCredentialVersion,
  need,
  skillLink,
} from '../../db/schema/index.ts'
import type { SubjectKind } from '../../db/schema/linking.ts'
import { linkedTextOf } from '../catalogue/linked-text.ts'
import { relinkSubject } from '../linking/relink-subject.ts'

interface SubjectText {
  readonly kind: SubjectKind
  readonly id: string
  readonly text: string
}

/** Reads every text again with the loaded engine. Decisions stay; each subject is replaced in a transaction of its own. */
export async function relinkAll(
  { db, engine }: Context,
  report: (phase: string, done: number, total: number) => void = () => undefined,
): Promise<void> {
  const subjects = await readTexts(db)
  for (const [index, { kind, id, text }] of subjects.entries()) {
    await db.transaction((tx) => relinkSubject(tx, engine.current, { kind, id }, text))
    if (index % 20 === 0) {
      report('linking texts again', index, subjects.length)
      // Requests of others get their turn between subjects.
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
  report('linking texts again', subjects.length, subjects.length)
}

/** Relinks when anything was linked by another engine or taxonomy than the loaded ones. */
export async function relinkStale(context: Context): Promise<boolean> {
  const { engineVersion, taxonomyVersion } = context.engine.current
  const [stale] = await rowsOf(
    context.db,
    sql`select 1 from ${skillLink} where engine_version <> ${engineVersion} or taxonomy_version <> ${taxonomyVersion} limit 1`,
  )
  if (stale) await relinkAll(context)
  return stale !== undefined
}

async function readTexts(db: Database): Promise<SubjectText[]> {
  const needs = await db
    .select({ id: need.id, text: need.text })
    .from(need)
    .where(isNull(need.deletedAt))
    .orderBy(asc(need.id))
  // Without consent to matching a learner's text is not read.
  const learners = await db
    .select({ id: learner.id, text: learner.text })
    .from(learner)
    .where(
      sql`${learner.text} <> '' and coalesce((
        select granted from ${consentEvent} c where c.learner_id = ${learner.id} and c.purpose = 'matching'
        order by c.at desc, c.id desc limit 1), false)`,
    )
    .orderBy(asc(learner.id))
  const offers = await db
    .select({ id: microCredential.id, version: microCredentialVersion })
    .from(microCredential)
    .innerJoin(
      microCredentialVersion,
      sql`${microCredentialVersion.microCredentialId} = ${microCredential.id} and ${microCredentialVersion.version} = ${microCredential.currentVersion}`,
    )
    .where(eq(microCredential.id, microCredentialVersion.microCredentialId))
  return [
    ...needs.map((row) => ({ kind: 'need' as const, ...row })),
    ...learners.map((row) => ({ kind: 'learner' as const, ...row })),
    ...offers.map(({ id, version }) => ({ kind: 'micro-credential' as const, id, text: linkedTextOf(version) })),
  ]
}
