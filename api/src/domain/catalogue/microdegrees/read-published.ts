import { asc, eq } from 'drizzle-orm'
import type { Database } from '../../../db/client.ts'
import { microdegree, microdegreePart } from '../../../db/schema/index.ts'

/** A published microdegree as a plan needs it. */
export interface PublishedMicrodegree {
  readonly id: string
  readonly title: string
  /** Ids of micro-credentials. */
  readonly required: readonly string[]
  readonly electives: readonly string[]
  readonly electivesNeeded: number
}

/** Every published microdegree with its parts, by id. */
export async function readPublishedMicrodegrees(db: Database): Promise<PublishedMicrodegree[]> {
  const rows = await db
    .select({
      id: microdegree.id,
      title: microdegree.title,
      electivesNeeded: microdegree.electivesNeeded,
      part: microdegreePart.microCredentialId,
      kind: microdegreePart.kind,
    })
    .from(microdegree)
    .innerJoin(microdegreePart, eq(microdegreePart.microdegreeId, microdegree.id))
    .where(eq(microdegree.status, 'published'))
    .orderBy(asc(microdegree.id), asc(microdegreePart.position))
  const byId = new Map<string, typeof rows>()
  for (const row of rows) byId.set(row.id, [...(byId.get(row.id) ?? []), row])
  return [...byId].map(([id, parts]) => {
    const [{ title, electivesNeeded }] = parts as [(typeof rows)[number]]
    const of = (kind: 'required' | 'elective') => parts.flatMap((row) => (row.kind === kind ? [row.part] : []))
    return { id, title, required: of('required'), electives: of('elective'), electivesNeeded }
  })
}
