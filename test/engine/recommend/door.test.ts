import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'recommend-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Runs the command as a researcher would, apart from the install. */
function recommend(cases: unknown, ...more: string[]) {
  const input = join(folder, 'cases.json')
  const output = join(folder, 'plans.json')
  rmSync(output, { force: true })
  writeFileSync(input, JSON.stringify(cases))
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'scripts/engine/recommend.ts', '--in', input, '--out', output, ...more],
    { cwd: root, encoding: 'utf8' },
  )
  return { status, stdout, stderr, plans: existsSync(output) ? JSON.parse(readFileSync(output, 'utf8')).plans : null }
}

const programming = 'http://data.europa.eu/esco/skill/b1de2fef-2f8a-4f9d-9ee8-09c7e0fa2a9e'
const ask = (goal: unknown) => ({
  cases: [{ id: 'one', catalogue: [{ id: 'x', teaches: [{ uri: programming }], hours: 10 }], goal }],
})

test('cases go in, plans come out, and nothing is printed', { timeout: 60_000 }, () => {
  const { status, stdout, stderr, plans } = recommend(ask([{ uri: programming, weight: 1, must: true }]))
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' })
  expect(plans).toMatchObject([{ id: 'one', steps: [{ credential: 'x' }], covered: [programming], optimal: true }])
})

test('a faulty case is told on stderr, nothing is written, and the exit code says so', { timeout: 60_000 }, () => {
  const { status, stderr, plans } = recommend(ask([{ uri: programming, weight: -1 }]), '--taxonomy', 'none')
  expect(status).toBe(2)
  expect(stderr).toMatch(/^case "one", goal\[0\]\.weight: /)
  expect(plans).toBeNull()
})
