import { eq } from 'drizzle-orm'
import type { Actor, Context } from '../../../context.ts'
import type { Microdegree } from '../../../contract/microdegrees.ts'
import type { Database } from '../../../db/client.ts'
import { organisation } from '../../../db/schema/index.ts'
import { dayOf } from '../../day-of.ts'
import { readSkills } from '../../linking/read-skills.ts'
import { findMicrodegree } from './find-microdegree.ts'
import { missingForPublication } from './missing.ts'
import { progressOf } from './progress.ts'
import { readEarned, readParts } from './read-parts.ts'
import { summariseMicrodegree } from './summarise.ts'

/** A microdegree with its parts; learners also see how far they have come. */
export async function readMicrodegree(
  { db, now }: Context,
  actor: Actor,
  { id }: { id: string },
): Promise<Microdegree> {
  const row = await findMicrodegree(db, actor, id, 'read')
  const earned = actor.learnerId ? await readEarned(db, actor.learnerId) : null
  const parts = ((await readParts(db, [id], dayOf(now()), earned)).get(id) ?? []).map(
    ({ microdegreeId: _, ...part }) => part,
  )
  const [owner] = await db
    .select({ name: organisation.name })
    .from(organisation)
    .where(eq(organisation.id, row.organisationId))
  return {
    ...summariseMicrodegree(row, owner?.name ?? '', parts),
    parts,
    skills: await skillsOf(
      db,
      parts.map((part) => part.microCredentialId),
    ),
    progress: earned ? progressOf(parts, row.electivesNeeded) : null,
    missing: missingForPublication({ ...row, parts }),
    publishedAt: row.publishedAt?.toISOString() ?? null,
  }
}

/** Skills that count in the parts, with the number of parts that teach each. */
async function skillsOf(db: Database, partIds: readonly string[]): Promise<Microdegree['skills']> {
  const taught = await readSkills(db, 'micro-credential', partIds)
  const found = new Map<string, Microdegree['skills'][number]>()
  for (const { uri, labelDe, labelEn, counts } of [...taught.values()].flat()) {
    if (!counts) continue
    const parts = (found.get(uri)?.parts ?? 0) + 1
    found.set(uri, { uri, labelDe, labelEn, matchedLabel: null, parts })
  }
  return [...found.values()].sort((a, b) => b.parts - a.parts || (a.uri < b.uri ? -1 : 1))
}
