import { existsSync, readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, inject } from 'vitest'
import { launchBrowser } from './browser.ts'
import { type RunningServer, startServer } from './server.ts'
import { type Visitors, visitorsOf } from './visit.ts'

/** One browser for all files of a process; it ends with the process. */
let browser: Promise<Browser> | undefined
/** Who visits the server that files share. */
let together: Promise<Visitors> | undefined

/** What the global set-up has made, or why it could not. */
export type StageFacts = { readonly sampleDirectory: string; readonly sharedUrl: string } | { readonly error: string }

/** The data directory of a closed server with the sample region, and the address of the server that files share; waits until both are there. */
export async function stageFacts(): Promise<{ sampleDirectory: string; sharedUrl: string }> {
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
 * @param shared  what the file changes, if anything, no other file looks at: it visits one server together with all such files,
 *                instead of one of its own that begins as the sample region and is gone afterwards
 */
export function useStage({ shared = false } = {}) {
  let server: RunningServer | undefined
  let visitors: Visitors | undefined
  beforeAll(async () => {
    const { sampleDirectory, sharedUrl } = await stageFacts()
    if (shared) {
      together ??= launched().then((open) => visitorsOf(open, sharedUrl))
      visitors = await together
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
