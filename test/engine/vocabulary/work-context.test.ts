import { expect, test } from 'vitest'
import { buildVocabulary, linkText, loadVocabulary, serialiseVocabulary } from '../../../api/src/engine/index.ts'
import { workOf } from '../../../api/src/engine/vocabulary/work-context.ts'
import { SMALL_TAXONOMY, skill } from '../linking/small-taxonomy.ts'

test('each pair of occupation and skill is there once, the essential one before the optional one, both ways', () => {
  const work = workOf(
    ['o1', 'o2'],
    ['s1', 's2', 's3'],
    [
      { from: 'o1', to: 's3', kind: 'optional' },
      { from: 'o1', to: 's1', kind: 'optional' },
      { from: 'o1', to: 's1', kind: 'essential' },
      { from: 'o2', to: 's1', kind: 'essential' },
      { from: 'o2', to: 'unknown', kind: 'essential' },
      { from: 's1', to: 's2', kind: 'essential' },
      { from: 's1', to: 's3', kind: 'related' },
    ],
  )

  expect([...work.skills.starts]).toEqual([0, 2, 3])
  expect([...work.skills.items]).toEqual([0, 2, 0])
  expect([...work.skills.weights]).toEqual([255, 153, 255])
  expect([...work.occupations.starts]).toEqual([0, 2, 2, 3])
  expect([...work.occupations.items]).toEqual([0, 1, 0])
})

const mechatronics = SMALL_TAXONOMY.concepts.find(({ labels }) => labels.some(({ text }) => text === 'Mechatroniker'))!
const SQL = skill('SQL')
const withWork = buildVocabulary({
  ...SMALL_TAXONOMY,
  relations: [{ from: mechatronics.uri, to: SQL, kind: 'essential' }],
})
const suggested = (vocabulary: typeof withWork, text: string) =>
  linkText(vocabulary, text, { language: 'de' }).links.map(({ uri, accepted, evidence }) => ({
    uri,
    accepted,
    evidence,
  }))

test('a phrase that is spelt like an occupation suggests what that asks for, and never accepts it for that alone', () => {
  expect(suggested(withWork, 'Mechatronik').filter(({ uri }) => uri === SQL)).toEqual([
    { uri: SQL, accepted: false, evidence: [[0, 11]] },
  ])
  expect(suggested(buildVocabulary(SMALL_TAXONOMY), 'Mechatronik').filter(({ uri }) => uri === SQL)).toEqual([])
})

test('occupations speak the same after saving and loading', () => {
  const again = loadVocabulary(serialiseVocabulary(withWork))

  expect(suggested(again, 'Mechatronik')).toEqual(suggested(withWork, 'Mechatronik'))
})
