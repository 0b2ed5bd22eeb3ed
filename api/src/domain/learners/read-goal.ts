import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Goal } from '../../contract/learners.ts'
import type { Database } from '../../db/client.ts'
import { concept, conceptRelation, need, skillEffective } from '../../db/schema/index.ts'
import type { GoalSkill } from '../../engine/index.ts'
import { titleOf } from '../demands/read-need.ts'
import { readLabels } from '../taxonomy/read-labels.ts'
import { readSuccessors } from '../taxonomy/read-successors.ts'

export interface ResolvedGoal {
  /** Null in both languages when what was aimed at no longer exists. */
  readonly titleDe: string | null
  readonly titleEn: string | null
  readonly skills: GoalSkill[]
}

const GONE: ResolvedGoal = { titleDe: null, titleEn: null, skills: [] }
// The engine itself lets a must-have weigh three times a nice-to-have, as in matching: weights here would multiply that.
const must = (uri: string): GoalSkill => ({ uri, weight: 1, must: true })
const nice = (uri: string): GoalSkill => ({ uri, weight: 1, must: false })

/**
 * A goal in words and as skills. Of a need it tells no more than title and skills, because learners must not read its text.
 * A skill or occupation that was retired is read as its successor. A closed need still works; a deleted one, or an occupation that the taxonomy lost, resolves to nothing.
 */
export async function readGoal(db: Database, goal: Goal): Promise<ResolvedGoal> {
  if (goal.kind === 'need') return readNeedGoal(db, goal.needId)
  const today = await readSuccessors(db, goal.kind === 'occupation' ? [goal.uri] : goal.uris)
  if (goal.kind === 'occupation') return readOccupation(db, today(goal.uri))
  const uris = [...new Set(goal.uris.map(today))]
  const labelOf = await readLabels(db, uris)
  const inWords = (labels: string[]) => (labels.length > 3 ? `${labels.slice(0, 3).join(', ')} …` : labels.join(', '))
  return {
    titleDe: inWords(uris.map((uri) => labelOf(uri).labelDe)),
    titleEn: inWords(uris.map((uri) => labelOf(uri).labelEn)),
    skills: uris.map(must),
  }
}

async function readOccupation(db: Database, uri: string): Promise<ResolvedGoal> {
  const [known] = await db
    .select({ uri: concept.uri })
    .from(concept)
    .where(and(eq(concept.uri, uri), eq(concept.kind, 'occupation')))
  if (!known) return GONE
  const rows = await db
    .select({ uri: conceptRelation.toUri, kind: conceptRelation.kind })
    .from(conceptRelation)
    .innerJoin(concept, eq(concept.uri, conceptRelation.toUri))
    .where(
      and(
        eq(conceptRelation.fromUri, uri),
        inArray(conceptRelation.kind, ['essential', 'optional']),
        eq(concept.kind, 'skill'),
      ),
    )
    .orderBy(conceptRelation.toUri)
  const essential = new Set(rows.filter((row) => row.kind === 'essential').map((row) => row.uri))
  const optional = rows.map((row) => row.uri).filter((skill) => !essential.has(skill))
  const labels = (await readLabels(db, [uri]))(uri)
  return {
    titleDe: labels.labelDe,
    titleEn: labels.labelEn,
    skills: [...[...essential].map(must), ...optional.map(nice)],
  }
}

async function readNeedGoal(db: Database, id: string): Promise<ResolvedGoal> {
  const [row] = await db
    .select()
    .from(need)
    .where(and(eq(need.id, id), isNull(need.deletedAt)))
  if (!row) return GONE
  const asked = await db
    .select({ uri: skillEffective.conceptUri, importance: skillEffective.importance })
    .from(skillEffective)
    .where(and(eq(skillEffective.subjectKind, 'need'), eq(skillEffective.subjectId, id)))
    .orderBy(skillEffective.conceptUri)
  const title = titleOf(row)
  return {
    titleDe: title,
    titleEn: title,
    skills: asked.map(({ uri, importance }) => (importance === 'must' ? must(uri) : nice(uri))),
  }
}
