import { readFileSync } from 'node:fs'
import type { Reading, TaughtText } from '../context.ts'
import { TO_KEEP } from '../domain/linking/links-kept.ts'
import {
  type CompiledTerms,
  compileTerms,
  linkTaught,
  loadVocabulary,
  type TaughtTerm,
  type Vocabulary,
} from '../engine/index.ts'

/** The index of the last task: a thread works through many batches with the same one. */
let loaded: { file: string; vocabulary: Vocabulary } | undefined

/** Links each text; an empty one has no links. */
export function linkTextsHere(vocabulary: Vocabulary, texts: readonly TaughtText[]): Reading[] {
  const compiled = new Map<readonly TaughtTerm[], CompiledTerms>()
  return texts.map(({ text, terms }) => {
    if (text.trim() === '') return { language: 'unknown', links: [] }
    const ready = compiled.get(terms) ?? compileTerms(terms)
    compiled.set(terms, ready)
    return linkTaught(vocabulary, text, ready, TO_KEEP)
  })
}

/** A worker thread's task. */
export default function linkTexts({
  indexFile,
  texts,
}: {
  indexFile: string
  texts: readonly TaughtText[]
}): Reading[] {
  if (loaded?.file !== indexFile) {
    loaded = { file: indexFile, vocabulary: loadVocabulary(new Uint8Array(readFileSync(indexFile))) }
  }
  return linkTextsHere(loaded.vocabulary, texts)
}
