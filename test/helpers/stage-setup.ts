import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { onceForAll } from './once-for-all.ts'
import { type RunningServer, startServer } from './server.ts'
import type { StageFacts } from './stage.ts'

declare module 'vitest' {
  interface ProvidedContext {
    stageFile: string
  }
}

/**
 * The first start of a server, from nothing to the sample region, once: each test file that changes something begins with a copy
 * of what it left. Files of which no other sees what they change share one server for as long as the tests run. Nobody waits for it here: other tests run
 * meanwhile, and who needs the stage waits for the file that says what stands.
 */
export default function setup(project: TestProject): () => Promise<void> {
  const { made, leave } = onceForAll('stage', layStage)
  project.provide('stageFile', made.file)
  return leave
}

function layStage() {
  const folder = mkdtempSync(join(tmpdir(), 'tucacademy-stage-'))
  const file = join(folder, 'stage.json')
  const say = (facts: StageFacts) => {
    writeFileSync(`${file}.new`, JSON.stringify(facts))
    renameSync(`${file}.new`, file)
  }
  let sampleDirectory: string | undefined
  let shared: RunningServer | undefined
  const set = async () => {
    const first = await startServer()
    sampleDirectory = first.dataDir
    await first.stop(true)
    // Two browsers at one address.
    shared = await startServer(sampleDirectory, { REQUESTS_PER_MINUTE: '10000' })
    say({ sampleDirectory, sharedUrl: shared.url })
  }
  const done = set().catch((error) => say({ error: String(error) }))
  return {
    file,
    async close() {
      await done
      rmSync(folder, { recursive: true, force: true })
      if (sampleDirectory) rmSync(sampleDirectory, { recursive: true, force: true })
      await shared?.stop()
    },
  }
}
