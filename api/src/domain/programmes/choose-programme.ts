import { and, asc, desc, eq, gte, lte } from 'drizzle-orm'
import type { Database } from '../../db/client.ts'
import { programme } from '../../db/schema/index.ts'
import { AppError } from '../../errors.ts'

export type ProgrammeRow = typeof programme.$inferSelect

/** The programme reports speak of when none is named: the running one that began last, else the one that ends last. */
export async function currentProgramme(db: Database, today: string): Promise<ProgrammeRow | null> {
  const [running] = await db
    .select()
    .from(programme)
    .where(and(lte(programme.startsOn, today), gte(programme.endsOn, today)))
    .orderBy(desc(programme.startsOn), asc(programme.id))
    .limit(1)
  if (running) return running
  const [latest] = await db.select().from(programme).orderBy(desc(programme.endsOn), asc(programme.id)).limit(1)
  return latest ?? null
}

/**
 * The named programme, else the current one.
 * @throws {AppError} not-found
 */
export async function chooseProgramme(db: Database, id: string | undefined, today: string): Promise<ProgrammeRow> {
  const [named] = id ? await db.select().from(programme).where(eq(programme.id, id)) : []
  const chosen = id ? named : await currentProgramme(db, today)
  if (!chosen) throw new AppError('not-found')
  return chosen
}
