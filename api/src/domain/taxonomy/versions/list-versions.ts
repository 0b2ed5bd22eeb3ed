import { and, count, desc, eq, lt } from 'drizzle-orm'
import type { z } from 'zod'
import type { Actor, Context } from '../../../context.ts'
import type { PageQuery } from '../../../contract/common.ts'
import type { TaxonomyVersionItem, TaxonomyVersionPage } from '../../../contract/taxonomy.ts'
import { taxonomyVersion, user } from '../../../db/schema/index.ts'
import { AppError } from '../../../errors.ts'

/** Imports that changed the taxonomy or the terms tied to it, newest first. */
export async function listVersions(
  { db }: Context,
  _actor: Actor,
  { limit, cursor }: z.output<typeof PageQuery>,
): Promise<TaxonomyVersionPage> {
  const before = cursor === undefined ? null : Number(cursor)
  if (before !== null && !(Number.isInteger(before) && before > 0)) throw new AppError('bad-cursor')
  const whole = eq(taxonomyVersion.complete, true)
  const rows = await db
    .select({ version: taxonomyVersion, importedByName: user.name })
    .from(taxonomyVersion)
    .leftJoin(user, eq(user.id, taxonomyVersion.actorId))
    .where(and(whole, before === null ? undefined : lt(taxonomyVersion.id, before)))
    .orderBy(desc(taxonomyVersion.id))
    .limit(limit + 1)
  const [all] = await db.select({ total: count() }).from(taxonomyVersion).where(whole)
  const shown = rows.slice(0, limit)
  return {
    items: shown.map(({ version, importedByName }) => toItem(version, importedByName)),
    nextCursor: rows.length > limit ? String(shown.at(-1)?.version.id) : null,
    total: Number(all?.total ?? 0),
  }
}

const toItem = (row: typeof taxonomyVersion.$inferSelect, importedByName: string | null): TaxonomyVersionItem => ({
  id: row.id,
  version: row.version,
  name: row.name,
  source: row.source,
  languages: row.languages as TaxonomyVersionItem['languages'],
  skills: row.skills,
  occupations: row.occupations,
  labels: row.labels,
  added: row.added,
  changed: row.changed,
  retired: row.retired,
  importedAt: row.importedAt.toISOString(),
  importedByName,
})
