/** In a process of its own: how long a vocabulary takes to load and how much resident memory it adds. One JSON line on stdout. */
import { readFileSync } from 'node:fs'
import { linkText, loadVocabulary } from '../../../api/src/engine/index.ts'

const collect = (globalThis as { gc?: () => void }).gc ?? (() => undefined)
collect()
const before = process.memoryUsage().rss
const started = performance.now()
const vocabulary = loadVocabulary(readFileSync(process.argv[2] ?? ''))
const loadMs = Math.round(performance.now() - started)
collect()
const indexMB = Math.round((process.memoryUsage().rss - before) / 1e5) / 10
// Asked once, so that nothing of it can be left out.
linkText(vocabulary, 'Python')
console.log(JSON.stringify({ indexMB, loadMs }))
