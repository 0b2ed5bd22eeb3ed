import { expect, test } from 'vitest'
import { ANNEX_ELEMENTS, annexRows, elementsOf } from 'web/src/features/catalogue/annex-rows'

const complete = {
  title: 'CNC basics',
  countryCode: 'DE',
  awardingBody: 'TU Chemnitz',
  learningOutcomes: ['operate a CNC machine'],
  workloadHours: 60,
  ects: 2,
  eqfLevel: 5,
  assessmentType: 'project' as const,
  participationMode: 'hybrid' as const,
  qualityAssurance: 'institutional' as const,
}

test('the card has the eleven mandatory elements; learner and date wait for the issue', () => {
  const rows = annexRows(complete)
  expect(rows).toHaveLength(11)
  expect(rows.filter((row) => row.state === 'on-issue').map((row) => row.element)).toEqual(['learner', 'issuedOn'])
  expect(rows.some((row) => row.state === 'missing')).toBe(false)
})

test('blank texts and half a workload count as missing', () => {
  const rows = annexRows({ ...complete, awardingBody: '  ', learningOutcomes: [' '], ects: null })
  expect(rows.filter((row) => row.state === 'missing').map((row) => row.element)).toEqual([
    'awardingBody',
    'outcomes',
    'workload',
  ])
})

test('field names of the API map to elements, each once and in the order of the annex', () => {
  expect(elementsOf(['ects', 'workloadHours', 'title', '/countryCode', 'learningOutcomes.0'])).toEqual([
    'title',
    'country',
    'outcomes',
    'workload',
  ])
  expect(ANNEX_ELEMENTS).toHaveLength(11)
})
