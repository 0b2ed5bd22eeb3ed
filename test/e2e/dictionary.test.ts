import { readFileSync } from 'node:fs'
import type { KpiDictionary } from 'api/contract/kpi'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { findingsOfAxe } from '../helpers/axe.ts'
import { useStage } from '../helpers/stage.ts'
import { settled } from '../helpers/visit.ts'

const stage = useStage({ shared: true })

test('a manager looks a word up and takes what was found along', async () => {
  const { page, complaints, close } = await stage.visit({ as: 'manager' })
  await page.goto('/dictionary')
  await settled(page)
  const { items } = (await (await page.request.get('/api/v1/reports/dictionary')).json()) as KpiDictionary
  expect(await page.getByTestId('kpi').count()).toBe(items.length)

  await page.getByRole('textbox', { name: 'Suchen' }).fill('Warteliste')
  await page.waitForURL(/q=Warteliste/)
  const found = items.filter((item) => item.ruleDe.includes('Warteliste')).map((item) => item.nameDe)
  await page.getByText(`${found.length} Zahlen`, { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Exportieren' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'CSV-Datei' }).click(),
  ])

  const rows = parse(readFileSync(await download.path()), { bom: true, columns: true, delimiter: ';' }) as Record<
    string,
    string
  >[]
  expect(await page.getByTestId('kpi').getByRole('heading').allTextContents()).toEqual(found)
  expect(rows.map((row) => row.Zahl)).toEqual(found)
  expect(complaints).toEqual([])
  await close()
})

test('the rule beside a chart is read and left by keyboard, with the parts and the day on the screen', async () => {
  const { page, complaints, close } = await stage.visit({ as: 'manager', language: 'en' })
  await page.goto('/overview')
  await settled(page)
  const report = await (await page.request.get('/api/v1/reports/participation')).json()
  const button = page.getByRole('button', { name: /^What the figures say: Participants/ })

  await button.focus()
  await page.keyboard.press('Enter')
  const rule = page.getByRole('dialog', { name: 'What the figures say' })
  await rule.getByText('Each person counts once').waitFor()

  expect(await rule.getByText(`Here: ${report.participants.numerator}.`).count()).toBe(1)
  expect(await rule.getByText(new RegExp(`Here: \\d+ \\w+ ${report.on.slice(0, 4)}`)).count()).toBe(3)
  expect(await findingsOfAxe(page)).toEqual([])
  await page.keyboard.press('Escape')
  await rule.waitFor({ state: 'hidden' })
  expect(await button.evaluate((element) => element === document.activeElement)).toBe(true)
  expect(complaints).toEqual([])
  await close()
})
