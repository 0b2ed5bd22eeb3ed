import { afterAll, afterEach, expect, test } from 'vitest'
import { DEFAULT_INTAKE_LIMITS } from '../../api/src/domain/imports/formats/intake-limits.ts'
import { openWorkers, TABLE_THREADS } from '../../api/src/workers/open-workers.ts'

const workers = openWorkers()
afterAll(() => workers.close())

const file = { name: 'needs.csv', bytes: Buffer.from(['Title', ...Array(5000).keys()].join('\n')) }
const begun: AbortController[] = []
const read = () => {
  const ending = new AbortController()
  begun.push(ending)
  return workers.readTable(file, {}, DEFAULT_INTAKE_LIMITS, ending.signal)
}
afterEach(() => {
  for (const ending of begun.splice(0)) ending.abort()
})

test('a file that waits is read when the reading of others is broken off, though no thread is left', async () => {
  // Each holds its thread: the table is known, its rows have not been asked for.
  for (let reader = 0; reader < TABLE_THREADS; reader++) await read()
  const held = begun.slice()
  const waiting = read()
  for (const ending of held) ending.abort()
  expect((await waiting).table.header).toEqual(['Title'])
})

test('other work goes on while files are being read', async () => {
  for (let reader = 0; reader < TABLE_THREADS; reader++) await read()
  expect((await workers.writeWorkbook([])).byteLength).toBeGreaterThan(0)
})
