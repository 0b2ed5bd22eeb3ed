import type { Language, Taxonomy } from '../../../../api/src/engine/types.ts'

/** Concept URIs for a text, best first. */
export type Rank = (text: string) => readonly string[] | Promise<readonly string[]>

/** A search library over the same labels that the engine reads. */
export interface Peer {
  readonly rank: Rank
  readonly close?: () => Promise<void>
}

/** One document per skill with all labels of a language as the taxonomy lists them, the lexicon left out. */
export interface LabelDocument {
  readonly id: string
  readonly labels: readonly string[]
}

export function labelDocuments(taxonomy: Taxonomy, language: Language): LabelDocument[] {
  return taxonomy.concepts.flatMap(({ uri, kind, labels }) => {
    const own = labels.filter((label) => label.language === language && label.kind !== 'everyday')
    return kind === 'skill' && own.length > 0 ? [{ id: uri, labels: own.map(({ text }) => text) }] : []
  })
}

/** The hundred largest, best first; ties by position. */
export function bestOf(ids: readonly string[], scores: ArrayLike<number>): string[] {
  const order: number[] = []
  for (let i = 0; i < scores.length; i++) if (scores[i]! > 0) order.push(i)
  order.sort((a, b) => scores[b]! - scores[a]! || a - b)
  return order.slice(0, 100).map((i) => ids[i]!)
}
