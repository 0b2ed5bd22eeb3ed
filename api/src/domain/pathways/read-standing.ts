import { and, eq, inArray } from 'drizzle-orm'
import type { Database } from '../../db/client.ts'
import { courseRun, enrolmentEvent } from '../../db/schema/index.ts'
import type { OfferedSkill } from '../../engine/index.ts'
import { readTaughtLevels } from '../catalogue/read-offers.ts'
import { readTitles } from '../catalogue/read-prerequisites.ts'
import type { LearnerRow } from '../learners/find-learner.ts'
import { readConsents } from '../learners/read-consents.ts'
import { readSkills, wordsOf } from '../linking/read-skills.ts'
import { readRecognised } from '../participation/recognitions/read-recognised.ts'

/** What a learner brings. */
export interface Standing {
  /** Skills from the learner's text and from micro-credentials passed, at each level that is said; the best of them speaks. */
  readonly held: readonly OfferedSkill[]
  /** Ids of micro-credentials passed, retired ones and recognised ones too. */
  readonly passed: readonly string[]
  /** What proves a skill held: words of the learner's text, titles of micro-credentials passed. */
  proofOf(uri: string): string[]
}

/**
 * What a learner can do and has passed. Without consent to matching neither the text nor the achievements speak for the learner.
 * A skill that the learner has rejected stays rejected, whatever was passed.
 */
export async function readStanding(db: Database, learner: LearnerRow): Promise<Standing> {
  const passed = await readPassed(db, learner.id)
  const { matching } = await readConsents(db, learner.id)
  if (!matching) return { held: [], passed, proofOf: () => [] }
  const skills = (await readSkills(db, 'learner', [learner.id])).get(learner.id) ?? []
  const rejected = new Set(skills.filter((skill) => skill.state === 'rejected').map((skill) => skill.uri))
  const taught = await readTaughtLevels(db, passed)
  const held: OfferedSkill[] = []
  const titles = await readTitles(db, passed)
  const proof = new Map<string, string[]>()
  for (const { uri, level, evidence, counts } of skills) {
    if (!counts) continue
    held.push({ uri, level: level?.level ?? null })
    proof.set(uri, wordsOf(learner.text, evidence))
  }
  for (const [id, learned] of taught) {
    for (const skill of learned) {
      if (rejected.has(skill.uri)) continue
      held.push(skill)
      proof.set(skill.uri, [...(proof.get(skill.uri) ?? []), titles.get(id) ?? id])
    }
  }
  return { held, passed, proofOf: (uri) => proof.get(uri) ?? [] }
}

async function readPassed(db: Database, learnerId: string): Promise<string[]> {
  const rows = await db
    .selectDistinct({ id: courseRun.microCredentialId })
    .from(enrolmentEvent)
    .innerJoin(courseRun, eq(courseRun.id, enrolmentEvent.runId))
    .where(and(eq(enrolmentEvent.learnerId, learnerId), inArray(enrolmentEvent.kind, ['completed', 'certified'])))
    .orderBy(courseRun.microCredentialId)
  return [...new Set([...rows.map((row) => row.id), ...(await readRecognised(db, learnerId))])].sort()
}
