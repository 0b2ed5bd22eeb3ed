import { expect, test } from 'vitest'
import { readQuery } from '../../../api/src/engine/linking/query.ts'
import { correctWord } from '../../../api/src/engine/linking/typing-errors.ts'
import { tokenise } from '../../../api/src/engine/text/tokenise.ts'
import { buildVocabulary } from '../../../api/src/engine/vocabulary/build-vocabulary.ts'
import { SMALL_TAXONOMY } from './small-taxonomy.ts'

test('a word that goes on where another ends is not that word mistyped, but a doubled letter is an error', () => {
  const words = ['german', 'python']

  expect(correctWord(words, 'germany')).toBeNull()
  expect(correctWord(words, 'pythonn')).toBe('python')
  expect(correctWord(words, 'pyhton')).toBe('python')
})

test('who says "I" in English does not speak of PL/I', () => {
  const vocabulary = buildVocabulary({
    ...SMALL_TAXONOMY,
    concepts: [
      ...SMALL_TAXONOMY.concepts,
      {
        uri: 'http://data.europa.eu/esco/skill/pl-1',
        kind: 'skill',
        skillType: 'knowledge',
        reuseLevel: 'sector-specific',
        labels: [{ language: 'en', kind: 'preferred', text: 'PL/I' }],
      },
    ],
  })
  const content = (text: string, language: 'de' | 'en') =>
    readQuery(vocabulary, vocabulary.indexes.skill, tokenise(text), language).content

  expect(content('I write', 'en')).toEqual([1])
  expect(content('Teil I', 'de')).toEqual([0, 1])
})
