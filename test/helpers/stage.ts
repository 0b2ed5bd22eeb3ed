import { existsSync, readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, inject } from 'vitest'
import { launchBrowser } from './browser.ts'
import { type RunningServer, startServer } from './server.ts'
import { type Visitors, visitorsOf } from './visit.ts'

/** One browser for all files of a process; it ends with the process. */
let browser: Promise<Browser> | undefined
/** Who visits the server that readers share. */
let readers: Promise<Visitors> | undefined

/** What the global set-up has made, or why it could not. */
export type StageFacts = { readonly sampleDirectory: string; readonly readersUrl: string } | { readonly error: string }

/** The data directory of a closed server with the sample region, and the address of the server that readers share; waits until both are there. */
export async function stageFacts(): Promise<{ sampleDirectory: string; readersUrl: string }> {
  const file = inject('stageFile')
  while (!existsSync(file)) await new Promise((resolve) => setTimeout(resolve, 200))
  const facts = JSON.parse(readFileSync(file, 'utf8')) as StageFacts
  if ('error' in facts) throw new Error(`The sample region could not be laid: ${facts.error}`)
  return facts
}

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
    const { sampleDirectory, readersUrl } = await stageFacts()
    if (readsOnly) {
      readers ??= launched().then((open) => visitorsOf(open, readersUrl))
      visitors = await readers
      return
    }
    server = await startServer(sampleDirectory)
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
