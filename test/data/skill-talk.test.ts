import { expect, test } from 'vitest'
import { readOwnSentences } from '../../scripts/engine/lib/own-sentences.ts'

const LANGUAGES = ['de', 'en'] as const
const folded = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

test('sentences stand under a kind, each once, and never with and without a skill at once', () => {
  for (const language of LANGUAGES) {
    const all = [...readOwnSentences('with-skill', language), ...readOwnSentences('without-skill', language)]
    const seen = new Map<string, number>()
    for (const { text } of all) seen.set(folded(text), (seen.get(folded(text)) ?? 0) + 1)

    expect([...seen].filter(([, times]) => times > 1)).toEqual([])
    expect(all.filter(({ kind }) => kind === '')).toEqual([])
  }
})

test('every kind of text that names no skill is there in both languages, denied skills and look-alikes among them', () => {
  const kinds = (language: 'de' | 'en') => new Set(readOwnSentences('without-skill', language).map(({ kind }) => kind))

  expect([...kinds('de')].sort()).toEqual([...kinds('en')].sort())
  for (const kind of ['benefit', 'heading', 'tricky', 'negation', 'cv-header']) expect(kinds('de')).toContain(kind)
})
