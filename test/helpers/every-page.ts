import { afterAll, beforeAll, expect, test } from 'vitest'
import { findingsOfAxe } from './axe.ts'
import { findSampleRecords, SAMPLE_PAGES, type SampleRecords } from './sample-pages.ts'
import { useStage } from './stage.ts'
import { type Language, type SampleRole, settled, switchScheme, type Visit } from './visit.ts'

const DESK = { width: 1440, height: 900 }
const PHONE = { width: 390, height: 844 }
const COLOURS = { runOnly: { type: 'rule' as const, values: ['color-contrast', 'link-in-text-block'] } }

/** Every page in one language, each on a desk and a phone, the German ones light and dark. A file a language, so that two can run at once. */
export function testEveryPage(language: Language): void {
  const stage = useStage()
  let records: SampleRecords
  beforeAll(async () => {
    const manager = await stage.visit({ as: 'manager' })
    records = await findSampleRecords(manager.context.request, stage.url)
    await manager.close()
  })
  // One window for each kind of visitor, as a person has it: a new one would load and compile the whole app for every page.
  const windows = new Map<SampleRole | undefined, Promise<Visit>>()
  const windowOf = (as: SampleRole | undefined) => {
    const open = windows.get(as) ?? stage.visit({ as, language })
    windows.set(as, open)
    return open
  }
  afterAll(async () => {
    for (const open of windows.values()) await (await open).close()
  })
  test.each(SAMPLE_PAGES.map((page) => [page.name, page] as const))(
    '%s: nothing for axe, no console error, no sideways scrolling, language and title set',
    async (_name, sample) => {
      const { page, complaints } = await windowOf(sample.as)
      complaints.length = 0
      await page.setViewportSize(DESK)
      await page.emulateMedia({ colorScheme: 'light' })
      await page.goto(sample.path(records))
      await settled(page)

      expect(await page.locator('html').getAttribute('lang')).toBe(language)
      expect(await page.title()).toBe(`${await page.getByRole('heading', { level: 1 }).textContent()} · TUCacademy`)
      const findings: Record<string, string[]> = {}
      for (const [place, viewport] of Object.entries({ desk: DESK, phone: PHONE })) {
        await page.setViewportSize(viewport)
        await switchScheme(page, 'light')
        const { scrollWidth, clientWidth } = await page.evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement
          return { scrollWidth, clientWidth }
        })
        findings[`${place}, sideways`] = scrollWidth > clientWidth ? [`${scrollWidth} px on ${clientWidth}`] : []
        // The same elements with other words: only rules about names and languages can answer differently, at any width.
        if (language === 'en' && viewport === DESK) continue
        findings[`${place}, light`] = await findingsOfAxe(page)
        if (language === 'en') continue
        // The same elements in other colours: only rules about colour can answer differently.
        await switchScheme(page, 'dark')
        findings[`${place}, dark`] = await findingsOfAxe(page, COLOURS)
      }
      expect(Object.fromEntries(Object.entries(findings).filter(([, found]) => found.length > 0))).toEqual({})
      expect(complaints).toEqual([])
    },
  )
}
