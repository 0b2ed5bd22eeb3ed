import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApp, type TestApp } from '../helpers/app.ts'
import { aMicroCredential, aRun, SKILLS } from '../helpers/builders.ts'
import { describeDatabases } from '../helpers/database.ts'

describeDatabases('the catalogue', (database) => {
  let stage: TestApp
  beforeAll(async () => {
    stage = await openTestApp(database())
  })
  afterAll(() => stage.close())

  const draft = async (overrides: Parameters<typeof aMicroCredential>[0] = {}) =>
    (await stage.ask('teamA', 'POST', '/api/v1/micro-credentials', aMicroCredential(overrides))).body
  const pathOf = (id: string) => `/api/v1/micro-credentials/${id}`
  const publish = async (id: string) => (await stage.ask('teamA', 'POST', `${pathOf(id)}/publication`, {})).body

  test('a draft is seen by its own course team and managers only', async () => {
    const { id } = await draft()

    const seen = await Promise.all(
      ([null, 'teamB', 'businessA', 'learnerA', 'teamA', 'manager'] as const).map(
        async (who) => (await stage.ask(who, 'GET', pathOf(id))).status,
      ),
    )

    expect(seen).toEqual([404, 404, 404, 404, 200, 200])
  })

  test('what is published stays as it was: an edit makes a version, and a run keeps the one it teaches', async () => {
    const { id } = await draft({ title: 'First title' })
    const published = await publish(id)
    const { body: withRun } = await stage.ask('teamA', 'POST', `${pathOf(id)}/runs`, aRun())

    const edited = await stage.ask('teamA', 'PUT', pathOf(id), aMicroCredential({ title: 'Second title' }), {
      'if-match': `"${withRun.revision}"`,
    })
    const enrolled = await stage.ask('learnerA', 'POST', '/api/v1/enrolments', {
      learnerId: stage.learners.learnerA,
      runId: withRun.runs[0].id,
      kind: 'enrolled',
    })

    expect(edited.body).toMatchObject({ title: 'Second title', version: published.version + 1, status: 'published' })
    expect(edited.body.versionId).not.toBe(published.versionId)
    expect(enrolled.body.microCredentialTitle).toBe('First title')
  })

  test('a run nobody takes part in names its offer all the same, to those who may see it', async () => {
    const { id } = await draft({ title: 'Empty so far' })
    await publish(id)
    const { body: offer } = await stage.ask('teamA', 'POST', `${pathOf(id)}/runs`, aRun())
    const path = `/api/v1/runs/${offer.runs[0].id}`

    const [own, manager, stranger] = await Promise.all(
      (['teamA', 'manager', 'teamB'] as const).map((who) => stage.ask(who, 'GET', path)),
    )

    expect(own?.body).toEqual({ ...offer.runs[0], microCredentialId: id, microCredentialTitle: 'Empty so far' })
    expect([manager?.status, stranger?.status]).toEqual([200, 404])
  })

  test('a published one cannot lose a mandatory element', async () => {
    const { id } = await draft()
    const { revision } = await publish(id)

    const refused = await stage.ask('teamA', 'PUT', pathOf(id), aMicroCredential({ workloadHours: null, ects: null }), {
      'if-match': `"${revision}"`,
    })

    expect(refused.body.code).toBe('annex-incomplete')
    expect((await stage.ask(null, 'GET', pathOf(id))).body).toMatchObject({ workloadHours: 60, revision })
  })

  test('a verdict on a skill outlives an edit of the text', async () => {
    const { id } = await draft()
    await stage.ask('teamA', 'POST', `${pathOf(id)}/decisions`, { uri: SKILLS.plc, verdict: 'reject' })
    const { body: before } = await stage.ask('teamA', 'GET', pathOf(id))

    const { body: after } = await stage.ask(
      'teamA',
      'PUT',
      pathOf(id),
      aMicroCredential({ summary: 'SPS und Python von Grund auf.' }),
      { 'if-match': `"${before.revision}"` },
    )

    const stateOf = (uri: string) => after.skills.find((skill: { uri: string }) => skill.uri === uri)
    expect(stateOf(SKILLS.plc)).toMatchObject({ state: 'rejected', counts: false })
    expect(stateOf(SKILLS.python)).toMatchObject({ state: 'linked', counts: true })
  })

  test('a retired one leaves the catalogue, takes no runs, and can be published again', async () => {
    const { id } = await draft({ title: 'Zqretired' })
    await publish(id)
    const found = async () => (await stage.ask(null, 'GET', '/api/v1/micro-credentials?q=zqretired')).body.total

    const whilePublished = await found()
    await stage.ask('teamA', 'POST', `${pathOf(id)}/retirement`, {})
    const refused = await stage.ask('teamA', 'POST', `${pathOf(id)}/runs`, aRun())
    const whileRetired = await found()
    await publish(id)

    expect([whilePublished, whileRetired, await found()]).toEqual([1, 0, 1])
    expect(refused.status).toBe(409)
  })

  test('a search means its letters: a percent sign is no wildcard', async () => {
    await publish((await draft({ title: 'Zq100 % Theorie' })).id)
    await publish((await draft({ title: 'Zq100 Theorie' })).id)

    const { body } = await stage.ask(null, 'GET', `/api/v1/micro-credentials?q=${encodeURIComponent('zq100 %')}`)

    expect(body.items.map((item: { title: string }) => item.title)).toEqual(['Zq100 % Theorie'])
  })
})
