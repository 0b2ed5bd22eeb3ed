import { setTimeout } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import type { Context } from '../../../context.ts'
import { rowsOf } from '../../../db/client.ts'
import { rollupChange, rollupState } from '../../../db/schema/index.ts'
import { dayOf } from '../../day-of.ts'
import { foldStep } from './fold-changes.ts'

export interface Freshness {
  /** When the sums were last brought up to date; null before the first time. */
  readonly asOf: string
  /** Records whose change is not in the sums yet; 0 means that the figures are of this moment. */
  readonly waiting: number
}

/** Beyond it nobody needs to know how many exactly. */
const COUNTED = 50_000
/** Changes that a reader folds at a time, and how long it may go on with that. */
const STEP = 60
const PATIENCE_MS = 200

type Needs = Pick<Context, 'db' | 'now' | 'databaseKind' | 'jobs'>

/**
 * Brings the sums up to date when that is quick, and otherwise leaves it to a job and says how much is missing. Call it before
 * figures are read.
 */
export async function readyRollups(context: Needs): Promise<Freshness> {
  const { now, jobs } = context
  const start = performance.now()
  let left = await readLeft(context)
  while (left.waiting && performance.now() - start < PATIENCE_MS) {
    // While another folds it would be a wait for nothing: perhaps it folds what is missing here.
    if ((await foldStep(context, STEP, false)) === null) await setTimeout(20)
    // What was folded may have called for more: another day, or people who learned with a changed offer.
    left = await readLeft(context)
  }
  if (!left.waiting) return { asOf: now().toISOString(), waiting: 0 }
  await jobs.enqueue('fold-rollups', {}, { key: 'fold-rollups' })
  return { asOf: left.foldedAt ?? now().toISOString(), waiting: await countWaiting(context) }
}

/** Leaves to a job what has gathered. */
export async function foldIfWaiting(context: Needs): Promise<void> {
  if ((await readLeft(context)).waiting) await context.jobs.enqueue('fold-rollups', {}, { key: 'fold-rollups' })
}

/** Whether changes wait; a new day or taxonomy is one, too. */
async function readLeft({ db, now }: Needs): Promise<{ waiting: boolean; foldedAt: string | null }> {
  const [row] = await rowsOf<{ waiting: boolean; foldedAt: Date | string | null }>(
    db,
    sql`select exists (select 1 from ${rollupChange}) or day is distinct from ${dayOf(now())}::date
        or taxonomy_version is distinct from (select max(id) from taxonomy_version where complete) as waiting,
      folded_at as "foldedAt"
    from ${rollupState}`,
  )
  if (!row) return { waiting: false, foldedAt: null }
  return { waiting: row.waiting, foldedAt: row.foldedAt === null ? null : new Date(row.foldedAt).toISOString() }
}

async function countWaiting({ db }: Needs): Promise<number> {
  const [row] = await rowsOf<{ waiting: number }>(
    db,
    sql`select count(distinct (kind, subject_id))::int as waiting from (
      select kind, subject_id from ${rollupChange} limit ${COUNTED}) waiting_ones`,
  )
  return row?.waiting ?? 0
}
