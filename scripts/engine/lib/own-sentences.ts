import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const FOLDER = fileURLToPath(new URL('../../../data/skill-talk/', import.meta.url))

export interface OwnSentence {
  /** What the last line that began with # says; "" before the first. */
  readonly kind: string
  readonly text: string
}

/** Sentences of data/skill-talk, one a line, under headings that say their kind. */
export function readOwnSentences(name: 'with-skill' | 'without-skill', language: 'de' | 'en'): OwnSentence[] {
  const sentences: OwnSentence[] = []
  let kind = ''
  for (const line of readFileSync(`${FOLDER}${name}.${language}.txt`, 'utf8').split('\n')) {
    if (line.startsWith('#')) kind = line.slice(1).trim()
    else if (line !== '') sentences.push({ kind, text: line })
  }
  return sentences
}
