/**
 * npm run bench                      every question, one after the other
 * npm run bench -- <question> [...]  one question with its own flags; --json prints one JSON line last on stdout
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const here = fileURLToPath(new URL('.', import.meta.url))
const questions = readdirSync(here)
  .filter((file) => file.endsWith('.ts') && file !== 'run.ts')
  .map((file) => file.replace(/\.ts$/, ''))
  .sort()

const [question, ...flags] = process.argv.slice(2)
const asked = question === undefined || question.startsWith('--') ? questions : [question]
const passed = question?.startsWith('--') ? [question, ...flags] : flags
for (const name of asked) {
  const file = `${here}${name}.ts`
  if (!existsSync(file)) {
    console.error(`Unknown question "${name}". Known: ${questions.join(', ')}.`)
    process.exit(2)
  }
  console.error(`— ${name}`)
  const { status } = spawnSync(process.execPath, [...process.execArgv, file, ...passed], { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
