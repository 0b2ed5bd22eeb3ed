/**
 * In a process of its own, as a server has it: how long a loaded vocabulary takes to read texts. Reads a vocabulary and a JSON file
 * { sentences, postings }; all are read once before anything is timed. One JSON line on stdout, milliseconds.
 */
import { readFileSync } from 'node:fs'
import { linkText, loadVocabulary } from '../../../api/src/engine/index.ts'
import type { Texts } from './in-own-process.ts'
import { percentile } from './rank-measures.ts'

const [vocabularyFile = '', textsFile = ''] = process.argv.slice(2)
const vocabulary = loadVocabulary(readFileSync(vocabularyFile))
const { sentences, postings } = JSON.parse(readFileSync(textsFile, 'utf8')) as Texts

function timesOf(texts: readonly string[]): number[] {
  return texts.map((text) => {
    const started = performance.now()
    linkText(vocabulary, text)
    return performance.now() - started
  })
}

const round = (value: number) => Math.round(value * 100) / 100
timesOf([...sentences, ...postings])
const times = timesOf(sentences)
console.log(
  JSON.stringify({
    sentenceMs: { p50: round(percentile(times, 0.5)), p95: round(percentile(times, 0.95)) },
    postingMs: postings.length === 0 ? null : round(percentile(timesOf(postings), 0.5)),
  }),
)
