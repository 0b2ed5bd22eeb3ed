import { and, eq, sql } from 'drizzle-orm'
import type { Actor, Context } from '../../context.ts'
import type { EditNeed, Need } from '../../contract/demands.ts'
import { need } from '../../db/schema/index.ts'
import { AppError } from '../../errors.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { relinkSubject } from '../linking/relink-subject.ts'
import { findNeed, readNeed } from './read-need.ts'

/**
 * Replaces a need's fields and links a changed text again.
 * @throws {AppError} revision-conflict with the need as it stands when somebody else edited it
 */
export async function editNeed(
  context: Context,
  actor: Actor,
  { id, revision, ...fields }: EditNeed & { id: string; revision: number },
): Promise<Need> {
  const { db, engine } = context
  const before = await findNeed(db, actor, id, 'edit')
  const changed = await db.transaction(async (tx) => {
    const rows = await tx
      .update(need)
      .set({ ...fields, revision: sql`${need.revision} + 1` })
      .where(and(eq(need.id, id), eq(need.revision, revision)))
      .returning({ id: need.id })
    if (rows.length === 0) return false
    if (before.text !== fields.text) {
      const language = await relinkSubject(tx, engine.current, { kind: 'need', id }, fields.text)
      await tx.update(need).set({ language }).where(eq(need.id, id))
    }
    await recordAudit(tx, actor, 'need.edited', 'need', id)
    return true
  })
  const current = await readNeed(context, actor, { id })
  if (!changed) throw new AppError('revision-conflict', undefined, { current })
  return current
}
