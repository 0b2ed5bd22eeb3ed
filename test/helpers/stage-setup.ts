import { rmSync } from 'node:fs'
import type { TestProject } from 'vitest/node'
import { startServer } from './server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    sampleDirectory: string
    readersUrl: string
  }
}

/**
 * The first start of a server, from nothing to the sample region, once: each test file that changes something begins with a copy
 * of what it left. Files that only read share one server for as long as the tests run.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const first = await startServer()
  await first.stop(true)
  project.provide('sampleDirectory', first.dataDir)
  // Two browsers at one address.
  const readers = await startServer(first.dataDir, { REQUESTS_PER_MINUTE: '10000' })
  project.provide('readersUrl', readers.url)
  return async () => {
    rmSync(first.dataDir, { recursive: true, force: true })
    await readers.stop()
  }
}
