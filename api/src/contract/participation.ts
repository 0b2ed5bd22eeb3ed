import { z } from 'zod'
import { Day, Instant, Uuid } from './common.ts'

export const EnrolmentEventKind = z.enum([
  'interested',
  'waitlisted',
  'enrolled',
  'started',
  'withdrawn',
  'dropped-out',
  'completed',
  'certified',
])
export type EnrolmentEventKind = z.infer<typeof EnrolmentEventKind>
/** Learners record interested, enrolled and withdrawn for themselves; course teams and managers record all. */
export const RecordEnrolment = z.strictObject({
  learnerId: Uuid,
  runId: Uuid,
  kind: EnrolmentEventKind,
  /** The day it happened; today when left out. Never in the future. */
  occurredOn: Day.optional(),
})
export type RecordEnrolment = z.infer<typeof RecordEnrolment>
export const Enrolment = z.strictObject({
  learnerId: Uuid,
  learnerName: z.string(),
  runId: Uuid,
  microCredentialId: Uuid,
  microCredentialTitle: z.string(),
  startsOn: Day,
  endsOn: Day,
  state: EnrolmentEventKind,
  since: Day,
  recordedAt: Instant,
})
export type Enrolment = z.infer<typeof Enrolment>
export const EnrolmentList = z.strictObject({ items: z.array(Enrolment) })
