import { expect, test } from 'vitest'
import { inputOfMicrodegree, valuesOfMicrodegree } from 'web/src/features/catalogue/microdegrees/microdegree-values'

const PART = {
  organisationName: 'University A',
  status: 'published' as const,
  workloadHours: 60,
  ects: 2,
  nextRunStartsOn: null,
  seatsFree: 0,
  isDone: null,
}

test('what was stored comes back as it was, parts by kind and in their order', () => {
  const values = valuesOfMicrodegree({
    id: 'd',
    title: 'Automation',
    summary: 'All of it',
    organisationId: 'o',
    organisationName: 'University A',
    awardingBody: null,
    status: 'draft',
    requiredCount: 1,
    electiveCount: 2,
    electivesNeeded: 1,
    hours: null,
    ects: null,
    isSample: false,
    revision: 1,
    parts: [
      { ...PART, microCredentialId: 'b', kind: 'required', title: 'B' },
      { ...PART, microCredentialId: 'c', kind: 'elective', title: 'C' },
      { ...PART, microCredentialId: 'a', kind: 'elective', title: 'A' },
    ],
    skills: [],
    progress: null,
    missing: [],
    publishedAt: null,
  })

  expect(inputOfMicrodegree(values)).toEqual({
    title: 'Automation',
    summary: 'All of it',
    awardingBody: null,
    requiredParts: ['b'],
    electiveParts: ['c', 'a'],
    electivesNeeded: 1,
  })
})

test('an empty number means none, blanks around texts go, and an empty name is no name', () => {
  const values = { ...valuesOfMicrodegree(), title: ' New ', awardingBody: '  ', electivesNeeded: '' }

  expect(inputOfMicrodegree(values)).toMatchObject({ title: 'New', awardingBody: null, electivesNeeded: 0 })
})
