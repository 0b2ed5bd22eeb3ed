import { and, eq, isNull } from 'drizzle-orm'
import type { Actor, Context } from '../../context.ts'
import type { Need, NeedSummary } from '../../contract/demands.ts'
import type { Database } from '../../db/client.ts'
import { need, organisation } from '../../db/schema/index.ts'
import { AppError } from '../../errors.ts'
import { readSkills } from '../linking/read-skills.ts'

export type NeedRow = typeof need.$inferSelect
type OrganisationRow = Pick<typeof organisation.$inferSelect, 'name' | 'sector'>

/** A need without a title is called by the beginning of its text. */
export const titleOf = ({ title, text }: Pick<NeedRow, 'title' | 'text'>): string => {
  if (title) return title
  const firstLine = text.trim().split('\n')[0] ?? ''
  return firstLine.length <= 90 ? firstLine : `${firstLine.slice(0, 87).replace(/\s+\S*$/, '')} …`
}

export const toSummary = (row: NeedRow, owner: OrganisationRow, skillCount: number): NeedSummary => ({
  id: row.id,
  organisationId: row.organisationId,
  organisationName: owner.name,
  sector: owner.sector as NeedSummary['sector'],
  title: titleOf(row),
  openings: row.openings,
  neededUntil: row.neededUntil,
  region: row.region,
  status: row.status,
  source: row.source,
  isSample: row.isSample,
  skillCount,
  createdAt: row.createdAt.toISOString(),
  revision: row.revision,
})

const mayRead = (actor: Actor, row: NeedRow) =>
  actor.role === 'manager' ||
  actor.role === 'course-team' ||
  (actor.role === 'business' && actor.organisationId === row.organisationId)

export const mayEdit = (actor: Actor, row: NeedRow) =>
  actor.role === 'manager' || (actor.role === 'business' && actor.organisationId === row.organisationId)

/**
 * The row behind a need the actor may see; another organisation's need looks like none at all.
 * @throws {AppError} not-found
 */
export async function findNeed(
  db: Database,
  actor: Actor,
  id: string,
  rights: 'read' | 'edit',
  deleted = false,
): Promise<NeedRow> {
  const [row] = await db
    .select()
    .from(need)
    .where(deleted ? eq(need.id, id) : and(eq(need.id, id), isNull(need.deletedAt)))
  if (!row || !mayRead(actor, row)) throw new AppError('not-found')
  if (rights === 'edit' && !mayEdit(actor, row)) throw new AppError('forbidden')
  return row
}

/** A need with its text and skills. */
export async function readNeed(
  { db, engine }: Pick<Context, 'db' | 'engine'>,
  actor: Actor,
  { id }: { id: string },
): Promise<Need> {
  const row = await findNeed(db, actor, id, 'read')
  const [owner] = await db
    .select({ name: organisation.name, sector: organisation.sector })
    .from(organisation)
    .where(eq(organisation.id, row.organisationId))
  const skills = (await readSkills(db, 'need', [id], { withTaught: mayEdit(actor, row) })).get(id) ?? []
  return {
    ...toSummary(row, owner ?? { name: '', sector: null }, skills.filter((skill) => skill.counts).length),
    text: row.text,
    language: row.language,
    skills,
    engineVersion: engine.current.engineVersion,
    taxonomyVersion: engine.current.taxonomyVersion,
  }
}
