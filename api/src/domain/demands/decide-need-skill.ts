import type { Actor, Context } from '../../context.ts'
import type { Need } from '../../contract/demands.ts'
import type { DecideSkill } from '../../contract/linking.ts'
import type { TeachWords } from '../../contract/taught-terms.ts'
import { decideAndLearn } from '../linking/terms/learn-from-decision.ts'
import type { TeachingSubject } from '../linking/terms/store-term.ts'
import { teachWords } from '../linking/terms/teach-words.ts'
import { findNeed, type NeedRow, readNeed } from './read-need.ts'

/** A person's word on a skill of a need; the organisation's next texts are read with it. */
export async function decideNeedSkill(
  context: Context,
  actor: Actor,
  { id, ...decision }: DecideSkill & { id: string },
): Promise<Need> {
  const row = await findNeed(context.db, actor, id, 'edit')
  await decideAndLearn(context, actor, subjectOf(row), decision)
  return readNeed(context, actor, { id })
}

/** Which words of a need mean a skill; see teachWords. */
export async function teachNeedWords(
  context: Context,
  actor: Actor,
  { id, ...lesson }: TeachWords & { id: string },
): Promise<Need> {
  const row = await findNeed(context.db, actor, id, 'edit')
  await teachWords(context, actor, subjectOf(row), lesson)
  return readNeed(context, actor, { id })
}

const subjectOf = ({ id, organisationId, text }: NeedRow): TeachingSubject => ({
  kind: 'need',
  id,
  organisationId,
  text,
})
