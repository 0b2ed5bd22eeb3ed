import { z } from 'zod'

const count = z.number().int()

/** Why a sample record stays when the samples go: something that people have added themselves hangs on it. */
export const KeptBecause = z.enum([
  'account',
  'need',
  'offer',
  'microdegree',
  'learner',
  'enrolment',
  'recognition',
  'plan',
  'part-of-microdegree',
  'prerequisite',
  'claimed',
])
export type KeptBecause = z.infer<typeof KeptBecause>
export const KeptRecord = z.strictObject({
  kind: z.enum(['organisation', 'programme', 'micro-credential', 'learner']),
  name: z.string(),
  because: KeptBecause,
})
export type KeptRecord = z.infer<typeof KeptRecord>

/** Sample records, and what starting empty would do with them. */
export const SampleRegion = z.strictObject({
  /** Whether there is anything to remove; records that stay are no samples any more. */
  isPresent: z.boolean(),
  removes: z.strictObject({
    organisations: count,
    needs: count,
    microCredentials: count,
    microdegrees: count,
    runs: count,
    programmes: count,
    learners: count,
    enrolments: count,
    /** Sample accounts other than that of the person who asks. */
    accounts: count,
  }),
  keeps: z.array(KeptRecord),
  /** People's own learners who aim at a sample need: they stay, their goal goes. */
  goalsCleared: count,
})
export type SampleRegion = z.infer<typeof SampleRegion>
