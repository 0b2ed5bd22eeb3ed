import type { LearnerLimits } from '../../contract/learners.ts'

/** What a learner starts with: nothing restricts the pathway until somebody says so. */
export const NO_LIMITS: LearnerLimits = {
  weeklyHours: null,
  totalHours: null,
  startsOn: null,
  endsOn: null,
  languages: [],
  modes: [],
  emphasis: 'closest',
}
