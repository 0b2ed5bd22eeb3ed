import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, inject } from 'vitest'
import { launchBrowser } from './browser.ts'
import { type RunningServer, startServer } from './server.ts'
import { visitor } from './visit.ts'

/** A server and a browser for one test file, started before its tests and closed after them. */
export function useStage() {
  let server: RunningServer | undefined
  let browser: Browser | undefined
  let visit: ReturnType<typeof visitor> | undefined
  beforeAll(async () => {
    server = await startServer(inject('sampleDirectory'))
    browser = await launchBrowser()
    visit = visitor(browser, server)
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })
  return {
    get url(): string {
      if (!server) throw new Error('The server has not started.')
      return server.url
    },
    visit: (...args: Parameters<ReturnType<typeof visitor>>) => {
      if (!visit) throw new Error('The browser has not started.')
      return visit(...args)
    },
  }
}
