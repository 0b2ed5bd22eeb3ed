import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  buildVocabulary,
  findOccupations,
  linkText,
  loadVocabulary,
  searchConcepts,
  serialiseVocabulary,
} from '../../../api/src/engine/index.ts'
import type { SegmentLink } from '../../../api/src/engine/linking/link-segment.ts'
import { mergeLinks } from '../../../api/src/engine/linking/link-text.ts'
import { GATES, THRESHOLD } from '../../../api/src/engine/linking/weights.ts'
import { SMALL_TAXONOMY, skill } from './small-taxonomy.ts'

const vocabulary = buildVocabulary(SMALL_TAXONOMY)

test('evidence covers the words as posted, also where the text holds ligatures, soft hyphens and emoji', () => {
  const text = '🙂 Erfahrung mit Type\u00ADScript und Python'

  const { links } = linkText(vocabulary, text)

  const words = (label: string) =>
    links.find(({ uri }) => uri === skill(label))!.evidence.map(([a, b]) => text.slice(a, b))
  expect(words('TypeScript')).toEqual(['Type\u00ADScript'])
  expect(words('Python (computer programming)')).toEqual(['Python'])
})

test('any string gets an answer whose evidence lies inside it and whose shares sum to 1', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.lorem(), fc.constantFrom('SPS\u200Bx', 'ﬁ Python', '\uD800 SQL')),
      (text) => {
        for (const link of linkText(vocabulary, text).links) {
          let last = 0
          expect(link.evidence.length).toBeGreaterThan(0)
          for (const [start, end] of link.evidence) {
            expect(start).toBeGreaterThanOrEqual(last)
            expect(end).toBeGreaterThan(start)
            expect(end).toBeLessThanOrEqual(text.length)
            last = end
          }
          expect(Object.values(link.signals).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9)
        }
      },
    ),
    { numRuns: 80, seed: 7 },
  )
}, 30_000)

test('the order of concepts in the taxonomy does not show in the answer', () => {
  const turned = buildVocabulary({ ...SMALL_TAXONOMY, concepts: [...SMALL_TAXONOMY.concepts].reverse() })
  const text = 'Python, Schweißen und Projektmanagement; Excel von Vorteil.'

  expect(linkText(turned, text)).toEqual(linkText(vocabulary, text))
})

test('a vocabulary read back from its bytes answers the same', () => {
  const again = loadVocabulary(serialiseVocabulary(vocabulary))
  const text = 'SPS-Steuerungen programmieren und Teamarbeit'

  expect(linkText(again, text)).toEqual(linkText(vocabulary, text))
})

test('bytes of another format are refused with a sentence that says what to do', () => {
  expect(() => loadVocabulary(new Uint8Array([1, 2, 3]))).toThrow('Build it anew')
  const bytes = serialiseVocabulary(vocabulary)
  expect(() => loadVocabulary(bytes.subarray(0, bytes.length - 4000))).toThrow('cut short')
})

test('"von Vorteil" and a heading make a skill nice to have, the rest stays a must', () => {
  const { links } = linkText(vocabulary, 'Python ist Pflicht.\nExcel von Vorteil.\n\nNice to have:\n- MySQL')

  const importance = (label: string) => links.find(({ uri }) => uri === skill(label))?.importance
  expect([
    importance('Python (computer programming)'),
    importance('use spreadsheets software'),
    importance('MySQL'),
  ]).toEqual(['must', 'nice', 'nice'])
})

test('a longer label takes the words of a shorter one', () => {
  const { links } = linkText(vocabulary, 'Experience to teach mathematics', { only: 'counting' })

  expect(links.map(({ uri }) => uri)).toEqual([skill('teach mathematics')])
})

test('links come by score after those that are said whole, what is accepted has at least the threshold, and limit and only hold', () => {
  const { links } = linkText(vocabulary, 'Python, SQL und technische Zeichnungen', { limit: 2 })
  const texts = ['Experience to teach mathematics', 'Git und SPS-Programmierung', 'Teamarbeit, Kommunikation, Excel']
  for (const text of texts) {
    const found = linkText(vocabulary, text).links
    const likely = found.filter(({ accepted }) => !accepted).map(({ score }) => score)
    expect(likely).toEqual([...likely].sort((a, b) => b - a))
    expect(found.filter(({ accepted, score }) => accepted && score < THRESHOLD)).toEqual([])
    expect(found.some(({ accepted }) => accepted)).toBe(true)
  }

  expect(links).toHaveLength(2)
  const all = linkText(vocabulary, texts.join('\n')).links
  const some = (only: 'accepted' | 'counting') =>
    linkText(vocabulary, texts.join('\n'), { only }).links.map(({ uri }) => uri)
  expect(some('accepted')).toEqual(all.filter(({ accepted }) => accepted).map(({ uri }) => uri))
  expect(some('counting')).toEqual(all.filter(({ counts }) => counts).map(({ uri }) => uri))
  expect(() => linkText(vocabulary, 'x', { limit: -1 })).toThrow(RangeError)
})

test('ten thousand repeated words and a megabyte without spaces are answered', () => {
  expect(linkText(vocabulary, 'Python '.repeat(10_000)).links[0]?.uri).toBe(skill('Python (computer programming)'))
  expect(linkText(vocabulary, 'x'.repeat(1_000_000)).links).toEqual([])
}, 30_000)

test('occupations are found from German and English titles with gender tags', () => {
  const first = (title: string) => findOccupations(vocabulary, title)[0]?.matchedLabel

  expect(first('Mechatroniker/in (m/w/d)')).toBe('Mechatroniker')
  expect(first('Senior Software Engineer')).toBe('software engineer')
  expect(first('Tierpflegerin')).toBe('Tierpfleger')
  expect(findOccupations(vocabulary, '')).toEqual([])
})

test('search finds labels while they are being typed and forgives a typing error', () => {
  const first = (query: string) => searchConcepts(vocabulary, query)[0]?.matchedLabel

  expect(first('Schwei')).toBe('Schweißen')
  expect(first('machin lear')).toBe('machine learning')
  expect(first('machine lear')).toBe('machine learning')
  expect(first('Kundnservice')).toBe('Kundenservice')
  expect(searchConcepts(vocabulary, '')).toEqual([])
})

const SKILL_SENTENCES = [
  'Sicherer Umgang mit Excel.',
  'Erfahrung im Projektmanagement.',
  'Kenntnisse in SQL und Java.',
  'Du kannst Erste Hilfe leisten.',
]
const OTHER_SENTENCES = [
  'Wir bieten 30 Tage Urlaub.',
  'Gegründet 1921, sind wir heute in dritter Generation familiengeführt.',
  'Bewerbungen senden Sie bitte an personal@example.org.',
]
const accepted = (text: string) =>
  linkText(vocabulary, text, { only: 'counting' })
    .links.map(({ uri, score }) => `${uri} ${score.toFixed(9)}`)
    .sort()

test('the order of sentences does not matter', () => {
  const all = [...SKILL_SENTENCES, ...OTHER_SENTENCES]
  const expected = accepted(all.join(' '))

  fc.assert(
    fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (turned) => {
      expect(accepted(turned.join(' '))).toEqual(expected)
    }),
    { numRuns: 20, seed: 3 },
  )
})

test('sentences without a skill never remove a link', () => {
  fc.assert(
    fc.property(fc.subarray(SKILL_SENTENCES, { minLength: 1 }), fc.subarray(OTHER_SENTENCES), (skills, others) => {
      const alone = accepted(skills.join(' '))
      expect(alone.length).toBeGreaterThan(0)
      expect(accepted([...others, ...skills].join(' '))).toEqual(expect.arrayContaining(alone))
    }),
    { numRuns: 20, seed: 5 },
  )
})

test('of two readings of a concept the one that counts speaks, then the accepted one; words of a lesser one are not added', () => {
  const reading = (standing: 'counts' | 'accepted' | 'refused', score: number, at: number) =>
    ({
      accepted: standing !== 'refused',
      counts: standing === 'counts',
      score,
      order: score,
      evidence: [[at, at + 3]],
      level: null,
      importance: 'nice',
    }) as unknown as SegmentLink
  const [counting, accepted, refused] = [
    reading('counts', 0.2, 0),
    reading('accepted', 0.3, 5),
    reading('refused', 0.4, 10),
  ]

  expect(mergeLinks(accepted, refused)).toBe(accepted)
  expect(mergeLinks(refused, accepted)).toBe(accepted)
  expect(mergeLinks(counting, accepted)).toBe(counting)
  expect(mergeLinks(refused, counting)).toBe(counting)
  expect(mergeLinks(reading('accepted', 0.2, 10), accepted).evidence).toEqual([
    [5, 8],
    [10, 13],
  ])
})

test('what is only likely is accepted, at most a handful a sentence, and does not count', () => {
  const { links } = linkText(vocabulary, 'Experience to teach mathematics')

  expect(links[0]).toMatchObject({ uri: skill('teach mathematics'), counts: true, accepted: true })
  const likely = links.filter(({ accepted, counts }) => accepted && !counts)
  expect(likely.map(({ uri }) => uri)).toContain(skill('mathematics'))
  expect(likely.length).toBeLessThanOrEqual(GATES.places)
  expect(links.filter(({ accepted, counts }) => counts && !accepted)).toEqual([])
})
