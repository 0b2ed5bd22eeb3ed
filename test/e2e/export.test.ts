import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import readXlsxFile from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { useStage } from '../helpers/stage.ts'
import { settled } from '../helpers/visit.ts'

const stage = useStage({ shared: true })

test('a manager filters the needs, takes them along as CSV and as a workbook', async () => {
  const { page, complaints, close } = await stage.visit({ as: 'manager' })
  await page.goto('/needs?sector=care')
  await settled(page)
  const shown = await page.getByText(/^(\d+) von \1$/).textContent()
  const take = async (name: string) => {
    await page.getByRole('button', { name: 'Exportieren' }).click()
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name }).click()])
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
  }

  const csv = await take('CSV-Datei')
  const xlsx = await take('Excel-Datei (XLSX)')

  const rows = parse(csv.bytes, { bom: true, columns: true, delimiter: ';' }) as Record<string, string>[]
  expect(csv.name).toMatch(/^needs-\d{4}-\d\d-\d\d\.csv$/)
  expect(rows.length).toBeGreaterThan(0)
  expect(shown).toBe(`${rows.length} von ${rows.length}`)
  expect(new Set(rows.map((row) => row.Branche))).toEqual(new Set(['Pflege']))
  const [needs, dictionary, about] = await readXlsxFile(xlsx.bytes)
  expect(xlsx.name).toBe(csv.name.replace(/csv$/, 'xlsx'))
  expect(needs?.data.slice(1).map((row) => row[0])).toEqual(rows.map((row) => row.Titel))
  expect(dictionary?.data).toHaveLength((needs?.data[0]?.length ?? 0) + 1)
  expect(about?.data).toContainEqual(['Filter: Branche', 'Pflege'])

  expect(complaints).toEqual([])
  await close()
})

test('the menu works without a mouse, and the focus comes back to it', async () => {
  const { page, complaints, close } = await stage.visit({ as: 'manager' })
  await page.goto('/needs')
  await settled(page)

  await page.getByRole('button', { name: 'Exportieren' }).focus()
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => document.activeElement?.closest('[role=menu]'))
  for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Bedarfe: was die Spalten bedeuten' })
  await dialog.getByText('Geschlossene Bedarfe zählen in keiner Zahl').waitFor()
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })

  await page.waitForFunction(() => document.activeElement?.textContent?.includes('Exportieren'))
  expect(complaints).toEqual([])
  await close()
})

test('a refusal is said in words, and no file is made of it', async () => {
  const { page, close } = await stage.visit({ as: 'manager', language: 'en' })
  await page.goto('/needs')
  await settled(page)
  await page.route('**/api/v1/exports/needs?*', (route) =>
    route.fulfill({
      status: 422,
      contentType: 'application/problem+json',
      body: JSON.stringify({
        type: 'urn:tucacademy:problem:too-many-rows',
        title: 'The list is too long for this kind of file',
        status: 422,
        code: 'too-many-rows',
        detail: 'The list has 12000 rows.',
      }),
    }),
  )

  await page.getByRole('button', { name: 'Export' }).click()
  await page.getByRole('menuitem', { name: 'Excel file (XLSX)' }).click()

  await page.getByText('Too many rows for an Excel file').waitFor()
  expect(await page.getByText(/no more than 10,000 rows/).isVisible()).toBe(true)
  await close()
})
