import { describe, expect, test } from 'vitest'
import { POSTING_HEADER } from '../../../api/src/domain/imports/formats/posting/posting-row.ts'
import { PLAIN_POSTING } from '../../fixtures/intake/postings.ts'
import { readAll, readFixture } from './read-all.ts'

const byName = (cells: readonly unknown[] | undefined) =>
  Object.fromEntries(POSTING_HEADER.map((name, index) => [name, cells?.[index]]))

const readPosting = async (posting: object) => {
  const { rows } = await readAll('a.json', JSON.stringify({ '@type': 'JobPosting', title: 'x', ...posting }))
  return byName(rows[0]?.cells)
}

describe('three ways to publish', () => {
  test('a plain object: HTML becomes text to read, and only what is new is added below', async () => {
    const table = await readFixture('stelle.jsonld')

    expect(table.format).toBe('job-posting')
    expect(table.rows).toHaveLength(1)
    expect(byName(table.rows[0]?.cells)).toEqual({
      title: 'Robotik-Fachkraft (m/w/d)',
      text: [
        'Die Lugauer Antriebstechnik Beispiel GmbH baut Getriebe für Landmaschinen.',
        '',
        'Ihre Aufgaben',
        '',
        '• Roboterzellen einrichten und programmieren',
        '• Messmittel & Lehren überwachen',
        '',
        'Wir bieten 30 Tage Urlaub.',
        'Bewerbung per E-Mail.',
        '',
        '• Roboterprogrammierung',
        '• Python',
        '',
        'Abgeschlossene Ausbildung in der Mechatronik',
      ].join('\n'),
      openings: 2,
      neededUntil: '2027-01-31',
      employer: 'Lugauer Antriebstechnik Beispiel GmbH',
      externalReference: 'LA-2026-017',
      place: 'Lugau',
      postcode: '09385',
      region: 'Sachsen',
      countryCode: 'DE',
      language: 'de',
      url: 'https://jobs.example/la-2026-017',
    })
  })

  test('a graph: types and values as lists and objects', async () => {
    const { rows } = await readFixture('stellen-graph.jsonld')

    expect(rows).toHaveLength(2)
    expect(byName(rows[0]?.cells)).toMatchObject({
      title: 'Backend developer',
      text: 'You build services in TypeScript.\nYou write tests.\n\nYou review the code of others.\n\nPostgreSQL\n\n24 months of experience\n\nbachelor degree',
      openings: 3,
      neededUntil: '2027-02-28',
      employer: 'Pleißental Software Muster AG',
      externalReference: 'PSM-88',
      place: 'Werdau; Chemnitz',
      countryCode: 'DE',
      language: 'en',
    })
    expect(byName(rows[1]?.cells)).toMatchObject({
      title: 'Produktdesign',
      text: 'Sie entwerfen Gehäuse.\n\n• CAD',
      externalReference: 'https://jobs.example/psm-91',
      place: 'Crimmitschau',
    })
  })

  test('a page: CDATA, raw line breaks and escaped quotes pass, a broken block is told with its line on the page', async () => {
    const { rows } = await readFixture('stellen.html')

    expect(rows.map(({ cells }) => cells[0])).toEqual([
      'Elektronik für Betriebstechnik',
      'Lagerlogistik',
      'Büro & Empfang',
      null,
    ])
    expect(rows[1]?.cells[1]).toBe('Waren annehmen\nBestände prüfen')
    expect(rows[3]?.problem).toMatchObject({ code: 'broken-json', params: { line: 33, column: 2 } })
  })

  test('a list of postings, and an ItemList of them, are as many rows', async () => {
    const item = { '@type': 'ListItem', item: PLAIN_POSTING }

    expect((await readAll('a.json', JSON.stringify([PLAIN_POSTING, PLAIN_POSTING]))).rows).toHaveLength(2)
    const list = { '@context': 'https://schema.org', '@type': 'ItemList', itemListElement: [item, item, item] }
    expect((await readAll('a.jsonld', JSON.stringify(list))).rows).toHaveLength(3)
  })
})

describe('properties', () => {
  test.each([
    ['2026-12-31', '2026-12-31'],
    ['2026-12-31T23:30:00-08:00', '2026-12-31'],
    ['2026-12-31 12:00', '2026-12-31'],
    ['20261231', '2026-12-31'],
    ['31.12.2026', '31.12.2026'],
  ])('validThrough %s is the day %s', async (validThrough, neededUntil) => {
    expect(await readPosting({ validThrough })).toMatchObject({ neededUntil })
  })

  test('a short skill is found as a word in the description, not as a letter of one', async () => {
    const { text } = await readPosting({ description: 'Wir programmieren in C und messen.', skills: ['C', 'R', 'Go'] })

    expect(text).toBe('Wir programmieren in C und messen.\n\n• R\n• Go')
  })

  test('signs of comparison and ampersands in plain text stay', async () => {
    expect(await readPosting({ description: 'Toleranz < 5 µm\nF&E &amp; Versuch' })).toMatchObject({
      text: 'Toleranz < 5 µm\nF&E & Versuch',
    })
  })

  test('scripts and styles inside a description are not read', async () => {
    const description = '<p>Löten</p><script>alert("<p>x</p>")</script><style>p { color: red }</style><p>Kleben'
    expect(await readPosting({ description })).toMatchObject({ text: 'Löten\n\nKleben' })
  })

  test('lists in lists keep a line each', async () => {
    const description = '<ul><li><p>Eins</p><ul><li>Eins a</li></ul></li><li>Zwei<br>weiter</li></ul>Ende'
    expect(await readPosting({ description })).toMatchObject({
      text: '• Eins\n• Eins a\n• Zwei\nweiter\n\nEnde',
    })
  })

  test('objects nested in objects under the same name are searched once each', async () => {
    const nested = Array.from({ length: 28 }).reduce<object>((inner) => ({ name: inner }), {})

    expect(await readPosting({ hiringOrganization: nested })).toMatchObject({ employer: null })
  })
})
