import type { Actor, Context } from '../../context.ts'
import type { MicroCredential } from '../../contract/catalogue.ts'
import type { DecideSkill } from '../../contract/linking.ts'
import { decideSkill } from '../linking/decide-skill.ts'
import { findMicroCredential } from './find-micro-credential.ts'
import { readMicroCredential } from './read-micro-credential.ts'

/** A person's word on a skill that a micro-credential teaches. */
export async function decideMicroCredentialSkill(
  context: Context,
  actor: Actor,
  { id, ...decision }: DecideSkill & { id: string },
): Promise<MicroCredential> {
  await findMicroCredential(context.db, actor, id, 'edit')
  await decideSkill(context.db, actor, { kind: 'micro-credential', id }, decision)
  return readMicroCredential(context, actor, { id })
}
