import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Actor, Context } from '../../../context.ts'
import type { SampleRegion } from '../../../contract/sample-region.ts'
import type { Database } from '../../../db/client.ts'
import {
  courseRun,
  dataImport,
  enrolmentEvent,
  idempotencyKey,
  invitation,
  learner,
  microCredential,
  microdegree,
  need,
  organisation,
  programme,
  skillLink,
  skillLinkDecision,
  skillReading,
  user,
} from '../../../db/schema/index.ts'
import type { SubjectKind } from '../../../db/schema/linking.ts'
import { AppError } from '../../../errors.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { chooseRemovals, idsIn, type Kept, type Removals } from './choose-removals.ts'
import { describeRemovals } from './read-sample-region.ts'

/**
 * Starts empty: every sample record goes at once, with its skills, decisions, enrolments and accounts. What people have added
 * stays, and so does a sample record that it hangs on; both are no samples any more, like the account of the person who asks.
 * The taxonomy stays. Without effect when nothing is a sample.
 * @returns what was removed and kept
 * @throws {AppError} conflict when somebody adds to a sample record in the same moment: nothing is removed then
 */
export async function removeSampleRegion(context: Context, actor: Actor): Promise<SampleRegion> {
  const { db } = context
  const done = await db
    .transaction(async (tx) => {
      const { go, keep } = await chooseRemovals(tx, actor.userId)
      const region = await describeRemovals(tx, go, keep)
      if (region.isPresent) {
        await removeSubjects(tx, go)
        await removeOwners(tx, go)
        await unmark(tx, keep)
      }
      if (actor.userId) await tx.update(user).set({ isSample: false }).where(eq(user.id, actor.userId))
      if (region.isPresent) await recordAudit(tx, actor, 'sample-region.removed', 'sample-region', 'starter')
      return region
    })
    .catch((error: unknown) => {
      if (!hangsOnSample(error)) throw error
      throw new AppError('conflict', 'Somebody has just added to a sample record. Nothing was removed; try again.', {
        cause: error,
      })
    })
  context.sampleSignIns = []
  return done
}

/** Whether the database refused to remove what something points to. */
const hangsOnSample = (error: unknown): boolean =>
  error instanceof Error && (error.cause as { code?: string } | undefined)?.code === '23503'

/** Learners, needs and offers, with all that was read, decided and recorded about them. */
async function removeSubjects(tx: Database, { learners, needs, microCredentials, microdegrees }: Removals) {
  await tx.delete(enrolmentEvent).where(sql`${enrolmentEvent.learnerId} in ${idsIn(learners)}`)
  await tx
    .update(learner)
    .set({ goal: null })
    .where(sql`${learner.goal} ->> 'kind' = 'need' and (${learner.goal} ->> 'needId')::uuid in ${idsIn(needs)}`)
  const subjects: readonly (readonly [SubjectKind, readonly string[]])[] = [
    ['learner', learners],
    ['need', needs],
    ['micro-credential', microCredentials],
  ]
  for (const [kind, ids] of subjects) {
    await tx.delete(skillLink).where(and(eq(skillLink.subjectKind, kind), sql`${skillLink.subjectId} in ${idsIn(ids)}`))
    await tx
      .delete(skillReading)
      .where(and(eq(skillReading.subjectKind, kind), sql`${skillReading.subjectId} in ${idsIn(ids)}`))
    await tx
      .delete(skillLinkDecision)
      .where(and(eq(skillLinkDecision.subjectKind, kind), sql`${skillLinkDecision.subjectId} in ${idsIn(ids)}`))
  }
  await tx.delete(invitation).where(sql`${invitation.learnerId} in ${idsIn(learners)}`)
  await tx.delete(learner).where(sql`${learner.id} in ${idsIn(learners)}`)
  await tx.delete(need).where(sql`${need.id} in ${idsIn(needs)}`)
  await tx.delete(microdegree).where(sql`${microdegree.id} in ${idsIn(microdegrees)}`)
  await tx.delete(courseRun).where(sql`${courseRun.microCredentialId} in ${idsIn(microCredentials)}`)
  await tx.delete(microCredential).where(sql`${microCredential.id} in ${idsIn(microCredentials)}`)
}

/** Programmes, accounts and organisations. Plans, groups, sessions, tokens and webhooks go with what they belong to. */
async function removeOwners(tx: Database, { programmes, accounts, organisations }: Removals) {
  await tx.delete(programme).where(sql`${programme.id} in ${idsIn(programmes)}`)
  if (accounts.length > 0) {
    await tx.delete(idempotencyKey).where(
      inArray(
        idempotencyKey.who,
        accounts.map((id) => `user:${id}`),
      ),
    )
    await tx.delete(user).where(inArray(user.id, [...accounts]))
  }
  await tx.delete(invitation).where(sql`${invitation.organisationId} in ${idsIn(organisations)}`)
  await tx.delete(dataImport).where(sql`${dataImport.organisationId} in ${idsIn(organisations)}`)
  await tx.delete(organisation).where(sql`${organisation.id} in ${idsIn(organisations)}`)
}

/** What stays belongs to the people whose records hang on it. */
async function unmark(tx: Database, keep: readonly Kept[]) {
  const ids = (kind: Kept['kind']) => idsIn(keep.filter((row) => row.kind === kind).map((row) => row.id))
  const isSample = false
  await tx
    .update(organisation)
    .set({ isSample })
    .where(sql`${organisation.id} in ${ids('organisation')}`)
  await tx
    .update(programme)
    .set({ isSample })
    .where(sql`${programme.id} in ${ids('programme')}`)
  await tx
    .update(microCredential)
    .set({ isSample })
    .where(sql`${microCredential.id} in ${ids('micro-credential')}`)
  await tx
    .update(learner)
    .set({ isSample })
    .where(sql`${learner.id} in ${ids('learner')}`)
}
