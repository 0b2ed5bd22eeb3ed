import { eq } from 'drizzle-orm'
import type { Database } from '../../../db/client.ts'
import { organisation } from '../../../db/schema/index.ts'

export interface KnownOrganisation {
  readonly id: string
  readonly name: string
  readonly region: string | null
}

/** Names are compared without case, spaces, punctuation and the legal form people leave out. */
export const nameKey = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/\b(gmbh( & co\.? kg)?|mbh|ag|kg|ug|e\.? ?v\.?|e\.? ?k\.?|ohg|gbr|se|inc|ltd)\b\.?/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '')

/** Organisations of one kind by name; a name that two of them bear leads to neither. */
export async function findOrganisations(
  db: Database,
  kind: 'business' | 'university',
): Promise<Map<string, KnownOrganisation>> {
  const rows = await db
    .select({ id: organisation.id, name: organisation.name, region: organisation.region })
    .from(organisation)
    .where(eq(organisation.kind, kind))
  const found = new Map<string, KnownOrganisation>()
  const twice = new Set<string>()
  for (const row of rows) {
    const key = nameKey(row.name)
    if (found.has(key)) twice.add(key)
    found.set(key, row)
  }
  for (const key of twice) found.delete(key)
  for (const row of rows) found.set(row.name.trim(), row)
  return found
}
