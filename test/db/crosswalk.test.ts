import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { conceptCrosswalk, crosswalkList, taxonomyVersion } from '../../api/src/db/schema/index.ts'
import { advanceTaxonomyImport } from '../../api/src/domain/taxonomy/advance-taxonomy-import.ts'
import { openTestApp, type TestApp } from '../helpers/app.ts'
import { SKILLS } from '../helpers/builders.ts'
import { describeDatabases } from '../helpers/database.ts'
import { fileOf } from '../helpers/esco.ts'

const LIST = [
  'termId;Begriff;Beziehung;skillUri',
  `1;Quabbelotik;exactMatch;${SKILLS.plc}`,
  `2;Zwirbelkunde;closeMatch;${SKILLS.python}`,
  `3;Murxologie;broadMatch;${SKILLS.python}`,
  `4;Fummelei;narrowMatch;${SKILLS.plc}`,
]
const BAD = [
  '5;Nirgendwo;exactMatch;http://data.europa.eu/esco/skill/nobody-knows-it',
  `6;;exactMatch;${SKILLS.plc}`,
  `7;Seltsam;irgendwie;${SKILLS.plc}`,
  '8;Ohne Ziel;exactMatch;',
]

describeDatabases('a list of terms', (database) => {
  let stage: TestApp
  beforeAll(async () => {
    stage = await openTestApp(database())
  })
  afterAll(() => stage.close())

  const load = (
    lines: readonly string[],
    name = 'Words of the agency',
    report: (phase: string) => void = () => undefined,
  ) =>
    advanceTaxonomyImport(
      stage.context,
      { file: fileOf(lines.join('\n')), kind: 'crosswalk', name, actorId: null },
      report,
      new AbortController().signal,
    )
  const read = async (text: string): Promise<string[]> =>
    (await stage.ask(null, 'POST', '/api/v1/skill-links', { text })).body.skills
      .filter((skill: { counts: boolean }) => skill.counts)
      .map((skill: { uri: string }) => skill.uri)
  const versions = () => database().db.select().from(taxonomyVersion).orderBy(taxonomyVersion.id)

  test('exact and close terms link, broader and narrower ones do not, and faulty rows are named', async () => {
    const before = stage.context.engine.current.taxonomyVersion

    const summary = await load([...LIST, ...BAD])

    expect(summary).toMatchObject({
      kind: 'crosswalk',
      changed: true,
      rows: 8,
      terms: 4,
      relations: { exact: 1, close: 1, broad: 1, narrow: 1, related: 0 },
      rejected: 4,
      problems: [
        { row: 6, code: 'unknown-concept', value: 'http://data.europa.eu/esco/skill/nobody-knows-it' },
        { row: 7, code: 'no-term', value: null },
        { row: 8, code: 'unknown-relation', value: 'irgendwie' },
        { row: 9, code: 'no-concept', value: null },
      ],
    })
    expect(stage.context.engine.current.taxonomyVersion).not.toBe(before)
    expect(await read('Wir suchen Erfahrung in Quabbelotik und Zwirbelkunde.')).toEqual(
      expect.arrayContaining([SKILLS.plc, SKILLS.python]),
    )
    expect(await read('Wir suchen Erfahrung in Murxologie und Fummelei.')).toEqual([])
    const concept = await stage.ask(null, 'GET', `/api/v1/concept?uri=${encodeURIComponent(SKILLS.plc)}`)
    expect(concept.body.labels).toContainEqual({ language: 'de', kind: 'everyday', text: 'Quabbelotik' })
  })

  test('the same list again changes nothing; another under its name replaces it', async () => {
    const loaded = stage.context.engine.current.taxonomyVersion

    const again = await load(LIST)
    const replaced = await load([LIST[0] as string, `1;Wubbelwerk;exakt;${SKILLS.plc}`])

    expect(again).toMatchObject({ changed: false, version: loaded })
    expect(replaced).toMatchObject({ changed: true, terms: 1 })
    expect(await database().db.$count(conceptCrosswalk)).toBe(1)
    expect(await read('Wir suchen Erfahrung in Quabbelotik.')).toEqual([])
    expect(await read('Wir suchen Erfahrung in Wubbelwerk.')).toContain(SKILLS.plc)
    const last = (await versions()).at(-1)
    expect(last).toMatchObject({ source: 'crosswalk', name: 'Words of the agency', changed: 2, added: 0, retired: 0 })
  })

  test('broken off, the former version counts; called again, the new one does', async () => {
    const many = Array.from({ length: 1_200 }, (_, i) => `${i};Wort Nummer ${i};close;${SKILLS.python}`)
    let steps = 0
    const kill = (phase: string) => {
      if (phase === 'storing' && ++steps === 3) throw new Error('killed')
    }
    const before = stage.context.engine.current.taxonomyVersion

    await expect(load([LIST[0] as string, ...many], undefined, kill)).rejects.toThrow('killed')
    const between = await stage.ask('manager', 'GET', '/api/v1/taxonomy/crosswalks')
    const summary = await load([LIST[0] as string, ...many])

    expect(stage.context.engine.current.taxonomyVersion).not.toBe(before)
    expect(between.body.items).toMatchObject([{ relations: { exact: 1, close: 0 } }])
    expect(summary).toMatchObject({ terms: 1_200, rejected: 0 })
    expect(await database().db.$count(conceptCrosswalk)).toBe(1_200)
  })

  test('a list that is removed links nothing any more, and its version is as if it had never been', async () => {
    const first = (await versions())[0]?.version
    const [list] = (await stage.ask('manager', 'GET', '/api/v1/taxonomy/crosswalks')).body.items

    const answer = await stage.ask('manager', 'DELETE', `/api/v1/taxonomy/crosswalks/${list.id}`)
    await stage.work()

    expect(answer.status).toBe(204)
    expect((await versions()).at(-1)?.version).toBe(first)
    expect(stage.context.engine.current.taxonomyVersion).toBe(first)
    expect(await database().db.$count(crosswalkList)).toBe(0)
    expect(await database().db.$count(conceptCrosswalk, eq(conceptCrosswalk.relation, 'close'))).toBe(0)
  })

  test('a list without a name, or without its columns, is refused in words', async () => {
    await expect(load(LIST, ' ')).rejects.toThrow('Give the list of terms a name')
    await expect(load(['wer;was', 'a;b'])).rejects.toThrow('The column of the concept is missing')
    await expect(load(['x;y', `a;${SKILLS.plc}`])).rejects.toThrow('The column of the term is missing')
  })
})
