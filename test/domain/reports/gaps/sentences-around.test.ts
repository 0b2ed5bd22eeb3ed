import { expect, test } from 'vitest'
import { sentencesAround } from '../../../../api/src/domain/reports/gaps/sentences-around.ts'

/** Where words stand in a text. */
const spanOf = (text: string, words: string): [number, number] => [
  text.indexOf(words),
  text.indexOf(words) + words.length,
]
const marked = (text: string, ...words: string[]) =>
  sentencesAround(
    text,
    words.map((each) => spanOf(text, each)),
  ).map((sentence) => [sentence.text, sentence.marks.map(([start, end]) => sentence.text.slice(start, end))])

test('only sentences with marks are told, each once, with the marks in their own places', () => {
  const text = 'Wir sind ein Betrieb. Sie programmieren SPS und messen. Bei uns gibt es Kaffee!'

  expect(marked(text, 'SPS', 'messen')).toEqual([['Sie programmieren SPS und messen.', ['SPS', 'messen']]])
})

test('lines of a list are sentences of their own, without their bullets', () => {
  expect(marked('Aufgaben:\n- SPS programmieren\n• Löten', 'Löten', 'SPS')).toEqual([
    ['SPS programmieren', ['SPS']],
    ['Löten', ['Löten']],
  ])
})

test('a point inside a word or number ends no sentence', () => {
  expect(marked('Kenntnisse in Node.js 20.2 erwünscht', 'Node.js')).toEqual([
    ['Kenntnisse in Node.js 20.2 erwünscht', ['Node.js']],
  ])
})

test('a long sentence is cut around its marks and says so', () => {
  const text = `${'sehr '.repeat(100)}SPS ${'lang '.repeat(100)}`

  const [sentence] = sentencesAround(text, [spanOf(text, 'SPS')])

  expect(sentence?.text.length).toBeLessThan(300)
  expect(sentence?.text.startsWith('… ')).toBe(true)
  expect(sentence?.text.endsWith(' …')).toBe(true)
  expect(sentence?.marks.map(([start, end]) => sentence.text.slice(start, end))).toEqual(['SPS'])
})

test('spans outside the text are left out', () => {
  expect(sentencesAround('SPS', [[2, 9]])).toEqual([])
  expect(sentencesAround('SPS', [])).toEqual([])
})
