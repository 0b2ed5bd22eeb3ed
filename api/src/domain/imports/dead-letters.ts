import { and, eq, sql } from 'drizzle-orm'
import type { Actor, Context } from '../../context.ts'
import type { DeadLetterList } from '../../contract/imports.ts'
import { dataImport } from '../../db/schema/index.ts'
import { AppError } from '../../errors.ts'
import { recordAudit } from '../audit/record-audit.ts'

/** Background work that failed again and again and waits for a person. */
export async function listDeadLetters({ jobs }: Context, _actor: Actor): Promise<DeadLetterList> {
  return {
    items: (await jobs.listDeadLetters()).map(({ id, job, data, error, failedAt }) => ({
      id,
      job,
      error,
      failedAt: failedAt.toISOString(),
      importId: 'importId' in data ? data.importId : null,
    })),
  }
}

/** Tries it again; an import that was given up goes on where it stood. */
export async function retryDeadLetter(
  { db, jobs }: Pick<Context, 'db' | 'jobs'>,
  actor: Actor,
  { id }: { id: string },
): Promise<void> {
  const letter = (await jobs.listDeadLetters()).find((candidate) => candidate.id === id)
  if (letter && 'importId' in letter.data)
    await db
      .update(dataImport)
      .set({ attempts: 0 })
      .where(and(eq(dataImport.id, letter.data.importId), sql`attempts > 0`))
  if (!(await jobs.retryDeadLetter(id))) throw new AppError('not-found')
  await recordAudit(db, actor, 'job.retried', 'job', id)
}

export async function discardDeadLetter(
  { db, jobs }: Pick<Context, 'db' | 'jobs'>,
  actor: Actor,
  { id }: { id: string },
): Promise<void> {
  if (!(await jobs.discardDeadLetter(id))) throw new AppError('not-found')
  await recordAudit(db, actor, 'job.discarded', 'job', id)
}
