import type { EditLearner, Learner } from 'api/contract/learners'

/** The editable part of a learner as the API wants it back. */
export function draftOf(learner: Learner): EditLearner {
  return {
    name: learner.name,
    groupId: learner.group.id,
    text: learner.text,
    goal: learner.goal,
    limits: learner.limits,
    consentStatistics: learner.consentStatistics,
  }
}

/** Which of the three first steps is still open; null when the page can answer its question. */
export function firstOpenStep(learner: Learner): 'text' | 'goal' | null {
  const canSomething = learner.text.trim().length > 0 || learner.skills.some((skill) => skill.counts)
  if (!canSomething && !learner.goal) return 'text'
  return learner.goal ? null : 'goal'
}
