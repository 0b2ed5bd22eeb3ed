import type { MicroCredential } from 'api/contract/catalogue'
import { expect, test } from 'vitest'
import { differingFields, inputOf, valuesOf } from 'web/src/features/catalogue/form-values'

const empty = inputOf(valuesOf())

test('an untouched form is an empty draft: nulls and empty lists, never "" or 0', () => {
  expect(empty).toMatchObject({ workloadHours: null, eqfLevel: null, awardingBody: null, learningOutcomes: [] })
})

test('what the form sends back for a stored offer is what was stored', () => {
  const stored = {
    ...empty,
    title: 'CNC',
    learningOutcomes: ['program CNC'],
    workloadHours: 60,
    ects: 2,
  } as unknown as MicroCredential
  expect(inputOf(valuesOf(stored))).toEqual({
    ...empty,
    title: 'CNC',
    learningOutcomes: ['program CNC'],
    workloadHours: 60,
    ects: 2,
  })
})

test('two versions differ by content, not by the order of keys', () => {
  const skill = { kind: 'skill' as const, uri: 'http://x/1' }
  const turned = { uri: 'http://x/1', kind: 'skill' as const }
  expect(differingFields({ ...empty, prerequisites: [[skill]] }, { ...empty, prerequisites: [[turned]] })).toEqual([])
  expect(differingFields({ ...empty, ects: 2 }, { ...empty, summary: 'x' })).toEqual(['summary', 'ects'])
})
