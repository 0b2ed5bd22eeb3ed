import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Programme, ProgrammeInput } from '../../api/src/contract/programmes.ts'
import { openTestApp, type TestApp } from '../helpers/app.ts'
import { aProgramme } from '../helpers/builders.ts'
import { describeDatabases } from '../helpers/database.ts'

describeDatabases('programmes', (database) => {
  let stage: TestApp
  beforeAll(async () => {
    stage = await openTestApp(database())
  })
  afterAll(() => stage.close())

  const create = (overrides: Partial<ProgrammeInput> = {}) =>
    stage.ask('manager', 'POST', '/api/v1/programmes', aProgramme(overrides))
  const edit = ({ id, revision }: Programme, input: ProgrammeInput) =>
    stage.ask('manager', 'PUT', `/api/v1/programmes/${id}`, input, { 'if-match': `"${revision}"` })
  const inputOf = ({ id: _i, isSample: _s, revision: _r, groups, ...rest }: Programme): ProgrammeInput => ({
    ...rest,
    groups: groups.map(({ learners: _l, ...group }) => group),
  })
  const pathsOf = (body: { errors?: { path: string }[] }) => (body.errors ?? []).map(({ path }) => path).sort()

  test('a programme is set up with plan, targets, groups and budget, and read back as it was', async () => {
    const input = aProgramme({
      budgetCents: 61_600_000,
      targets: { womenShare: 0.4, internationalShare: null },
      milestones: [
        { on: '2027-12-31', participants: 120 },
        { on: '2026-07-01', participants: 40 },
      ],
      groups: [
        { id: null, code: 'pupils', nameDe: 'Schülerinnen und Schüler', nameEn: 'Pupils' },
        { id: null, code: 'students', nameDe: 'Studierende', nameEn: 'Students' },
      ],
    })

    const { status, body, headers } = await stage.ask('manager', 'POST', '/api/v1/programmes', input)

    expect(status).toBe(201)
    expect(headers.etag).toBe('"1"')
    expect(body).toMatchObject({
      budgetCents: 61_600_000,
      targets: { womenShare: 0.4, internationalShare: null },
      milestones: [
        { on: '2026-07-01', participants: 40 },
        { on: '2027-12-31', participants: 120 },
      ],
      groups: [
        { code: 'pupils', learners: 0 },
        { code: 'students', learners: 0 },
      ],
      isSample: false,
    })
    expect((await stage.ask('manager', 'GET', `/api/v1/programmes/${body.id}`)).body).toEqual(body)
  })

  test.each([
    ['an end before the start', { endsOn: '2025-12-31' }, ['endsOn']],
    ['a milestone outside', { milestones: [{ on: '2028-01-01', participants: 5 }] }, ['milestones.0.on']],
    [
      'two milestones on a day',
      {
        milestones: [
          { on: '2026-07-01', participants: 5 },
          { on: '2026-07-01', participants: 6 },
        ],
      },
      ['milestones.1.on'],
    ],
    [
      'a plan that falls',
      {
        milestones: [
          { on: '2026-07-01', participants: 50 },
          { on: '2026-08-01', participants: 40 },
        ],
      },
      ['milestones.1.participants'],
    ],
    [
      'two groups of one code',
      {
        groups: [
          { id: null, code: 'a', nameDe: 'A', nameEn: 'A' },
          { id: null, code: 'a', nameDe: 'B', nameEn: 'B' },
        ],
      },
      ['groups.1.code'],
    ],
    ['no group', { groups: [] }, ['groups']],
    ['a share above one', { targets: { womenShare: 40, internationalShare: null } }, ['targets.womenShare']],
    ['a target of nobody', { targetParticipants: 0 }, ['targetParticipants']],
  ] as const)('%s is refused, and the field is named', async (_what, overrides, paths) => {
    const { status, body } = await create(overrides as unknown as Partial<ProgrammeInput>)

    expect([status, pathsOf(body)]).toEqual([400, paths])
  })

  test('a group may be renamed, moved, exchange its code with another, come and go; not while learners belong to it', async () => {
    const { body: before } = await create({
      groups: [
        { id: null, code: 'a', nameDe: 'A', nameEn: 'A' },
        { id: null, code: 'b', nameDe: 'B', nameEn: 'B' },
        { id: null, code: 'c', nameDe: 'C', nameEn: 'C' },
      ],
    })
    const [a, b] = before.groups as [Programme['groups'][0], Programme['groups'][0]]
    await stage.ask('manager', 'POST', '/api/v1/learners', { name: 'Ada', groupId: a.id })
    const input = inputOf(before)

    const changed = await edit(before, {
      ...input,
      groups: [
        { id: b.id, code: 'a', nameDe: 'Zuerst', nameEn: 'First' },
        { id: a.id, code: 'b', nameDe: 'Danach', nameEn: 'Then' },
        { id: null, code: 'd', nameDe: 'D', nameEn: 'D' },
      ],
    })
    const emptied = await edit(changed.body, { ...inputOf(changed.body), groups: input.groups.slice(1, 2) })
    const stranger = await edit(changed.body, {
      ...inputOf(changed.body),
      groups: [...inputOf(changed.body).groups, { id: stage.groupId, code: 'x', nameDe: 'X', nameEn: 'X' }],
    })

    expect(changed.body.groups).toEqual([
      { id: b.id, code: 'a', nameDe: 'Zuerst', nameEn: 'First', learners: 0 },
      { id: a.id, code: 'b', nameDe: 'Danach', nameEn: 'Then', learners: 1 },
      { id: expect.any(String), code: 'd', nameDe: 'D', nameEn: 'D', learners: 0 },
    ])
    expect([emptied.status, pathsOf(emptied.body)]).toEqual([400, ['groups']])
    expect([stranger.status, pathsOf(stranger.body)]).toEqual([400, ['groups.3.id']])
    expect((await stage.ask('manager', 'GET', `/api/v1/programmes/${before.id}`)).body).toEqual(changed.body)
  })

  test('who edits an old version learns what stands now, and nothing is lost', async () => {
    const { body: first } = await create()
    const { body: second } = await edit(first, { ...inputOf(first), name: 'Faster', targetParticipants: 99 })

    const late = await edit(first, { ...inputOf(first), name: 'Slower' })

    expect([late.status, late.body.code]).toEqual([412, 'revision-conflict'])
    expect(late.body.current).toEqual(second)
    expect(second).toMatchObject({ name: 'Faster', targetParticipants: 99, revision: 2 })
  })

  test('the list says which one reports show when none is chosen: the running one that began last', async () => {
    await create({ name: 'Over', startsOn: '2024-01-01', endsOn: '2025-01-01' })
    await create({ name: 'Later', startsOn: '2027-01-01', endsOn: '2028-01-01' })
    const { body: newest } = await create({ name: 'Newest', startsOn: '2026-06-01' })

    const { items } = (await stage.ask('manager', 'GET', '/api/v1/programmes')).body
    const { body: report } = await stage.ask('manager', 'GET', '/api/v1/reports/participation')

    expect(items.filter((item: { isCurrent: boolean }) => item.isCurrent)).toMatchObject([{ id: newest.id }])
    expect(items.map((item: { startsOn: string }) => item.startsOn)).toEqual(
      items
        .map((item: { startsOn: string }) => item.startsOn)
        .sort()
        .reverse(),
    )
    expect(report.programmeId).toBe(newest.id)
  })
})
