import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  buildVocabulary,
  compileTerms,
  linkTaught,
  linkText,
  type TaughtTerm,
  termKey,
} from '../../../api/src/engine/index.ts'
import { SMALL_TAXONOMY, skill } from '../linking/small-taxonomy.ts'

const vocabulary = buildVocabulary(SMALL_TAXONOMY)
const PLC = skill('programmable logic controller')
const WELDING = skill('welding techniques')
const TEAM = skill('work in teams')

const means = (words: string, uri: string): TaughtTerm => ({ id: `${words} +`, uri, words, verdict: 'links' })
const never = (words: string, uri: string): TaughtTerm => ({ id: `${words} -`, uri, words, verdict: 'never' })
const read = (text: string, ...terms: TaughtTerm[]) => linkTaught(vocabulary, text, compileTerms(terms)).links
const accepted = (text: string, ...terms: TaughtTerm[]) =>
  read(text, ...terms)
    .filter((link) => link.accepted)
    .map((link) => link.uri)

test('taught words link their skill with certainty, say by which term, and show where they stand', () => {
  const text = 'Du betreust unsere S7er im Werk.'

  const [link] = read(text, means('S7er', PLC))

  expect(accepted(text)).not.toContain(PLC)
  expect(link).toMatchObject({ uri: PLC, score: 1, accepted: true, method: 'taught', taughtBy: 'S7er +' })
  expect(link?.evidence.map(([start, end]) => text.slice(start, end))).toEqual(['S7er'])
  expect(link?.signals).toEqual({ taught: 1 })
})

/** [text, taught words, whether they link, why] */
const GOLDEN: readonly (readonly [string, string, boolean, string])[] = [
  ['Wir löten Blechner-Nähte', 'blechner-nähte', true, 'case does not matter'],
  ['Erfahrung mit Blechnernähten', 'Blechnernaht', true, 'a plural with an umlaut is the same word'],
  ['Erfahrung mit Blechner', 'Blechnernaht', false, 'the first part of a word is another word'],
  ['Du planst Schaltkästen und Schränke', 'Schaltkasten', true, 'a German plural is the same word'],
  ['You will tend our bluebirds', 'bluebird', true, 'an English plural is the same word'],
  ['Erfahrung mit der blauen Anlage', 'blaue Anlage', true, 'endings do not matter in any of the words'],
  ['Blau, Anlage', 'Blau Anlage', false, 'a comma stands between two things'],
  ['Blau-Anlage', 'Blau Anlage', true, 'a hyphen holds words together'],
  ['Anlage blau', 'Blau Anlage', false, 'the order of the words matters'],
  ['Er arbeitet gern', 'ER', false, 'capitals of two letters are a name'],
  ['Kenntnisse in ER nötig', 'ER', true, 'and are found as they stand'],
  ['Blaupausen sind nicht erforderlich', 'Blaupausen', false, 'what is denied is not asked for'],
  ['Ein\u00ADhorn\u00ADfräse bedienen', 'Einhornfräse', true, 'soft hyphens are not seen'],
  ['Einhornfräserin gesucht', 'Einhornfräse', false, 'a longer word is another word'],
]

test.each(GOLDEN)('"%s" with "%s": %s, because %s', (text, words, links) => {
  expect(accepted(text, means(words, PLC)).includes(PLC)).toBe(links)
})

test('of taught words inside taught words the longer ones speak', () => {
  const text = 'Wartung der blauen Anlage'

  const found = accepted(text, means('Anlage', TEAM), means('blaue Anlage', PLC))

  expect(found).toContain(PLC)
  expect(found).not.toContain(TEAM)
})

test('refused words do not link the skill again, other words still do', () => {
  const text = 'Schweißen gehört dazu.'

  expect(accepted(text)).toContain(WELDING)
  expect(read(text, never('Schweißen', WELDING)).map((link) => link.uri)).not.toContain(WELDING)
  expect(accepted('Schweißtechniken anwenden', never('Schweißen', WELDING))).toContain(WELDING)
})

test('a text that names a skill by refused words and by others is read without the refused ones', () => {
  const text = 'Teamarbeit ist uns wichtig. Du willst in Teams arbeiten.'

  const before = read(text).find((link) => link.uri === TEAM)
  const after = read(text, never('Teamarbeit', TEAM)).find((link) => link.uri === TEAM)

  expect(before?.accepted).toBe(true)
  expect(after?.accepted).toBe(true)
  const words = after?.evidence.map(([start, end]) => text.slice(start, end))
  expect(words).not.toContain('Teamarbeit')
})

test('longer refused words silence shorter taught ones of the same skill, and no other skill', () => {
  const text = 'Die S7er Halterung montieren'

  expect(accepted(text, means('S7er', PLC), never('S7er Halterung', PLC))).not.toContain(PLC)
  expect(accepted(text, means('S7er', PLC), never('S7er Halterung', TEAM))).toContain(PLC)
})

test('what the engine finds by itself keeps its reason', () => {
  const text = 'SPS programmieren'

  const own = linkText(vocabulary, text).links.find((link) => link.uri === PLC)
  const [link] = read(text, means('SPS', PLC))

  expect(own?.accepted).toBe(true)
  expect(link).toMatchObject({ uri: PLC, method: own?.method, score: own?.score })
  expect(link?.taughtBy).toBeUndefined()
})

test('a skill that the taxonomy does not hold is never linked', () => {
  expect(read('S7er', means('S7er', 'http://data.europa.eu/esco/skill/none')).map((link) => link.uri)).not.toContain(
    'http://data.europa.eu/esco/skill/none',
  )
})

test('without terms the answer is that of the engine alone', () => {
  const text = 'SPS-Steuerungen programmieren, Schweißen von Vorteil, keine Robotik.'

  expect(linkTaught(vocabulary, text, compileTerms([]))).toEqual(linkText(vocabulary, text))
  expect(linkTaught(vocabulary, text, compileTerms([means('Nirgendwo', PLC)]))).toEqual(linkText(vocabulary, text))
  expect(linkTaught(vocabulary, text, compileTerms([means('–', PLC)]))).toEqual(linkText(vocabulary, text))
})

test('two ways of writing a term are one term, another word is another', () => {
  expect(termKey('Blaue  Anlagen')).toBe(termKey('blaue Anlage'))
  expect(termKey('ER')).not.toBe(termKey('er'))
  expect(termKey('…')).toBe('')
})

const WORDS = ['S7er', 'Anlage', 'blaue Anlage', 'Schweißen', 'Team', 'SPS', 'ER', '\u200B', '🙂', 'شبكة', 'x y z']
const aTerm = fc.record({
  id: fc.uuid(),
  uri: fc.constantFrom(PLC, WELDING, TEAM, 'http://example.org/none'),
  words: fc.oneof(fc.constantFrom(...WORDS), fc.string({ maxLength: 12 })),
  verdict: fc.constantFrom<TaughtTerm['verdict']>('links', 'never'),
})
const aText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(fc.constantFrom(...WORDS, '.', ',', '\n', 'nicht', 'ist', 'erforderlich'), { maxLength: 12 })
    .map((parts) => parts.join(' ')),
)

test('the order in which terms were taught does not show, and every answer is well formed', () => {
  fc.assert(
    fc.property(fc.array(aTerm, { maxLength: 8 }), aText, (terms, text) => {
      const answer = linkTaught(vocabulary, text, compileTerms(terms), { limit: 6 })

      expect(linkTaught(vocabulary, text, compileTerms([...terms].reverse()), { limit: 6 })).toEqual(answer)
      expect(answer.links.length).toBeLessThanOrEqual(6)
      expect(new Set(answer.links.map((link) => link.uri)).size).toBe(answer.links.length)
      for (const link of answer.links) {
        expect(vocabulary.indexes.skill.uris).toContain(link.uri)
        expect(link.evidence.length).toBeGreaterThan(0)
        let last = 0
        for (const [start, end] of link.evidence) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          last = end
        }
      }
    }),
    { numRuns: 200, seed: 11 },
  )
}, 60_000)

test('a link that rests on taught words holds one of them', () => {
  fc.assert(
    fc.property(fc.array(aTerm, { maxLength: 6 }), aText, (terms, text) => {
      for (const link of linkTaught(vocabulary, text, compileTerms(terms)).links) {
        if (link.taughtBy === undefined) continue
        const term = terms.find(({ id }) => id === link.taughtBy)
        expect(term).toMatchObject({ uri: link.uri, verdict: 'links' })
        expect(link.evidence.map(([start, end]) => termKey(text.slice(start, end)))).toContain(termKey(term!.words))
      }
    }),
    { numRuns: 200, seed: 12 },
  )
}, 60_000)

test('ten thousand repeated words and a thousand terms take no longer than a text of that length', () => {
  const text = 'blaue Anlage '.repeat(10_000)
  const terms = compileTerms([
    ...Array.from({ length: 1_000 }, (_, i) => means(`Anlage ${i}`, PLC)),
    means('blaue Anlage', PLC),
  ])
  const alone = time(() => linkText(vocabulary, text))
  const taught = time(() => linkTaught(vocabulary, text, terms))

  expect(taught).toBeLessThan(20 * alone + 2_000)
}, 60_000)

function time(run: () => unknown): number {
  const started = performance.now()
  run()
  return performance.now() - started
}
