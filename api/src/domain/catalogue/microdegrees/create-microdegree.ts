import type { Actor, Context } from '../../../context.ts'
import type { CreateMicrodegree, Microdegree } from '../../../contract/microdegrees.ts'
import { microdegree } from '../../../db/schema/index.ts'
import { AppError } from '../../../errors.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { ownerOfOffer } from '../owner-of-offer.ts'
import { readMicrodegree } from './read-microdegree.ts'
import { checkParts, storeParts } from './store-parts.ts'

/** Starts a draft, complete or not. Course teams write for their own organisation; parts may be of any. */
export async function createMicrodegree(
  context: Context,
  actor: Actor,
  { organisationId: named, ...input }: CreateMicrodegree,
): Promise<Microdegree> {
  const { db } = context
  const organisationId = await ownerOfOffer(db, actor, named)
  await checkParts(db, actor, organisationId, input)
  const { title, summary, awardingBody, electivesNeeded } = input
  const id = await db.transaction(async (tx) => {
    const [row] = await tx
      .insert(microdegree)
      .values({ organisationId, title, summary, awardingBody, electivesNeeded })
      .returning({ id: microdegree.id })
    if (!row) throw new AppError('internal')
    await storeParts(tx, row.id, input)
    await recordAudit(tx, actor, 'microdegree.created', 'microdegree', row.id)
    return row.id
  })
  return readMicrodegree(context, actor, { id })
}
