import { eq, sql } from 'drizzle-orm'
import type { Context } from '../../../context.ts'
import { type Database, rowsOf } from '../../../db/client.ts'
import { rollupChange, rollupState } from '../../../db/schema/index.ts'
import { dayOf } from '../../day-of.ts'
import { countAllNeeds } from './count-all-needs.ts'
import { foldLearners } from './fold-learners.ts'
import { foldNeeds } from './fold-needs.ts'
import { foldOffers } from './fold-offers.ts'
import { refreshConcepts } from './learn-concepts.ts'
import { sweepEmptied } from './sweep-emptied.ts'
import { tellGrowth } from './tell-growth.ts'

/**
 * One fold at a time, whichever process does it: the sums have one writer, and no two can wait for each other's rows. The trigger
 * that takes an erased person out of the sums at once holds the same lock.
 */
const LOCK = 7262

type Kind = 'need' | 'micro-credential' | 'learner'

/** Changes a job takes at once: the embedded database holds everybody up meanwhile, a server nobody. */
const stepOf = (kind: Context['databaseKind']): number => (kind === 'pglite' ? 60 : 2000)

/**
 * Folds the oldest changes into the sums, at most so many, in one transaction: killed in between, it was never begun.
 * @param patient  whether to wait while somebody else folds
 * @returns        how many changes were taken; null when somebody else folds
 */
export async function foldStep(
  { db, now }: Pick<Context, 'db' | 'now'>,
  limit: number,
  patient = true,
): Promise<number | null> {
  return db.transaction(async (tx) => {
    if (patient) await tx.execute(sql`select pg_advisory_xact_lock(${LOCK})`)
    else {
      const [row] = await rowsOf<{ free: boolean }>(tx, sql`select pg_try_advisory_xact_lock(${LOCK}) as free`)
      if (!row?.free) return null
    }
    const day = dayOf(now())
    await turnDay(tx, day)
    await turnTaxonomy(tx)
    const taken = await rowsOf<{ kind: Kind; id: string }>(
      tx,
      sql`delete from ${rollupChange} where id in (select id from ${rollupChange} order by id limit ${limit})
        returning kind, subject_id as id`,
    )
    const of = (kind: Kind) => [...new Set(taken.filter((change) => change.kind === kind).map(({ id }) => id))].sort()
    const [needs, offers, learners] = [of('need'), of('micro-credential'), of('learner')]
    if (offers.length > 0) await foldOffers(tx, offers)
    if (learners.length > 0) await foldLearners(tx, learners, day)
    if (needs.length > 0) await foldNeeds(tx, needs, day)
    await tx.update(rollupState).set({ foldedAt: now() }).where(eq(rollupState.id, 1))
    return taken.length
  })
}

/** On another day needs age, and entries dated ahead come true. */
async function turnDay(tx: Database, day: string): Promise<void> {
  const [state] = await tx.select().from(rollupState)
  if (state?.day === day) return
  if (state?.day) {
    const [from, to] = [state.day, day].sort() as [string, string]
    await tx.execute(sql`
      insert into ${rollupChange} (kind, subject_id)
      select 'need', need_id from rollup_need where needed_until >= ${from}::date and needed_until < ${to}::date
      union all
      select distinct 'learner', learner_id from enrolment_event where occurred_on > ${from}::date and occurred_on <= ${to}::date`)
  }
  await tx.update(rollupState).set({ day }).where(eq(rollupState.id, 1))
}

/** With another taxonomy skills may belong to other groups. */
async function turnTaxonomy(tx: Database): Promise<void> {
  const [row] = await rowsOf<{ loaded: number | null; counted: number | null }>(
    tx,
    sql`select (select max(id) from taxonomy_version where complete) as loaded, taxonomy_version as counted from ${rollupState}`,
  )
  if (!row || row.loaded === row.counted) return
  await refreshConcepts(tx)
  await tx.update(rollupState).set({ taxonomyVersion: row.loaded }).where(eq(rollupState.id, 1))
}

/** From so many needs on, counting all at once pays when none has been counted yet. */
const MANY = 20_000

const STEPS_BETWEEN_SWEEPS = 20

/** Folds until nothing waits. Each step is a transaction of its own, so this may be stopped at any moment. */
export async function foldAll(
  context: Pick<Context, 'db' | 'now' | 'databaseKind' | 'courtesy'>,
  signal?: AbortSignal,
) {
  // The embedded database would hold everybody up for as long as it takes.
  if (context.databaseKind === 'postgres') await countFirstTime(context, MANY)
  const limit = stepOf(context.databaseKind)
  let folded = 0
  for (let steps = 1; ; steps++) {
    if (signal?.aborted) return
    const taken = await foldStep(context, limit)
    if (!taken) break
    folded += taken
    if (steps % STEPS_BETWEEN_SWEEPS === 0) await sweepEmptied(context.db)
    await context.courtesy.afterYou()
  }
  await sweepEmptied(context.db)
  if (folded > 0) await tellGrowth(context.db)
}

/** Counts all needs at once where none has been counted yet and there are many. */
export function countFirstTime({ db, now }: Pick<Context, 'db' | 'now'>, many: number): Promise<void> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${LOCK})`)
    const [row] = await rowsOf<{ empty: boolean; waiting: number }>(
      tx,
      sql`select not exists (select 1 from rollup_need) as empty, (
        select count(*)::int from (select 1 from ${rollupChange} where kind = 'need' limit ${many}) waiting_ones) as waiting`,
    )
    if (!row?.empty || row.waiting < many) return
    const day = dayOf(now())
    await turnDay(tx, day)
    await turnTaxonomy(tx)
    // Taken before needs are read: a change that is committed meanwhile is noted anew and folded afterwards.
    await tx.execute(sql`delete from ${rollupChange} where kind = 'need'`)
    await countAllNeeds(tx, day)
  })
}
