import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Goal } from '../../contract/learners.ts'
import type { Database } from '../../db/client.ts'
import { concept, need } from '../../db/schema/index.ts'
import { fieldError } from '../../errors.ts'

/**
 * A goal must be reachable when it is chosen: concepts of the loaded taxonomy, a need that is open.
 * @throws {AppError} validation, naming the field of the goal
 */
export async function checkGoal(db: Database, goal: Goal): Promise<void> {
  if (goal.kind === 'region') return
  if (goal.kind === 'need' || goal.kind === 'needs') return checkNeeds(db, goal)
  const [kind, uris] =
    goal.kind === 'occupation' ? (['occupation', [goal.uri]] as const) : (['skill', goal.uris] as const)
  const rows = await db
    .select({ uri: concept.uri })
    .from(concept)
    .where(and(inArray(concept.uri, [...uris]), eq(concept.kind, kind)))
  const known = new Set(rows.map((row) => row.uri))
  const at = uris.findIndex((uri) => !known.has(uri))
  if (at >= 0)
    throw fieldError(
      goal.kind === 'occupation' ? 'goal.uri' : `goal.uris.${at}`,
      `is not ${kind === 'skill' ? 'a skill' : 'an occupation'} of the loaded taxonomy`,
    )
}

async function checkNeeds(db: Database, goal: Extract<Goal, { kind: 'need' | 'needs' }>): Promise<void> {
  const ids = goal.kind === 'need' ? [goal.needId] : goal.needIds
  const rows = await db
    .select({ id: need.id })
    .from(need)
    .where(and(inArray(need.id, ids), eq(need.status, 'open'), isNull(need.deletedAt)))
  const open = new Set(rows.map((row) => row.id))
  const at = ids.findIndex((id) => !open.has(id))
  if (at >= 0) throw fieldError(goal.kind === 'need' ? 'goal.needId' : `goal.needIds.${at}`, 'is not an open need')
}
