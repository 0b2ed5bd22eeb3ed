import type { EditLearner, Learner, LearnerLimits } from 'api/contract/learners'
import type { z } from 'zod'
import { differingFields } from '../../components/versions/differing-fields.ts'

/** The editable part of a learner as the API wants it back. */
export function draftOf(learner: Learner): EditLearner {
  return {
    name: learner.name,
    groupId: learner.group.id,
    text: learner.text,
    goal: learner.goal,
    limits: learner.limits,
    gender: learner.gender,
    isInternational: learner.isInternational,
    region: learner.region,
    consentStatistics: learner.consentStatistics,
  }
}

/** The parts a person changes at once; a goal carries its name, so that it can be shown before it is stored. */
export type ProfileChange = Partial<EditLearner> & { goalTitle?: string }

export type ProfileLines = Omit<EditLearner, 'limits'> & z.infer<typeof LearnerLimits>
const linesOf = ({ limits, goalTitle: _, ...rest }: ProfileChange): Partial<ProfileLines> => ({ ...rest, ...limits })

/** Where what I changed differs from what is stored now; limits are told apart one by one. */
export function differingLines(mine: ProfileChange, stored: Learner) {
  const lines = linesOf(mine)
  const theirs = linesOf(draftOf(stored))
  return { lines, theirs, fields: differingFields(lines, theirs) }
}

/** Which of the three first steps is still open; null when the page can answer its question. */
export function firstOpenStep(learner: Learner): 'text' | 'goal' | null {
  const canSomething = learner.text.trim().length > 0 || learner.skills.some((skill) => skill.counts)
  if (!canSomething && !learner.goal) return 'text'
  return learner.goal ? null : 'goal'
}
