import type { Context } from '../../../context.ts'
import type { Database } from '../../../db/client.ts'
import { dayOf } from '../../day-of.ts'
import { type Freshness, readyRollups } from '../rollups/ready-rollups.ts'

export interface Moment extends Freshness {
  readonly engineVersion: string
  readonly taxonomyVersion: string
  readonly generatedAt: string
}

/**
 * Brings the sums up to date and reads figures from one state of the database, so that no two of them are of different moments.
 */
export async function readCurrent<T>(
  context: Context,
  read: (db: Database, day: string) => Promise<T>,
): Promise<T & Moment> {
  const { db, engine, now } = context
  const freshness = await readyRollups(context)
  const { engineVersion, taxonomyVersion } = engine.current
  const figures = await db.transaction((tx) => read(tx, dayOf(now())), {
    isolationLevel: 'repeatable read',
    accessMode: 'read only',
  })
  return { ...figures, ...freshness, engineVersion, taxonomyVersion, generatedAt: now().toISOString() }
}
