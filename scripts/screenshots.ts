// Pictures of the app with its sample region. Without arguments: the README's, into web/screenshots/.
// `npm run screenshots -- --all <folder>`: every page, on a phone and a desk, light and dark, German and English.
import { mkdirSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Page } from 'playwright-core'
import { launchBrowser } from '../test/helpers/browser.ts'
import { findSampleRecords, SAMPLE_PAGES, type SampleRecords } from '../test/helpers/sample-pages.ts'
import { startServer } from '../test/helpers/server.ts'
import { type Language, settled, switchScheme, visitorsOf } from '../test/helpers/visit.ts'

interface ReadmePicture {
  file: string
  page: (typeof SAMPLE_PAGES)[number]['name']
  language: Language
  width: number
  height: number
  scheme?: 'light' | 'dark'
  before?: (page: Page) => Promise<void>
}

const typeNeed = async (page: Page) => {
  await page.getByTestId('try-text').fill(TYPED)
  await page.locator('[aria-live="polite"] li').first().waitFor()
  await page.getByTestId('try-text').blur()
}
const TYPED =
  'Wir suchen jemanden, der unsere SPS-Steuerungen programmiert, technische Zeichnungen liest und schweißen kann. Ein Staplerschein wäre gut.'

const README: readonly ReadmePicture[] = [
  { file: 'landing', page: 'landing', language: 'de', width: 1280, height: 860, before: typeNeed },
  { file: 'need', page: 'business-need', language: 'de', width: 1280, height: 1000 },
  { file: 'catalogue', page: 'catalogue', language: 'en', width: 1280, height: 900 },
  { file: 'micro-credential', page: 'micro-credential', language: 'en', width: 1280, height: 1500 },
  { file: 'pathway', page: 'learner-path', language: 'de', width: 1280, height: 1100 },
  { file: 'overview', page: 'manager-overview', language: 'de', width: 1280, height: 1100 },
  { file: 'pathway-phone-dark', page: 'learner-path', language: 'en', width: 390, height: 844, scheme: 'dark' },
]
const MOST_BYTES = 250_000

const { values } = parseArgs({ options: { all: { type: 'string' } } })
const server = await startServer()
const browser = await launchBrowser()
try {
  const { visit } = visitorsOf(browser, server.url)
  const manager = await visit({ as: 'manager' })
  const records = await findSampleRecords(manager.context.request, server.url)
  await manager.close()
  if (values.all) await everything(resolve(values.all), records)
  else await forReadme(join(dirname(fileURLToPath(import.meta.url)), '../web/screenshots'), records)

  async function forReadme(folder: string, found: SampleRecords) {
    mkdirSync(folder, { recursive: true })
    for (const picture of README) {
      const sample = SAMPLE_PAGES.find(({ name }) => name === picture.page)
      if (!sample) throw new Error(`There is no page "${picture.page}".`)
      const { page, close } = await visit({ as: sample.as, ...picture })
      await page.setViewportSize(picture)
      await page.goto(sample.path(found))
      await settled(page)
      await picture.before?.(page)
      const path = join(folder, `${picture.file}.png`)
      await page.screenshot({ path })
      await close()
      const { size } = statSync(path)
      console.error(`${picture.file}.png ${Math.round(size / 1000)} kB`)
      if (size > MOST_BYTES) throw new Error(`${path} has ${size} bytes, more than ${MOST_BYTES}.`)
    }
  }

  async function everything(folder: string, found: SampleRecords) {
    mkdirSync(folder, { recursive: true })
    for (const sample of SAMPLE_PAGES) {
      for (const language of ['de', 'en'] as const) {
        const { page, close } = await visit({ as: sample.as, language })
        await page.goto(sample.path(found))
        for (const width of [390, 1440]) {
          await page.setViewportSize({ width, height: width === 390 ? 844 : 900 })
          for (const scheme of ['light', 'dark'] as const) {
            await switchScheme(page, scheme)
            await settled(page)
            const name = `${sample.name}-${language}-${width}-${scheme}.png`
            await page.screenshot({ path: join(folder, name), fullPage: true })
          }
        }
        await close()
        console.error(`${sample.name} ${language}`)
      }
    }
  }
} finally {
  await browser.close()
  await server.stop()
}
