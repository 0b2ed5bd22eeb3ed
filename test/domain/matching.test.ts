import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { NeedMatches } from '../../api/src/contract/matching.ts'
import { rowsOf } from '../../api/src/db/client.ts'
import { openTestApp, type TestApp } from '../helpers/app.ts'
import { aMicroCredential, aNeed, SKILLS } from '../helpers/builders.ts'
import { describeDatabases } from '../helpers/database.ts'

/** Says nothing that a taxonomy knows: what counts is what people add. */
const NOTHING = 'xq zv'

describeDatabases('matching', (database) => {
  let stage: TestApp
  beforeAll(async () => {
    stage = await openTestApp(database())
  })
  afterAll(() => stage.close())

  const needOf = async (skills: readonly (readonly [uri: string, importance: 'must' | 'nice'])[]) => {
    const { body } = await stage.ask('businessA', 'POST', '/api/v1/needs', aNeed({ text: NOTHING }))
    for (const [uri, importance] of skills)
      await stage.ask('businessA', 'POST', `/api/v1/needs/${body.id}/decisions`, { uri, verdict: 'add', importance })
    return body.id as string
  }
  const offerOf = async (uris: readonly string[], title: string) => {
    const { body } = await stage.ask(
      'teamA',
      'POST',
      '/api/v1/micro-credentials',
      aMicroCredential({ title, summary: NOTHING, learningOutcomes: [NOTHING] }),
    )
    for (const uri of uris)
      await stage.ask('teamA', 'POST', `/api/v1/micro-credentials/${body.id}/decisions`, { uri, verdict: 'add' })
    await stage.ask('teamA', 'POST', `/api/v1/micro-credentials/${body.id}/publication`, {})
    return body.id as string
  }
  const matchesOf = async (id: string): Promise<NeedMatches> =>
    (await stage.ask('businessA', 'GET', `/api/v1/needs/${id}/matches`)).body
  const retire = (id: string) => stage.ask('teamA', 'POST', `/api/v1/micro-credentials/${id}/retirement`, {})

  test('a need that no micro-credential teaches is reported as a gap, not matched to the nearest one', async () => {
    const offer = await offerOf([SKILLS.plc], 'Zzq one')
    const need = await needOf([[SKILLS.python, 'must']])

    const result = await matchesOf(need)
    const gaps = (await stage.ask('manager', 'GET', '/api/v1/reports/gaps?limit=100')).body.gaps

    expect(result).toMatchObject({ askedCount: 1, combinedCoverage: 0, matches: [] })
    expect(result.skillsNobodyTeaches.map((skill) => skill.uri)).toEqual([SKILLS.python])
    expect(gaps.find((gap: { uri: string }) => gap.uri === SKILLS.python)).toMatchObject({ offers: 0, uncovered: 2 })
    await retire(offer)
  })

  test('a need of which nothing is known has no coverage at all, rather than none of it', async () => {
    const need = await needOf([])

    expect(await matchesOf(need)).toMatchObject({
      askedCount: 0,
      combinedCoverage: null,
      matches: [],
      skillsNobodyTeaches: [],
    })
  })

  test('a course that teaches less than the asked level covers it in part, and says so', async () => {
    const { body: course } = await stage.ask(
      'teamA',
      'POST',
      '/api/v1/micro-credentials',
      aMicroCredential({ title: 'Zzq level', summary: NOTHING, learningOutcomes: ['Grundkenntnisse in Python'] }),
    )
    await stage.ask('teamA', 'POST', `/api/v1/micro-credentials/${course.id}/publication`, {})
    const { body: need } = await stage.ask(
      'businessA',
      'POST',
      '/api/v1/needs',
      aNeed({ text: 'Sehr gute Kenntnisse in Python' }),
    )

    const asked = need.skills.find((skill: { uri: string }) => skill.uri === SKILLS.python)
    const match = (await matchesOf(need.id)).matches.find(({ microCredential }) => microCredential.id === course.id)

    expect(asked.level).toEqual({ level: 'advanced', evidence: [0, 9] })
    expect(match?.covered.find(({ uri }) => uri === SKILLS.python)).toMatchObject({
      relation: 'same',
      credit: 0.5,
      askedLevel: 'advanced',
      belowLevel: 'basic',
    })
    await retire(course.id)
  })

  test('shares add up to the coverage, musts weigh more, and the best offer comes first', async () => {
    const nice = await offerOf([SKILLS.python], 'Zzq nice')
    const must = await offerOf([SKILLS.plc], 'Zzq must')
    const both = await offerOf([SKILLS.plc, SKILLS.python], 'Zzq both')
    const need = await needOf([
      [SKILLS.plc, 'must'],
      [SKILLS.python, 'nice'],
    ])

    const { matches, combinedCoverage, skillsNobodyTeaches } = await matchesOf(need)

    expect(matches.map((match) => match.microCredential.id)).toEqual([both, must, nice])
    expect(matches.map((match) => match.mustCoverage)).toEqual([1, 1, 0])
    expect(matches[1]?.coverage).toBeGreaterThan(matches[2]?.coverage ?? 1)
    for (const { covered, coverage } of matches)
      expect(covered.reduce((sum, skill) => sum + skill.share, 0)).toBeCloseTo(coverage, 9)
    expect(matches[2]?.open.map((skill) => skill.uri)).toEqual([SKILLS.plc])
    expect(combinedCoverage).toBe(1)
    expect(skillsNobodyTeaches).toEqual([])
    for (const id of [nice, must, both]) await retire(id)
  })

  test('a near skill earns part of the credit and says by which relation, and the skill itself stays untaught', async () => {
    const [pair] = await rowsOf<{ asked: string; taught: string }>(
      database().db,
      sql`select r.from_uri as asked, r.to_uri as taught from concept_relation r
        join concept a on a.uri = r.from_uri and a.kind = 'skill' and a.status = 'active'
        join concept b on b.uri = r.to_uri and b.kind = 'skill' and b.status = 'active'
        where r.kind = 'broader' order by r.from_uri collate "C", r.to_uri collate "C" limit 1`,
    )
    const { asked, taught } = pair!
    const offer = await offerOf([taught], 'Zzq near')
    const need = await needOf([[asked, 'must']])

    const { matches, skillsNobodyTeaches } = await matchesOf(need)

    const covered = matches.find((match) => match.microCredential.id === offer)?.covered[0]
    expect(covered).toMatchObject({ uri: asked, by: taught, relation: 'broader' })
    expect(covered?.credit).toBeGreaterThan(0)
    expect(covered?.credit).toBeLessThan(1)
    expect(skillsNobodyTeaches.map((skill) => skill.uri)).toEqual([asked])
    await retire(offer)
  })

  test('drafts and retired micro-credentials match nothing', async () => {
    const offer = await offerOf([SKILLS.plc], 'Zzq retired')
    const need = await needOf([[SKILLS.plc, 'must']])
    const published = await matchesOf(need)

    await retire(offer)

    expect(published.matches).toHaveLength(1)
    expect((await matchesOf(need)).matches).toEqual([])
  })
})
