import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { eq, sql } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { concept, conceptLabel } from '../../api/src/db/schema/index.ts'
import { importTaxonomy } from '../../api/src/domain/taxonomy/import-taxonomy.ts'
import { describeDatabases } from '../helpers/database.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'
import { storedZip } from '../helpers/zip.ts'

const uri = (name: string) => `http://data.europa.eu/esco/skill/${name}`
const HEADER =
  'conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,scopeNote,definition,inScheme,description'
const row = (name: string, label: string, alternatives = '') =>
  `KnowledgeSkillCompetence,${uri(name)},knowledge,cross-sector,${label},"${alternatives}",,released,,,,,`
const skillsFile = (...rows: string[]) => `\uFEFF${[HEADER, ...rows].join('\n')}\n`
const RELATIONS = 'conceptType,conceptUri,broaderType,broaderUri\n'

function folder(files: Record<string, string>): string {
  const path = temporaryFolder('esco')
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(path, name, '..'), { recursive: true })
    writeFileSync(join(path, name), text)
  }
  return path
}

describeDatabases('taxonomy import', (database) => {
  // The suites' template holds the starter taxonomy: each of these starts from nothing.
  beforeEach(() => database().db.execute(sql`truncate concept, concept_relation, taxonomy_version cascade`))

  const load = (path: string, languages: ('de' | 'en')[] = ['en']) =>
    importTaxonomy(database().db, { path, languages, name: 'test' })

  test('an import adds, repeats without change, changes, and retires what is gone', async () => {
    const path = folder({
      'en/skills_en.csv': skillsFile(row('a', 'welding', 'weld\njoin metal'), row('b', 'turning'), row('b', 'turning')),
    })

    const first = await load(path)
    const again = await load(path)
    writeFileSync(join(path, 'en/skills_en.csv'), skillsFile(row('a', 'welding of steel', 'weld'), row('c', 'milling')))
    const changed = await load(path)

    expect(first.concepts).toEqual({ added: 2, changed: 0, unchanged: 0, retired: 0 })
    expect(again.concepts).toEqual({ added: 0, changed: 0, unchanged: 2, retired: 0 })
    expect(changed.concepts).toEqual({ added: 1, changed: 1, unchanged: 0, retired: 1 })
    const labels = await database()
      .db.select()
      .from(conceptLabel)
      .where(eq(conceptLabel.conceptUri, uri('a')))
    expect(labels.map((label) => label.text).sort()).toEqual(['weld', 'welding of steel'])
    const [retired] = await database()
      .db.select()
      .from(concept)
      .where(eq(concept.uri, uri('b')))
    expect(retired?.status).toBe('retired')
  })

  test('a missing column is named with its file, and nothing is stored', async () => {
    const path = folder({ 'skills_en.csv': 'conceptType,conceptUri,label\nx,y,z\n' })
    const before = await database().db.select().from(concept)

    await expect(load(path)).rejects.toThrow(
      /skills_en\.csv: the column "preferredLabel" is missing\. Found: conceptType, conceptUri, label/,
    )

    expect(await database().db.select().from(concept)).toEqual(before)
  })

  test('a language without its file, an empty folder and a path that does not exist are named', async () => {
    const english = folder({ 'skills_en.csv': skillsFile(row('a', 'welding')) })

    await expect(load(english, ['de'])).rejects.toThrow('skills_de.csv is missing')
    await expect(load(folder({}))).rejects.toThrow('holds no CSV file')
    await expect(load('/does/not/exist')).rejects.toThrow('does not exist')
  })

  test('a zip is read like a folder, and what is no zip is named', async () => {
    const path = folder({})
    const zip = join(path, 'esco.zip')
    writeFileSync(
      zip,
      storedZip({
        'ESCO dataset/skills_en.csv': skillsFile(row('z', 'sewing')),
        'ESCO dataset/broaderRelationsSkillPillar_en.csv': RELATIONS,
      }),
    )
    const broken = join(path, 'broken.zip')
    writeFileSync(broken, 'not a zip')

    const counts = await load(zip)

    expect(counts.concepts.added).toBe(1)
    await expect(load(broken)).rejects.toThrow('broken.zip cannot be read as a zip file')
  })

  test('a concept that comes back after being retired is active again', async () => {
    const path = folder({ 'skills_en.csv': skillsFile(row('a', 'welding'), row('b', 'turning')) })
    await load(path)
    writeFileSync(join(path, 'skills_en.csv'), skillsFile(row('b', 'turning')))
    await load(path)

    writeFileSync(join(path, 'skills_en.csv'), skillsFile(row('a', 'welding'), row('b', 'turning')))
    const counts = await load(path)

    const rows = await database()
      .db.select()
      .from(concept)
      .where(eq(concept.uri, uri('a')))
    expect(rows[0]?.status).toBe('active')
    expect(counts.concepts.retired).toBe(0)
  })

  test('the same content has the same version, whatever the order of its rows', async () => {
    const versions = () => database().db.query.taxonomyVersion.findMany()
    const path = folder({ 'skills_en.csv': skillsFile(row('a', 'welding', 'weld\njoin'), row('b', 'turning')) })
    await load(path)
    writeFileSync(join(path, 'skills_en.csv'), skillsFile(row('b', 'turning'), row('a', 'welding', 'join\nweld')))

    const counts = await load(path)

    expect(counts.concepts).toEqual({ added: 0, changed: 0, unchanged: 2, retired: 0 })
    expect(new Set((await versions()).map((each) => each.version)).size).toBe(1)
  })
})
