import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Worklist } from '../../api/src/contract/taxonomy.ts'
import { skillEffective, skillLinkDecision } from '../../api/src/db/schema/index.ts'
import { importTaxonomy } from '../../api/src/domain/taxonomy/import-taxonomy.ts'
import { openTestApp, type TestApp } from '../helpers/app.ts'
import { aMicroCredential, aNeed } from '../helpers/builders.ts'
import { describeDatabases } from '../helpers/database.ts'
import { type EscoRow, skillsCsv, skillUri, zipOf } from '../helpers/esco.ts'

const BEFORE: EscoRow[] = [
  { name: 'said', label: 'typewriter maintenance' },
  { name: 'renamed', label: 'spot welding' },
  { name: 'open', label: 'punch card sorting' },
  { name: 'aimed', label: 'telegraph operation' },
  { name: 'kept', label: 'gas welding' },
]
/** Three are gone: one with a word on what it became, one whose label another bears now, the others without a trace. */
const AFTER: EscoRow[] = [
  { name: 'said', label: 'typewriter maintenance', status: 'obsolete', isReplacedBy: 'printer' },
  { name: 'printer', label: 'printer maintenance' },
  { name: 'welding', label: 'spot welding' },
  { name: 'kept', label: 'gas welding' },
  { name: 'data', label: 'punch data' },
]

describeDatabases('successors of retired skills', (database) => {
  let stage: TestApp
  let needId: string
  const load = async (rows: readonly EscoRow[]) => {
    await importTaxonomy(database().db, {
      path: zipOf({ 'skills_en.csv': skillsCsv(rows), 'skills_de.csv': skillsCsv(rows) }),
      name: 'test',
    })
    await stage.context.engine.reload()
  }
  const decide = (name: string, verdict: string, importance?: string) =>
    stage.ask('businessA', 'POST', `/api/v1/needs/${needId}/decisions`, { uri: skillUri(name), verdict, importance })
  const skillsOf = async (): Promise<{ uri: string; state: string; counts: boolean; importance: string }[]> =>
    (await stage.ask('businessA', 'GET', `/api/v1/needs/${needId}`)).body.skills
  const counted = async () =>
    (
      await database()
        .db.select({ uri: skillEffective.conceptUri })
        .from(skillEffective)
        .where(eq(skillEffective.subjectId, needId))
    )
      .map((row) => row.uri)
      .sort()
  const worklist = async (state = 'open'): Promise<Worklist> =>
    (await stage.ask('manager', 'GET', `/api/v1/taxonomy/worklist?state=${state}`)).body
  const choose = (name: string, successor: string | null) =>
    stage.ask('manager', 'POST', '/api/v1/taxonomy/worklist', {
      uri: skillUri(name),
      successorUri: successor === null ? null : skillUri(successor),
    })

  beforeAll(async () => {
    stage = await openTestApp(database())
    await load(BEFORE)
    const need = await stage.ask(
      'businessA',
      'POST',
      '/api/v1/needs',
      aNeed({ text: 'Zwei Hände.', title: 'Old trades' }),
    )
    needId = need.body.id
    for (const name of ['said', 'renamed', 'open']) await decide(name, 'add', 'nice')
    await decide('kept', 'add')
    const learner = await stage.ask('learnerA', 'GET', `/api/v1/learners/${stage.learners.learnerA}`)
    const { name, group, text, limits, gender, isInternational, region, consentStatistics } = learner.body
    const goal = { kind: 'skills', uris: [skillUri('aimed'), skillUri('kept')] }
    await stage.ask(
      'learnerA',
      'PUT',
      `/api/v1/learners/${stage.learners.learnerA}`,
      { name, groupId: group.id, text, limits, gender, isInternational, region, consentStatistics, goal },
      { 'if-match': learner.headers.etag as string },
    )
    const asked = [[{ kind: 'skill', uri: skillUri('open') }]]
    await stage.ask('teamA', 'POST', '/api/v1/micro-credentials', aMicroCredential({ prerequisites: asked as never }))
    await load(AFTER)
  })
  afterAll(() => stage.close())

  test('the taxonomy’s own word and an equal label are followed without asking', async () => {
    expect(await counted()).toEqual(
      [skillUri('kept'), skillUri('open'), skillUri('printer'), skillUri('welding')].sort(),
    )
    expect(
      (await skillsOf())
        .filter((skill) => skill.counts)
        .map((skill) => skill.uri)
        .sort(),
    ).toEqual(await counted())
    const { items } = await worklist('settled')
    expect(items.map((item) => [item.uri, item.successor?.uri, item.decision?.source])).toEqual(
      expect.arrayContaining([
        [skillUri('said'), skillUri('printer'), 'taxonomy'],
        [skillUri('renamed'), skillUri('welding'), 'label'],
      ]),
    )
  })

  test('what is retired without a successor and in use waits on the list, with where and how often', async () => {
    const { items, total } = await worklist()

    expect(total).toBe(2)
    expect(items).toMatchObject([
      {
        uri: skillUri('open'),
        labelEn: 'punch card sorting',
        usedBy: { needs: 1, learners: 0, microCredentials: 0, goals: 0, prerequisites: 1 },
        examples: expect.arrayContaining([
          { kind: 'need', id: needId, title: 'Old trades' },
          { kind: 'micro-credential', id: expect.any(String), title: 'SPS-Programmierung' },
        ]),
      },
      { uri: skillUri('aimed'), usedBy: { needs: 0, goals: 1 } },
    ])
    expect(items[0]?.suggestions[0]?.uri).toBe(skillUri('data'))
  })

  test('a chosen successor counts in the view, in lists and in goals; decisions stay as they were made', async () => {
    const before = await database().db.select().from(skillLinkDecision)

    const answers = [await choose('open', 'data'), await choose('aimed', 'printer')]

    expect(answers.map((answer) => answer.status)).toEqual([204, 204])
    expect(await counted()).toContain(skillUri('data'))
    expect(await counted()).not.toContain(skillUri('open'))
    expect((await skillsOf()).find((skill) => skill.uri === skillUri('data'))).toMatchObject({
      state: 'added',
      counts: true,
      importance: 'nice',
      labelEn: 'punch data',
    })
    const learner = await stage.ask('learnerA', 'GET', `/api/v1/learners/${stage.learners.learnerA}`)
    expect(learner.body.goalTitleEn ?? learner.body.goal?.titleEn ?? JSON.stringify(learner.body)).toContain('printer')
    expect(await database().db.select().from(skillLinkDecision)).toEqual(before)
    expect((await worklist()).total).toBe(0)
  })

  test('the newest word holds over both names: a rejected successor is rejected, and taking that back restores', async () => {
    await decide('data', 'reject')
    const rejected = [await counted(), (await skillsOf()).find((skill) => skill.uri === skillUri('data'))?.state]
    await decide('data', 'add', 'must')
    const again = await counted()

    expect(rejected[0]).not.toContain(skillUri('data'))
    expect(rejected[1]).toBe('rejected')
    expect(again.filter((uri) => uri === skillUri('data'))).toHaveLength(1)
  })

  test('“none” takes it off the list; another word changes it', async () => {
    await choose('aimed', null)
    const settled = (await worklist('settled')).items.find((item) => item.uri === skillUri('aimed'))

    expect(settled).toMatchObject({ successor: null, decision: { source: 'manager', decidedByName: 'manager' } })
    expect((await worklist()).total).toBe(0)
    await choose('aimed', 'kept')
    const changed = (await worklist('settled')).items.find((item) => item.uri === skillUri('aimed'))
    expect(changed?.successor?.uri).toBe(skillUri('kept'))
  })

  test('what is loaded needs no successor, and a retired one is none', async () => {
    expect((await choose('kept', 'data')).body.code).toBe('conflict')
    expect((await choose('open', 'said')).body.code).toBe('validation')
    expect((await choose('nowhere', 'data')).body.code).toBe('unknown-concept')
  })

  test('a successor that is retired in turn hands on to its own', async () => {
    await load([
      ...AFTER.filter((row) => row.name !== 'data'),
      { name: 'data', label: 'punch data', status: 'obsolete', isReplacedBy: 'bytes' },
      { name: 'bytes', label: 'bytes' },
    ])

    expect(await counted()).toContain(skillUri('bytes'))
    expect(await counted()).not.toContain(skillUri('data'))
  })

  test('the history lists each version with what it added, changed and retired', async () => {
    const { body } = await stage.ask('manager', 'GET', '/api/v1/taxonomy/versions')
    const second = body.items[1]
    const retired = await stage.ask('manager', 'GET', `/api/v1/taxonomy/versions/${second.id}/changes?kind=retired`)
    const first = await stage.ask('manager', 'GET', `/api/v1/taxonomy/versions/${second.id}/changes?kind=added&limit=2`)
    const next = `/api/v1/taxonomy/versions/${second.id}/changes?kind=added&limit=2&cursor=${encodeURIComponent(first.body.nextCursor)}`
    const rest = await stage.ask('manager', 'GET', next)
    const found = await stage.ask('manager', 'GET', `/api/v1/taxonomy/versions/${second.id}/changes?q=TELEGRAPH`)

    expect(second).toMatchObject({ name: 'test', source: 'taxonomy', added: 3, changed: 0, retired: 4, skills: 4 })
    expect(retired.body.items.find((item: { uri: string }) => item.uri === skillUri('said'))).toMatchObject({
      kind: 'retired',
      before: { de: 'typewriter maintenance', en: 'typewriter maintenance' },
      after: {},
      successor: { uri: skillUri('printer') },
    })
    expect(first.body).toMatchObject({ total: 3, items: [{ kind: 'added' }, { kind: 'added' }] })
    expect(rest.body).toMatchObject({ items: [{ kind: 'added' }], nextCursor: null })
    expect(found.body.items).toMatchObject([{ uri: skillUri('aimed') }])
    expect((await stage.ask('manager', 'GET', '/api/v1/taxonomy/versions/9999/changes')).status).toBe(404)
  })

  test('how many texts wait to be read again is told', async () => {
    const before = await stage.ask('manager', 'GET', '/api/v1/taxonomy/relinking')
    await stage.context.jobs.enqueue('relink', {}, { key: 'relink' })
    await stage.work()
    const after = await stage.ask('manager', 'GET', '/api/v1/taxonomy/relinking')

    expect(before.body.read).toBeLessThan(before.body.texts)
    expect(after.body.read).toBe(after.body.texts)
  })
})
