import { writeFileSync } from 'node:fs'
import type { ParticipationReport } from 'api/contract/reports'
import { expect, test } from 'vitest'
import { findingsOfAxe } from '../helpers/axe.ts'
import { useStage } from '../helpers/stage.ts'
import { settled } from '../helpers/visit.ts'

const stage = useStage({ shared: true })

test.each([
  ['de', 'Vorschau', 'Noch geht keine Post hinaus', 'Eingeschaltet: montags um 6 Uhr', 'von'],
  ['en', 'Preview', 'No mail goes out yet', 'Switched on: Mondays at 6 am', 'of'],
] as const)(
  'in %s a manager reads the weekly summary, switches it on, and is told that mail waits',
  async (language, preview, honest, on, of) => {
    const { page, complaints, close } = await stage.visit({ as: 'manager', language })
    await page.goto('/weekly')
    await settled(page)
    await page.getByText(honest).waitFor()
    const { participants } = (await (
      await page.request.get('/api/v1/reports/participation')
    ).json()) as ParticipationReport
    const cards = page.getByTestId('weekly-programme')
    const { programmeName } = (await (
      await page.request.get('/api/v1/reports/participation')
    ).json()) as ParticipationReport
    const card = cards.filter({ hasText: programmeName })

    await card.getByRole('switch').focus()
    await page.keyboard.press('Space')
    await card.getByText(on).waitFor()
    await card.getByRole('button', { name: preview }).click()
    const mail = page.frameLocator('iframe')
    await mail.getByText(new RegExp(`${participants.numerator} ${of} ${participants.denominator}`)).waitFor()
    if (process.env.PICTURES)
      writeFileSync(`${process.env.PICTURES}/weekly-${language}.png`, await page.screenshot({ fullPage: true }))

    expect(await mail.locator('html').getAttribute('lang')).toBe(language)
    // Nothing can be asked of the mail's frame, which runs no scripts; axe asks all the same unless told.
    expect(await findingsOfAxe(page, { iframes: false })).toEqual([])
    await page.reload()
    await settled(page)
    expect(await card.getByRole('switch').isChecked()).toBe(true)
    await card.getByRole('switch').focus()
    await page.keyboard.press('Space')
    await page.waitForFunction(() => !document.querySelector<HTMLInputElement>('[role=switch]:checked'))
    expect(complaints).toEqual([])
    await close()
  },
)
