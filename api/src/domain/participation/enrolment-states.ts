import type { EnrolmentEventKind } from '../../contract/participation.ts'

/** Which state may be followed by which; null = nothing recorded yet. */
const FOLLOWS: Record<EnrolmentEventKind, readonly (EnrolmentEventKind | null)[]> = {
  interested: [null, 'withdrawn'],
  waitlisted: [null, 'interested', 'withdrawn'],
  enrolled: [null, 'interested', 'waitlisted', 'withdrawn'],
  started: ['enrolled'],
  withdrawn: ['interested', 'waitlisted', 'enrolled', 'started'],
  // Nobody has to record the start: enrolled in a run that has begun is enough.
  'dropped-out': ['started', 'enrolled'],
  completed: ['started', 'enrolled'],
  certified: ['completed'],
}

/** States that can only be reached once the run has begun. */
const NEEDS_BEGUN_RUN: readonly EnrolmentEventKind[] = ['started', 'dropped-out', 'completed', 'certified']

/** What learners may record for themselves. */
export const OWN_KINDS: readonly EnrolmentEventKind[] = ['interested', 'enrolled', 'withdrawn']

/** States that hold a seat of a run. */
export const SEATED: readonly EnrolmentEventKind[] = ['enrolled', 'started', 'completed', 'certified']

/** Why a state cannot follow another, in words; null when it can. Days are yyyy-mm-dd. */
export function refusal(
  from: EnrolmentEventKind | null,
  to: EnrolmentEventKind,
  occurredOn: string,
  runStartsOn: string,
): string | null {
  if (from === to) return `The state is already "${to}".`
  if (!FOLLOWS[to].includes(from))
    return from === null ? `"${to}" needs an enrolment first.` : `"${to}" cannot follow "${from}".`
  if (NEEDS_BEGUN_RUN.includes(to) && occurredOn < runStartsOn)
    return `"${to}" is only possible once the run has begun on ${runStartsOn}.`
  return null
}
