import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Learner } from '../../api/src/contract/learners.ts'
import { rowsOf } from '../../api/src/db/client.ts'
import { skillReading } from '../../api/src/db/schema/index.ts'
import { relinkStale } from '../../api/src/domain/imports/relink-texts.ts'
import { openTestApp, type TestApp } from '../helpers/app.ts'
import { aLearner, aMicroCredential, aNeed, aRun, SKILLS } from '../helpers/builders.ts'
import { describeDatabases } from '../helpers/database.ts'

describeDatabases('learners', (database) => {
  let stage: TestApp
  beforeAll(async () => {
    stage = await openTestApp(database())
  })
  afterAll(() => stage.close())

  const pathOf = (who: 'learnerA' | 'learnerB') => `/api/v1/learners/${stage.learners[who]}`
  const edit = async (who: 'learnerA' | 'learnerB', overrides: Parameters<typeof aLearner>[1]) => {
    const { body } = await stage.ask(who, 'GET', pathOf(who))
    const answer = await stage.ask(who, 'PUT', pathOf(who), aLearner(body, overrides), {
      'if-match': `"${body.revision}"`,
    })
    return answer.body as Learner
  }
  /** Tables that hold a text anywhere in a row. */
  const tablesWith = async (wanted: string): Promise<string[]> => {
    const tables = await rowsOf<{ name: string }>(
      database().db,
      sql`select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`,
    )
    const found: string[] = []
    for (const { name } of tables) {
      const [row] = await rowsOf<{ hits: number }>(
        database().db,
        sql`select count(*)::int as hits from ${sql.identifier(name)} t where t::text ilike ${`%${wanted}%`}`,
      )
      if (row?.hits) found.push(name)
    }
    return found
  }

  test('without consent a text is kept but not read, not even when everything is read again', async () => {
    const { body: person } = await stage.ask('manager', 'POST', '/api/v1/learners', {
      name: 'Imported',
      groupId: stage.groupId,
      text: 'Ich kann Python und SPS programmieren.',
    })

    await stage.ask(
      'manager',
      'PUT',
      `/api/v1/learners/${person.id}`,
      aLearner(person, { text: 'Ich kann SPS programmieren.' }),
      { 'if-match': `"${person.revision}"` },
    )
    await stage.context.db.delete(skillReading)
    await relinkStale(stage.context)

    const after = (await stage.ask('manager', 'GET', `/api/v1/learners/${person.id}`)).body
    expect(after).toMatchObject({ text: 'Ich kann SPS programmieren.', consentMatching: false, skills: [] })
    expect(await tablesWith(person.id)).not.toContain('skill_link')
  })

  test('a text with consent is read when it changes, and what it no longer says goes', async () => {
    const before = await edit('learnerA', { text: 'Ich kann Python.' })

    const after = await edit('learnerA', { text: 'Ich kann SPS programmieren.' })

    expect(before.skills.filter((skill) => skill.counts).map((skill) => skill.uri)).toContain(SKILLS.python)
    expect(after.skills.map((skill) => skill.uri)).toContain(SKILLS.plc)
    expect(after.skills.map((skill) => skill.uri)).not.toContain(SKILLS.python)
  })

  test('a goal must exist when it is chosen, and may stay when its need is closed later', async () => {
    const { body: need } = await stage.ask('businessA', 'POST', '/api/v1/needs', aNeed())
    const refused = await edit('learnerA', { goal: { kind: 'skills', uris: [SKILLS.plc, 'http://example.org/none'] } })
    await edit('learnerA', { goal: { kind: 'need', needId: need.id } })
    await stage.ask('businessA', 'DELETE', `/api/v1/needs/${need.id}`)

    const kept = await edit('learnerA', { text: 'Ich lerne gern.' })

    expect(refused).toMatchObject({ code: 'validation', errors: [{ path: 'goal.uris.1' }] })
    expect(kept).toMatchObject({ text: 'Ich lerne gern.', goal: { kind: 'need', needId: need.id } })
  })

  test('the export says everything that is stored, and erasing leaves nothing of the person in any table', async () => {
    const id = stage.learners.learnerB
    const { body: offer } = await stage.ask('teamA', 'POST', '/api/v1/micro-credentials', aMicroCredential())
    await stage.ask('teamA', 'POST', `/api/v1/micro-credentials/${offer.id}/publication`, {})
    const withRun = await stage.ask('teamA', 'POST', `/api/v1/micro-credentials/${offer.id}/runs`, aRun())
    await edit('learnerB', {
      name: 'Unmistakable Person',
      text: 'Unmistakable text about Python.',
      goal: { kind: 'skills', uris: [SKILLS.plc] },
      gender: 'non-binary',
      isInternational: true,
      region: 'DED42',
      consentStatistics: false,
    })
    await stage.ask('learnerB', 'POST', `${pathOf('learnerB')}/decisions`, { uri: SKILLS.plc, verdict: 'add' })
    const runId = withRun.body.runs[0].id
    await stage.ask('learnerB', 'POST', '/api/v1/enrolments', { learnerId: id, runId, kind: 'enrolled' })
    const before = await tablesWith(id)
    const userId = (await stage.ask('learnerB', 'GET', '/api/v1/me')).body.user.id

    const { body: data } = await stage.ask('learnerB', 'GET', `${pathOf('learnerB')}/export`)
    const erased = await stage.ask('learnerB', 'DELETE', pathOf('learnerB'))

    expect(data.learner).toMatchObject({
      name: 'Unmistakable Person',
      text: 'Unmistakable text about Python.',
      goal: { kind: 'skills', uris: [SKILLS.plc] },
      gender: 'non-binary',
      isInternational: true,
      region: 'DED42',
      account: { email: 'learnerb@example.org', role: 'learner' },
    })
    expect(data.learner.consents.map((consent: { purpose: string; granted: boolean }) => consent)).toMatchObject([
      { purpose: 'matching', granted: true },
      { purpose: 'statistics', granted: true },
      { purpose: 'statistics', granted: false },
    ])
    expect(data.decisions).toMatchObject([{ conceptUri: SKILLS.plc, verdict: 'add' }])
    expect(data.enrolments).toMatchObject([{ runId, kind: 'enrolled' }])
    expect(data.audit.map((entry: { action: string }) => entry.action)).toEqual(
      expect.arrayContaining(['learner.edited', 'enrolment.enrolled']),
    )
    expect(before).toEqual(
      expect.arrayContaining(['consent_event', 'enrolment_event', 'learner', 'skill_link', 'skill_link_decision']),
    )
    expect(erased.status).toBe(204)
    expect(await tablesWith(id)).toEqual(['audit_entry'])
    expect(await tablesWith(userId)).toEqual(['audit_entry'])
    expect(await tablesWith('unmistakable')).toEqual([])
    expect(await tablesWith('learnerb')).toEqual([])
    expect((await stage.ask('learnerB', 'GET', '/api/v1/me')).body.user).toBeNull()
    const { items } = (await stage.ask('teamA', 'GET', `/api/v1/runs/${runId}/enrolments`)).body
    expect(items).toEqual([])
  })
})
