import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import type { Actor, Context } from '../../context.ts'
import type { Need, PostNeed } from '../../contract/demands.ts'
import { need, organisation } from '../../db/schema/index.ts'
import { AppError, fieldError } from '../../errors.ts'
import { actorIdOf, recordAudit } from '../audit/record-audit.ts'
import { relinkSubject } from '../linking/relink-subject.ts'
import { readNeed } from './read-need.ts'

/** Stores a need and links its text at once. Businesses post for themselves; managers name the organisation. */
export async function postNeed(context: Context, actor: Actor, input: z.output<typeof PostNeed>): Promise<Need> {
  const { db, engine } = context
  const organisationId = actor.role === 'manager' ? input.organisationId : actor.organisationId
  if (!organisationId) throw fieldError('organisationId', 'is needed: say for which organisation the need is posted')
  if (actor.role === 'business' && input.organisationId && input.organisationId !== organisationId)
    throw new AppError('forbidden')
  const [owner] = await db.select().from(organisation).where(eq(organisation.id, organisationId))
  if (owner?.kind !== 'business') throw fieldError('organisationId', 'is not a business of this installation')
  const id = await db.transaction(async (tx) => {
    const [row] = await tx
      .insert(need)
      .values({
        organisationId,
        title: input.title ?? null,
        text: input.text,
        openings: input.openings,
        neededUntil: input.neededUntil ?? null,
        region: input.region ?? owner.region ?? 'DED',
        source: input.source,
        createdBy: actorIdOf(actor),
      })
      .returning({ id: need.id })
    if (!row) throw new AppError('internal')
    const language = await relinkSubject(tx, engine.current, { kind: 'need', id: row.id }, input.text)
    await tx.update(need).set({ language }).where(eq(need.id, row.id))
    await recordAudit(tx, actor, 'need.posted', 'need', row.id)
    return row.id
  })
  return readNeed(context, actor, { id })
}
