import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { desc, eq, sql } from 'drizzle-orm'
import type { EngineHandle, EngineState } from '../../context.ts'
import { type Database, rowsOf } from '../../db/client.ts'
import { concept, conceptDescription, conceptLabel, conceptRelation, taxonomyVersion } from '../../db/schema/index.ts'
import {
  buildSkillGraph,
  buildVocabulary,
  ENGINE_VERSION,
  loadVocabulary,
  serialiseVocabulary,
  type Taxonomy,
  type TaxonomyConcept,
  type Vocabulary,
} from '../../engine/index.ts'
import type { Language } from '../../engine/types.ts'

/** The engine over what the database holds. The index is a cache in a directory, never the truth. */
export async function openEngine(db: Database, cacheDirectory: string | null): Promise<EngineHandle> {
  let current = await loadState(db, cacheDirectory)
  return {
    get current() {
      return current
    },
    async reload() {
      current = await loadState(db, cacheDirectory)
    },
  }
}

async function loadState(db: Database, cacheDirectory: string | null): Promise<EngineState> {
  const [newest] = await db.select().from(taxonomyVersion).orderBy(desc(taxonomyVersion.id)).limit(1)
  const version = newest?.version ?? 'empty'
  const indexFile = cacheDirectory ? indexFileOf(version, cacheDirectory) : null
  return {
    vocabulary: await loadIndex(db, version, indexFile),
    graph: buildSkillGraph(await readRelations(db, version)),
    engineVersion: ENGINE_VERSION,
    taxonomyVersion: version,
    skills: newest?.skills ?? 0,
    indexFile,
  }
}

const indexFileOf = (version: string, directory: string): string => {
  const key = createHash('sha256').update(`${ENGINE_VERSION} ${version}`).digest('hex').slice(0, 24)
  return join(directory, `vocabulary-${key}.bin`)
}

async function loadIndex(db: Database, version: string, file: string | null): Promise<Vocabulary> {
  if (file) {
    try {
      return loadVocabulary(new Uint8Array(await readFile(file)))
    } catch {
      // Missing, truncated or of another version: built again below.
    }
  }
  const vocabulary = buildVocabulary(await readTaxonomy(db, version))
  if (file) {
    await mkdir(dirname(file), { recursive: true })
    // Written aside and renamed, so that a crash never leaves half an index under the real name.
    await writeFile(`${file}.${process.pid}`, serialiseVocabulary(vocabulary))
    await rename(`${file}.${process.pid}`, file)
  }
  return vocabulary
}

/** Concepts with labels and descriptions: what the vocabulary is built from. */
export async function readTaxonomy(db: Database, version: string): Promise<Taxonomy> {
  const rows = await db
    .select()
    .from(concept)
    .where(eq(concept.status, 'active'))
    .orderBy(sql`${concept.uri} collate "C"`)
  const concepts = new Map<
    string,
    TaxonomyConcept & { labels: TaxonomyConcept['labels'][number][]; descriptions: Partial<Record<Language, string>> }
  >()
  for (const { uri, kind, skillType, reuseLevel } of rows)
    concepts.set(uri, { uri, kind, skillType, reuseLevel, labels: [], descriptions: {} })
  const order = sql`concept_uri collate "C", language, kind, text collate "C"`
  for (const { conceptUri, language, kind, text } of await db.select().from(conceptLabel).orderBy(order)) {
    concepts.get(conceptUri)?.labels.push({ language, kind, text })
  }
  for (const { conceptUri, language, text } of await db.select().from(conceptDescription)) {
    const found = concepts.get(conceptUri)
    if (found) found.descriptions[language] = text
  }
  return { version, concepts: [...concepts.values()], relations: (await readRelations(db, version)).relations }
}

/** Concepts without labels, and the relations between skills and groups. */
async function readRelations(db: Database, version: string): Promise<Taxonomy> {
  const rows = await db
    .select({ uri: concept.uri, kind: concept.kind })
    .from(concept)
    .where(eq(concept.status, 'active'))
  const concepts = rows.map(({ uri, kind }) => ({ uri, kind, skillType: null, reuseLevel: null, labels: [] }))
  const relations = await rowsOf<{ from: string; to: string; kind: 'broader' | 'related' }>(
    db,
    sql`select from_uri as "from", to_uri as "to", kind from ${conceptRelation} where kind in ('broader', 'related')`,
  )
  return { version, concepts, relations }
}
