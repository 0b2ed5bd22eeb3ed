import { readFileSync } from 'node:fs'
import type { Reading } from '../context.ts'
import { LINKS_KEPT } from '../domain/linking/links-kept.ts'
import { linkText, loadVocabulary, type Vocabulary } from '../engine/index.ts'

/** The index of the last task: a thread works through many batches with the same one. */
let loaded: { file: string; vocabulary: Vocabulary } | undefined

/** Links each text; an empty one has no links. */
export const linkTextsHere = (vocabulary: Vocabulary, texts: readonly string[]): Reading[] =>
  texts.map((text) =>
    text.trim() === '' ? { language: 'unknown', links: [] } : linkText(vocabulary, text, { limit: LINKS_KEPT }),
  )

/** A worker thread's task. */
export default function linkTexts({ indexFile, texts }: { indexFile: string; texts: readonly string[] }): Reading[] {
  if (loaded?.file !== indexFile) {
    loaded = { file: indexFile, vocabulary: loadVocabulary(new Uint8Array(readFileSync(indexFile))) }
  }
  return linkTextsHere(loaded.vocabulary, texts)
}
