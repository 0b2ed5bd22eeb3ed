import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

const made: string[] = []

/** A new empty folder; it goes with everything in it when the test file that asked for it has ended, failed or not. */
export function temporaryFolder(purpose: string): string {
  const path = mkdtempSync(join(tmpdir(), `tucacademy-${purpose}-`))
  made.push(path)
  return path
}

// Registered with the file that imports this: each file has a copy of its own.
afterAll(() => {
  for (const path of made.splice(0)) rmSync(path, { recursive: true, force: true, maxRetries: 3 })
})
