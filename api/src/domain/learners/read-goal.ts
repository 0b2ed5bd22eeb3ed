import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Goal } from '../../contract/learners.ts'
import { type Database, rowsOf } from '../../db/client.ts'
import { concept, conceptRelation, need } from '../../db/schema/index.ts'
import { type GoalSkill, higherLevel } from '../../engine/index.ts'
import { titleOf } from '../demands/read-need.ts'
import { readSkills } from '../linking/read-skills.ts'
import { readLabels } from '../taxonomy/read-labels.ts'
import { readSuccessors } from '../taxonomy/read-successors.ts'

export interface ResolvedGoal {
  /** Null in both languages when what was aimed at no longer exists. */
  readonly titleDe: string | null
  readonly titleEn: string | null
  readonly skills: GoalSkill[]
  /** The needs aimed at, those that still exist. */
  readonly needs?: { id: string; title: string }[]
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
  if (goal.kind === 'need') return readNeedsGoal(db, [goal.needId])
  if (goal.kind === 'needs') return readNeedsGoal(db, goal.needIds)
  if (goal.kind === 'region') return readRegionGoal(db)
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

/**
 * What needs ask for together: a skill weighs as often as it is asked for, is a must when one of them says so, and is wanted at the
 * highest of the levels that they say.
 */
async function readNeedsGoal(db: Database, ids: readonly string[]): Promise<ResolvedGoal> {
  const rows = await db
    .select()
    .from(need)
    .where(and(inArray(need.id, [...ids]), isNull(need.deletedAt)))
    .orderBy(need.id)
  if (rows.length === 0) return GONE
  const read = await readSkills(
    db,
    'need',
    rows.map((row) => row.id),
  )
  const asked = [...read.values()].flat().sort((a, b) => (a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : 0))
  const skills = new Map<string, GoalSkill>()
  for (const skill of asked) {
    if (!skill.counts) continue
    const known = skills.get(skill.uri)
    skills.set(skill.uri, {
      uri: skill.uri,
      weight: (known?.weight ?? 0) + 1,
      must: skill.importance === 'must' || known?.must === true,
      level: higherLevel(known?.level ?? null, skill.level?.level ?? null),
    })
  }
  const needs = rows.map((row) => ({ id: row.id, title: titleOf(row) }))
  const title = needs.map((each) => each.title).join(', ')
  return { titleDe: title, titleEn: title, skills: [...skills.values()], needs }
}

/** Goal skills of the region at most, each asked for by at least so many organisations: one alone would be told by its skills. */
const REGION_SKILLS = 20
const LEAST_ORGANISATIONS = 2

/** The skills that most open needs ask for, each weighing as often as it is asked for. */
async function readRegionGoal(db: Database): Promise<ResolvedGoal> {
  const rows = await rowsOf<{ uri: string; needs: number }>(
    db,
    sql`with s as materialized (select subject_id, concept_uri from skill_effective where subject_kind = 'need')
    select s.concept_uri as uri, count(*)::int as needs
    from need n join s on s.subject_id = n.id
    where n.deleted_at is null and n.status = 'open' and n.source = 'need'
      and (n.needed_until is null or n.needed_until >= current_date)
    group by s.concept_uri
    having count(distinct n.organisation_id) >= ${LEAST_ORGANISATIONS}
    order by needs desc, s.concept_uri collate "C"
    limit ${REGION_SKILLS}`,
  )
  return {
    titleDe: 'Was die Region am meisten sucht',
    titleEn: 'What the region asks for most',
    skills: rows.map(({ uri, needs }) => ({ uri, weight: needs, must: false })),
  }
}
