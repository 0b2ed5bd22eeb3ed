import { and, eq, inArray } from 'drizzle-orm'
import type { z } from 'zod'
import type { MicroCredentialInput, PrerequisiteView } from '../../contract/catalogue.ts'
import type { Database } from '../../db/client.ts'
import { microCredential, microCredentialVersion } from '../../db/schema/index.ts'
import { readLabels } from '../taxonomy/read-labels.ts'
import { readSuccessors } from '../taxonomy/read-successors.ts'

type Prerequisites = MicroCredentialInput['prerequisites']

/** Titles of micro-credentials as they are shown now; ids that do not exist are not listed. */
export async function readTitles(db: Database, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ id: microCredential.id, title: microCredentialVersion.title })
    .from(microCredential)
    .innerJoin(
      microCredentialVersion,
      and(
        eq(microCredentialVersion.microCredentialId, microCredential.id),
        eq(microCredentialVersion.version, microCredential.currentVersion),
      ),
    )
    .where(inArray(microCredential.id, [...ids]))
  return new Map(rows.map((row) => [row.id, row.title]))
}

/** Prerequisites with the words a person reads, in the shape they were given. */
export async function viewPrerequisites(
  db: Database,
  prerequisites: Prerequisites,
): Promise<z.infer<typeof PrerequisiteView>[][]> {
  const items = prerequisites.flat()
  const titles = await readTitles(
    db,
    items.flatMap((item) => (item.kind === 'micro-credential' ? [item.id] : [])),
  )
  const skills = items.flatMap((item) => (item.kind === 'skill' ? [item.uri] : []))
  const today = await readSuccessors(db, skills)
  const labelOf = await readLabels(db, skills.map(today))
  return prerequisites.map((group) =>
    group.map((item) => {
      if (item.kind === 'skill') return { kind: item.kind, ref: today(item.uri), ...labelOf(today(item.uri)) }
      const title = titles.get(item.id) ?? item.id
      return { kind: item.kind, ref: item.id, labelDe: title, labelEn: title }
    }),
  )
}
