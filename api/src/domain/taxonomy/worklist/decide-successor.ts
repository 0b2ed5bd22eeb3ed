import { eq, sql } from 'drizzle-orm'
import type { Actor, Context } from '../../../context.ts'
import type { DecideSuccessor } from '../../../contract/taxonomy.ts'
import { type Database, rowsOf } from '../../../db/client.ts'
import { concept, conceptSuccessor, taxonomyChange } from '../../../db/schema/index.ts'
import { AppError, fieldError } from '../../../errors.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { claimVersion, holdClaim, releaseClaim } from '../claim-version.ts'
import { completeVersion } from '../complete-version.ts'
import { followChains } from '../settle-successors.ts'

/**
 * Says what took the place of a retired concept, or that nothing did. From then on whatever people decided, aimed at or asked
 * for of it is read as its successor; it is not rewritten, so that another word changes it back.
 * @throws {AppError} unknown-concept, conflict when it is not retired, validation when the successor is none
 */
export async function decideSuccessor(
  context: Context,
  actor: Actor,
  { uri, successorUri }: DecideSuccessor,
): Promise<void> {
  const { db, now } = context
  const [old] = await db.select().from(concept).where(eq(concept.uri, uri))
  if (!old) throw new AppError('unknown-concept')
  if (old.status !== 'retired') throw new AppError('conflict', 'This concept is part of the loaded taxonomy.')
  if (successorUri !== null) await checkSuccessor(db, old.kind, successorUri)
  await db.transaction(async (tx) => {
    const values = {
      successorUri,
      source: 'manager' as const,
      decidedBy: actor.userId,
      decidedAt: now(),
    }
    await tx
      .insert(conceptSuccessor)
      .values({ conceptUri: uri, ...values })
      .onConflictDoUpdate({ target: conceptSuccessor.conceptUri, set: values })
    await recordAudit(tx, actor, successorUri ? 'concept.succeeded' : 'concept.ended', 'concept', uri)
    await followChains(tx)
  })
  await moveTerms(context, actor, uri, successorUri)
}

async function checkSuccessor(db: Database, kind: string, successorUri: string): Promise<void> {
  const [successor] = await db.select().from(concept).where(eq(concept.uri, successorUri))
  if (!successor) throw fieldError('successorUri', 'is not in the loaded taxonomy')
  if (successor.status !== 'active') throw fieldError('successorUri', 'is retired itself')
  if (successor.kind !== kind)
    throw fieldError('successorUri', `is not ${kind === 'skill' ? 'a skill' : 'of the same kind'}`)
}

/** Terms of crosswalk lists follow their concept: then the engine reads otherwise, and that is a version of its own. */
async function moveTerms(
  { db, databaseKind, jobs }: Context,
  actor: Actor,
  uri: string,
  successorUri: string | null,
): Promise<void> {
  const terms = await rowsOf<{ name: string }>(
    db,
    sql`select l.name from concept_crosswalk x join crosswalk_list l on l.id = x.list_id and l.version = x.version
      where x.concept_uri = ${uri} and x.relation in ('exact', 'close') limit 1`,
  )
  const [list] = terms
  if (!list) return
  const claim = await claimVersion(db, { databaseKind, name: list.name, source: 'crosswalk', actorId: actor.userId })
  try {
    await db.transaction(async (tx) => {
      await holdClaim(tx, claim)
      await tx
        .insert(taxonomyChange)
        .values({
          versionId: claim.versionId,
          conceptUri: successorUri ?? uri,
          kind: 'changed',
          parts: ['crosswalk'],
        })
        .onConflictDoNothing()
    })
    await completeVersion(db, claim)
  } finally {
    await releaseClaim(db, claim)
  }
  await jobs.enqueue('relink', {}, { key: 'relink' })
}
