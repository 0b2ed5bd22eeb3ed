import { and, eq, ne } from 'drizzle-orm'
import type { Actor, Context } from '../../../context.ts'
import type { RecognitionList, RecognitionQuery } from '../../../contract/recognitions.ts'
import { microCredential, recognition } from '../../../db/schema/index.ts'
import { findLearner } from '../../learners/find-learner.ts'
import { readRecognitions } from './read-recognitions.ts'

const NOBODY = '00000000-0000-0000-0000-000000000000'

/** What a learner has asked to be recognised, newest first. */
export async function listLearnerRecognitions(
  { db }: Context,
  actor: Actor,
  { id }: { id: string },
): Promise<RecognitionList> {
  await findLearner(db, actor, id)
  return { items: await readRecognitions(db, eq(recognition.learnerId, id)) }
}

/** Requests for micro-credentials of the course team's own organisation, for managers of all: open ones oldest first. */
export async function listRecognitions(
  { db }: Context,
  actor: Actor,
  { state }: RecognitionQuery,
): Promise<RecognitionList> {
  const scope =
    actor.role === 'course-team' ? eq(microCredential.organisationId, actor.organisationId ?? NOBODY) : undefined
  const isOpen = state === 'open'
  const items = await readRecognitions(
    db,
    and(scope, isOpen ? eq(recognition.state, 'open') : ne(recognition.state, 'open')),
  )
  return { items: isOpen ? items.toReversed() : items }
}
