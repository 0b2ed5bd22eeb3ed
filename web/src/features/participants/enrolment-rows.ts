import type { Enrolment, EnrolmentEventKind } from 'api/contract/participation'

/** What staff may record next: the log is append-only, so a mistake is corrected by the next event, not erased. */
const NEXT: Record<EnrolmentEventKind, EnrolmentEventKind[]> = {
  interested: ['enrolled', 'withdrawn'],
  waitlisted: ['enrolled', 'withdrawn'],
  enrolled: ['started', 'withdrawn'],
  started: ['completed', 'dropped-out'],
  completed: ['certified'],
  certified: [],
  withdrawn: ['enrolled'],
  'dropped-out': ['started'],
}
export const nextKinds = (state: EnrolmentEventKind) => NEXT[state]

const ACTIVE: EnrolmentEventKind[] = ['enrolled', 'started', 'completed', 'certified']

/** Participants of a run by name, those who take part before those who left. */
export function runRows(items: Enrolment[], language: string) {
  const active = (row: Enrolment) => ACTIVE.includes(row.state)
  return [...items].sort(
    (a, b) => Number(active(b)) - Number(active(a)) || a.learnerName.localeCompare(b.learnerName, language),
  )
}

export function runCounts(items: Enrolment[]) {
  const count = (...states: EnrolmentEventKind[]) => items.filter((row) => states.includes(row.state)).length
  return {
    seatsTaken: count(...ACTIVE),
    started: count('started', 'completed', 'certified', 'dropped-out'),
    completed: count('completed', 'certified'),
    certified: count('certified'),
  }
}
