import { readFileSync, writeFileSync } from 'node:fs'
import type { ParticipationReport } from 'api/contract/reports'
import { parse } from 'csv-parse/sync'
import type { Page } from 'playwright-core'
import readXlsxFile from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { findingsOfAxe } from '../helpers/axe.ts'
import { useStage } from '../helpers/stage.ts'
import { type Language, settled } from '../helpers/visit.ts'

const stage = useStage({ shared: true })

const WORDS = {
  de: {
    take: 'Mitnehmen',
    csv: 'Zahlen als CSV',
    xlsx: 'Zahlen als Excel-Datei (XLSX)',
    png: 'Bild (PNG)',
    svg: 'Vektorbild (SVG)',
    table: 'Tabelle',
    invented: 'Beispieldaten, erfunden',
  },
  en: {
    take: 'Take along',
    csv: 'Figures as CSV',
    xlsx: 'Figures as Excel file (XLSX)',
    png: 'Picture (PNG)',
    svg: 'Vector picture (SVG)',
    table: 'Table',
    invented: 'sample data, invented',
  },
} as const

/** Takes a chart along as a person does. */
async function take(page: Page, title: string, format: 'csv' | 'xlsx' | 'png' | 'svg', language: Language) {
  await page.getByRole('button', { name: `${WORDS[language].take}: ${title}` }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: WORDS[language][format] }).click(),
  ])
  const bytes = readFileSync(await download.path())
  if (process.env.PICTURES) writeFileSync(`${process.env.PICTURES}/${language}-${download.suggestedFilename()}`, bytes)
  return { name: download.suggestedFilename(), bytes }
}

/** The texts of an SVG file, read as XML by the browser: a file that is not well-formed has none. */
const textsOf = (page: Page, svg: string) =>
  page.evaluate((text) => {
    const file = new DOMParser().parseFromString(text, 'image/svg+xml')
    if (file.querySelector('parsererror')) return []
    return [...file.querySelectorAll('text')].map((each) => each.textContent ?? '')
  }, svg)

/** Share of a picture's dots that are not white, as a browser draws it. */
const inkOf = (page: Page, png: Buffer) =>
  page.evaluate(
    async (source) => {
      const image = new Image()
      image.src = source
      await image.decode()
      const canvas = document.createElement('canvas')
      canvas.width = image.width
      canvas.height = image.height
      const context = canvas.getContext('2d')
      context?.drawImage(image, 0, 0)
      const dots = context?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray()
      let inked = 0
      for (let at = 0; at < dots.length; at += 4)
        if ((dots[at] ?? 255) + (dots[at + 1] ?? 255) + (dots[at + 2] ?? 255) < 720) inked++
      return inked / (image.width * image.height)
    },
    `data:image/png;base64,${png.toString('base64')}`,
  )

const titlesOf = async (page: Page): Promise<string[]> => {
  const names = await page
    .getByTestId('chart-body')
    .evaluateAll((bodies) => bodies.map((body) => body.closest('section')?.querySelector('h2, h3')?.textContent ?? ''))
  return names
}

test.each(['de', 'en'] as const)(
  'every chart of the overview opens as CSV, workbook and picture, in %s',
  async (language) => {
    const { page, complaints, close } = await stage.visit({ as: 'manager', language, scheme: 'dark' })
    await page.goto('/overview')
    await settled(page)
    const titles = await titlesOf(page)
    expect(titles.length).toBeGreaterThanOrEqual(4)

    for (const title of titles) {
      const section = page
        .locator('section')
        .filter({ has: page.getByRole('heading', { name: title, exact: true }) })
        .last()
      await section.getByText(WORDS[language].table, { exact: true }).click()
      const shown = await section
        .locator('tbody tr')
        .evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent ?? '')))
      const csv = await take(page, title, 'csv', language)
      const rows = parse(csv.bytes, { bom: true, delimiter: language === 'de' ? ';' : ',' }) as string[][]
      const xlsx = await take(page, title, 'xlsx', language)
      const [figures, about] = await readXlsxFile(xlsx.bytes)
      // Taken while the table stands on the screen: the chart comes back for its picture.
      const svg = (await take(page, title, 'svg', language)).bytes.toString()
      const texts = await textsOf(page, svg)
      const png = (await take(page, title, 'png', language)).bytes

      expect([title, rows.length]).toEqual([title, shown.length + 1])
      expect([title, figures?.data.length]).toEqual([title, rows.length])
      // The same numbers in both files, cell by cell; a day is a day in the workbook.
      const plain = (cell: unknown) =>
        cell === null ? '' : cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell)
      const comma = (text: string) => (language === 'de' ? text.replace('.', ',') : text)
      expect(
        figures?.data
          .slice(1)
          .map((row) => row.map((cell) => (typeof cell === 'number' ? comma(String(cell)) : plain(cell)))),
      ).toEqual(rows.slice(1))
      // And the same as on the screen, where numbers are written by locale and shares as per cent.
      const digits = (text: string | undefined) =>
        (text ?? '').replace(/[^\d,.-]/g, '').replace(language === 'de' ? /\./g : /,/g, '')
      for (const [at, row] of shown.entries()) {
        const number = Number(digits(row[1]).replace(',', '.'))
        if (row[1]?.match(/^[\d.,]+$/))
          expect([title, row[0], rows[at + 1]?.[1]]).toEqual([title, row[0], comma(String(number))])
      }
      expect(about?.data.flat().join('\n')).toContain(WORDS[language].invented)
      expect(texts.join(' ')).toContain(title.split(' ')[0])
      expect(texts.join(' ')).toContain(WORDS[language].invented)
      // A line that ends at a space ends without a hyphen, and the mouse leaves nothing behind.
      expect(texts.filter((text) => / (und|der|an)-$/.test(text))).toEqual([])
      expect(svg).toContain('data:font/woff2;base64,')
      // Ink of the light scheme, although the page is dark.
      expect(svg).not.toContain('rgb(223, 229, 232)')
      expect(png.subarray(1, 4).toString()).toBe('PNG')
      expect(png.readUInt32BE(16)).toBeGreaterThan(1000)
      expect(await inkOf(page, png)).toBeGreaterThan(0.01)
    }
    expect(complaints).toEqual([])
    await close()
  },
)

test('the picture of the bars says the numbers of the API', async () => {
  const { page, close } = await stage.visit({ as: 'manager' })
  await page.goto('/overview')
  await settled(page)
  const report = (await (await page.request.get('/api/v1/reports/participation')).json()) as ParticipationReport

  const { bytes } = await take(page, 'Vom Interesse zum Zertifikat', 'svg', 'de')

  const texts = await textsOf(page, bytes.toString())
  for (const stage of ['interested', 'enrolled', 'started', 'completed', 'certified'] as const)
    expect(texts.some((text) => text.startsWith(report.funnel[stage].toLocaleString('de-DE')))).toBe(true)
  expect((bytes.toString().match(/<rect/g) ?? []).length).toBeGreaterThanOrEqual(6)
  await close()
})

test('the arrow keys walk a chart, and each mark is said with its value and its parts', async () => {
  const { page, complaints, close } = await stage.visit({ as: 'manager', language: 'en' })
  await page.goto('/overview')
  await settled(page)
  const report = (await (await page.request.get('/api/v1/reports/participation')).json()) as ParticipationReport
  const { interested, enrolled } = report.funnel
  const [afterInterested, afterEnrolled] = report.losses
  const losses = (loss: typeof afterInterested) => `still on the way ${loss?.open}, got no further ${loss?.lost}`
  const funnel = page.getByRole('group', { name: /^Bar chart: persons per stage/ })
  const said = page.locator('section', { has: funnel }).last().getByTestId('chart-said')

  await funnel.focus()
  await page.keyboard.press('ArrowDown')
  const first = await said.textContent()
  await page.keyboard.press('ArrowDown')
  const second = await said.textContent()
  const lit = await funnel.locator('[data-current]').count()
  const findings = await findingsOfAxe(page)
  await page.keyboard.press('End')
  const last = await said.textContent()
  await page.keyboard.press('Escape')

  expect(first).toBe(
    `interested: Persons ${interested}, Share of those interested 100%, ${losses(afterInterested)} (1 of 5)`,
  )
  expect(second).toBe(
    `enrolled: Persons ${enrolled}, Share of those interested ${Math.round((enrolled / interested) * 100)}%, ${losses(afterEnrolled)} (2 of 5)`,
  )
  expect(last).toMatch(/^certified: .*\(5 of 5\)$/)
  expect(lit).toBe(1)
  expect(await said.textContent()).toBe('')
  expect(findings).toEqual([])

  const line = page.getByRole('application', { name: /^Line chart/ })
  await line.focus()
  await page.keyboard.press('Home')
  const begins = await page.locator('section', { has: line }).last().getByTestId('chart-said').textContent()
  expect(begins).toMatch(
    new RegExp(`: participants ${report.burnUp[0]?.participants}, plan ${report.burnUp[0]?.planned}, forecast `, 'i'),
  )
  expect(complaints).toEqual([])
  await close()
})
