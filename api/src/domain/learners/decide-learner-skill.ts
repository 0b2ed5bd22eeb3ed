import type { Actor, Context } from '../../context.ts'
import type { Learner } from '../../contract/learners.ts'
import type { DecideSkill } from '../../contract/linking.ts'
import { AppError } from '../../errors.ts'
import { decideSkill } from '../linking/decide-skill.ts'
import { findLearner } from './find-learner.ts'
import { readConsents } from './read-consents.ts'
import { readLearner } from './read-learner.ts'

/**
 * A person's word on a skill of a learner.
 * @throws {AppError} conflict without consent to matching: no skills are kept of such a person
 */
export async function decideLearnerSkill(
  context: Context,
  actor: Actor,
  { id, ...decision }: DecideSkill & { id: string },
): Promise<Learner> {
  await findLearner(context.db, actor, id)
  if (!(await readConsents(context.db, id)).matching)
    throw new AppError('conflict', 'The person has not agreed to recommendations, so no skills are kept.')
  await decideSkill(context.db, actor, { kind: 'learner', id }, decision)
  return readLearner(context, actor, { id })
}
