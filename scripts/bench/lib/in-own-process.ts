import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface Texts {
  readonly sentences: readonly string[]
  readonly postings: readonly string[]
}

/** Resident memory that a vocabulary adds, and how long it takes to load. */
export function measureLoad(vocabulary: Uint8Array): { indexMB: number; loadMs: number } {
  return run('measure-load.ts', { 'vocabulary.bin': vocabulary })
}

/** Milliseconds of a sentence and, in the middle, of a posting, in a process that holds nothing but the vocabulary. */
export function measureReading(
  vocabulary: Uint8Array,
  texts: Texts,
): { sentenceMs: { p50: number; p95: number }; postingMs: number | null } {
  return run('measure-reading.ts', { 'vocabulary.bin': vocabulary, 'texts.json': JSON.stringify(texts) })
}

function run<T>(script: string, contents: Readonly<Record<string, Uint8Array | string>>): T {
  const folder = mkdtempSync(join(tmpdir(), 'bench-link-'))
  try {
    const files = Object.entries(contents).map(([name, content]) => {
      const file = join(folder, name)
      writeFileSync(file, content)
      return file
    })
    const path = fileURLToPath(new URL(script, import.meta.url))
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      [...process.execArgv, '--expose-gc', path, ...files],
      { encoding: 'utf8' },
    )
    if (status !== 0) throw new Error(`${script} failed:\n${stderr}`)
    return JSON.parse(stdout) as T
  } finally {
    rmSync(folder, { recursive: true })
  }
}
