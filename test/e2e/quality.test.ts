import { expect, test } from 'vitest'
import { useStage } from '../helpers/stage.ts'

const stage = useStage({ shared: true })

test('a course team reads how good the matching is, compares, and takes the figures along', async () => {
  const { page, complaints, close } = await stage.visit({ as: 'course-team', language: 'en' })
  await page.goto('/quality')
  await page.getByRole('heading', { level: 1, name: 'How good is the matching?' }).waitFor()
  await page.getByText(/Of 100 right skills in sentences of technical job advertisements, \d+ are among/).waitFor()
  const names = async () => (await page.getByTestId('rival').allTextContents()).map((text) => text.replace(/\d+%$/, ''))
  expect(await names()).toContain('TUCacademy')
  expect((await names()).length).toBeGreaterThan(5)

  await page.getByText('German terms', { exact: true }).click()
  await expect.poll(() => new URL(page.url()).searchParams.get('set')).toBe('ba')
  const german = page.getByRole('region', { name: /Of 100 German terms/ })
  await german.getByText('Table', { exact: true }).click()
  await german.getByRole('columnheader', { name: 'Way of linking' }).waitFor()
  await german.getByRole('button', { name: 'Take along' }).waitFor()
  await german.getByTestId('kpi-rule').click()
  await page.getByText('Of single German terms it counts whether one of the right ones is there.').waitFor()

  expect(complaints).toEqual([])
  await close()
})

test('the page says plainly when the figures are of an older engine', async () => {
  const { page, close } = await stage.visit({ as: 'manager' })
  await page.route('**/api/v1/reports/link-quality', async (route) => {
    const answer = await route.fetch()
    const quality = await answer.json()
    await route.fulfill({ json: { ...quality, evaluation: { ...quality.evaluation, isCurrent: false } } })
  })
  await page.goto('/quality')

  await page.getByTestId('older-engine').getByText('Diese Zahlen gehören zu einer früheren Version').waitFor()
  await close()
})

test('from a need that others posted the way leads to the quality of the matching', async () => {
  const { page, close } = await stage.visit({ as: 'course-team' })
  await page.goto('/needs')
  await page.locator('main a[href^="/needs/"]').first().click()
  await page.getByTestId('marked-text').waitFor()
  await page.locator('main').getByRole('link', { name: 'Wie gut ist der Abgleich?' }).click()

  await page.getByRole('heading', { level: 1, name: 'Wie gut ist der Abgleich?' }).waitFor()
  await close()
})
