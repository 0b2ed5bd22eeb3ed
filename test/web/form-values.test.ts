import type { MicroCredential } from 'api/contract/catalogue'
import { expect, test } from 'vitest'
import { inputOf, valuesOf } from 'web/src/features/catalogue/form-values'

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
