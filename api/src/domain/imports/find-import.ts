import { eq } from 'drizzle-orm'
import type { Actor } from '../../context.ts'
import type { Database } from '../../db/client.ts'
import { dataImport } from '../../db/schema/index.ts'
import { AppError } from '../../errors.ts'

export type ImportRecord = typeof dataImport.$inferSelect

/** Managers see all imports, others those of their organisation. */
export const maySeeImport = (actor: Actor, row: Pick<ImportRecord, 'organisationId'>): boolean =>
  actor.role === 'manager' || (actor.organisationId !== null && actor.organisationId === row.organisationId)

/** @throws {AppError} not-found, also for another organisation's import */
export async function findImport(db: Database, actor: Actor, id: string): Promise<ImportRecord> {
  const [row] = await db.select().from(dataImport).where(eq(dataImport.id, id))
  if (!row || !maySeeImport(actor, row)) throw new AppError('not-found')
  return row
}
