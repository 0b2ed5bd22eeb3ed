import { and, eq } from 'drizzle-orm'
import type { Actor, Context } from '../../context.ts'
import type { MicroCredential } from '../../contract/catalogue.ts'
import type { DecideSkill } from '../../contract/linking.ts'
import type { TeachWords } from '../../contract/taught-terms.ts'
import type { Database } from '../../db/client.ts'
import { microCredentialVersion } from '../../db/schema/index.ts'
import { AppError } from '../../errors.ts'
import { decideAndLearn } from '../linking/terms/learn-from-decision.ts'
import type { TeachingSubject } from '../linking/terms/store-term.ts'
import { teachWords } from '../linking/terms/teach-words.ts'
import { findMicroCredential } from './find-micro-credential.ts'
import { linkedTextOf } from './linked-text.ts'
import { readMicroCredential } from './read-micro-credential.ts'

/** A person's word on a skill that a micro-credential teaches; the organisation's next texts are read with it. */
export async function decideMicroCredentialSkill(
  context: Context,
  actor: Actor,
  { id, ...decision }: DecideSkill & { id: string },
): Promise<MicroCredential> {
  await decideAndLearn(context, actor, await findSubject(context.db, actor, id), decision)
  return readMicroCredential(context, actor, { id })
}

/** Which words of a micro-credential mean a skill; see teachWords. */
export async function teachMicroCredentialWords(
  context: Context,
  actor: Actor,
  { id, ...lesson }: TeachWords & { id: string },
): Promise<MicroCredential> {
  await teachWords(context, actor, await findSubject(context.db, actor, id), lesson)
  return readMicroCredential(context, actor, { id })
}

async function findSubject(db: Database, actor: Actor, id: string): Promise<TeachingSubject> {
  const { organisationId, currentVersion } = await findMicroCredential(db, actor, id, 'edit')
  const [version] = await db
    .select()
    .from(microCredentialVersion)
    .where(and(eq(microCredentialVersion.microCredentialId, id), eq(microCredentialVersion.version, currentVersion)))
  if (!version) throw new AppError('not-found')
  return { kind: 'micro-credential', id, organisationId, text: linkedTextOf(version) }
}
