import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findingsOfAxe } from './axe.ts'
import { findSampleRecords, SAMPLE_PAGES, type SamplePage, type SampleRecords } from './sample-pages.ts'
import { useStage } from './stage.ts'
import { follow, type Language, resize, type SampleRole, settled, switchScheme, type Visit } from './visit.ts'

const DESK = { width: 1440, height: 900 }
const PHONE = { width: 390, height: 844 }
const COLOURS = { runOnly: { type: 'rule' as const, values: ['color-contrast', 'link-in-text-block'] } }

/**
 * Every page that somebody of these kinds works on, on a desk and a phone, light and dark, in German and, switched on the spot, in
 * English. Several files, so that two can run at once.
 */
export function testEveryPage(roles: readonly (SampleRole | undefined)[]): void {
  const stage = useStage({ shared: true })
  let records: SampleRecords
  beforeAll(async () => {
    const manager = await stage.visit({ as: 'manager' })
    records = await findSampleRecords(manager.context.request, stage.url)
    await manager.close()
  })
  // One window for each kind of visitor, as a person has it: a new one would load and compile the whole app for every page.
  const windows = new Map<SampleRole | undefined, Promise<Visit>>()
  const windowOf = (as: SampleRole | undefined) => {
    const open = windows.get(as) ?? stage.visit({ as })
    windows.set(as, open)
    return open
  }
  afterAll(async () => {
    for (const open of windows.values()) await (await open).close()
  })
  const pages = SAMPLE_PAGES.filter(({ as }) => roles.includes(as))
  test.each(pages.map((page) => [page.name, page] as const))(
    '%s: nothing for axe, no console error, no sideways scrolling, language and title set',
    async (_name, sample) => {
      const isOpen = windows.has(sample.as)
      const { page, complaints } = await windowOf(sample.as)
      complaints.length = 0
      const findings: Record<string, string[]> = {}
      await page.setViewportSize(PHONE)
      await page.emulateMedia({ colorScheme: 'light' })
      const path = sample.path(records)
      // Pages for signed-in people are opened from each other, as they are in use; public ones by their address.
      if (sample.as && isOpen) await follow(page, path)
      else await page.goto(path)
      await settled(page)
      await expectMarks(page, sample)

      await expectLanguage(page, 'de')
      findings['phone, sideways'] = await sideways(page)
      findings['phone, light'] = await findingsOfAxe(page)
      // The same elements in other colours: only rules about colour can answer differently.
      await switchScheme(page, 'dark')
      findings['phone, dark'] = await findingsOfAxe(page, COLOURS)
      await resize(page, DESK)
      findings['desk, dark'] = await findingsOfAxe(page, COLOURS)
      await switchScheme(page, 'light')
      findings['desk, sideways'] = await sideways(page)
      findings['desk, light'] = await findingsOfAxe(page)

      await page.getByRole('button', { name: 'English' }).click()
      await page.waitForFunction(() => document.documentElement.lang === 'en')
      await settled(page)
      await expectLanguage(page, 'en')
      await expectMarks(page, sample)
      findings['desk, English, sideways'] = await sideways(page)
      // The same elements with other words: only rules about names and languages can answer differently, at any width.
      await resize(page, PHONE)
      findings['phone, English, sideways'] = await sideways(page)
      findings['phone, English'] = await findingsOfAxe(page)
      await page.getByRole('button', { name: 'Deutsch' }).click()

      expect(Object.fromEntries(Object.entries(findings).filter(([, found]) => found.length > 0))).toEqual({})
      expect(complaints).toEqual([])
    },
  )
}

async function expectMarks(page: Page, { shows }: SamplePage) {
  if (shows) expect(await page.getByTestId(shows).count()).toBeGreaterThan(0)
}

async function expectLanguage(page: Page, language: Language) {
  expect(await page.locator('html').getAttribute('lang')).toBe(language)
  expect(await page.title()).toBe(`${await page.getByRole('heading', { level: 1 }).textContent()} · TUCacademy`)
}

async function sideways(page: Page): Promise<string[]> {
  const { scrollWidth, clientWidth } = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return { scrollWidth, clientWidth }
  })
  return scrollWidth > clientWidth ? [`${scrollWidth} px on ${clientWidth}`] : []
}
