import type { LinkedSkill } from 'api/contract/linking'
import { expect, test } from 'vitest'
import { outcomeLines } from 'web/src/features/catalogue/outcome-lines'

const skill = (...evidence: [number, number][]) =>
  ({ uri: 'http://x/1', labelDe: 'a', labelEn: 'a', evidence }) as unknown as LinkedSkill

test('evidence moves to the outcome it lies in; title and summary keep theirs', () => {
  const text = 'CNC\nprogram CNC\nread drawings'
  const lines = outcomeLines(text, ['program CNC', 'read drawings'], [skill([0, 3], [12, 15]), skill([16, 29])])
  expect(lines.map((line) => line.text.slice(...(line.skills[0]?.evidence[0] ?? [0, 0])))).toEqual([
    'CNC',
    'read drawings',
  ])
})

test('words shared with the title are found in the outcome, and repeated outcomes each have their place', () => {
  const lines = outcomeLines('weld\nweld\nweld', ['weld', 'weld'], [skill([5, 9])])
  expect(lines.map((line) => [line.from, line.skills.length])).toEqual([
    [5, 1],
    [10, 0],
  ])
})

test('an outcome the linked text does not hold is shown without marks', () => {
  expect(outcomeLines('', ['weld'], [skill([0, 4])])).toEqual([{ from: -1, text: 'weld', skills: [] }])
})
