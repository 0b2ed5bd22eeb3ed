import type { Actor, Context } from '../../context.ts'
import type { Programme, ProgrammeInput } from '../../contract/programmes.ts'
import { programme } from '../../db/schema/index.ts'
import { AppError } from '../../errors.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { checkProgramme } from './check-programme.ts'
import { readProgrammePlan } from './read-programme-plan.ts'
import { storeProgrammeParts } from './store-programme-parts.ts'

/**
 * Sets up a programme with its plan, targets and groups.
 * @throws {AppError} validation, naming the fields at fault
 */
export async function createProgramme(context: Context, actor: Actor, input: ProgrammeInput): Promise<Programme> {
  checkProgramme(input)
  const { milestones: _m, targets: _t, groups: _g, ...row } = input
  const id = await context.db.transaction(async (tx) => {
    const [created] = await tx.insert(programme).values(row).returning({ id: programme.id })
    if (!created) throw new AppError('internal')
    await storeProgrammeParts(tx, created.id, input)
    await recordAudit(tx, actor, 'programme.created', 'programme', created.id)
    return created.id
  })
  return readProgrammePlan(context, actor, { id })
}
