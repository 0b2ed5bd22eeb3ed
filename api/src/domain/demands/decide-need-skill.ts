import type { Actor, Context } from '../../context.ts'
import type { Need } from '../../contract/demands.ts'
import type { DecideSkill } from '../../contract/linking.ts'
import { decideSkill } from '../linking/decide-skill.ts'
import { findNeed, readNeed } from './read-need.ts'

/** A person's word on a skill of a need. */
export async function decideNeedSkill(
  context: Context,
  actor: Actor,
  { id, ...decision }: DecideSkill & { id: string },
): Promise<Need> {
  await findNeed(context.db, actor, id, 'edit')
  await decideSkill(context.db, actor, { kind: 'need', id }, decision)
  return readNeed(context, actor, { id })
}
