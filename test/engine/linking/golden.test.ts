import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { buildVocabulary, ENGINE_VERSION, linkText } from '../../../api/src/engine/index.ts'
import { hashText } from '../../../api/src/engine/version.ts'
import { complaints, readGoldenCases } from './golden-case.ts'
import { SMALL_TAXONOMY } from './small-taxonomy.ts'

const vocabulary = buildVocabulary(SMALL_TAXONOMY)
const LOCK = new URL('../../../data/golden/linking.lock.json', import.meta.url)

describe('golden cases on the small taxonomy', () => {
  for (const golden of readGoldenCases()) {
    test(`${golden.id}: ${golden.reason}`, () => {
      expect(complaints(vocabulary, golden)).toEqual([])
    })
  }
})

test('golden output does not change while the engine version stays', () => {
  const output = readGoldenCases().map(({ text }) => linkText(vocabulary, text).links)
  // Rounded, so that a last bit of floating point is no change.
  const hash = hashText(
    JSON.stringify(output, (_, value) => (typeof value === 'number' ? Number(value.toFixed(6)) : value)),
  )
  if (process.env.UPDATE_GOLDEN === '1' || !existsSync(LOCK)) {
    writeFileSync(LOCK, `${JSON.stringify({ engineVersion: ENGINE_VERSION, outputHash: hash }, null, 2)}\n`)
  }

  const lock = JSON.parse(readFileSync(LOCK, 'utf8')) as { engineVersion: string; outputHash: string }

  expect(
    { engineVersion: ENGINE_VERSION, outputHash: hash },
    'The engine answers differently. Raise ENGINE_CODE_VERSION in api/src/engine/version.ts if the version is unchanged, then run the test once with UPDATE_GOLDEN=1.',
  ).toEqual(lock)
})

test('what a sentence names is still named when another sentence stands beside it', () => {
  for (const language of ['de', 'en'] as const) {
    const texts = readGoldenCases()
      .filter(({ id }) => id.startsWith(language))
      .map(({ text }) => text)
    const named = (text: string) =>
      linkText(vocabulary, text, { language, only: 'counting' }).links.map(({ uri }) => uri)
    for (const [index, text] of texts.entries()) {
      const next = texts[(index + 1) % texts.length]!
      expect({ text, next, lost: named(text).filter((uri) => !named(`${text}\n\n${next}`).includes(uri)) }).toEqual({
        text,
        next,
        lost: [],
      })
    }
  }
})
