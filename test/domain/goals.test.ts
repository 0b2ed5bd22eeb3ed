import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Goal, NO_LIMITS } from '../../api/src/contract/learners.ts'
import { openTestApp, type TestApp } from '../helpers/app.ts'
import { aLearner, aMicroCredential, aNeed, SKILLS } from '../helpers/builders.ts'
import { describeDatabases } from '../helpers/database.ts'

describeDatabases('goals', (database) => {
  let stage: TestApp
  let path = ''
  const needs: string[] = []
  const aimAt = async (goal: Goal) => {
    const { body } = await stage.ask('learnerA', 'GET', path)
    return stage.ask('learnerA', 'PUT', path, aLearner(body, { text: '', goal, limits: NO_LIMITS }), {
      'if-match': `"${body.revision}"`,
    })
  }
  const pathway = async () => (await stage.ask('learnerA', 'GET', `${path}/pathway`)).body

  beforeAll(async () => {
    stage = await openTestApp(database())
    path = `/api/v1/learners/${stage.learners.learnerA}`
    const { body } = await stage.ask('teamA', 'POST', '/api/v1/micro-credentials', aMicroCredential())
    await stage.ask('teamA', 'POST', `/api/v1/micro-credentials/${body.id}/publication`, {})
    for (const [who, text] of [
      ['businessA', 'Wir suchen jemanden, der unsere SPS programmiert.'],
      ['businessB', 'Gesucht: SPS-Programmierung.'],
      ['businessB', 'Wir brauchen jemanden, der mit Python programmiert.'],
    ] as const) {
      needs.push((await stage.ask(who, 'POST', '/api/v1/needs', aNeed({ text }))).body.id)
    }
  })
  afterAll(() => stage.close())

  test('several needs are one goal: what more of them ask for weighs more', async () => {
    const { status, body } = await aimAt({ kind: 'needs', needIds: needs })
    const { steps, coverageAfter } = await pathway()
    await aimAt({ kind: 'skills', uris: body.goalSkills.map(({ uri }: { uri: string }) => uri) })
    const alike = await pathway()

    expect(status).toBe(200)
    expect(body.goalSkills.map(({ uri }: { uri: string }) => uri)).toEqual(
      expect.arrayContaining([SKILLS.plc, SKILLS.python]),
    )
    expect(steps).toHaveLength(1)
    expect(steps[0].adds.map(({ uri }: { uri: string }) => uri)).toContain(SKILLS.plc)
    // Two of the three needs ask for what the one offer teaches.
    expect(coverageAfter).toBeGreaterThan(alike.coverageAfter)
  })

  test('a need among them that is not open is named by its place', async () => {
    const { status, body } = await aimAt({ kind: 'needs', needIds: [needs[0] as string, stage.learners.learnerA] })

    expect(status).toBe(400)
    expect(body.errors[0].path).toContain('goal.needIds.1')
  })

  test('what the region asks for most is a goal of the skills that at least two businesses ask for', async () => {
    const { body } = await aimAt({ kind: 'region' })
    const { goalTitleEn, steps } = await pathway()
    const uris = body.goalSkills.map(({ uri }: { uri: string }) => uri)

    expect(goalTitleEn).toBe('What the region asks for most')
    expect(uris).toContain(SKILLS.plc)
    expect(uris).not.toContain(SKILLS.python)
    expect(steps[0].adds.map(({ uri }: { uri: string }) => uri)).toContain(SKILLS.plc)
  })
})
