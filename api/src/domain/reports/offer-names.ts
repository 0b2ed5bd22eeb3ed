import { and, eq, inArray } from 'drizzle-orm'
import type { Database } from '../../db/client.ts'
import { microCredential, microCredentialVersion, organisation } from '../../db/schema/index.ts'

/** Titles of micro-credentials as they are shown today, with the names of their universities, by id. */
export async function readOfferNames(db: Database, ids: readonly string[]) {
  const rows =
    ids.length === 0
      ? []
      : await db
          .select({
            id: microCredential.id,
            title: microCredentialVersion.title,
            organisationId: organisation.id,
            organisationName: organisation.name,
          })
          .from(microCredential)
          .innerJoin(
            microCredentialVersion,
            and(
              eq(microCredentialVersion.microCredentialId, microCredential.id),
              eq(microCredentialVersion.version, microCredential.currentVersion),
            ),
          )
          .innerJoin(organisation, eq(organisation.id, microCredential.organisationId))
          .where(inArray(microCredential.id, [...ids]))
  return new Map(rows.map((row) => [row.id, row]))
}
