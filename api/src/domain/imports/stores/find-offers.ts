import { and, eq } from 'drizzle-orm'
import type { Actor } from '../../../context.ts'
import type { Database } from '../../../db/client.ts'
import { microCredential, microCredentialVersion } from '../../../db/schema/index.ts'
import { managesCatalogue } from '../../catalogue/find-micro-credential.ts'
import { sameName } from './each-row.ts'

export interface KnownOffer {
  readonly id: string
  readonly organisationId: string
  readonly status: 'draft' | 'published' | 'retired'
  readonly reference: string | null
  readonly title: string
}

/** Every micro-credential with the title that is shown. */
export const listOffers = (db: Database): Promise<KnownOffer[]> =>
  db
    .select({
      id: microCredential.id,
      organisationId: microCredential.organisationId,
      status: microCredential.status,
      reference: microCredential.externalReference,
      title: microCredentialVersion.title,
    })
    .from(microCredential)
    .innerJoin(
      microCredentialVersion,
      and(
        eq(microCredentialVersion.microCredentialId, microCredential.id),
        eq(microCredentialVersion.version, microCredential.currentVersion),
      ),
    )

/** Those that a name means: the bearer of the reference, else all of this title. */
export function named(offers: readonly KnownOffer[], name: string): readonly KnownOffer[] {
  const bearers = offers.filter(({ reference }) => reference === name.trim())
  return bearers.length > 0 ? bearers : offers.filter(({ title }) => sameName(title) === sameName(name))
}

/** Where an actor looks, in this order: a course team only at home, a manager there first and then everywhere. */
export function poolsOf(actor: Actor, offers: readonly KnownOffer[]): (readonly KnownOffer[])[] {
  const own = offers.filter(({ organisationId }) => organisationId === actor.organisationId)
  return managesCatalogue(actor) ? [own, offers] : [own]
}

/**
 * The one micro-credential that a row names by reference or title; those of a wanted state come first.
 * @returns it, or the code of what is wrong; another organisation's draft looks like nothing at all
 */
export function findOffer(
  actor: Actor,
  offers: readonly KnownOffer[],
  name: string,
  isWanted: (status: KnownOffer['status']) => boolean,
): KnownOffer | 'unknown-micro-credential' | 'ambiguous-micro-credential' | 'not-yours' {
  const wanted = offers.filter(({ status }) => isWanted(status))
  for (const pool of [...poolsOf(actor, wanted), ...poolsOf(actor, offers)]) {
    const [found, ...others] = named(pool, name)
    if (found) return others.length > 0 ? 'ambiguous-micro-credential' : found
  }
  const published = offers.filter(({ status }) => status === 'published')
  return named(published, name).length > 0 ? 'not-yours' : 'unknown-micro-credential'
}
