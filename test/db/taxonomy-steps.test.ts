import { eq, sql } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import {
  concept,
  conceptLabel,
  conceptRelation,
  taxonomyChange,
  taxonomyVersion,
} from '../../api/src/db/schema/index.ts'
import { claimVersion, releaseClaim } from '../../api/src/domain/taxonomy/claim-version.ts'
import { importTaxonomy } from '../../api/src/domain/taxonomy/import-taxonomy.ts'
import { workers } from '../helpers/background.ts'
import { describeDatabases } from '../helpers/database.ts'
import { type EscoRow, fileOf, relationsCsv, skillsCsv, skillUri, zipOf } from '../helpers/esco.ts'

const ENGLISH: EscoRow[] = [
  { name: 'a', label: 'welding', alternatives: 'weld\njoin metal' },
  { name: 'b', label: 'turning' },
  { name: 'c', label: 'milling' },
  { name: 'd', label: 'grinding' },
  { name: 'e', label: 'sawing' },
]
const GERMAN: EscoRow[] = [
  { name: 'a', label: 'Schweißen' },
  { name: 'b', label: 'Drehen' },
]
const english = (rows = ENGLISH) =>
  zipOf({ 'skills_en.csv': skillsCsv(rows), 'broaderRelationsSkillPillar_en.csv': relationsCsv([['b', 'a']]) })
const german = (rows = GERMAN) => zipOf({ 'skills_de.csv': skillsCsv(rows) })

/** Two concepts at a time, so that an import of five takes several transactions. */
const STEPS = { pace: { size: { concepts: 2, rows: 1_000 }, rest: () => 0 }, databaseKind: 'pglite' as const }

describeDatabases('taxonomy import in steps', (database) => {
  beforeEach(() => database().db.execute(sql`truncate concept, concept_relation, taxonomy_version cascade`))

  const load = (path: string, report?: (phase: string, done: number, total: number) => void) =>
    importTaxonomy(database().db, { path, name: 'test' }, report, STEPS)
  const labelsOf = async (name: string) =>
    (
      await database()
        .db.select()
        .from(conceptLabel)
        .where(eq(conceptLabel.conceptUri, skillUri(name)))
    )
      .map((label) => `${label.language} ${label.text}`)
      .sort()
  const versions = () => database().db.select().from(taxonomyVersion).orderBy(taxonomyVersion.id)
  const statusOf = async (name: string) =>
    (
      await database()
        .db.select()
        .from(concept)
        .where(eq(concept.uri, skillUri(name)))
    )[0]?.status

  test('German after English adds German, keeps English, its relations and the skills that only English has', async () => {
    await load(english())

    const added = await load(german())

    expect(added).toMatchObject({ languages: ['de'], concepts: { added: 0, changed: 2, unchanged: 0, retired: 0 } })
    expect(await labelsOf('a')).toEqual(['de Schweißen', 'en join metal', 'en weld', 'en welding'])
    expect(await statusOf('c')).toBe('active')
    expect(await database().db.select().from(conceptRelation)).toHaveLength(1)
    expect((await versions()).map((row) => row.languages)).toEqual([['en'], ['de', 'en']])
  })

  test('both languages at once, or one after the other in any order, make the same version', async () => {
    const both = zipOf({
      'skills_en.csv': skillsCsv(ENGLISH),
      'skills_de.csv': skillsCsv(GERMAN),
      'broaderRelationsSkillPillar_en.csv': relationsCsv([['b', 'a']]),
    })
    await load(both)
    const [once] = await versions()
    await database().db.execute(sql`truncate concept, concept_relation, taxonomy_version cascade`)
    await load(german())
    await load(english())

    const last = (await versions()).at(-1)

    expect(last?.version).toBe(once?.version)
  })

  test('a skill is retired when no language has it any more, not before', async () => {
    await load(english())
    await load(german())
    const without = (rows: EscoRow[]) => rows.filter((row) => row.name !== 'a')

    const first = await load(english(without(ENGLISH)))
    const between = [await statusOf('a'), await labelsOf('a')]
    const second = await load(german(without(GERMAN)))

    expect(first.concepts.retired).toBe(0)
    expect(between).toEqual(['active', ['de Schweißen']])
    expect(second.concepts.retired).toBe(1)
    expect(await statusOf('a')).toBe('retired')
    expect(await labelsOf('a')).toEqual(['de Schweißen'])
  })

  test('an import broken off between two steps goes on where it was, and ends like one that was not', async () => {
    await load(english())
    const [whole] = await versions()
    await database().db.execute(sql`truncate concept, concept_relation, taxonomy_version cascade`)
    const breakAt = (step: number) => {
      let steps = 0
      return (phase: string) => {
        if (phase === 'storing' && ++steps === step) throw new Error('killed')
      }
    }

    await expect(load(english(), breakAt(2))).rejects.toThrow('killed')
    const half = await database().db.$count(concept)
    await expect(load(english(), breakAt(2))).rejects.toThrow('killed')
    await expect(
      load(english(), (phase) => {
        if (phase === 'finishing') throw new Error('killed')
      }),
    ).rejects.toThrow('killed')
    const unseen = await database().db.$count(taxonomyVersion, eq(taxonomyVersion.complete, true))
    const counts = await load(english())

    expect(half).toBe(2)
    expect(unseen).toBe(0)
    expect(counts.concepts).toEqual({ added: 5, changed: 0, unchanged: 0, retired: 0 })
    const rows = await versions()
    expect(rows.map((row) => [row.version, row.added, row.complete])).toEqual([[whole?.version, 5, true]])
    expect(await database().db.$count(taxonomyChange)).toBe(5)
  })

  test('another file after a broken-off import takes over what was begun', async () => {
    await load(english())
    const gone = ENGLISH.slice(0, 4)
    const more = [
      ...ENGLISH,
      { name: 'f', label: 'forging' },
      { name: 'g', label: 'casting' },
      { name: 'h', label: 'x' },
    ]
    let steps = 0
    await expect(
      load(english(more), (phase) => {
        if (phase === 'storing' && ++steps === 2) throw new Error('killed')
      }),
    ).rejects.toThrow('killed')

    const counts = await load(english(gone))

    expect(counts.concepts).toMatchObject({ added: 0, retired: 1 })
    const changes = await database().db.select().from(taxonomyChange).where(eq(taxonomyChange.kind, 'retired'))
    expect(changes.map((row) => row.conceptUri)).toEqual([skillUri('e')])
    expect(await versions()).toHaveLength(2)
  })

  test('an import that is called while another works waits for it', async () => {
    await load(english())
    const input = { databaseKind: 'pglite', name: 'other', source: 'taxonomy', actorId: null } as const
    const claim = await claimVersion(database().db, input, () => undefined, new AbortController().signal)

    const phases: string[] = []
    const ended = load(german(), (phase) => {
      if (phase === 'waiting') void releaseClaim(database().db, claim)
      phases.push(phase)
    })
    await ended

    expect(phases).toContain('waiting')
    expect(await labelsOf('a')).toEqual(['de Schweißen', 'en join metal', 'en weld', 'en welding'])
  })

  test('an aborted signal ends it at the next step', async () => {
    const stop = new AbortController()

    const ended = importTaxonomy(
      database().db,
      { path: english(), name: 'test' },
      (phase) => {
        if (phase === 'storing') stop.abort()
      },
      { ...STEPS, signal: stop.signal },
    )

    await expect(ended).rejects.toThrow(/abort/i)
    expect(await database().db.$count(concept)).toBeLessThan(5)
  })

  test('files read in a thread store the same, and their faults arrive as they are', async () => {
    await load(english())
    const [here] = await versions()
    await database().db.execute(sql`truncate concept, concept_relation, taxonomy_version cascade`)
    const inThread = { ...STEPS, workers }

    await importTaxonomy(database().db, { path: english(), name: 'test' }, undefined, inThread)
    const broken = zipOf({ 'skills_en.csv': 'conceptType,conceptUri\nx,y\n' })

    expect((await versions())[0]?.version).toBe(here?.version)
    await expect(
      importTaxonomy(database().db, { path: broken, name: 'test' }, undefined, inThread),
    ).rejects.toMatchObject({
      code: 'unprocessable',
      message: expect.stringMatching(/skills_en\.csv: the column "preferredLabel"/),
    })
  })

  test('one CSV under any name is known by its columns and its words', async () => {
    const rows = [
      {
        name: 'a',
        label: 'Schweißen und Löten',
        description: 'Verbinden von Metallen mit der Flamme oder dem Lichtbogen.',
      },
      { name: 'b', label: 'Drehen', description: 'Bearbeiten eines Werkstücks auf der Drehbank für die Fertigung.' },
    ]

    const counts = await load(fileOf(skillsCsv(rows)))

    expect(counts).toMatchObject({ languages: ['de'], concepts: { added: 2 } })
  })

  test('languages that the engine cannot read are left out and named; alone they are refused', async () => {
    const french = skillsCsv([{ name: 'a', label: 'souder' }])

    const counts = await load(zipOf({ 'skills_fr.csv': french, 'skills_en.csv': skillsCsv(ENGLISH) }))

    expect(counts).toMatchObject({ languages: ['en'], otherLanguages: ['fr'] })
    await expect(load(zipOf({ 'skills_fr.csv': french }))).rejects.toThrow(
      'skills_de.csv or skills_en.csv is missing. Found: skills_fr.csv',
    )
  })
})
