import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Without a window first: the same engine, but no user interface of the browser's own that is drawn for nobody. */
const INSTALLED = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** Browsers that `npx playwright install` has left behind, newest first. */
function* playwrightCache(): Generator<string> {
  const folders = [
    process.env.PLAYWRIGHT_BROWSERS_PATH,
    join(homedir(), '.cache/ms-playwright'),
    join(homedir(), 'Library/Caches/ms-playwright'),
  ]
  for (const folder of folders) {
    if (!folder || !existsSync(folder)) continue
    const builds = readdirSync(folder).filter((name) => name.startsWith('chromium'))
    builds.sort((a, b) => Number(b.split('-').at(-1)) - Number(a.split('-').at(-1)))
    for (const build of builds) {
      for (const entry of readdirSync(join(folder, build))) {
        for (const name of ['chrome', 'headless_shell', 'chrome-headless-shell']) yield join(folder, build, entry, name)
      }
    }
  }
}

interface Found {
  executablePath: string
  args: string[]
}

async function findBrowser(): Promise<Found> {
  const wished = process.env.CHROMIUM_PATH
  if (wished) {
    if (!existsSync(wished)) throw new Error(`CHROMIUM_PATH names ${wished}, but there is no such file.`)
    return { executablePath: wished, args: FLAGS }
  }
  const installed = [...INSTALLED, ...playwrightCache()].find((path) => existsSync(path))
  if (installed) return { executablePath: installed, args: FLAGS }
  try {
    const { default: packed } = await import('@sparticuz/chromium')
    return { executablePath: await packed.executablePath(), args: [...packed.args, ...FLAGS] }
  } catch (cause) {
    throw new Error('No Chromium found. Install one with: npx playwright-core install --with-deps chromium', { cause })
  }
}

/** A Chromium with an empty profile: $CHROMIUM_PATH, an installed one, Playwright's, or the one that ships inside npm. */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, args } = await findBrowser()
  try {
    return await chromium.launch({ executablePath, args, headless: true })
  } catch (cause) {
    throw new Error(
      `${executablePath} does not start. Install a Chromium with: npx playwright-core install --with-deps chromium`,
      { cause },
    )
  }
}
