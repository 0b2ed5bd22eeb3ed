import { eq } from 'drizzle-orm'
import type { Actor, Context } from '../../context.ts'
import { type Learner, NO_LIMITS } from '../../contract/learners.ts'
import { learnerGroup } from '../../db/schema/index.ts'
import { AppError } from '../../errors.ts'
import { readSkills } from '../linking/read-skills.ts'
import { readLabels } from '../taxonomy/read-labels.ts'
import { findLearner } from './find-learner.ts'
import { readConsents } from './read-consents.ts'
import { readGoal } from './read-goal.ts'

/** A learner's profile with the skills read in the text and the goal in words. */
export async function readLearner(
  { db, engine }: Pick<Context, 'db' | 'engine'>,
  actor: Actor,
  { id }: { id: string },
): Promise<Learner> {
  const row = await findLearner(db, actor, id)
  const [group] = await db
    .select({
      id: learnerGroup.id,
      code: learnerGroup.code,
      nameDe: learnerGroup.nameDe,
      nameEn: learnerGroup.nameEn,
    })
    .from(learnerGroup)
    .where(eq(learnerGroup.id, row.groupId))
  if (!group) throw new AppError('internal')
  const consents = await readConsents(db, id)
  const goal = row.goal ? await readGoal(db, row.goal) : null
  const labelOf = await readLabels(db, goal?.skills.map((skill) => skill.uri) ?? [])
  return {
    id: row.id,
    name: row.name,
    group,
    programmeId: row.programmeId,
    text: row.text,
    skills: consents.matching ? ((await readSkills(db, 'learner', [id], { withTaught: true })).get(id) ?? []) : [],
    goal: row.goal ?? null,
    goalTitleDe: goal?.titleDe ?? null,
    goalTitleEn: goal?.titleEn ?? null,
    goalSkills: goal?.skills.map(({ uri }) => ({ uri, ...labelOf(uri), matchedLabel: null })) ?? [],
    goalNeeds: goal?.needs ?? [],
    // Older rows say nothing of what came later.
    limits: { ...NO_LIMITS, ...row.limits },
    gender: row.gender,
    isInternational: row.isInternational,
    region: row.region,
    consentMatching: consents.matching,
    consentStatistics: consents.statistics,
    isSample: row.isSample,
    revision: row.revision,
    engineVersion: engine.current.engineVersion,
    taxonomyVersion: engine.current.taxonomyVersion,
  }
}
