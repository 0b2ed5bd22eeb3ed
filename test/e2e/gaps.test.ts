import type { GapReport } from 'api/contract/gaps'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { findingsOfAxe } from '../helpers/axe.ts'
import { useStage } from '../helpers/stage.ts'
import { settled } from '../helpers/visit.ts'

const stage = useStage({ shared: true })

const open = async (page: Page, path: string) => {
  await page.goto(path)
  await settled(page)
}
const reportOf = async (page: Page, query = ''): Promise<GapReport> =>
  (await page.request.get(`/api/v1/reports/gaps?limit=25${query}`)).json()

test('the answer stands in the first screen, and each figure has its rule', async () => {
  const { page, complaints, close } = await stage.visit({ as: 'manager' })
  await open(page, '/gaps')
  const report = await reportOf(page)

  const answer = (await page.getByTestId('gap-answer').textContent()) ?? ''
  const { numerator, denominator } = report.taughtOfAsked
  expect(answer).toContain(`${denominator - numerator} von ${denominator} gesuchten Fähigkeiten`)
  for (const { openings, needs } of report.bySource)
    await page.getByText(`${openings} Stellen in ${needs} Bedarfen`).first().waitFor()
  await page.getByRole('button', { name: /Was wird in der Region gesucht\?/ }).click()
  await page.getByRole('dialog').getByText('Gelehrt von gesucht').first().waitFor()
  expect(complaints).toEqual([])
  await close()
})

test('filters stand in the address, survive a reload, and a wrong one is left out', async () => {
  const { page, complaints, close } = await stage.visit({ as: 'manager' })
  await open(page, '/gaps')
  await page.getByRole('search').getByLabel('Branche').selectOption('machine-building')
  await page.getByRole('search').getByLabel('Fähigkeiten').selectOption('digital')
  await page.waitForURL(/sector=machine-building/)
  await page.waitForURL(/collection=digital/)
  await page.reload()
  await settled(page)

  const report = await reportOf(page, '&sector=machine-building&collection=digital')
  expect(report.gaps.length).toBeGreaterThan(0)
  expect(await page.getByTestId('gap-row').count()).toBe(report.gaps.length)
  await page.getByRole('button', { name: 'Filter zurücksetzen' }).click()
  await expect.poll(() => new URL(page.url()).searchParams.get('sector')).toBeNull()
  await open(page, '/gaps?sector=nonsense&view=nonsense')
  expect(await page.getByTestId('gap-row').count()).toBe((await reportOf(page)).gaps.length)
  expect(complaints).toEqual([])
  await close()
})

test('from a cell to its needs, their marked words and the page of one; back leads to the cell', async () => {
  const { page, complaints, close } = await stage.visit({ as: 'manager' })
  await open(page, '/gaps?view=sectors')
  const cell = page.getByTestId('heat-cell').first()
  const needs = Number(/in (\d+) Bedarfen/.exec((await cell.getAttribute('aria-label')) ?? '')?.[1])
  await cell.click()

  const dialog = page.getByRole('dialog')
  await dialog.getByTestId('need-behind').first().waitFor()
  expect(await dialog.getByTestId('behind-count').textContent()).toMatch(
    needs === 1 ? /^Ein / : new RegExp(`^${needs} `),
  )
  expect(await dialog.getByTestId('need-behind').count()).toBe(Math.min(needs, 15))
  expect(await dialog.locator('mark').count()).toBeGreaterThan(0)
  expect(await findingsOfAxe(page)).toEqual([])
  await dialog.getByTestId('need-behind').first().getByRole('link').click()
  await page.getByTestId('marked-text').waitFor()
  await page.goBack()
  await page.getByRole('dialog').getByTestId('need-behind').first().waitFor()
  await page.keyboard.press('Escape')
  await expect.poll(() => page.url()).not.toContain('of=')
  expect(complaints).toEqual([])
  await close()
})

test('a group opens onto its skills', async () => {
  const { page, close } = await stage.visit({ as: 'manager', language: 'en' })
  await open(page, '/gaps?by=group')
  await page
    .getByRole('link', { name: /^Skills in/ })
    .first()
    .click()
  await page.waitForURL(/group=/)
  await settled(page)
  const group = new URL(page.url()).searchParams.get('group') ?? ''

  const report = await reportOf(page, `&group=${encodeURIComponent(group)}`)
  expect(report.gaps.length).toBeGreaterThan(0)
  expect(report.total).toBeLessThan((await reportOf(page)).total)
  expect(await page.getByTestId('gap-row').count()).toBe(report.gaps.length)
  await close()
})

test('the chart is read and opened by keyboard alone', async () => {
  const { page, complaints, close } = await stage.visit({ as: 'manager' })
  await open(page, '/gaps')
  const [first, second] = (await reportOf(page)).gaps
  await page.getByTestId('chart-body').focus()
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => page.getByTestId('chart-said').textContent()).toContain(first?.labelDe)
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => page.getByTestId('chart-said').textContent()).toContain(second?.labelDe)
  await page.keyboard.press('Enter')

  await page.getByRole('dialog').getByTestId('need-behind').first().waitFor()
  expect(new URL(page.url()).searchParams.get('of')).toBe(second?.uri)
  expect(complaints).toEqual([])
  await close()
})

test.each([
  ['/gaps?sector=care', 'gaps'],
  ['/gaps?view=oversupply', 'oversupply'],
  ['/gaps?view=offers', 'closing-offers'],
])('what %s shows goes along as the file %s, under the same filters', async (path, list) => {
  const { page, close } = await stage.visit({ as: 'manager', language: 'en' })
  await open(page, path)
  await page.getByTestId('export').click()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: /CSV/ }).first().click(),
  ])

  expect(file.suggestedFilename()).toMatch(new RegExp(`^${list}-.*\\.csv$`))
  await close()
})
