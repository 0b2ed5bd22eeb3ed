import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApp, type TestApp } from '../helpers/app.ts'
import { aMicroCredential, aMicrodegree, aNeed, aRun } from '../helpers/builders.ts'
import { describeDatabases } from '../helpers/database.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'

const HOSTILE = '</script><script>alert(1)</script> "quoted" & <b>bold</b> $& $1'

describeDatabases('pages for readers', (database) => {
  let stage: TestApp
  let id: string
  const webRoot = temporaryFolder('web')
  beforeAll(async () => {
    mkdirSync(join(webRoot, 'assets'), { recursive: true })
    writeFileSync(join(webRoot, 'assets/app.js'), 'export {}')
    writeFileSync(join(webRoot, 'assets/app.js.br'), brotliCompressSync('export const packed = true'))
    writeFileSync(
      join(webRoot, 'index.html'),
      '<!doctype html><html lang="de"><head><title>App</title><meta name="description" content="App"></head><body><div id="root"></div></body></html>',
    )
    stage = await openTestApp(database(), { webRoot })
    const offer = aMicroCredential({ title: HOSTILE, summary: HOSTILE, learningOutcomes: [HOSTILE] })
    id = (await stage.ask('teamA', 'POST', '/api/v1/micro-credentials', offer)).body.id
    await stage.ask('teamA', 'POST', `/api/v1/micro-credentials/${id}/publication`, {})
    await stage.ask('teamA', 'POST', `/api/v1/micro-credentials/${id}/runs`, aRun())
  })
  afterAll(() => stage.close())

  const get = (url: string, language = 'de') => stage.ask(null, 'GET', url, undefined, { 'accept-language': language })
  const structured = (html: string) => {
    const found = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)]
    expect(found).toHaveLength(1)
    return JSON.parse(found[0]?.[1] as string)
  }

  test('a micro-credential arrives complete: one title, description, data for machines, text without a script', async () => {
    const { body, headers } = await get(`/catalogue/${id}`)

    expect(headers['content-type']).toContain('text/html')
    expect(body.match(/<title>/g)).toHaveLength(1)
    expect(body.match(/<meta name="description"/g)).toHaveLength(1)
    expect(body).toContain(`<link rel="canonical" href="${stage.context.publicUrl}/catalogue/${id}">`)
    expect(body).toContain('2026-09-01')
    expect(structured(body)).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Course',
      name: HOSTILE,
      timeRequired: 'PT60H',
      educationalLevel: 'EQF 5',
      provider: { name: 'University A' },
      hasCourseInstance: [{ startDate: '2026-09-01', courseMode: 'onsite' }],
    })
  })

  test('a file is sent as it was compressed at building to who takes that, and plain to others', async () => {
    const ask = (encoding: string) =>
      stage.app.inject({ method: 'GET', url: '/assets/app.js', headers: { 'accept-encoding': encoding } })
    const packed = await ask('gzip, deflate, br')
    const plain = await ask('identity')

    expect(packed.headers).toMatchObject({ 'content-encoding': 'br', vary: expect.stringMatching(/accept-encoding/i) })
    expect(packed.headers['content-type']).toContain('javascript')
    expect(brotliDecompressSync(packed.rawPayload).toString()).toBe('export const packed = true')
    expect(plain.headers['content-encoding']).toBeUndefined()
    expect(plain.body).toBe('export {}')
    expect((await stage.app.inject({ method: 'GET', url: '/assets/app.js.br' })).statusCode).toBe(404)
  })

  test('texts of people are shown as letters wherever they stand', async () => {
    for (const url of ['/catalogue', `/catalogue/${id}`]) {
      const { body } = await get(url)

      expect(body, url).not.toContain('<script>alert')
      expect(body, url).not.toContain('<b>bold')
      expect(body, url).toContain('&lt;b&gt;bold&lt;/b&gt;')
      expect(body, url).toContain('$&amp; $1')
    }
  })

  test('the catalogue lists its offers with links, for machines too', async () => {
    const { body } = await get('/catalogue', 'en-GB,en;q=0.9')

    expect(body).toContain('<html lang="en"')
    expect(body).toContain(`<a href="/catalogue/${id}">`)
    expect(structured(body)).toMatchObject({ '@type': 'ItemList', itemListElement: [{ position: 1 }] })
  })

  test('skills wanted: complete in both languages, only what two businesses ask for, and nobody by name', async () => {
    const text = 'Wir suchen jemanden, der technische Zeichnungen lesen kann.'
    const need = (more: string) => aNeed({ title: 'Geheimprojekt', text: `${text} ${more}`, openings: 3 })
    await stage.ask('businessA', 'POST', '/api/v1/needs', need('Und in Python programmieren.'))
    const alone = await get('/skills-wanted')
    await stage.ask('businessB', 'POST', '/api/v1/needs', need(''))
    const german = await get('/skills-wanted')
    const english = await get('/skills-wanted', 'en')

    expect(structured(alone.body)).toMatchObject({ '@type': 'ItemList', itemListElement: [] })
    expect(alone.body).toContain('Sobald mehrere Unternehmen dasselbe suchen')
    expect(german.body).toContain('<html lang="de"')
    expect(german.body).toContain('<title>Was sucht die Region? · TUCacademy</title>')
    expect(german.body.match(/<meta name="description"/g)).toHaveLength(1)
    expect(german.body).toContain(`<link rel="canonical" href="${stage.context.publicUrl}/skills-wanted">`)
    expect(german.body).toContain('technische Zeichnungen lesen – 6 Personen gesucht · 2 Bedarfe')
    expect(english.body).toContain('<title>What does the region look for? · TUCacademy</title>')
    expect(english.body).toContain('6 people wanted · 2 needs')
    const { itemListElement } = structured(english.body)
    expect(itemListElement[0]).toMatchObject({ position: 1, item: { '@type': 'DefinedTerm' } })
    expect(itemListElement[0].item.name).toMatch(/drawings/)
    for (const { body } of [alone, german, english]) {
      for (const secret of ['Geheimprojekt', 'Python', 'Firm A', 'Firm B']) expect(body, secret).not.toContain(secret)
    }
  })

  test('what is not there for everybody is the bare app, which asks as whoever is signed in', async () => {
    const { body: draft } = await stage.ask('teamA', 'POST', '/api/v1/micro-credentials', aMicroCredential())

    for (const url of [`/catalogue/${draft.id}`, '/catalogue/nonsense', '/needs', '/some/deep/page']) {
      const { status, body } = await get(url)
      expect(status, url).toBe(200)
      expect(body, url).toContain('<div id="root"></div>')
      expect(body, url).not.toContain('SPS-Programmierung')
    }
  })

  test('files, unknown files and unknown API paths are told apart', async () => {
    const file = await get('/assets/app.js')
    const missing = await get('/assets/gone.js')
    const api = await get('/api/v1/gone')
    const outside = await get('/assets/..%2f..%2f..%2fetc%2fpasswd')

    expect(file.status).toBe(200)
    expect(String(file.headers['cache-control'])).toContain('immutable')
    expect([missing.status, missing.body.code]).toEqual([404, 'not-found'])
    expect([api.status, api.body.code]).toEqual([404, 'not-found'])
    expect(String(outside.body)).not.toContain('root:')
  })

  test('a microdegree arrives complete, with its parts, and stands in the catalogue', async () => {
    const other = (await stage.ask('teamA', 'POST', '/api/v1/micro-credentials', aMicroCredential())).body.id
    await stage.ask('teamA', 'POST', `/api/v1/micro-credentials/${other}/publication`, {})
    const degree = aMicrodegree({ title: HOSTILE, summary: HOSTILE, requiredParts: [other], electiveParts: [id] })
    const { body: draft } = await stage.ask('teamA', 'POST', '/api/v1/microdegrees', { ...degree, electivesNeeded: 1 })
    const hidden = await get(`/microdegrees/${draft.id}`)
    await stage.ask('teamA', 'POST', `/api/v1/microdegrees/${draft.id}/publication`, {})

    const { body } = await get(`/microdegrees/${draft.id}`, 'en')
    const list = await get('/catalogue')

    expect(hidden.body).not.toContain('application/ld+json')
    expect(body.match(/<title>/g)).toHaveLength(1)
    expect(body).toContain(`<link rel="canonical" href="${stage.context.publicUrl}/microdegrees/${draft.id}">`)
    expect(body).toContain(`<a href="/catalogue/${id}">`)
    expect(body).toContain('Of these 1 of 1')
    expect(body).toContain('120 hours')
    expect(body).not.toContain('<script>alert')
    expect(structured(body)).toMatchObject({
      '@type': 'EducationalOccupationalProgram',
      name: HOSTILE,
      numberOfCredits: { minValue: 4, maxValue: 4 },
      hasCourse: [{ '@type': 'Course' }, { '@type': 'Course' }],
    })
    expect(list.body).toContain(`<a href="/microdegrees/${draft.id}">`)
    expect(list.body).not.toContain('<script>alert')
  })
})
