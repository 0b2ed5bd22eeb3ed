import { desc, eq } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import type { Invitation, Organisation } from '../../contract/accounts.ts'
import { invitation, organisation } from '../../db/schema/index.ts'

/** The newest hundred one-time links, without the links themselves. */
export async function listInvitations({ db }: Context): Promise<{ items: Invitation[] }> {
  const rows = await db
    .select({ row: invitation, organisationName: organisation.name })
    .from(invitation)
    .leftJoin(organisation, eq(organisation.id, invitation.organisationId))
    .orderBy(desc(invitation.createdAt))
    .limit(100)
  return {
    items: rows.map(({ row, organisationName }) => ({
      id: row.id,
      role: row.role,
      organisationName,
      email: row.email,
      createdAt: row.createdAt.toISOString(),
      expiresAt: row.expiresAt.toISOString(),
      usedAt: row.usedAt?.toISOString() ?? null,
    })),
  }
}

/** Businesses and universities by name. */
export async function listOrganisations({ db }: Context): Promise<{ items: Organisation[] }> {
  const rows = await db.select().from(organisation).orderBy(organisation.name)
  return {
    items: rows.map(({ id, kind, name, sector, sizeClass, region, countryCode, revision }) => ({
      id,
      kind,
      name,
      sector: sector as Organisation['sector'],
      sizeClass: sizeClass as Organisation['sizeClass'],
      region,
      countryCode,
      revision,
    })),
  }
}
