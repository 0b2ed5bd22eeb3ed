import { createHash } from 'node:crypto'
import { and, eq, sql } from 'drizzle-orm'
import type { Database } from '../../db/client.ts'
import { importMapping } from '../../db/schema/index.ts'
import type { ImportRecord } from './find-import.ts'
import type { SourceRow } from './formats/source-table.ts'
import { detectMapping } from './kinds/detect-mapping.ts'
import type { RowKind } from './kinds/kind.ts'

type Owner = Pick<ImportRecord, 'organisationId' | 'kind'>

const hashOf = (header: readonly string[]): string => createHash('sha256').update(JSON.stringify(header)).digest('hex')

const isOwn = ({ organisationId, kind }: Owner, header: readonly string[]) =>
  and(
    sql`${importMapping.organisationId} is not distinct from ${organisationId}`,
    eq(importMapping.kind, kind),
    eq(importMapping.headerHash, hashOf(header)),
  )

/** What the organisation chose for this header before; null when it never did. */
export async function findRemembered(
  db: Database,
  owner: Owner,
  header: readonly string[],
): Promise<Record<string, number> | null> {
  const [known] = await db.select().from(importMapping).where(isOwn(owner, header))
  return known?.mapping ?? null
}

/** The remembered mapping, or else the one that header and rows suggest. */
export async function proposeMapping(
  db: Database,
  owner: Owner,
  kind: RowKind,
  header: readonly string[],
  sample: readonly SourceRow[],
): Promise<Record<string, number>> {
  const remembered = await findRemembered(db, owner, header)
  return (
    remembered ?? {
      ...detectMapping(
        kind,
        header,
        sample.map(({ cells }) => cells),
      ).mapping,
    }
  )
}

/** Keeps a mapping that a person has looked at and used. */
export async function rememberMapping(
  tx: Database,
  { organisationId, kind, mapping }: Owner & Pick<ImportRecord, 'mapping'>,
  header: readonly string[],
): Promise<void> {
  await tx
    .insert(importMapping)
    .values({ organisationId, kind, headerHash: hashOf(header), mapping })
    .onConflictDoUpdate({
      target: [importMapping.organisationId, importMapping.kind, importMapping.headerHash],
      set: { mapping, usedAt: sql`now()` },
    })
}
