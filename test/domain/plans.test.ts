import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { NO_LIMITS } from '../../api/src/contract/learners.ts'
import type { FollowedPlan, PlannedDemand } from '../../api/src/contract/plans.ts'
import { openTestApp, type TestApp } from '../helpers/app.ts'
import { aLearner, aMicroCredential, aRun, SKILLS } from '../helpers/builders.ts'
import { describeDatabases } from '../helpers/database.ts'

describeDatabases('plans that are followed', (database) => {
  let stage: TestApp
  let path = ''
  let plc = { id: '', run: '' }
  let python = ''
  const plan = async (): Promise<FollowedPlan | null> => (await stage.ask('learnerA', 'GET', `${path}/plan`)).body.plan
  const save = async (): Promise<FollowedPlan> => (await stage.ask('learnerA', 'POST', `${path}/plan`, {})).body
  const aimAt = async (uris: string[], limits = NO_LIMITS) => {
    const { body } = await stage.ask('learnerA', 'GET', path)
    const edit = aLearner(body, { text: '', goal: { kind: 'skills', uris }, limits })
    await stage.ask('learnerA', 'PUT', path, edit, { 'if-match': `"${body.revision}"` })
  }

  beforeAll(async () => {
    stage = await openTestApp(database())
    path = `/api/v1/learners/${stage.learners.learnerA}`
    const publish = async (overrides: Parameters<typeof aMicroCredential>[0]): Promise<string> => {
      const { body } = await stage.ask('teamA', 'POST', '/api/v1/micro-credentials', aMicroCredential(overrides))
      await stage.ask('teamA', 'POST', `/api/v1/micro-credentials/${body.id}/publication`, {})
      return body.id
    }
    const offer = await publish({ title: 'SPS' })
    const run = await stage.ask('teamA', 'POST', `/api/v1/micro-credentials/${offer}/runs`, aRun({ seats: 1 }))
    plc = { id: offer, run: run.body.runs[0].id }
    python = await publish({
      title: 'Python',
      learningOutcomes: ['mit Python programmieren'],
      summary: 'Von der Schleife zum Programm.',
    })
    await aimAt([SKILLS.plc, SKILLS.python])
  })
  afterAll(() => stage.close())

  test('nobody follows a plan until one is saved; then it is there with each step open', async () => {
    const none = await plan()
    const saved = await save()
    const read = await plan()

    expect(none).toBeNull()
    expect(saved).toMatchObject({ coverageBefore: 0, coverageAfter: 1, outdated: false, changes: [] })
    expect(saved.steps.map(({ title, state, change }) => [title, state, change]).sort()).toEqual([
      ['Python', 'open', null],
      ['SPS', 'open', null],
    ])
    expect(read).toEqual(saved)
  })

  test('the manager sees what plans lean on, and where seats will be short', async () => {
    const before: PlannedDemand = (await stage.ask('manager', 'GET', '/api/v1/reports/planned-demand')).body
    await database().db.execute(sql`update course_run set seats = 0 where id = ${plc.run}`)
    const after: PlannedDemand = (await stage.ask('manager', 'GET', '/api/v1/reports/planned-demand')).body
    const full = await plan()
    await database().db.execute(sql`update course_run set seats = 1 where id = ${plc.run}`)

    expect(before).toMatchObject({ plans: 1, unmet: [] })
    const of = (report: PlannedDemand) => report.leanedOn.find(({ id }) => id === plc.id)?.runs[0]
    expect(of(before)).toMatchObject({ plans: 1, seatsFree: 1, short: 0 })
    expect(of(after)).toMatchObject({ plans: 1, seatsFree: 0, short: 1 })
    expect(full?.steps.find(({ title }) => title === 'SPS')).toMatchObject({ change: 'full' })
  })

  test('who enrols from the plan holds a seat: the step is no longer open, and the run stays in the plan', async () => {
    const enrolment = { learnerId: stage.learners.learnerA, runId: plc.run, kind: 'enrolled' }
    await stage.ask('learnerA', 'POST', '/api/v1/enrolments', enrolment)
    const followed = await plan()
    const report: PlannedDemand = (await stage.ask('manager', 'GET', '/api/v1/reports/planned-demand')).body
    const again = await save()

    expect(followed?.steps.find(({ title }) => title === 'SPS')).toMatchObject({ state: 'enrolled', change: null })
    expect(report.leanedOn.map(({ title }) => title)).toEqual(['Python'])
    expect(again.steps.find(({ title }) => title === 'SPS')).toMatchObject({ runId: plc.run, state: 'enrolled' })
    expect(again.changes).toEqual([])
  })

  test('a run that moves makes the plan outdated; bringing it up to date notes what changed', async () => {
    await database().db.execute(sql`update course_run set starts_on = '2026-09-15' where id = ${plc.run}`)
    const moved = await plan()
    const updated = await save()

    expect(moved).toMatchObject({ outdated: true })
    expect(moved?.steps.find(({ title }) => title === 'SPS')).toMatchObject({
      change: 'moved',
      startsOn: '2026-09-01',
      movedTo: { startsOn: '2026-09-15' },
    })
    expect(updated).toMatchObject({
      outdated: false,
      changes: [{ kind: 'moved', title: 'SPS', from: '2026-09-01', to: '2026-09-15' }],
    })
  })

  test('a step that is no longer on offer says so, and is left out with a note', async () => {
    await stage.ask('teamA', 'POST', `/api/v1/micro-credentials/${python}/retirement`, {})
    const retired = await plan()
    const updated = await save()

    expect(retired?.steps.find(({ title }) => title === 'Python')).toMatchObject({ change: 'retired' })
    expect(updated.changes).toEqual([expect.objectContaining({ kind: 'left-out', title: 'Python' })])
    const report: PlannedDemand = (await stage.ask('manager', 'GET', '/api/v1/reports/planned-demand')).body
    const [unmet] = report.unmet
    expect(unmet).toMatchObject({ uri: SKILLS.python, plans: 1 })
    expect(unmet?.value).toBeCloseTo(1 - updated.coverageAfter, 9)
  })

  test('a plan is exported with the learner, and is gone when it is dropped', async () => {
    const exported = (await stage.ask('learnerA', 'GET', `${path}/export`)).body
    const { status } = await stage.ask('learnerA', 'DELETE', `${path}/plan`)

    expect(exported.plan.steps).toHaveLength(1)
    expect(status).toBe(204)
    expect(await plan()).toBeNull()
  })

  test('without a step there is nothing to follow', async () => {
    await aimAt([SKILLS.plc], { ...NO_LIMITS, totalHours: 1 })
    const { status, body } = await stage.ask('learnerA', 'POST', `${path}/plan`, {})

    expect({ status, code: body.code }).toEqual({ status: 422, code: 'unprocessable' })
  })
})
