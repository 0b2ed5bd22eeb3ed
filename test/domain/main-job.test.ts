import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { NO_LIMITS } from '../../api/src/contract/learners.ts'
import type { LinkedSkill } from '../../api/src/contract/linking.ts'
import { rowsOf } from '../../api/src/db/client.ts'
import { skillReading } from '../../api/src/db/schema/index.ts'
import { relinkStale } from '../../api/src/domain/imports/relink-texts.ts'
import { SUGGESTIONS_KEPT } from '../../api/src/domain/linking/links-kept.ts'
import { openTestApp, type TestApp } from '../helpers/app.ts'
import { aLearner, aMicroCredential, aNeed, aRun, SKILLS } from '../helpers/builders.ts'
import { describeDatabases } from '../helpers/database.ts'

describeDatabases('the main job', (database) => {
  let stage: TestApp
  beforeAll(async () => {
    stage = await openTestApp(database())
  })
  afterAll(() => stage.close())

  const skillOf = (skills: LinkedSkill[], uri: string) => skills.find((skill) => skill.uri === uri)
  const postNeed = async (overrides: Record<string, unknown> = {}) =>
    (await stage.ask('businessA', 'POST', '/api/v1/needs', aNeed(overrides))).body
  const decide = async (id: string, uri: string, verdict: string) =>
    (await stage.ask('businessA', 'POST', `/api/v1/needs/${id}/decisions`, { uri, verdict })).body
  const publish = async (overrides: Parameters<typeof aMicroCredential>[0] = {}) => {
    const { body } = await stage.ask('teamA', 'POST', '/api/v1/micro-credentials', aMicroCredential(overrides))
    return (await stage.ask('teamA', 'POST', `/api/v1/micro-credentials/${body.id}/publication`, {})).body
  }

  test('a posted need carries its skills with the words that prove them', async () => {
    const need = await postNeed()

    const plc = skillOf(need.skills, SKILLS.plc)

    expect(plc).toMatchObject({ state: 'linked', counts: true, importance: 'must' })
    expect(plc?.evidence.map(([start, end]) => need.text.slice(start, end)).join(' ')).toContain('SPS')
  })

  test('what a text may mean, too, is suggested, counts for nothing until a person agrees', async () => {
    const text = 'Sie führen Schweißarbeiten aus und lesen Zeichnungen.'
    const need = await postNeed({ text })

    const suggested = need.skills.filter(({ state }: LinkedSkill) => state === 'suggested')
    const [first] = suggested
    const counting = async () =>
      (
        await rowsOf<{ uri: string }>(
          stage.context.db,
          sql`select concept_uri as uri from skill_effective where subject_id = ${need.id}::uuid`,
        )
      ).map(({ uri }) => uri)
    const before = await counting()
    const preview = (await stage.ask('businessA', 'POST', '/api/v1/skill-links', { text })).body
    const accepted = await decide(need.id, first.uri, 'accept')

    expect(suggested.length).toBeGreaterThan(0)
    expect(suggested.length).toBeLessThanOrEqual(SUGGESTIONS_KEPT)
    expect(suggested.every(({ counts }: LinkedSkill) => !counts)).toBe(true)
    expect(before.length).toBeGreaterThan(0)
    expect(before).not.toContain(first.uri)
    expect(skillOf(accepted.skills, first.uri)).toMatchObject({ state: 'confirmed', counts: true })
    expect(await counting()).toContain(first.uri)
    expect(skillOf(preview.skills, first.uri)).toMatchObject({ state: 'suggested', counts: false })
  })

  test("a person's rejection survives linking again, and can be taken back", async () => {
    const need = await postNeed()

    await decide(need.id, SKILLS.plc, 'reject')
    await stage.context.db.delete(skillReading)
    await relinkStale(stage.context)
    const rejected = (await stage.ask('businessA', 'GET', `/api/v1/needs/${need.id}`)).body
    const restored = await decide(need.id, SKILLS.plc, 'withdraw')

    expect(skillOf(rejected.skills, SKILLS.plc)).toMatchObject({ state: 'rejected', counts: false })
    expect(skillOf(restored.skills, SKILLS.plc)).toMatchObject({ state: 'linked', counts: true })
  })

  test('an added skill counts, and a skill outside the taxonomy is refused', async () => {
    const need = await postNeed()

    const added = await decide(need.id, SKILLS.python, 'add')
    const unknown = await stage.ask('businessA', 'POST', `/api/v1/needs/${need.id}/decisions`, {
      uri: 'http://data.europa.eu/esco/skill/none',
      verdict: 'add',
    })

    expect(skillOf(added.skills, SKILLS.python)).toMatchObject({ state: 'added', counts: true, evidence: [] })
    expect(unknown.body.code).toBe('unknown-concept')
  })

  test('an offer that teaches what is asked matches with shares that add up; what nobody teaches is a gap', async () => {
    const offer = await publish()
    const need = await postNeed({ text: 'Wir suchen jemanden für SPS.' })
    await decide(need.id, SKILLS.python, 'add')

    const { body } = await stage.ask('businessA', 'GET', `/api/v1/needs/${need.id}/matches`)
    const gaps = (await stage.ask('manager', 'GET', '/api/v1/reports/gaps?limit=100')).body

    const match = body.matches.find(
      (candidate: { microCredential: { id: string } }) => candidate.microCredential.id === offer.id,
    )
    const shares = match.covered.reduce((sum: number, covered: { share: number }) => sum + covered.share, 0)
    expect(match.covered.map((covered: { uri: string }) => covered.uri)).toContain(SKILLS.plc)
    expect(shares).toBeCloseTo(match.coverage, 9)
    expect(match.coverage).toBeLessThan(1)
    expect(body.skillsNobodyTeaches.map((skill: { uri: string }) => skill.uri)).toContain(SKILLS.python)
    const gapOf = (uri: string) => gaps.gaps.find((gap: { uri: string }) => gap.uri === uri)
    expect(gapOf(SKILLS.python)).toMatchObject({ offers: 0, seats: 0 })
    expect(gapOf(SKILLS.plc)?.offers).toBeGreaterThan(0)
  })

  test('the gaps are those of a naive count over all needs', async () => {
    const report = (await stage.ask('manager', 'GET', '/api/v1/reports/gaps?limit=100')).body
    const needs = (await stage.ask('manager', 'GET', '/api/v1/needs?limit=100')).body.items
    const offers = (await stage.ask(null, 'GET', '/api/v1/micro-credentials?limit=100')).body.items
    const counting = async (path: string) =>
      (await stage.ask('manager', 'GET', path)).body.skills
        .filter((skill: LinkedSkill) => skill.counts)
        .map((skill: LinkedSkill) => skill.uri)
    const taught = new Set(
      (
        await Promise.all(offers.map((offer: { id: string }) => counting(`/api/v1/micro-credentials/${offer.id}`)))
      ).flat(),
    )
    const openings = new Map<string, number>()
    for (const need of needs.filter((row: { status: string }) => row.status === 'open')) {
      for (const uri of await counting(`/api/v1/needs/${need.id}`))
        if (!taught.has(uri)) openings.set(uri, (openings.get(uri) ?? 0) + need.openings)
    }

    const untaught = report.gaps.filter((gap: { offers: number }) => gap.offers === 0)
    const reported = new Map(untaught.map((gap: { uri: string; openings: number }) => [gap.uri, gap.openings]))

    expect(reported.size).toBeGreaterThan(0)
    expect(Object.fromEntries(reported)).toEqual(Object.fromEntries(openings))
  })

  test('a deleted need leaves lists and figures, and comes back as it was', async () => {
    const need = await postNeed({ title: 'To be deleted' })
    const count = async () => (await stage.ask('manager', 'GET', '/api/v1/reports/gaps')).body.openNeeds
    const before = await count()

    await stage.ask('businessA', 'DELETE', `/api/v1/needs/${need.id}`)
    const without = await count()
    const gone = await stage.ask('businessA', 'GET', `/api/v1/needs/${need.id}`)
    const restored = await stage.ask('businessA', 'POST', `/api/v1/needs/${need.id}/restoration`)

    expect(without).toBe(before - 1)
    expect(gone.status).toBe(404)
    expect(restored.body).toMatchObject({ title: 'To be deleted', text: need.text })
    expect(await count()).toBe(before)
  })

  test('a micro-credential is published only when its mandatory elements are there', async () => {
    const { body: draft } = await stage.ask(
      'teamA',
      'POST',
      '/api/v1/micro-credentials',
      aMicroCredential({ eqfLevel: null, learningOutcomes: [] }),
    )

    const refused = await stage.ask('teamA', 'POST', `/api/v1/micro-credentials/${draft.id}/publication`, {})

    expect(draft.missing.sort()).toEqual(['eqfLevel', 'learningOutcomes'])
    expect(refused.status).toBe(422)
    expect(refused.body.code).toBe('annex-incomplete')
    expect(refused.body.errors.map((error: { path: string }) => error.path).sort()).toEqual([
      'eqfLevel',
      'learningOutcomes',
    ])
  })

  test('a learner who aims at a need gets a pathway with reasons; a hard limit stays hard and is named', async () => {
    const offer = await publish({ languages: ['de'] })
    await stage.ask('teamA', 'POST', `/api/v1/micro-credentials/${offer.id}/runs`, aRun())
    const need = await postNeed()
    const path = `/api/v1/learners/${stage.learners.learnerA}`
    const save = async (languages: string[]) => {
      const { body } = await stage.ask('learnerA', 'GET', path)
      const limits = { ...body.limits, languages }
      const edit = aLearner(body, {
        text: 'Ich kann Zeichnungen lesen.',
        goal: { kind: 'need', needId: need.id },
        limits,
        consentStatistics: true,
      })
      return stage.ask('learnerA', 'PUT', path, edit, { 'if-match': `"${body.revision}"` })
    }

    const noGoal = await stage.ask('learnerA', 'GET', `${path}/pathway`)
    const saved = await save(['de'])
    const german = (await stage.ask('learnerA', 'GET', `${path}/pathway`)).body
    await save(['en'])
    const english = (await stage.ask('learnerA', 'GET', `${path}/pathway`)).body

    expect(noGoal.body.code).toBe('no-goal')
    expect(saved.status).toBe(200)
    expect(german.steps).toHaveLength(1)
    expect(german.steps[0].adds.map((added: { uri: string }) => added.uri)).toContain(SKILLS.plc)
    expect(german.coverageAfter).toBeGreaterThan(german.coverageBefore)
    expect(english).toMatchObject({ steps: [], blockedBy: 'languages' })
  })

  test('an offer whose prerequisite is missing names it in each language by itself', async () => {
    const offer = await publish({
      title: 'For those who know Python',
      prerequisites: [[{ kind: 'skill', uri: SKILLS.python }]],
    })
    const path = `/api/v1/learners/${stage.learners.learnerA}`
    const { body } = await stage.ask('learnerA', 'GET', path)
    const goal = { kind: 'skills' as const, uris: [SKILLS.plc] }
    const edit = aLearner(body, { text: '', goal, limits: NO_LIMITS })
    await stage.ask('learnerA', 'PUT', path, edit, { 'if-match': `"${body.revision}"` })

    const pathway = (await stage.ask('learnerA', 'GET', `${path}/pathway`)).body
    const { alternatives, ...reason } = pathway.whyNot.find(({ id }: { id: string }) => id === offer.id)

    expect(reason).toMatchObject({ code: 'prerequisite-missing', detail: null })
    expect(alternatives).toHaveLength(1)
    expect(alternatives[0].labelDe).toContain('Python')
    expect(alternatives[0].labelEn).toContain('Python')
    expect(alternatives[0].labelDe).not.toBe(alternatives[0].labelEn)
  })

  test('erasing a learner leaves nothing of the person in any table', async () => {
    const id = stage.learners.learnerB
    const exported = await stage.ask('learnerB', 'GET', `/api/v1/learners/${id}/export`)

    const erased = await stage.ask('learnerB', 'DELETE', `/api/v1/learners/${id}`)

    const tables = await rowsOf<{ name: string }>(
      database().db,
      sql`select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
    )
    const found: string[] = []
    for (const { name } of tables) {
      const [row] = await rowsOf<{ hits: number }>(
        database().db,
        sql`select count(*)::int as hits from ${sql.identifier(name)} t where t::text ilike '%learnerb%' or (t::text like ${`%${id}%`} and ${name} <> 'audit_entry')`,
      )
      if (row?.hits) found.push(name)
    }
    expect(exported.body.learner.name).toBe('learnerB')
    expect(erased.status).toBe(204)
    expect(tables.length).toBeGreaterThan(15)
    expect(found).toEqual([])
  })
})
