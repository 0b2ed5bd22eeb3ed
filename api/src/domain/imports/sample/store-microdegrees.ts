import type { Database } from '../../../db/client.ts'
import { microdegree, microdegreePart } from '../../../db/schema/index.ts'
import type { StarterRegion } from '../starter-files.ts'
import type { SampleDays } from './days.ts'
import { type Ids, idOf, insertKeyed } from './insert-keyed.ts'

/** Days since the sample microdegrees were published; a day apart, so that lists keep the order of the file. */
const PUBLISHED_DAYS_AGO = 120

/** Microdegrees of the sample catalogue with their parts. */
export async function storeMicrodegrees(
  tx: Database,
  { microdegrees }: StarterRegion,
  { organisations, offers }: { readonly organisations: Ids; readonly offers: Ids },
  { instantAt }: SampleDays,
): Promise<void> {
  const rows = microdegrees.map((row, index) => ({ ...row, at: instantAt(-PUBLISHED_DAYS_AGO - index) }))
  const ids = await insertKeyed(tx, microdegree, rows, (row) => ({
    organisationId: idOf(organisations, row.organisation),
    status: 'published' as const,
    title: row.title,
    summary: row.summary,
    awardingBody: row.awardingBody,
    electivesNeeded: row.electivesNeeded,
    isSample: true,
    createdAt: row.at,
    publishedAt: row.at,
  }))
  await tx.insert(microdegreePart).values(
    microdegrees.flatMap(({ key, required, elective }) =>
      Object.entries({ required, elective }).flatMap(([kind, parts]) =>
        parts.map((part, position) => ({
          microdegreeId: idOf(ids, key),
          microCredentialId: idOf(offers, part),
          kind: kind as 'required' | 'elective',
          position,
        })),
      ),
    ),
  )
}
