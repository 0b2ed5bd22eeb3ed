import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { findingsOfAxe } from '../helpers/axe.ts'
import { useStage } from '../helpers/stage.ts'
import { settled } from '../helpers/visit.ts'

const stage = useStage()

async function postNeed(page: Page, text: string): Promise<string> {
  const answer = await page.request.post('/api/v1/needs', {
    headers: { origin: stage.url },
    data: { text, openings: 1 },
  })
  return ((await answer.json()) as { id: string }).id
}

test('a business adds a skill, marks the words that mean it, and its next text is understood; it forgets them again', async () => {
  const { page, complaints, close } = await stage.visit({ as: 'business' })
  const first = await postNeed(page, 'Bei uns betreust du die Kobaltschlangen in der Halle.')
  await page.goto(`/needs/${first}`)
  await page.getByTestId('skill-search').fill('Python')
  await page.getByRole('option').first().click()
  const step = page.getByTestId('teach-words')
  await step.waitFor()

  // The words are marked in the text itself.
  await page.getByTestId('marked-text').evaluate((element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node.textContent ?? '').indexOf('Kobaltschlangen')
      if (at < 0) continue
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + 'Kobaltschlangen'.length)
      document.getSelection()?.removeAllRanges()
      document.getSelection()?.addRange(range)
    }
  })
  await expect.poll(() => step.getByRole('textbox').inputValue()).toBe('Kobaltschlangen')
  await step.getByText(/Steht heute in 1 von/).waitFor()
  await settled(page)
  expect(await findingsOfAxe(page)).toEqual([])
  await step.getByRole('button', { name: 'Merken' }).click()
  await page.getByTestId('taught-here').getByText('„Kobaltschlangen“ meint das ab jetzt').waitFor()

  const second = await postNeed(page, 'Wer kennt sich mit einer Kobaltschlange aus?')
  await page.goto(`/needs/${second}`)
  await page
    .getByText(/weil Ihr Unternehmen uns am .* gesagt hat, dass „Kobaltschlangen“ das meint/)
    .first()
    .waitFor()

  await page.goto('/terms')
  const row = page.getByTestId('term').filter({ hasText: 'Kobaltschlangen' })
  await row.getByText('noch nicht entschieden').waitFor()
  await row.getByRole('button', { name: 'Vergessen: Kobaltschlangen' }).click()
  await row.waitFor({ state: 'detached' })
  await page.getByTestId('undo-term').click()
  await row.waitFor()
  expect(complaints).toEqual([])
  await close()
})

test('by keyboard: words are typed, a sentence is refused with a clear word, Escape leaves the step', async () => {
  const { page, complaints, close } = await stage.visit({ as: 'business', language: 'en', width: 390 })
  const id = await postNeed(page, 'Bei uns betreust du die Silberotter.')
  await page.goto(`/needs/${id}`)
  await page.getByTestId('skill-search').fill('Python')
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const step = page.getByTestId('teach-words')
  await step.waitFor()

  await expect.poll(() => step.getByRole('textbox').evaluate((field) => field === document.activeElement)).toBe(true)
  await page.keyboard.type('whoever looks after all our silver otters')
  await step.getByText('That is a sentence.').waitFor()
  await page.keyboard.press('Control+A')
  await page.keyboard.type('Silberotter')
  await step.getByText(/Stands in 1 of/).waitFor()
  await settled(page)
  expect(await findingsOfAxe(page)).toEqual([])
  await page.keyboard.press('Escape')
  await step.waitFor({ state: 'detached' })
  await page.getByTestId('teach-ask').press('Enter')
  await step.getByRole('textbox').fill('Silberotter')
  await page.keyboard.press('Enter')
  await page.getByTestId('taught-here').waitFor()
  expect(complaints).toEqual([])
  await close()
})

test('a manager finds what waits and takes it over for everybody', async () => {
  const business = await stage.visit({ as: 'business' })
  const id = await postNeed(business.page, 'Die Bernsteinfräse läuft.')
  const skills = await business.page.request.get('/api/v1/concepts?q=Python')
  const [{ uri }] = ((await skills.json()) as { items: [{ uri: string }] }).items
  await business.page.request.post(`/api/v1/needs/${id}/lessons`, {
    headers: { origin: stage.url },
    data: { uri, words: 'Bernsteinfräse' },
  })
  await business.close()
  const { page, complaints, close } = await stage.visit({ as: 'manager' })
  await page.goto('/terms?state=waiting&q=Bernstein')
  const row = page.getByTestId('term').filter({ hasText: 'Bernsteinfräse' })
  await row.getByRole('button', { name: 'Für alle: Bernsteinfräse', exact: true }).click()
  await row.waitFor({ state: 'detached' })
  await page.getByLabel('Für alle?').selectOption('installation')
  await row.getByText('gilt für alle').waitFor()
  await page.getByText('Offene Daten enthalten sie nicht').waitFor()
  await settled(page)

  expect(await findingsOfAxe(page)).toEqual([])
  expect(complaints).toEqual([])
  await close()
})

test('nothing taught and nothing found each say what to do', async () => {
  const { page, close } = await stage.visit({ as: 'course-team', language: 'en' })
  await page.goto('/terms')
  await page.getByText('No words have been taught yet').waitFor()
  await page.goto('/terms?q=nowhere')
  await page.getByText('Nothing fits').waitFor()
  await page.route('**/api/v1/taught-terms*', (route) => route.fulfill({ status: 500, body: '{}' }))
  await page.goto('/terms')

  await page.getByRole('button', { name: 'Try again' }).first().waitFor({ timeout: 30_000 })
  await close()
})
