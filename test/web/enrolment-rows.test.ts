import type { Enrolment, EnrolmentEventKind } from 'api/contract/participation'
import { expect, test } from 'vitest'
import { nextKinds, runCounts, runRows } from 'web/src/features/participants/enrolment-rows'

const row = (learnerName: string, state: EnrolmentEventKind): Enrolment => ({
  learnerId: '00000000-0000-4000-8000-000000000001',
  learnerName,
  runId: '00000000-0000-4000-8000-000000000002',
  microCredentialId: '00000000-0000-4000-8000-000000000003',
  microCredentialTitle: 'CNC',
  startsOn: '2026-10-01',
  endsOn: '2026-12-01',
  state,
  since: '2026-10-01',
  recordedAt: '2026-10-01T08:00:00.000Z',
})

test('nobody is certified before completing, or completed before starting', () => {
  expect(nextKinds('enrolled')).not.toContain('completed')
  expect(nextKinds('started')).toEqual(['completed', 'dropped-out'])
  expect(nextKinds('completed')).toEqual(['certified'])
})

test('those who take part come first, by name', () => {
  const rows = runRows([row('Zoe', 'enrolled'), row('Adam', 'withdrawn'), row('Ärmel', 'started')], 'de')
  expect(rows.map((entry) => entry.learnerName)).toEqual(['Ärmel', 'Zoe', 'Adam'])
})

test('a drop-out has started, but holds no seat', () => {
  const counts = runCounts([row('a', 'dropped-out'), row('b', 'certified'), row('c', 'enrolled')])
  expect(counts).toEqual({ seatsTaken: 2, started: 2, completed: 1, certified: 1 })
})
