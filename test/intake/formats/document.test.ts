import { describe, expect, test } from 'vitest'
import { buildPdf, drawPdf, GERMAN_AD } from '../../fixtures/intake/documents.ts'
import { readAll, readFixture } from './read-all.ts'

const PROSE =
  'Die Geyersdorfer Sondermaschinen Muster GmbH entwickelt Anlagen für die Montage von Elektromotoren. Für unser Team in der Inbetriebnahme suchen wir ab sofort zwei Personen, die gern selbstständig arbeiten.'

describe('PDF', () => {
  test('an advertisement is one row: title, and text with its paragraphs, wrapped lines made whole', async () => {
    const table = await readFixture('anzeige-de.pdf')

    expect(table).toMatchObject({ format: 'pdf', header: ['title', 'text'] })
    expect(table.rows).toHaveLength(1)
    const [title, text] = table.rows.flatMap(({ cells }) => cells.map(String))
    expect(title).toBe('Mechatroniker:in für Sondermaschinen gesucht')
    expect(text?.split('\n\n').slice(0, 3)).toEqual([title, PROSE, 'Ihre Aufgaben'])
    expect(text).toContain('Kolleginnen und Kollegen der Nachtschicht dokumentieren\nKundenpersonal einweisen')
  })

  test('an English one too', async () => {
    const { rows } = await readFixture('advert-en.pdf')

    expect(rows[0]?.cells[0]).toBe('Process engineer, hydrogen')
    expect(rows[0]?.cells[1]).toContain(
      'What you bring\n\nProcess simulation (Aspen or similar)\nStatistics with R or Python\n',
    )
  })

  test('words hyphenated at line ends are joined, hyphens of the writer stay, and bullets are bullets', async () => {
    const { rows } = await readFixture('anzeige-gesetzt.pdf')

    expect(rows[0]?.cells[1]).toBe(
      [
        'Anlagenfahrer:in für die Beschichtung',
        '',
        'Sie richten Anlagen ein, wechseln Werkzeuge und überwachen die Steuerungstechnik unserer Linie in Burgstädt. Erfahrung mit der SPS-Programmierung hilft; die Vor- und Nachbereitung der Schichten gehört dazu.',
        '',
        '• Schichtdicken messen und dokumentieren',
        '• Bäder ansetzen',
      ].join('\n'),
    )
  })

  test('columns are read one after the other', async () => {
    const pdf = await drawPdf((page) => {
      page.fontSize(11)
      for (const [index, line] of ['links eins', 'links zwei', 'links drei'].entries())
        page.text(line, 72, 100 + index * 14, { lineBreak: false })
      for (const [index, line] of ['rechts eins', 'rechts zwei'].entries())
        page.text(line, 320, 100 + index * 14, { lineBreak: false })
    })

    const { rows } = await readAll('spalten.pdf', pdf)

    expect(rows[0]?.cells[1]).toBe('links eins\nlinks zwei\nlinks drei\n\nrechts eins\nrechts zwei')
  })

  test('without a short first line the title is the name of the file', async () => {
    const pdf = await buildPdf({ title: 'Wir suchen '.repeat(40), blocks: [] })

    expect((await readAll('Anzeige Mai.pdf', pdf)).rows[0]?.cells[0]).toBe('Anzeige Mai')
  })

  test('a scan without text, a protected file and a damaged one are told apart', async () => {
    await expect(readFixture('scan.pdf')).rejects.toMatchObject({ code: 'no-text' })
    await expect(readFixture('geschuetzt.pdf')).rejects.toMatchObject({ code: 'encrypted' })
    await expect(readAll('a.pdf', '%PDF-1.7\nnothing more')).rejects.toMatchObject({ code: 'broken-file' })
  })

  test('a text over the limit is the fault of its row, and pages after it are not read', async () => {
    const pdf = await buildPdf({ title: GERMAN_AD.title, blocks: Array.from({ length: 40 }, () => ({ text: PROSE })) })

    const { rows } = await readAll('a.pdf', pdf, {}, { cellLength: 1_000 })

    expect(rows[0]?.cells).toEqual([GERMAN_AD.title, null])
    expect(rows[0]?.problem).toMatchObject({ code: 'cell-too-long', column: 2 })
  })
})

describe('DOCX', () => {
  test.each([
    ['anzeige-de.docx', GERMAN_AD.title, '• Pneumatik und Elektrik montieren und verdrahten\n• Steuerungen in Betrieb'],
    [
      'advert-en.docx',
      'Process engineer, hydrogen',
      '• Statistics with R or Python\n• Safety analysis (HAZOP)\n\nSend us',
    ],
  ])('%s: one row, list items as lines', async (name, title, piece) => {
    const table = await readFixture(name)

    expect(table).toMatchObject({ format: 'docx', header: ['title', 'text'] })
    expect(table.rows[0]?.cells[0]).toBe(title)
    expect(table.rows[0]?.cells[1]).toContain(piece)
    expect(table.rows[0]?.cells[1]).toContain('Beginn\n\n01.02.2027')
  })
})
