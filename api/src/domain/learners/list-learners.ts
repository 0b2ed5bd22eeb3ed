import { and, desc, eq, ilike, sql } from 'drizzle-orm'
import type { z } from 'zod'
import type { Actor, Context } from '../../context.ts'
import type { LearnerPage, LearnerQuery } from '../../contract/learners.ts'
import { learner, learnerGroup, skillEffective } from '../../db/schema/index.ts'
import { decodeCursor, encodeCursor } from '../cursor.ts'

const skillCount = sql<number>`(select count(*)::int from ${skillEffective} where ${skillEffective.subjectKind} = 'learner' and ${skillEffective.subjectId} = ${learner.id})`

/**
 * Learners of all programmes, newest first; names can be searched, texts cannot: they belong to the person. What people
 * say about themselves for the reports is for managers alone.
 */
export async function listLearners(
  { db }: Context,
  actor: Actor,
  query: z.output<typeof LearnerQuery>,
): Promise<LearnerPage> {
  const isManager = actor.role === 'manager'
  const q = query.q?.trim()
  const where = and(
    query.group ? eq(learnerGroup.code, query.group) : undefined,
    q ? ilike(learner.name, `%${q.replace(/[\\%_]/g, '\\$&')}%`) : undefined,
  )
  const position = query.cursor ? decodeCursor(query.cursor) : null
  const rows = await db
    .select({ learner, groupCode: learnerGroup.code, skillCount })
    .from(learner)
    .innerJoin(learnerGroup, eq(learnerGroup.id, learner.groupId))
    .where(
      and(
        where,
        // A cursor carries milliseconds, the database keeps microseconds: both sides compare the coarser one.
        position
          ? sql`(${learner.createdAt}, ${learner.id}) < (${position.at.toISOString()}::timestamptz, ${position.id}::uuid)`
          : undefined,
      ),
    )
    .orderBy(desc(learner.createdAt), desc(learner.id))
    .limit(query.limit + 1)
  const [all] = await db
    .select({ total: sql<number>`count(*)::int` })
    .from(learner)
    .innerJoin(learnerGroup, eq(learnerGroup.id, learner.groupId))
    .where(where)
  const shown = rows.slice(0, query.limit)
  const last = shown.at(-1)?.learner
  return {
    items: shown.map((row) => ({
      id: row.learner.id,
      name: row.learner.name,
      groupCode: row.groupCode,
      gender: isManager ? row.learner.gender : null,
      isInternational: isManager ? row.learner.isInternational : null,
      region: isManager ? row.learner.region : null,
      hasAccount: row.learner.userId !== null,
      skillCount: row.skillCount,
      hasGoal: row.learner.goal != null,
      isSample: row.learner.isSample,
      createdAt: row.learner.createdAt.toISOString(),
    })),
    nextCursor: rows.length > query.limit && last ? encodeCursor({ at: last.createdAt, id: last.id }) : null,
    total: all?.total ?? 0,
  }
}
