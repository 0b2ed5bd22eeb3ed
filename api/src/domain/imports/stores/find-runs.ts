import { inArray } from 'drizzle-orm'
import type { Database } from '../../../db/client.ts'
import { courseRun } from '../../../db/schema/index.ts'
import type { ReadRow } from '../kinds/kind.ts'
import { RowFault, textAt } from './each-row.ts'
import { findOffer, type KnownOffer, poolsOf } from './find-offers.ts'
import { faultAt, type Scope } from './row-store.ts'

export interface RunOfRow {
  readonly id: string
  readonly startsOn: string
  readonly endsOn: string
  readonly offer: KnownOffer
}

/**
 * The run that a row of a roster means: of the named micro-credential the one with this reference, or with this first day,
 * or the only one; without a micro-credential the only run on offer with this reference.
 * @throws {RowFault} saying which part leads nowhere or to several
 */
export async function findRunOfRow(
  db: Database,
  scope: Scope,
  offers: readonly KnownOffer[],
  values: ReadRow['values'],
): Promise<RunOfRow> {
  const name = textAt(values, 'microCredential')
  const reference = textAt(values, 'runReference')?.trim() ?? null
  const startsOn = textAt(values, 'runStartsOn')
  const [field, value] =
    reference !== null
      ? ['runReference', reference]
      : startsOn !== null
        ? ['runStartsOn', startsOn]
        : ['microCredential', name]
  if (name === null && reference === null) throw new RowFault(faultAt(scope, 'microCredential', 'required'))
  for (const pool of name === null ? poolsOf(scope.actor, offers) : [[offerOf(scope, offers, name)]]) {
    const runs = await runsOf(db, pool)
    const fitting = runs.filter((run) =>
      reference !== null ? run.reference === reference : startsOn === null || run.startsOn === startsOn,
    )
    const [run, ...others] = fitting
    if (others.length > 0) throw new RowFault(faultAt(scope, field as string, 'ambiguous-run', value))
    if (run) return run
  }
  throw new RowFault(faultAt(scope, field as string, 'unknown-run', value))
}

function offerOf(scope: Scope, offers: readonly KnownOffer[], name: string): KnownOffer {
  const offer = findOffer(scope.actor, offers, name, (status) => status === 'published')
  if (typeof offer === 'string') throw new RowFault(faultAt(scope, 'microCredential', offer, name))
  return offer
}

async function runsOf(
  db: Database,
  offers: readonly KnownOffer[],
): Promise<(RunOfRow & { readonly reference: string | null })[]> {
  const byId = new Map(offers.map((offer) => [offer.id, offer]))
  if (byId.size === 0) return []
  const rows = await db
    .select()
    .from(courseRun)
    .where(inArray(courseRun.microCredentialId, [...byId.keys()]))
  return rows.map(({ id, startsOn, endsOn, externalReference, microCredentialId }) => ({
    id,
    startsOn,
    endsOn,
    reference: externalReference,
    offer: byId.get(microCredentialId) as KnownOffer,
  }))
}
