import { and, eq, inArray } from 'drizzle-orm'
import type { Database } from '../../db/client.ts'
import { microCredential, skillEffective, skillLink } from '../../db/schema/index.ts'
import type { OfferedSkill, SkillLevel } from '../../engine/index.ts'
import { linkedTextOf } from './linked-text.ts'
import { type Entry, readEntries } from './read-entries.ts'

type Span = readonly [number, number]

/** A published micro-credential with what it teaches. */
export interface Offer {
  readonly entry: Entry
  /** Skill URIs that count, in order of URI. */
  readonly teaches: readonly string[]
  readonly text: string
  /** Where the text names a skill; empty for one that a person added. */
  evidenceOf(uri: string): readonly Span[]
  /** How well the text says it is taught; null where it says nothing. */
  levelOf(uri: string): SkillLevel | null
}

/** What an offer teaches, with levels. */
export const taughtBy = (offer: Offer): OfferedSkill[] =>
  offer.teaches.map((uri) => ({ uri, level: offer.levelOf(uri) }))

/** Every published offer with skills and evidence, in five queries whatever their number. */
export async function readOffers(db: Database): Promise<Offer[]> {
  const entries = await readEntries(db, eq(microCredential.status, 'published'))
  const ids = entries.map((entry) => entry.credential.id)
  const teaches = await readTaught(db, ids)
  const evidence = await readEvidence(db, ids)
  return entries.map((entry) => ({
    entry,
    teaches: teaches.get(entry.credential.id) ?? [],
    text: linkedTextOf(entry.version),
    evidenceOf: (uri) => evidence.get(`${entry.credential.id} ${uri}`)?.evidence ?? [],
    levelOf: (uri) => evidence.get(`${entry.credential.id} ${uri}`)?.level?.level ?? null,
  }))
}

/** Skills that micro-credentials teach, whatever their state, with the levels that their texts say. */
export async function readTaughtLevels(db: Database, ids: readonly string[]): Promise<Map<string, OfferedSkill[]>> {
  const evidence = await readEvidence(db, ids)
  const levelOf = (id: string, uri: string) => evidence.get(`${id} ${uri}`)?.level?.level ?? null
  const taught = await readTaught(db, ids)
  return new Map([...taught].map(([id, uris]) => [id, uris.map((uri) => ({ uri, level: levelOf(id, uri) }))]))
}

/** Skills that micro-credentials teach, whatever their state. */
export async function readTaught(db: Database, ids: readonly string[]): Promise<Map<string, string[]>> {
  const taught = new Map<string, string[]>(ids.map((id) => [id, []]))
  if (ids.length === 0) return taught
  const rows = await db
    .select({ id: skillEffective.subjectId, uri: skillEffective.conceptUri })
    .from(skillEffective)
    .where(and(eq(skillEffective.subjectKind, 'micro-credential'), inArray(skillEffective.subjectId, [...ids])))
    .orderBy(skillEffective.conceptUri)
  for (const row of rows) taught.get(row.id)?.push(row.uri)
  return taught
}

type Read = Pick<typeof skillLink.$inferSelect, 'evidence' | 'level'>

async function readEvidence(db: Database, ids: readonly string[]): Promise<Map<string, Read>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({
      id: skillLink.subjectId,
      uri: skillLink.conceptUri,
      evidence: skillLink.evidence,
      level: skillLink.level,
    })
    .from(skillLink)
    .where(and(eq(skillLink.subjectKind, 'micro-credential'), inArray(skillLink.subjectId, [...ids])))
  return new Map(rows.map((row) => [`${row.id} ${row.uri}`, row]))
}
