import { and, eq, sql } from 'drizzle-orm'
import type { Actor, Context } from '../../context.ts'
import type { Programme, ProgrammeInput } from '../../contract/programmes.ts'
import { programme } from '../../db/schema/index.ts'
import { AppError } from '../../errors.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { checkProgramme } from './check-programme.ts'
import { readProgrammePlan } from './read-programme-plan.ts'
import { storeProgrammeParts } from './store-programme-parts.ts'

/**
 * Replaces a programme's dates, plan, targets and groups.
 * @throws {AppError} validation, naming the fields at fault; a group with learners cannot be removed;
 *                    revision-conflict with the programme as it stands when somebody else edited it
 */
export async function editProgramme(
  context: Context,
  actor: Actor,
  { id, revision, ...input }: ProgrammeInput & { id: string; revision: number },
): Promise<Programme> {
  checkProgramme(input)
  const { milestones: _m, targets: _t, groups: _g, ...row } = input
  const changed = await context.db.transaction(async (tx) => {
    const rows = await tx
      .update(programme)
      .set({ ...row, revision: sql`${programme.revision} + 1` })
      .where(and(eq(programme.id, id), eq(programme.revision, revision)))
      .returning({ id: programme.id })
    if (rows.length === 0) return false
    await storeProgrammeParts(tx, id, input)
    await recordAudit(tx, actor, 'programme.edited', 'programme', id)
    return true
  })
  const current = await readProgrammePlan(context, actor, { id })
  if (!changed) throw new AppError('revision-conflict', undefined, { current })
  return current
}
