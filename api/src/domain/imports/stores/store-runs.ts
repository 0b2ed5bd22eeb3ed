import { and, eq, sql } from 'drizzle-orm'
import type { CreateRun } from '../../../contract/catalogue.ts'
import type { Database } from '../../../db/client.ts'
import { courseRun } from '../../../db/schema/index.ts'
import { AppError } from '../../../errors.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { addRun } from '../../catalogue/add-run.ts'
import { findMicroCredential } from '../../catalogue/find-micro-credential.ts'
import { readSeatsTaken } from '../../catalogue/read-runs.ts'
import { dayOf } from '../../day-of.ts'
import { contentHash } from '../kinds/identity.ts'
import type { ReadRow } from '../kinds/kind.ts'
import { eachRow, noteRepeated, RowFault, rememberRow, textAt, unchanged } from './each-row.ts'
import { findOffer, type KnownOffer, listOffers } from './find-offers.ts'
import { faultAt, type RowStore, type Scope } from './row-store.ts'

type StoredRun = typeof courseRun.$inferSelect
interface PlannedRun {
  readonly run: CreateRun
  readonly reference: string | null
  /** Whether the file says where: without such a column the place does not tell runs apart and stays as it is. */
  readonly saysPlace: boolean
  /** Whether the file says when it meets: without such a column that stays as it is. */
  readonly saysTime: boolean
  readonly hash: string
}

/** Runs: nobody edits them by hand, so a row that changed always counts. */
export const storeRuns: RowStore = async (tx, scope, rows) => {
  const offers = await listOffers(tx)
  return eachRow(tx, scope, rows, async (inner, { row, values }, afterwards) => {
    const offer = offerOf(scope, offers, values)
    const planned = plan(values)
    const existing = await findRun(inner, scope, offer.id, planned)
    const identity = { ...planned, key: keyOf(offer.id, planned) }
    const note = noteRepeated(scope, row, identity, () =>
      faultAt(scope, 'startsOn', 'ambiguous-run', planned.run.startsOn),
    )
    if (note) return unchanged(row, existing?.id ?? null, note)
    afterwards(() => rememberRow(scope, row, identity))
    if (existing?.importHash === planned.hash) return unchanged(row, existing.id)
    const next = existing ? changed(existing, planned) : planned.run
    if (existing && !next) return unchanged(row, existing.id)
    if (offer.status === 'retired') throw new RowFault(faultAt(scope, 'microCredential', 'not-on-offer', offer.title))
    if (!existing || !next) {
      const id = await add(inner, scope, offer.id, planned)
      return { row, outcome: 'accepted', problems: [], subjectId: id, toLink: false }
    }
    await edit(inner, scope, existing, next, planned.hash)
    return { row, outcome: 'updated', problems: [], subjectId: existing.id, toLink: false }
  })
}

function offerOf(scope: Scope, offers: readonly KnownOffer[], values: ReadRow['values']): KnownOffer {
  const name = textAt(values, 'microCredential') ?? ''
  const offer = findOffer(scope.actor, offers, name, (status) => status !== 'retired')
  if (typeof offer === 'string') throw new RowFault(faultAt(scope, 'microCredential', offer, name))
  return offer
}

const plan = (values: ReadRow['values']): PlannedRun => ({
  run: {
    startsOn: String(values.startsOn),
    endsOn: String(values.endsOn),
    seats: Number(values.seats),
    mode: values.mode as CreateRun['mode'],
    language: String(values.language),
    place: textAt(values, 'place'),
    timeOfDay: (values.timeOfDay ?? null) as CreateRun['timeOfDay'],
  },
  reference: textAt(values, 'externalReference'),
  saysPlace: 'place' in values,
  saysTime: 'timeOfDay' in values,
  hash: contentHash(values),
})

const keyOf = (offerId: string, { run, reference }: PlannedRun): string =>
  reference === null
    ? `${offerId} ${run.startsOn} ${run.endsOn} ${run.mode} ${run.place ?? ''}`
    : `${offerId} =${reference}`

/** The run as its row wants it, or null when it is like that already. */
function changed(before: StoredRun, { run, saysPlace, saysTime }: PlannedRun): CreateRun | null {
  const next = {
    ...run,
    place: saysPlace ? run.place : before.place,
    timeOfDay: saysTime ? run.timeOfDay : before.timeOfDay,
  }
  return (Object.keys(next) as (keyof CreateRun)[]).some((key) => next[key] !== before[key]) ? next : null
}

async function findRun(
  db: Database,
  scope: Scope,
  offerId: string,
  { run, reference, saysPlace }: PlannedRun,
): Promise<StoredRun | undefined> {
  const same =
    reference === null
      ? and(
          eq(courseRun.startsOn, run.startsOn),
          eq(courseRun.endsOn, run.endsOn),
          eq(courseRun.mode, run.mode),
          saysPlace ? sql`coalesce(${courseRun.place}, '') = ${run.place ?? ''}` : undefined,
        )
      : eq(courseRun.externalReference, reference)
  const [found, ...others] = await db
    .select()
    .from(courseRun)
    .where(and(eq(courseRun.microCredentialId, offerId), same))
    .limit(2)
  if (others.length > 0) throw new RowFault(faultAt(scope, 'startsOn', 'ambiguous-run', run.startsOn))
  return found
}

/** @throws {RowFault} for days that no run may have */
function checkDays(scope: Scope, { startsOn, endsOn }: CreateRun): void {
  if (endsOn < startsOn) throw new RowFault(faultAt(scope, 'endsOn', 'ends-before-start', endsOn))
  if (endsOn < dayOf(scope.context.now())) throw new RowFault(faultAt(scope, 'endsOn', 'run-in-the-past', endsOn))
}

async function add(db: Database, scope: Scope, offerId: string, { run, reference, hash }: PlannedRun): Promise<string> {
  checkDays(scope, run)
  const before = await db.select({ id: courseRun.id }).from(courseRun).where(eq(courseRun.microCredentialId, offerId))
  const known = new Set(before.map(({ id }) => id))
  const { runs } = await addRun({ ...scope.context, db }, scope.actor, { ...run, id: offerId })
  const added = runs.find(({ id }) => !known.has(id))
  if (!added) throw new AppError('internal')
  await db.update(courseRun).set({ externalReference: reference, importHash: hash }).where(eq(courseRun.id, added.id))
  return added.id
}

/**
 * Brings a run to what its row says. What has happened stays: a run that is over is left alone, and one that has begun
 * keeps its first day, because figures count its participants from that day on.
 */
async function edit(db: Database, scope: Scope, before: StoredRun, next: CreateRun, hash: string): Promise<void> {
  const { context, actor } = scope
  await findMicroCredential(db, actor, before.microCredentialId, 'edit')
  checkDays(scope, next)
  const today = dayOf(context.now())
  if (before.endsOn < today) throw new RowFault(faultAt(scope, 'endsOn', 'run-in-the-past', before.endsOn))
  if (before.startsOn <= today && next.startsOn !== before.startsOn)
    throw new RowFault(faultAt(scope, 'startsOn', 'run-begun', next.startsOn))
  // The lock keeps people from taking seats that are being given up.
  await db.select({ id: courseRun.id }).from(courseRun).where(eq(courseRun.id, before.id)).for('update')
  const taken = (await readSeatsTaken(db, [before.id])).get(before.id) ?? 0
  if (next.seats < taken) throw new RowFault(faultAt(scope, 'seats', 'seats-taken', String(next.seats), { taken }))
  await db
    .update(courseRun)
    .set({ ...next, importHash: hash })
    .where(eq(courseRun.id, before.id))
  await recordAudit(db, actor, 'micro-credential.run-edited', 'micro-credential', before.microCredentialId)
}
