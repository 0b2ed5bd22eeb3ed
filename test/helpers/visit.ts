import type { Browser, BrowserContext, Page } from 'playwright-core'

export type Language = 'de' | 'en'
export type SampleRole = 'manager' | 'course-team' | 'business' | 'learner'

const EMAILS: Record<SampleRole, string> = {
  manager: 'leitung@example.org',
  'course-team': 'lehre@example.org',
  business: 'betrieb@example.org',
  learner: 'lernen@example.org',
}
export const SAMPLE_PASSWORD = 'sample-sign-in'

interface VisitOptions {
  as?: SampleRole
  language?: Language
  width?: number
  scheme?: 'light' | 'dark'
  javaScriptEnabled?: boolean
}

/** One person's browser window on a running server, with everything that went wrong in it written down. */
export interface Visit {
  readonly context: BrowserContext
  readonly page: Page
  /** Console errors, uncaught exceptions and refused contents, in order. */
  readonly complaints: string[]
  close(): Promise<void>
}

/** Windows on one server. */
export interface Visitors {
  readonly url: string
  visit(options?: VisitOptions): Promise<Visit>
  close(): Promise<void>
}

/** A window that may have had visitors before. */
interface Window {
  readonly context: BrowserContext
  readonly page: Page
  complaints: string[]
}

/**
 * Visitors of one server. A window that its visitor has left is emptied and handed to the next: a new one would fetch and
 * compile the whole app again.
 */
export function visitorsOf(browser: Browser, url: string): Visitors {
  const sessions = new Map<SampleRole, ReturnType<BrowserContext['storageState']>>()
  const left = new Map<string, Window[]>()
  const contexts = new Set<BrowserContext>()

  async function signIn(role: SampleRole) {
    const context = await browser.newContext({ baseURL: url })
    const answer = await context.request.post('/api/auth/sign-in/email', {
      headers: { origin: url },
      data: { email: EMAILS[role], password: SAMPLE_PASSWORD },
    })
    if (!answer.ok()) throw new Error(`Signing in as ${role} failed: ${answer.status()} ${await answer.text()}`)
    const state = await context.storageState()
    await context.close()
    return state
  }

  /** Signs in once per role: attempts at passwords are limited. */
  function sessionOf(role: SampleRole) {
    const known = sessions.get(role) ?? signIn(role)
    sessions.set(role, known)
    return known
  }

  async function openWindow(language: Language, javaScriptEnabled: boolean): Promise<Window> {
    const context = await browser.newContext({
      baseURL: url,
      locale: language === 'de' ? 'de-DE' : 'en-GB',
      timezoneId: 'Europe/Berlin',
      reducedMotion: 'reduce',
      javaScriptEnabled,
    })
    contexts.add(context)
    // Shorter than a test may take, so that a failure names the element that did not come.
    context.setDefaultTimeout(15_000)
    const page = await context.newPage()
    countRequests(page)
    const window: Window = { context, page, complaints: [] }
    page.on('pageerror', (error) => window.complaints.push(`uncaught: ${error.message}`))
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning')
        window.complaints.push(`console ${message.type()}: ${message.text()} ${message.location().url}`)
    })
    return window
  }

  return {
    url,
    async visit(options = {}) {
      const { as, language = 'de', width = 1440, scheme = 'light', javaScriptEnabled = true } = options
      const kind = `${language} ${javaScriptEnabled}`
      const window = left.get(kind)?.pop() ?? (await openWindow(language, javaScriptEnabled))
      const { context, page } = window
      const complaints: string[] = []
      window.complaints = complaints
      if (as) await context.addCookies((await sessionOf(as)).cookies)
      await page.setViewportSize({ width, height: width < 600 ? 844 : 900 })
      await page.emulateMedia({ colorScheme: scheme })
      return {
        context,
        page,
        complaints,
        async close() {
          if (javaScriptEnabled && (await emptied(window, url))) left.set(kind, [...(left.get(kind) ?? []), window])
          else await closed(context)
        },
      }
    },
    async close() {
      for (const context of [...contexts]) await closed(context)
    },
  }

  async function closed(context: BrowserContext) {
    contexts.delete(context)
    await context.close()
  }
}

/**
 * Takes out of a window what its visitor left there.
 * @returns  false for one that cannot be used again
 */
async function emptied({ context, page }: Window, url: string): Promise<boolean> {
  if (page.isClosed()) return false
  try {
    await page.unrouteAll({ behavior: 'ignoreErrors' })
    for (const other of context.pages()) if (other !== page) await other.close()
    // A page that asks before it is left is left all the same.
    page.once('dialog', (dialog) => void dialog.accept())
    await page.goto(`${url}/favicon.svg`, { timeout: 5_000 })
    page.removeAllListeners('dialog')
    await page.evaluate(() => {
      localStorage.clear()
      sessionStorage.clear()
    })
    await page.mouse.move(0, 0)
    await page.emulateMedia({ media: null })
    await context.clearCookies()
    await context.clearPermissions()
    return true
  } catch {
    return false
  }
}

const QUIET_MS = 120
const underway = new WeakMap<Page, { count: number; changed: number }>()

function countRequests(page: Page): void {
  const requests = { count: 0, changed: performance.now() }
  underway.set(page, requests)
  const by = (step: number) => () => {
    requests.count += step
    requests.changed = performance.now()
  }
  page.on('request', by(1))
  page.on('requestfinished', by(-1))
  page.on('requestfailed', by(-1))
}

/** Nothing has been on its way for a moment: the driver's own measure of it is half a second. */
async function quiet(page: Page): Promise<void> {
  const requests = underway.get(page)
  if (!requests) return page.waitForLoadState('networkidle')
  const until = performance.now() + 15_000
  while (requests.count > 0 || performance.now() - requests.changed < QUIET_MS) {
    if (performance.now() > until) throw new Error(`${requests.count} requests of ${page.url()} do not end.`)
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}

/** The page stands: its one heading is there, nothing is loading any more, fonts and colours are drawn. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main h1').waitFor()
  await quiet(page)
  await page.waitForFunction(() => !document.querySelector('main .mantine-Skeleton-root'))
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  await atRest(page)
}

/**
 * From a page of the app to another without loading the app again, as a link does; comes back when the other's heading is there.
 * @param path  of another route than the one that is open, or the same route with another query
 */
export async function follow(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    const leaves = new URL(to, location.href).pathname !== location.pathname
    if (leaves) document.querySelector('main h1')?.setAttribute('data-left', '')
    history.pushState({}, '', to)
  }, path)
  await page.locator('main h1:not([data-left])').waitFor()
}

/** Changes the colours as the operating system would; comes back when the last transition has ended. */
export async function switchScheme(page: Page, scheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme: scheme })
  await page.waitForFunction((wanted) => document.documentElement.dataset.mantineColorScheme === wanted, scheme)
  await atRest(page)
}

/** Gives the page another size; comes back when charts and menus have followed. */
export async function resize(page: Page, viewport: { width: number; height: number }): Promise<void> {
  await page.setViewportSize(viewport)
  await atRest(page)
}

/** Two frames for what has just changed to begin, then the end of every animation. */
async function atRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    // Written out: tsx gives inner functions a name through a helper that the page does not have.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    await Promise.allSettled(document.getAnimations().map((animation) => animation.finished))
    await new Promise((resolve) => requestAnimationFrame(resolve))
  })
}
