import { and, eq, isNull } from 'drizzle-orm'
import type { Actor, Context } from '../../../context.ts'
import type { TermVerdict } from '../../../contract/taught-terms.ts'
import type { Database } from '../../../db/client.ts'
import { taughtTerm } from '../../../db/schema/index.ts'
import { termKey } from '../../../engine/index.ts'
import { actorIdOf } from '../../audit/record-audit.ts'
import { markStale } from './mark-stale.ts'

export type TermRow = typeof taughtTerm.$inferSelect

/** A text from which terms are learned. Learners' texts are none: what they write is theirs. */
export interface TeachingSubject {
  readonly kind: 'need' | 'micro-credential'
  readonly id: string
  readonly organisationId: string
  /** As skills were read from it. */
  readonly text: string
}

export interface NewTerm {
  readonly organisationId: string | null
  readonly uri: string
  readonly words: string
  readonly verdict: TermVerdict
  readonly subject: Pick<TeachingSubject, 'kind' | 'id'> | null
}

/**
 * Writes a term down; of the same words and skill the newest word counts. The texts that may hold it wait to be read again.
 * @returns whether anything changed
 */
export async function storeTerm(
  db: Database,
  { now }: Pick<Context, 'now'>,
  actor: Actor,
  { organisationId, uri, words, verdict, subject }: NewTerm,
): Promise<boolean> {
  const key = termKey(words)
  const before = await findTerm(db, organisationId, uri, key)
  if (before?.verdict === verdict) return false
  // What holds for all need not be said again.
  if (!before && organisationId !== null && (await findTerm(db, null, uri, key))?.verdict === verdict) return false
  const values = {
    words,
    verdict,
    subjectKind: subject?.kind ?? null,
    subjectId: subject?.id ?? null,
    review: 'waiting' as const,
    taughtBy: actorIdOf(actor),
    taughtAt: now(),
  }
  if (before) await db.update(taughtTerm).set(values).where(eq(taughtTerm.id, before.id))
  else await db.insert(taughtTerm).values({ ...values, organisationId, conceptUri: uri, key })
  await markStale(db, organisationId, words)
  return true
}

/** The term that holds of some words and a skill, of an organisation or (null) of the installation. */
export async function findTerm(
  db: Database,
  organisationId: string | null,
  uri: string,
  key: string,
): Promise<TermRow | undefined> {
  const [row] = await db
    .select()
    .from(taughtTerm)
    .where(
      and(
        organisationId === null ? isNull(taughtTerm.organisationId) : eq(taughtTerm.organisationId, organisationId),
        eq(taughtTerm.conceptUri, uri),
        eq(taughtTerm.key, key),
        isNull(taughtTerm.removedAt),
      ),
    )
  return row
}

/** Takes a term back. The texts that may hold it wait to be read again. */
export async function dropTerm(db: Database, { now }: Pick<Context, 'now'>, term: TermRow): Promise<void> {
  await db.update(taughtTerm).set({ removedAt: now() }).where(eq(taughtTerm.id, term.id))
  await markStale(db, term.organisationId, term.words)
}

/** Has the texts that wait read again. Call it when the transaction has ended. */
export const readAgain = ({ jobs }: Pick<Context, 'jobs'>): Promise<void> =>
  jobs.enqueue('relink', {}, { key: 'relink' })
