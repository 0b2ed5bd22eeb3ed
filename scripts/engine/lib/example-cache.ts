import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { collectExamples, type Examples } from './collect-examples.ts'

/** Examples from a file of an earlier run, or collected and written there; without a file only collected. */
export function cachedExamples(
  file: string | undefined,
  taxonomy: string,
  bench: string,
  say: (line: string) => void,
): Examples {
  if (file !== undefined && existsSync(file)) return readCache(file)
  const examples = collectExamples(taxonomy, bench, say)
  if (file !== undefined) writeCache(file, examples)
  return examples
}

function writeCache(file: string, { groups, values }: Examples): void {
  writeFileSync(`${file}.json`, JSON.stringify(groups))
  writeFileSync(file, new Uint8Array(values.buffer))
}

function readCache(file: string): Examples {
  const bytes = readFileSync(file)
  return {
    groups: JSON.parse(readFileSync(`${file}.json`, 'utf8')) as Examples['groups'],
    values: new Float32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4),
  }
}
