import type { Actor } from '../../context.ts'
import type { Database } from '../../db/client.ts'
import { auditEntry } from '../../db/schema/index.ts'

/** Who it was, as it is written down: a person's id, a machine's token, null for the operator and for nobody. */
export const actorIdOf = ({ userId, tokenId }: Pick<Actor, 'userId' | 'tokenId'>): string | null =>
  tokenId === null ? userId : `token:${tokenId}`

/** Notes who did what to whose record. Call it inside the transaction that does it. */
export async function recordAudit(
  db: Database,
  actor: Actor,
  action: string,
  subjectKind: string,
  subjectId: string,
): Promise<void> {
  await db.insert(auditEntry).values({ actorId: actorIdOf(actor), action, subjectKind, subjectId })
}
