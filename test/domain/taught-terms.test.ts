import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { LinkedSkill } from '../../api/src/contract/linking.ts'
import type { TaughtTermItem } from '../../api/src/contract/taught-terms.ts'
import { rowsOf } from '../../api/src/db/client.ts'
import { user } from '../../api/src/db/schema/index.ts'
import { readSubjects, storeReadings } from '../../api/src/domain/imports/relink-texts.ts'
import { openTestApp, type Person, type TestApp } from '../helpers/app.ts'
import { aLearner, aMicroCredential, aNeed, SKILLS } from '../helpers/builders.ts'
import { describeDatabases } from '../helpers/database.ts'

describeDatabases('words that people taught', (database) => {
  let stage: TestApp
  beforeAll(async () => {
    stage = await openTestApp(database())
  })
  afterAll(() => stage.close())

  const post = async (who: Person, text: string) => {
    const organisationId = who === 'manager' ? { organisationId: stage.organisations.firmA } : {}
    return (await stage.ask(who, 'POST', '/api/v1/needs', aNeed({ text, ...organisationId }))).body
  }
  const read = async (who: Person, id: string) => (await stage.ask(who, 'GET', `/api/v1/needs/${id}`)).body
  const decide = async (who: Person, id: string, uri: string, verdict: string) =>
    (await stage.ask(who, 'POST', `/api/v1/needs/${id}/decisions`, { uri, verdict })).body
  const teach = (who: Person, id: string, words: string, uri: string = SKILLS.plc) =>
    stage.ask(who, 'POST', `/api/v1/needs/${id}/lessons`, { uri, words })
  const terms = async (who: Person, query = ''): Promise<TaughtTermItem[]> =>
    (await stage.ask(who, 'GET', `/api/v1/taught-terms?limit=100&${query}`)).body.items
  const plcOf = ({ skills }: { skills: LinkedSkill[] }) => skills.find((skill) => skill.uri === SKILLS.plc)

  test('words said once link in the next texts of the organisation, with the reason, and in no other’s', async () => {
    const first = await post('businessA', 'Du betreust unsere Q9er im Werk.')
    const earlier = await post('businessA', 'Auch im zweiten Werk stehen Q9er.')
    expect(plcOf(first)).toBeUndefined()

    await decide('businessA', first.id, SKILLS.plc, 'add')
    const answer = await teach('businessA', first.id, 'Q9er')
    const next = await post('businessA', 'Wer kennt sich mit Q9er aus?')
    const foreign = await post('businessB', 'Wer kennt sich mit Q9er aus?')
    await stage.work()

    expect(answer.status).toBe(200)
    expect(plcOf(answer.body)).toMatchObject({ state: 'added', taught: { words: 'Q9er', here: true } })
    const link = plcOf(next)
    expect(link).toMatchObject({ state: 'linked', counts: true, score: 1, method: 'taught', matchedLabel: 'Q9er' })
    expect(link?.taught).toMatchObject({ words: 'Q9er', verdict: 'links', scope: 'organisation', here: false })
    expect(link?.evidence.map(([from, to]) => next.text.slice(from, to))).toEqual(['Q9er'])
    expect(plcOf(foreign)).toBeUndefined()
    expect(plcOf(await read('businessA', earlier.id))).toMatchObject({ state: 'linked', method: 'taught' })
  })

  test('a reading begun before a word was taken back does not bring it again', async () => {
    const need = await post('businessB', 'Wir suchen jemanden für SPS.')
    await decide('businessB', need.id, SKILLS.plc, 'reject')
    const begun = await readSubjects(stage.context, [{ kind: 'need', id: need.id }])
    const restored = await decide('businessB', need.id, SKILLS.plc, 'withdraw')
    await stage.context.db.transaction((tx) => storeReadings(tx, begun))

    expect(plcOf(restored)).toMatchObject({ state: 'linked' })
    expect(plcOf(await read('businessB', need.id))).toMatchObject({ state: 'linked' })
    await stage.work()
    expect(plcOf(await read('businessB', need.id))).toMatchObject({ state: 'linked' })
  })

  test('what is typed is read with the words of who types, and with nobody else’s', async () => {
    const preview = async (who: Person | null) =>
      plcOf((await stage.ask(who, 'POST', '/api/v1/skill-links', { text: 'Q9er' })).body)

    expect(await preview('businessA')).toMatchObject({ state: 'linked', taught: { words: 'Q9er' } })
    expect(await preview('businessB')).toBeUndefined()
    expect(await preview(null)).toBeUndefined()
  })

  test('a manager takes words over for all, and takes that back', async () => {
    const need = await post('businessB', 'Unsere Q9er sollen laufen.')
    const profile = (await stage.ask('learnerA', 'GET', `/api/v1/learners/${stage.learners.learnerA}`)).body
    const [term] = await terms('manager', 'q=Q9er&state=waiting')
    if (!term) throw new Error('Nothing waits.')

    const refused = await stage.ask('businessA', 'POST', `/api/v1/taught-terms/${term.id}/review`, {
      review: 'accepted',
    })
    const accepted = await stage.ask('manager', 'POST', `/api/v1/taught-terms/${term.id}/review`, {
      review: 'accepted',
    })
    await stage.ask(
      'learnerA',
      'PUT',
      `/api/v1/learners/${stage.learners.learnerA}`,
      aLearner(profile, { text: 'Ich habe Q9er bedient.' }),
      { 'if-match': `"${profile.revision}"` },
    )
    await stage.work()

    expect(refused.status).toBe(403)
    expect(accepted.body).toMatchObject({ review: 'accepted', organisationName: 'Firm A' })
    expect(plcOf(await read('businessB', need.id))).toMatchObject({
      state: 'linked',
      taught: { scope: 'installation', here: false },
    })
    expect(await terms('manager', 'state=installation')).toMatchObject([{ words: 'Q9er', organisationId: null }])

    await stage.ask('manager', 'POST', `/api/v1/taught-terms/${term.id}/review`, { review: 'waiting' })
    await stage.work()

    expect(plcOf(await read('businessB', need.id))).toBeUndefined()
    expect(plcOf(await read('businessA', (await post('businessA', 'Q9er')).id))).toMatchObject({ method: 'taught' })
    expect(await terms('manager', 'state=installation')).toEqual([])
  })

  test('declined words stay with their organisation', async () => {
    const [term] = await terms('businessA', 'q=Q9er')

    const { body } = await stage.ask('manager', 'POST', `/api/v1/taught-terms/${term?.id}/review`, {
      review: 'declined',
    })

    expect(body.review).toBe('declined')
    expect(await terms('manager', 'state=waiting&q=Q9er')).toEqual([])
    expect(plcOf(await post('businessA', 'Q9er gesucht'))).toMatchObject({ counts: true })
    expect(plcOf(await post('businessB', 'Q9er gesucht'))).toBeUndefined()
  })

  test('rejected words do not link the skill again in the organisation’s texts; taken back, they do', async () => {
    const first = await post('businessA', 'Wir suchen jemanden, der unsere SPS programmiert.')
    const words = plcOf(first)?.evidence.map(([from, to]) => first.text.slice(from, to))
    expect(words).toBeDefined()

    const rejected = await decide('businessA', first.id, SKILLS.plc, 'reject')
    const next = await post('businessA', 'Wir suchen noch jemanden, der unsere SPS programmiert.')
    const foreign = await post('businessB', 'Wir suchen noch jemanden, der unsere SPS programmiert.')
    const withdrawn = await decide('businessA', first.id, SKILLS.plc, 'withdraw')
    await stage.work()

    expect(plcOf(rejected)).toMatchObject({ state: 'rejected', taught: { verdict: 'never', here: true } })
    expect(plcOf(next)?.counts ?? false).toBe(false)
    expect(plcOf(foreign)).toMatchObject({ counts: true })
    expect(plcOf(withdrawn)).toMatchObject({ state: 'linked', taught: null })
    expect(plcOf(await read('businessA', next.id))).toMatchObject({ state: 'linked', counts: true })
  })

  test('an accepted suggestion is known from then on; a verdict the other way takes that back', async () => {
    const need = await post('businessA', 'Blaulichtbogen')
    await stage.context.db.execute(sql`
      insert into skill_link (subject_kind, subject_id, concept_uri, rank, score, accepted, importance, method, matched_label,
        evidence, signals, engine_version, taxonomy_version)
      values ('need', ${need.id}, ${SKILLS.plc}, 9, 0.1, false, 'must', 'ngram', 'x', '[[0, 14]]', '{}', 'x', 'x')
      on conflict do nothing`)

    const accepted = await decide('businessA', need.id, SKILLS.plc, 'accept')
    const next = await post('businessA', 'Der Blaulichtbogen steht im Keller.')
    await decide('businessA', need.id, SKILLS.plc, 'reject')
    await stage.work()

    expect(plcOf(accepted)).toMatchObject({ state: 'confirmed', taught: { words: 'Blaulichtbogen', verdict: 'links' } })
    expect(plcOf(next)).toMatchObject({ method: 'taught' })
    expect(await terms('businessA', 'q=Blaulichtbogen')).toMatchObject([{ verdict: 'never' }])
    expect(plcOf(await read('businessA', next.id))?.counts ?? false).toBe(false)
  })

  test('people’s decisions stand whatever is taught and read again', async () => {
    const need = await post('businessA', 'Hier stehen Q9er.')
    await decide('businessA', need.id, SKILLS.plc, 'reject')
    await decide('businessA', need.id, SKILLS.python, 'add')
    const second = await post('businessA', 'Q9er')
    await teach('businessA', second.id, 'Q9er')
    await stage.work()

    const after = await read('businessA', need.id)

    expect(plcOf(after)).toMatchObject({ state: 'rejected', counts: false })
    expect(after.skills.find((skill: LinkedSkill) => skill.uri === SKILLS.python)).toMatchObject({ state: 'added' })
  })

  test.each([
    ['Q', 'words-too-short'],
    ['und', 'words-too-general'],
    ['Jemand der jeden Tag unsere alten Anlagen im Werk betreut', 'words-too-long'],
    ['frag@example.org', 'words-personal'],
    ['0371 5550123', 'words-personal'],
    ['Frau Kellermann', 'words-personal'],
    ['SPS', 'words-known'],
  ])('"%s" is refused as %s, and nothing is stored', async (words, code) => {
    const { id } = await post('businessA', 'Ein Text')
    const before = (await terms('manager')).length

    const { status, body } = await teach('businessA', id, words)

    expect([status, body.code]).toEqual([422, code])
    expect(await terms('manager')).toHaveLength(before)
  })

  test('names of people of the installation are no terms', async () => {
    await stage.context.db.update(user).set({ name: 'Ottilie Zwirner' }).where(sql`email = 'businessa@example.org'`)
    const { id } = await post('businessA', 'Ein Text')
    const foreign = await post('businessB', 'Ein Text')

    expect((await teach('businessA', id, 'Zwirner')).body.code).toBe('words-personal')
    expect((await teach('businessB', foreign.id, 'Ottilie Zwirner')).body.code).toBe('words-personal')
  })

  test('words that stand in a tenth of all texts, and in more than eight, say too little', async () => {
    for (let i = 0; i < 9; i++) await post('businessB', `Quarzlicht ${i}`)
    const { id } = await post('businessA', 'Quarzlicht')

    const refused = await teach('businessA', id, 'Quarzlicht')
    const check = async (who: Person) =>
      (await stage.ask(who, 'POST', '/api/v1/term-checks', { uri: SKILLS.plc, words: 'Quarzlicht' })).body

    expect(refused.body.code).toBe('words-too-general')
    expect(await check('businessA')).toMatchObject({ refusal: 'too-general', texts: 1 })
    expect(await check('businessB')).toMatchObject({ texts: 9 })
    expect(await check('manager')).toMatchObject({ texts: 10 })
  })

  test('course teams teach from their offers; the public reads the skill and not the words', async () => {
    const offer = aMicroCredential({
      title: 'Mondstaubkunde',
      summary: 'Kurz.',
      learningOutcomes: ['Mondstaub erkennen und sammeln'],
    })
    const { body: made } = await stage.ask('teamA', 'POST', '/api/v1/micro-credentials', offer)
    await stage.ask('teamA', 'POST', `/api/v1/micro-credentials/${made.id}/decisions`, {
      uri: SKILLS.plc,
      verdict: 'add',
    })

    const taught = await stage.ask('teamA', 'POST', `/api/v1/micro-credentials/${made.id}/lessons`, {
      uri: SKILLS.plc,
      words: 'Mondstaub',
    })
    const { body: second } = await stage.ask('teamA', 'POST', '/api/v1/micro-credentials', offer)
    await stage.ask('teamA', 'POST', `/api/v1/micro-credentials/${second.id}/publication`, {})
    await stage.work()
    const own = (await stage.ask('teamA', 'GET', `/api/v1/micro-credentials/${second.id}`)).body
    const shown = (await stage.ask(null, 'GET', `/api/v1/micro-credentials/${second.id}`)).body

    expect(taught.status).toBe(200)
    expect(plcOf(own)).toMatchObject({ counts: true, taught: { words: 'Mondstaub' } })
    expect(plcOf(shown)).toMatchObject({ counts: true, taught: null, matchedLabel: null })
    const file = await stage.ask(null, 'GET', '/api/v1/exports/micro-credentials')
    expect(file.status).toBe(200)
    const open = ['/api/v1/exports/taught-terms', '/api/v1/taught-terms']
    for (const path of open) expect((await stage.ask(null, 'GET', path)).status).toBe(401)
  })

  test('learners’ texts teach nothing', async () => {
    const id = stage.learners.learnerA
    const before = await terms('manager')

    await stage.ask('learnerA', 'POST', `/api/v1/learners/${id}/decisions`, { uri: SKILLS.plc, verdict: 'reject' })

    expect(await terms('manager')).toEqual(before)
  })

  test('an organisation sees its own words page by page, finds them, takes one back and has it again', async () => {
    const { id } = await post('businessB', 'Ein Text')
    for (const words of ['Eisvogel', 'Eisbrecher', 'Feuerstein'])
      expect((await teach('businessB', id, words)).status).toBe(200)

    const page = (await stage.ask('businessB', 'GET', '/api/v1/taught-terms?limit=2')).body
    const rest = (await stage.ask('businessB', 'GET', `/api/v1/taught-terms?limit=2&cursor=${page.nextCursor}`)).body
    const found = await terms('businessB', 'q=eis')
    const [bird] = await terms('businessB', 'q=Eisvogel')
    const linked = await post('businessB', 'Der Eisvogel')
    const gone = await stage.ask('businessB', 'DELETE', `/api/v1/taught-terms/${bird?.id}`)
    await stage.work()
    const without = plcOf(await read('businessB', linked.id))
    const foreign = await stage.ask('businessA', 'POST', `/api/v1/taught-terms/${bird?.id}/restoration`)
    const back = await stage.ask('businessB', 'POST', `/api/v1/taught-terms/${bird?.id}/restoration`)
    await stage.work()

    expect(page.items.map((item: TaughtTermItem) => item.words)).toEqual(['Feuerstein', 'Eisbrecher'])
    expect(page.total).toBe(3)
    expect(rest.items.map((item: TaughtTermItem) => item.words)).toEqual(['Eisvogel'])
    expect(rest.nextCursor).toBeNull()
    expect(found.map((item) => item.words)).toEqual(['Eisbrecher', 'Eisvogel'])
    expect(bird).toMatchObject({ organisationName: 'Firm B', source: { kind: 'need', id }, verdict: 'links' })
    expect(plcOf(linked)).toMatchObject({ counts: true })
    expect([gone.status, without]).toEqual([204, undefined])
    expect(foreign.status).toBe(404)
    expect(back.body).toMatchObject({ words: 'Eisvogel' })
    expect(plcOf(await read('businessB', linked.id))).toMatchObject({ counts: true, method: 'taught' })
    expect((await terms('businessB', 'q=Eisvogel'))[0]?.texts).toBe(1)
  })

  test('machines decide and teach nothing; every list that is taken along is noted', async () => {
    const { body } = await stage.ask('businessA', 'POST', '/api/v1/api-tokens', {
      name: 'Decides',
      scopes: ['needs:read', 'needs:write'],
    })
    const need = await post('businessA', 'Wir suchen jemanden, der unsere SPS programmiert.')
    const before = (await terms('manager')).length

    await stage.ask(
      null,
      'POST',
      `/api/v1/needs/${need.id}/decisions`,
      { uri: SKILLS.plc, verdict: 'reject' },
      {
        authorization: `Bearer ${body.token}`,
      },
    )
    const file = await stage.ask('businessA', 'GET', '/api/v1/exports/taught-terms?locale=en')

    expect(await terms('manager')).toHaveLength(before)
    expect(file.body).toContain('Q9er')
    expect(file.body).not.toContain('Feuerstein')
    const noted = await rowsOf(
      stage.context.db,
      sql`select 1 as one from audit_entry where subject_kind = 'taught-terms'`,
    )
    expect(noted.length).toBeGreaterThan(0)
  })
})
