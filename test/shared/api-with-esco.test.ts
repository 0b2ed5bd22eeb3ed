import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { buildApp } from '../../api/src/app.ts'
import type { LinkTextResult } from '../../api/src/contract/linking.ts'
import { createCourtesy } from '../../api/src/courtesy.ts'
import { DEFAULT_INTAKE_LIMITS } from '../../api/src/domain/imports/formats/intake-limits.ts'
import { importTaxonomy } from '../../api/src/domain/taxonomy/import-taxonomy.ts'
import { openEngine } from '../../api/src/domain/taxonomy/load-engine.ts'
import { buildAuth, signInOf } from '../../api/src/http/auth.ts'
import { silentLog } from '../helpers/app.ts'
import { heldJobs, workers } from '../helpers/background.ts'
import { describeDatabases } from '../helpers/database.ts'

const ESCO = fileURLToPath(new URL('../../../shared/esco', import.meta.url))
const publicUrl = 'http://127.0.0.1:3000'

describeDatabases('with the full taxonomy', (database) => {
  let app: Awaited<ReturnType<typeof buildApp>>
  beforeAll(async () => {
    const { db, kind } = database()
    await importTaxonomy(db, { path: ESCO, languages: ['de', 'en'], name: 'esco' })
    const auth = buildAuth({ db, secret: 'a secret of the tests, worth nothing', publicUrl })
    const engine = await openEngine(db, inject('indexDirectory'))
    const context = {
      db,
      databaseKind: kind,
      engine,
      jobs: heldJobs().jobs,
      workers,
      courtesy: createCourtesy(kind),
      intakeLimits: DEFAULT_INTAKE_LIMITS,
      signIn: signInOf(auth),
      publicUrl,
      sampleSignIns: [],
      webhookAllowLoopback: false,
      now: () => new Date(),
      log: silentLog,
    }
    app = await buildApp(context, { auth, operatorToken: null, requestsPerMinute: null, webRoot: null })
  })
  afterAll(async () => {
    await app.close()
  })

  const link = async (text: string) => {
    const answer = await app.inject({ method: 'POST', url: '/api/v1/skill-links', payload: { text, limit: 50 } })
    const { skills } = answer.json<LinkTextResult>()
    return skills.map((skill) => ({
      ...skill,
      words: skill.evidence.map(([start, end]) => text.slice(start, end)).join(' '),
    }))
  }
  const counted = async (text: string) => (await link(text)).filter((skill) => skill.counts)

  test('a firm that wants its PLCs programmed finds the skill among the first five, by the words it wrote', async () => {
    const [first, ...others] = await link(
      'Wir suchen jemanden, der unsere SPS-Steuerungen (Siemens TIA) programmiert und in Betrieb nimmt',
    )

    const found = [first, ...others].slice(0, 5).find((skill) => skill?.labelEn === 'programmable logic controller')

    expect(found?.counts).toBe(true)
    expect(found?.words).toMatch(/SPS|Siemens TIA/)
  })

  test('a full-stack advertisement has its named languages and databases', async () => {
    const skills = await counted(
      'Full stack: you write JavaScript, TypeScript and Python. Our data lives in MySQL and PostgreSQL.',
    )

    const labels = skills.map((skill) => skill.labelEn).join(', ')

    for (const name of ['JavaScript', 'TypeScript', 'Python', 'MySQL', 'PostgreSQL']) expect(labels).toContain(name)
  })

  test('a CNC machinist advertisement with abbreviations has machines, programming and drawings, with their words', async () => {
    const skills = await counted(
      'Zerspanungsmechaniker (m/w/d) CNC-Drehen/Fräsen, Heidenhain TNC, Programmieren u. Bedienen von CNC-Maschinen, techn. Zeichnungen lesen',
    )

    const words = (label: RegExp) => skills.find((skill) => label.test(skill.labelEn))?.words
    expect(words(/CNC controller/)).toMatch(/Heidenhain|Programmieren.*CNC/)
    expect(words(/read engineering drawings/)).toMatch(/Zeichnungen lesen/)
    expect(words(/tend CNC milling machine/)).toMatch(/CNC.*Fräsen/)
  })

  test('a care service has care skills, by the words it wrote', async () => {
    const skills = await counted(
      'Wir suchen Unterstützung in der Altenpflege: Grundpflege, Wundversorgung durchführen und Erste Hilfe leisten.',
    )

    expect(skills.map((skill) => skill.words).join(' | ')).toMatch(/Wundversorgung durchführen/)
    expect(skills.map((skill) => skill.labelEn)).toContain('provide first aid')
  })

  test('employer praise has no skill, and what is not required is not linked', async () => {
    const praise = await counted(
      'Wir sind ein familiengeführtes Unternehmen mit über 100 Jahren Tradition. Wir bieten 30 Tage Urlaub, flexible Arbeitszeiten, ein Jobrad und kostenlose Getränke.',
    )
    const denied = await link('keine SAP-Kenntnisse erforderlich')

    expect(praise).toEqual([])
    expect(denied.filter((skill) => /SAP/i.test(`${skill.labelEn} ${skill.matchedLabel}`))).toEqual([])
  })
})
