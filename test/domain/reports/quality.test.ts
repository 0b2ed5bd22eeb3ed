import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LinkQuality, type VerdictCounts } from '../../../api/src/contract/quality.ts'
import type { Evaluation, Ranking } from '../../../api/src/contract/quality-evaluation.ts'
import { readEvaluation } from '../../../api/src/domain/reports/quality/read-evaluation.ts'
import { openTestApp, type TestApp, TODAY } from '../../helpers/app.ts'
import { aMicroCredential, aNeed, SKILLS } from '../../helpers/builders.ts'
import { describeDatabases } from '../../helpers/database.ts'

const ranking = (rp5: number): Ranking => ({
  rp1: 0.4,
  rp5,
  rp10: 0.7,
  mrr: 0.5,
  hit1: 0.4,
  hit10: 0.8,
  hit100: 0.9,
  unmapped: 1,
  texts: 100,
})
const EVALUATION: Evaluation = {
  evaluatedOn: '2026-06-01',
  command: 'npm run bench -- link --publish',
  engineVersion: '1-abc',
  taxonomy: { version: 'esco', skills: 10, labels: 30, everydayTerms: 5 },
  machine: { node: 'v20', cores: 2 },
  ours: {
    tech: ranking(0.6),
    house: ranking(0.5),
    skillskape: ranking(0.4),
    ba: ranking(0.3),
    noiseLinkedShare: 0.02,
    noiseTexts: 400,
    precisionAccepted: 0.3,
    recallAccepted: 0.35,
    keptOfTop5: 0.65,
    counting: { noiseLinkedShare: 0.01, precision: 0.4, recall: 0.3, keptOfTop5: 0.5 },
    ece: 0.03,
    sentenceMs: { p50: 1.5, p95: 4 },
    indexMB: 110,
    loadMs: 200,
  },
  sameTexts: [
    { name: 'ours', tech: ranking(0.61), house: ranking(0.5), ba: ranking(0.3), sentenceMs: 1.5, sample: 100 },
    { name: 'natural', tech: ranking(0.2), house: ranking(0.1), ba: ranking(0.1), sentenceMs: 50, sample: 100 },
  ],
}

describe('the published evaluation', () => {
  const written = (value: unknown) => {
    const file = join(mkdtempSync(join(tmpdir(), 'evaluation-')), 'link.json')
    writeFileSync(file, JSON.stringify(value))
    return file
  }

  test('says whether it was made with the running engine, and of terms whether one is found', () => {
    const file = written(EVALUATION)

    const current = readEvaluation('1-abc', file)
    const older = readEvaluation('2-def', file)

    expect([current?.isCurrent, older?.isCurrent]).toEqual([true, false])
    expect(current?.sets.map(({ key, firstFive, firstTen }) => [key, firstFive, firstTen])).toEqual([
      ['tech', 0.6, 0.7],
      ['house', 0.5, 0.7],
      ['skillskape', 0.4, 0.7],
      ['ba', 0.3, 0.8],
    ])
    expect([current?.precision, current?.recall, current?.kept, current?.shown]).toEqual([0.4, 0.3, 0.5, 0.65])
    expect(current?.noise).toEqual({ value: 0.02, numerator: 8, denominator: 400 })
    expect(current?.rivals.map(({ name, tech, ba }) => [name, tech, ba])).toEqual([
      ['ours', 0.61, 0.8],
      ['natural', 0.2, 0.8],
    ])
  })

  test('of sentences without a skill the figure of unseen ones stands, where it was measured of the same engine', () => {
    const heldOut = written({
      evaluatedOn: '2026-11-28',
      command: 'hold-out',
      engineVersion: EVALUATION.engineVersion,
      noiseTexts: 400,
      noiseLinked: 10,
    })
    const other = written({
      evaluatedOn: '2026-11-28',
      command: 'hold-out',
      engineVersion: 'another',
      noiseTexts: 400,
      noiseLinked: 10,
    })
    const read = (file: string) => readEvaluation('1-abc', written(EVALUATION), file)

    expect(read(heldOut)?.noise).toEqual({ value: 0.025, numerator: 10, denominator: 400 })
    expect(read(heldOut)?.isNoiseUnseen).toBe(true)
    for (const file of [other, '/nowhere/hold-out.json']) {
      expect(read(file)?.noise).toEqual({ value: 0.02, numerator: 8, denominator: 400 })
      expect(read(file)?.isNoiseUnseen).toBe(false)
    }
  })

  test('is nothing where none was published, and refused when somebody wrote into it by hand', () => {
    const { ece: _ece, ...ours } = EVALUATION.ours

    expect(readEvaluation('1', '/nowhere/link.json')).toBeNull()
    expect(() => readEvaluation('1', written({ ...EVALUATION, ours }))).toThrow(/ece/)
    expect(() => readEvaluation('1', written({ ...EVALUATION, note: 'better' }))).toThrow(/note/)
  })

  test('that the project ships was written by the bench, with ours first among the others', () => {
    const shipped = readEvaluation('')

    expect(shipped?.command).toMatch(/^npm run bench -- link .*--publish/)
    expect(shipped?.rivals[0]?.name).toBe('ours')
    expect(shipped?.rivals.length).toBeGreaterThan(5)
  })
})

describeDatabases('what people said of what was read', (database) => {
  let stage: TestApp
  beforeAll(async () => {
    stage = await openTestApp(database())
  })
  afterAll(() => stage.close())

  const read = async (): Promise<LinkQuality> =>
    LinkQuality.parse((await stage.ask('manager', 'GET', '/api/v1/reports/link-quality')).body)
  const post = async (text: string) => (await stage.ask('businessA', 'POST', '/api/v1/needs', aNeed({ text }))).body.id
  const decide = (id: string, verdict: string, uri: string = SKILLS.plc) =>
    stage.ask('businessA', 'POST', `/api/v1/needs/${id}/decisions`, { uri, verdict })
  const numbers = ({ accepted, rejected, added }: VerdictCounts) => [accepted, rejected, added]

  test('is nothing at first, and says so without a share', async () => {
    const { verdicts, evaluation } = await read()

    expect(numbers(verdicts.total)).toEqual([0, 0, 0])
    expect(verdicts.total.share).toEqual({ value: null, numerator: 0, denominator: 0 })
    expect(verdicts.months).toHaveLength(12)
    expect(verdicts.on).toBe(TODAY)
    expect(evaluation?.engineVersion).toBeTruthy()
  })

  test('counts the newest word on each skill once, by month, language and source, and no learner’s', async () => {
    const german = await post('Wir suchen jemanden, der unsere SPS programmiert und wartet.')
    const english = await post('We are looking for somebody who programs our PLC controllers.')
    const gone = await post('Noch eine SPS im Werk.')
    await decide(german, 'reject')
    await decide(german, 'accept')
    await decide(german, 'add', SKILLS.python)
    await decide(english, 'reject')
    await decide(gone, 'accept')
    await decide(gone, 'withdraw')
    const { body: offer } = await stage.ask('teamA', 'POST', '/api/v1/micro-credentials', aMicroCredential())
    await stage.ask('teamA', 'POST', `/api/v1/micro-credentials/${offer.id}/decisions`, {
      uri: SKILLS.plc,
      verdict: 'accept',
    })
    await stage.ask('learnerA', 'POST', `/api/v1/learners/${stage.learners.learnerA}/decisions`, {
      uri: SKILLS.plc,
      verdict: 'add',
    })

    const { total, months, languages, sources } = (await read()).verdicts

    expect(numbers(total)).toEqual([2, 1, 1])
    // Three words are too few for a share.
    expect(total.share).toEqual({ value: null, numerator: 2, denominator: 3 })
    expect(months.reduce((sum, month) => sum + month.accepted, 0)).toBeLessThanOrEqual(2)
    expect(languages.map(({ language, ...counts }) => [language, ...numbers(counts)])).toEqual([
      ['de', 2, 0, 1],
      ['en', 0, 1, 0],
    ])
    expect(sources.map(({ source, ...counts }) => [source, ...numbers(counts)])).toEqual([
      ['need', 1, 1, 1],
      ['job-ad', 0, 0, 0],
      ['survey', 0, 0, 0],
      ['micro-credential', 1, 0, 0],
    ])
  })

  test('has a share from ten words on; deleted needs do not count', async () => {
    const ids: string[] = []
    for (let i = 0; i < 8; i++) ids.push(await post(`Die SPS Nummer ${i} betreuen.`))
    for (const id of ids) await decide(id, 'accept')

    const before = (await read()).verdicts.total
    await stage.ask('businessA', 'DELETE', `/api/v1/needs/${ids[0]}`)
    const after = (await read()).verdicts.total

    expect(before.share).toEqual({ value: 10 / 11, numerator: 10, denominator: 11 })
    expect(numbers(after)).toEqual([9, 1, 1])
    expect(after.share.value).toBeCloseTo(0.9, 9)
  })
})
