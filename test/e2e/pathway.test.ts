import type { Learner } from 'api/contract/learners'
import type { Pathway } from 'api/contract/pathways'
import { expect, test } from 'vitest'
import { findingsOfAxe } from '../helpers/axe.ts'
import { useStage } from '../helpers/stage.ts'
import { settled, switchScheme } from '../helpers/visit.ts'

const stage = useStage()

test('moving a slider plans anew at once, by keyboard, and stores nothing until the person says so', async () => {
  const { page, complaints, close } = await stage.visit({ as: 'learner' })
  await page.goto('/learn')
  await settled(page)
  const me = (await (await page.request.get('/api/v1/me')).json()) as { user: { learnerId: string } }
  const stored = async () =>
    ((await (await page.request.get(`/api/v1/learners/${me.user.learnerId}`)).json()) as Learner).limits
  const before = await stored()
  const slider = page.getByRole('slider', { name: 'Höchstens Stunden insgesamt' })
  await slider.focus()
  await page.keyboard.press('Home')
  await page.getByText('Für dein Ziel passt gerade nichts', { exact: false }).first().waitFor()
  expect(await slider.getAttribute('aria-valuetext')).toBe('10 Stunden')
  await page.keyboard.press('End')
  await page.getByTestId('pathway-step').first().waitFor()
  expect(await slider.getAttribute('aria-valuetext')).toBe('keine Grenze')
  expect(await stored()).toEqual(before)

  await page.keyboard.press('ArrowLeft')
  await page.getByRole('button', { name: 'Diese Grenzen übernehmen' }).click()
  await page.getByRole('button', { name: 'Diese Grenzen übernehmen' }).waitFor({ state: 'hidden' })
  expect(await stored()).toEqual({ ...before, totalHours: 600 })
  expect(complaints).toEqual([])
  await close()
})

test('who can learn only beside work says so, keeps it, and is told what that rules out', async () => {
  const { page, complaints, close } = await stage.visit({ as: 'learner' })
  await page.goto('/learn')
  await settled(page)
  const me = (await (await page.request.get('/api/v1/me')).json()) as { user: { learnerId: string } }
  const path = `/api/v1/learners/${me.user.learnerId}`
  const beside = page.getByRole('checkbox', { name: 'Nur neben der Arbeit' })
  expect(await beside.isChecked()).toBe(false)
  await beside.check()
  await page.getByTestId('limits-save').click()

  const stored = async () => ((await (await page.request.get(path)).json()) as Learner).limits.besideWork
  await expect.poll(stored, { timeout: 10_000 }).toBe(true)
  const { steps, whyNot } = (await (await page.request.get(`${path}/pathway`)).json()) as Pathway
  for (const { run } of steps)
    expect(run === null || run.mode === 'online' || ['evening', 'weekend'].includes(run.timeOfDay ?? '')).toBe(true)
  expect(whyNot.some(({ code }) => code === 'wrong-time')).toBe(true)
  await page.reload()
  await settled(page)
  expect(await page.getByRole('checkbox', { name: 'Nur neben der Arbeit' }).isChecked()).toBe(true)
  await page.getByRole('button', { name: 'Gründe zeigen' }).click()
  await page.getByText('Lässt sich nicht neben der Arbeit besuchen').first().waitFor()
  await page.getByRole('checkbox', { name: 'Nur neben der Arbeit' }).uncheck()
  await page.getByTestId('limits-save').click()
  await expect.poll(stored, { timeout: 10_000 }).toBe(false)
  expect(complaints).toEqual([])
  await close()
})

test('the emphasis plans anew at once, by keyboard and on a phone, says what it changed, and is kept with the limits', async () => {
  const { page, complaints, close } = await stage.visit({ as: 'learner', language: 'en', width: 390 })
  await page.goto('/learn')
  await settled(page)
  const me = (await (await page.request.get('/api/v1/me')).json()) as { user: { learnerId: string } }
  const stored = async () =>
    ((await (await page.request.get(`/api/v1/learners/${me.user.learnerId}`)).json()) as Learner).limits.emphasis
  const choice = page.getByRole('radiogroup', { name: 'What matters most to you?' })
  await choice.getByRole('radio', { name: 'close to my goal' }).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  expect(await choice.getByRole('radio', { name: 'fewer hours' }).isChecked()).toBe(true)
  await page
    .getByText(/Because you put “fewer hours” first|Even with “fewer hours” first/)
    .first()
    .waitFor()
  expect(await stored()).toBe('closest')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  for (const scheme of ['light', 'dark'] as const) {
    await switchScheme(page, scheme)
    expect(await findingsOfAxe(page)).toEqual([])
  }
  await page.getByRole('button', { name: 'Keep these limits' }).click()
  await page.getByRole('button', { name: 'Keep these limits' }).waitFor({ state: 'hidden' })
  expect(await stored()).toBe('fewer-hours')
  expect(complaints).toEqual([])
  await close()
})

test('other ways stand side by side, on a phone too, and in a table where there is room', async () => {
  const { page, complaints, close } = await stage.visit({ as: 'learner', language: 'en', width: 390 })
  await page.goto('/learn')
  await settled(page)
  await page.getByRole('button', { name: 'Compare ways' }).click()
  const part = page.getByRole('region', { name: 'Other ways to your goal' })
  await part.getByRole('heading', { name: 'Your pathway' }).waitFor()
  await part.getByText('Coverage of your goal').first().waitFor()
  await settled(page)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  for (const scheme of ['light', 'dark'] as const) {
    await switchScheme(page, scheme)
    expect(await findingsOfAxe(page)).toEqual([])
  }
  await page.setViewportSize({ width: 1440, height: 900 })
  await part.getByRole('table', { name: 'Other ways to your goal' }).waitFor()
  expect(complaints).toEqual([])
  await close()
})

test('a pathway is followed, a step of it booked, and the plan says so until it is dropped', async () => {
  const { page, complaints, close } = await stage.visit({ as: 'learner' })
  await page.goto('/learn')
  await settled(page)
  await page.getByRole('button', { name: 'Diesem Weg folgen' }).click()
  const plan = page.getByRole('region', { name: 'Der Weg, dem du folgst' })
  await plan.getByTestId('plan-step').first().waitFor()
  await plan
    .getByRole('button', { name: /^Anmelden zu/ })
    .first()
    .click()
  await plan.getByText('angemeldet', { exact: true }).waitFor()
  expect(await findingsOfAxe(page)).toEqual([])
  await plan.getByRole('button', { name: 'Nicht mehr folgen' }).click()
  await page.getByRole('button', { name: 'Diesem Weg folgen' }).waitFor()
  expect(complaints).toEqual([])
  await close()
})
