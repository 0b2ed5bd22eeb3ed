import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Actor, Context } from '../../../context.ts'
import type { ReviewTerm, TaughtTermItem } from '../../../contract/taught-terms.ts'
import type { Database } from '../../../db/client.ts'
import { taughtTerm } from '../../../db/schema/index.ts'
import { AppError } from '../../../errors.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { readItems } from './list-terms.ts'
import { markStale } from './mark-stale.ts'
import { dropTerm, findTerm, readAgain, storeTerm, type TermRow } from './store-term.ts'

/** Takes a term back: its words are read as the engine reads them. An organisation its own, a manager any. */
export async function removeTerm(context: Context, actor: Actor, { id }: { id: string }): Promise<void> {
  await context.db.transaction(async (tx) => {
    const term = await findOwn(tx, actor, id)
    if (term.removedAt) return
    await dropTerm(tx, context, term)
    // What held for all is asked about again.
    if (term.organisationId === null) await setReview(tx, term, 'waiting')
    await recordAudit(tx, actor, 'term.removed', 'taught-term', id)
  })
  await readAgain(context)
}

/** Brings a term back that was taken back; without effect when the same words were taught anew meanwhile. */
export async function restoreTerm(context: Context, actor: Actor, { id }: { id: string }): Promise<TaughtTermItem> {
  const restored = await context.db.transaction(async (tx) => {
    const term = await findOwn(tx, actor, id)
    const anew = await findTerm(tx, term.organisationId, term.conceptUri, term.key)
    if (anew) return anew.id
    await tx.update(taughtTerm).set({ removedAt: null }).where(eq(taughtTerm.id, id))
    if (term.organisationId === null) await setReview(tx, term, 'accepted')
    await markStale(tx, term.organisationId, term.words)
    await recordAudit(tx, actor, 'term.restored', 'taught-term', id)
    return id
  })
  await readAgain(context)
  return one(context.db, restored)
}

/**
 * A manager's word on an organisation's term for the whole installation. Accepted, it holds in all texts, also when the
 * organisation takes its own back; declined or open again, it holds in the organisation's texts alone.
 */
export async function reviewTerm(
  context: Context,
  actor: Actor,
  { id, review }: ReviewTerm & { id: string },
): Promise<TaughtTermItem> {
  const { db } = context
  await db.transaction(async (tx) => {
    const term = await findOwn(tx, actor, id)
    if (term.organisationId === null || term.removedAt)
      throw new AppError('conflict', 'Only a term of an organisation can be taken over or declined')
    const { conceptUri: uri, key, words, verdict } = term
    const common = await findTerm(tx, null, uri, key)
    if (review === 'accepted')
      await storeTerm(tx, context, actor, { organisationId: null, uri, words, verdict, subject: null })
    else if (common?.verdict === verdict) await dropTerm(tx, context, common)
    await setReview(tx, term, review)
    await recordAudit(tx, actor, `term.${review}`, 'taught-term', id)
  })
  await readAgain(context)
  return one(db, id)
}

/** What is said of a term is said of the same term of every organisation. */
async function setReview(
  tx: Database,
  { conceptUri, key, verdict }: TermRow,
  review: TermRow['review'],
): Promise<void> {
  await tx
    .update(taughtTerm)
    .set({ review })
    .where(
      and(
        eq(taughtTerm.conceptUri, conceptUri),
        eq(taughtTerm.key, key),
        eq(taughtTerm.verdict, verdict),
        isNull(taughtTerm.removedAt),
        sql`organisation_id is not null`,
      ),
    )
}

/** @throws {AppError} not-found for what is not there and what the person may not see */
async function findOwn(db: Database, actor: Actor, id: string): Promise<TermRow> {
  const [row] = await db.select().from(taughtTerm).where(eq(taughtTerm.id, id)).for('update')
  const mayChange =
    actor.role === 'manager' || (row?.organisationId != null && row.organisationId === actor.organisationId)
  if (!row || !mayChange) throw new AppError('not-found')
  return row
}

async function one(db: Database, id: string): Promise<TaughtTermItem> {
  const [item] = await readItems(db, sql`t.id = ${id}`)
  if (!item) throw new AppError('not-found')
  return item
}
