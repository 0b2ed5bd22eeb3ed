import { z } from 'zod'
import { Instant, Uuid } from './common.ts'

/** One paragraph of evidence or of reasons. */
const Words = z.string().trim().min(1).max(1000)

export const RecognitionState = z.enum(['open', 'confirmed', 'declined'])
export type RecognitionState = z.infer<typeof RecognitionState>

/** Somebody asks to have what they have learnt elsewhere count as a micro-credential passed. */
export const RequestRecognition = z.strictObject({
  microCredentialId: Uuid,
  /** What shows that the learning is there: a certificate, a job, a course. */
  evidence: Words,
})
export type RequestRecognition = z.infer<typeof RequestRecognition>

export const Recognition = z.strictObject({
  id: Uuid,
  learnerId: Uuid,
  learnerName: z.string(),
  microCredentialId: Uuid,
  microCredentialTitle: z.string(),
  evidence: z.string(),
  state: RecognitionState,
  /** What the course team says to its decision; a refusal always has one. */
  reason: z.string().nullable(),
  requestedAt: Instant,
  decidedAt: Instant.nullable(),
})
export type Recognition = z.infer<typeof Recognition>
export const RecognitionList = z.strictObject({ items: z.array(Recognition) })
export type RecognitionList = z.infer<typeof RecognitionList>

export const RecognitionQuery = z.strictObject({ state: z.enum(['open', 'decided']).default('open') })
export type RecognitionQuery = z.output<typeof RecognitionQuery>

export const DecideRecognition = z
  .strictObject({ verdict: RecognitionState.exclude(['open']), reason: Words.nullable() })
  .refine(({ verdict, reason }) => verdict === 'confirmed' || reason !== null, {
    message: 'is needed to decline',
    path: ['reason'],
  })
export type DecideRecognition = z.infer<typeof DecideRecognition>
