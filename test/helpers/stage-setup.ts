import { rmSync } from 'node:fs'
import type { TestProject } from 'vitest/node'
import { startServer } from './server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    sampleDirectory: string
  }
}

/** The first start of a server, from nothing to the sample region, once: each test file begins with a copy of what it left. */
export default async function setup(project: TestProject): Promise<() => void> {
  const first = await startServer()
  await first.stop(true)
  project.provide('sampleDirectory', first.dataDir)
  return () => rmSync(first.dataDir, { recursive: true, force: true })
}
