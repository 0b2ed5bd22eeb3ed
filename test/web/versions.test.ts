import type { Learner } from 'api/contract/learners'
import { expect, test } from 'vitest'
import { differingFields } from 'web/src/components/versions/differing-fields'
import { followStored } from 'web/src/components/versions/use-draft'
import { differingLines } from 'web/src/features/learner/profile-draft'
import { emptyNeed, needInputOf } from 'web/src/features/needs/need-values'

const limits = {
  weeklyHours: 8,
  totalHours: null,
  startsOn: null,
  endsOn: null,
  languages: ['de'],
  modes: [],
  besideWork: false,
  emphasis: 'closest' as const,
}
const stored = {
  name: 'Kim',
  group: { id: 'g' },
  text: 'Ich schweiße.',
  goal: null,
  limits,
  gender: null,
  isInternational: null,
  region: null,
  consentStatistics: true,
} as unknown as Learner

test('two versions differ by content, not by the order of keys', () => {
  const skill = { kind: 'skill', uri: 'http://x/1' }
  const turned = { uri: 'http://x/1', kind: 'skill' }

  expect(differingFields({ of: [[skill]], ects: 2 }, { of: [[turned]], ects: 2 })).toEqual([])
  expect(differingFields({ of: [], ects: 2, title: 'a' }, { of: [], ects: null, title: 'b' } as never)).toEqual([
    'ects',
    'title',
  ])
})

test('a need says of itself what its form says, and nothing about being open or closed', () => {
  const input = needInputOf({ ...emptyNeed, text: 'Wir suchen', title: '  ', openings: '3', neededUntil: '' })

  expect(input).toEqual({ text: 'Wir suchen', title: null, openings: 3, neededUntil: null, region: '' })
})

test('of a profile only the part that was changed is compared, limits one by one', () => {
  const mine = { ...limits, weeklyHours: 4, modes: ['online' as const] }

  expect(differingLines({ limits: mine }, stored).fields).toEqual(['weeklyHours', 'modes'])
  expect(differingLines({ text: 'Ich löte.' }, stored).fields).toEqual(['text'])
  expect(differingLines({ text: 'Ich schweiße.' }, stored).fields).toEqual([])
  expect(differingLines({ goal: { kind: 'need', needId: 'n' }, goalTitle: 'Löten' }, stored).fields).toEqual(['goal'])
})

test('what a person is writing stays when another version arrives; an untouched field follows it', () => {
  const touched = { value: 'mine', from: 'old' }

  expect(followStored(touched, 'new')).toBe(touched)
  expect(followStored({ value: 'old', from: 'old' }, 'new')).toEqual({ value: 'new', from: 'new' })
  expect(followStored(touched, 'mine')).toEqual({ value: 'mine', from: 'mine' })
  expect(followStored(touched, 'old')).toBe(touched)
})
