import { expect, test } from 'vitest'
import { skillTalk } from '../../../api/src/engine/text/skill-talk.ts'
import { tokenise } from '../../../api/src/engine/text/tokenise.ts'

const talk = (sentence: string) => skillTalk(tokenise(sentence))

test.each([
  ['You run the payroll and advise the team', 'Payroll is closed on Mondays'],
  ['Du programmierst Roboter und richtest sie ein', 'Der Roboter steht seit Montag im Foyer'],
  ['Sichere Kenntnisse der Buchhaltung', 'Die Buchhaltung ist im August geschlossen'],
])('"%s" sounds more like a skill than "%s"', (asked, told) => {
  expect(talk(asked)).toBeGreaterThan(talk(told))
})

test('nothing said is no talk, and any talk stays within its bounds', () => {
  expect(talk('')).toBe(0)
  expect(Math.abs(talk('we are '.repeat(500)))).toBeLessThanOrEqual(6)
})
