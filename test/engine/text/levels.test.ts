import { expect, test } from 'vitest'
import { buildVocabulary, linkText, type SkillLevel } from '../../../api/src/engine/index.ts'
import { SMALL_TAXONOMY } from '../linking/small-taxonomy.ts'

const vocabulary = buildVocabulary(SMALL_TAXONOMY)

/** Accepted skills' words with the level that is said for them. */
function levels(text: string): Record<string, string> {
  const { links } = linkText(vocabulary, text, { only: 'counting' })
  return Object.fromEntries(
    links.map(({ evidence, level }) => [
      text.slice(evidence[0]![0], evidence[evidence.length - 1]![1]),
      level === null ? '-' : `${level.level}: ${text.slice(...level.evidence)}`,
    ]),
  )
}

test.each<[string, string, SkillLevel, string]>([
  ['Grundkenntnisse in Python', 'Python', 'basic', 'Grundkenntnisse'],
  ['Sehr gute Kenntnisse in SQL', 'SQL', 'advanced', 'Sehr gute'],
  ['Gute Kenntnisse in SQL', 'SQL', 'independent', 'Gute'],
  ['Mehrjährige Erfahrung mit Python', 'Python', 'advanced', 'Mehrjährige Erfahrung'],
  ['Erste Erfahrungen mit Python', 'Python', 'basic', 'Erste Erfahrungen'],
  ['Mindestens 5 Jahre Erfahrung mit Python', 'Python', 'advanced', '5 Jahre Erfahrung'],
  ['Zwei Jahre Berufserfahrung mit TypeScript', 'TypeScript', 'independent', 'Zwei Jahre Berufserfahrung'],
  ['At least 5 years of experience with Python', 'Python', 'advanced', '5 years of experience'],
  ['3-5 years of experience in TypeScript', 'TypeScript', 'independent', '3-5 years of experience'],
  ['First experience with TypeScript', 'TypeScript', 'basic', 'First experience'],
  ['Basic knowledge of SQL', 'SQL', 'basic', 'Basic'],
  ['Excellent Python skills', 'Python', 'advanced', 'Excellent'],
  ['Sound knowledge of Python', 'Python', 'independent', 'Sound'],
  ['Grundlagen der SPS-Steuerung', 'SPS-Steuerung', 'basic', 'Grundlagen'],
])('"%s": %s is %s ("%s")', (text, words, level, said) => {
  expect(levels(text)[words]).toBe(`${level}: ${said}`)
})

test('each skill has the level of its own clause', () => {
  expect(levels('Grundkenntnisse in SQL, sehr gute Kenntnisse in Python')).toMatchObject({
    SQL: 'basic: Grundkenntnisse',
    Python: 'advanced: sehr gute',
  })
  expect(levels('Basic knowledge of SQL and excellent Python skills')).toMatchObject({
    SQL: 'basic: Basic',
    Python: 'advanced: excellent',
  })
})

test('a level before a list holds for all of it', () => {
  expect(levels('Gute Kenntnisse in Python, TypeScript und SQL')).toMatchObject({
    Python: 'independent: Gute',
    TypeScript: 'independent: Gute',
    SQL: 'independent: Gute',
  })
})

test('a denied level is none, and what is good but no knowledge names none', () => {
  expect(levels('Python; mehrjährige Erfahrung ist nicht erforderlich').Python).toBe('-')
  expect(levels('Python in guter Atmosphäre programmieren').Python).toBe('-')
  expect(levels('Python und SQL')).toMatchObject({ Python: '-', SQL: '-' })
})

test('fluent and B2 are said of languages only', () => {
  expect(levels('Englisch B2 und Python')).toMatchObject({ Python: '-' })
  expect(levels('Fließend Englisch sprechen, Python')).toMatchObject({ Python: '-' })
})
