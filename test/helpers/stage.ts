import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, inject } from 'vitest'
import { launchBrowser } from './browser.ts'
import { type RunningServer, startServer } from './server.ts'
import { type Visitors, visitorsOf } from './visit.ts'

/** One browser for all files of a process; it ends with the process. */
let browser: Promise<Browser> | undefined
/** Who visits the server that readers share. */
let readers: Promise<Visitors> | undefined

const launched = () => {
  browser ??= launchBrowser()
  return browser
}

/**
 * A server and a browser for one test file.
 * @param readsOnly  the file changes nothing that another would see: it visits the server that all such files share, instead of
 *                   one of its own that begins as the sample region and is gone afterwards
 */
export function useStage({ readsOnly = false } = {}) {
  let server: RunningServer | undefined
  let visitors: Visitors | undefined
  beforeAll(async () => {
    if (readsOnly) {
      readers ??= launched().then((open) => visitorsOf(open, inject('readersUrl')))
      visitors = await readers
      return
    }
    server = await startServer(inject('sampleDirectory'))
    visitors = visitorsOf(await launched(), server.url)
  })
  afterAll(async () => {
    if (!server) return
    await visitors?.close()
    await server.stop()
  })
  const started = (): Visitors => {
    if (!visitors) throw new Error('The stage is not set yet: visits begin inside tests.')
    return visitors
  }
  return {
    get url(): string {
      return started().url
    },
    visit: (...args: Parameters<Visitors['visit']>) => started().visit(...args),
  }
}
