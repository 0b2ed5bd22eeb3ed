import type { Actor } from '../../context.ts'
import type { Database } from '../../db/client.ts'
import { auditEntry } from '../../db/schema/index.ts'

/** Notes who did what to whose record. Call it inside the transaction that does it. */
export async function recordAudit(
  db: Database,
  actor: Actor,
  action: string,
  subjectKind: string,
  subjectId: string,
): Promise<void> {
  await db.insert(auditEntry).values({ actorId: actor.userId, action, subjectKind, subjectId })
}
