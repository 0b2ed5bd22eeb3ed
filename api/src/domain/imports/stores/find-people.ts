import { and, eq, sql } from 'drizzle-orm'
import type { Actor } from '../../../context.ts'
import type { Database } from '../../../db/client.ts'
import { auditEntry, learner, user } from '../../../db/schema/index.ts'
import type { LearnerRow } from '../../learners/find-learner.ts'
import { sameName } from './each-row.ts'
import type { KnownGroup } from './find-groups.ts'

export interface KnownPerson {
  readonly id: string
  readonly programmeId: string
  readonly groupId: string
  readonly name: string
  readonly reference: string | null
}

export const listPeople = (db: Database): Promise<KnownPerson[]> =>
  db
    .select({
      id: learner.id,
      programmeId: learner.programmeId,
      groupId: learner.groupId,
      name: learner.name,
      reference: learner.externalReference,
    })
    .from(learner)

/** Whom a row means: the bearer of its reference in the programme, or everybody of this name in the group. */
export const findPeople = (
  people: readonly KnownPerson[],
  { id: groupId, programmeId }: KnownGroup,
  reference: string | null,
  name: string,
): readonly KnownPerson[] =>
  people.filter((person) =>
    reference === null
      ? person.groupId === groupId && sameName(person.name) === sameName(name)
      : person.programmeId === programmeId && person.reference === reference,
  )

/**
 * Whether a list may change what is kept about a person. Nobody but the person does where there is an account; a course team changes
 * only those whom its own people brought.
 * @returns null when it may, or the code of the reason
 */
export async function refuseProfile(
  db: Database,
  actor: Actor,
  { id, userId }: LearnerRow,
): Promise<'profile-kept' | 'not-yours' | null> {
  if (userId !== null) return 'profile-kept'
  if (actor.role !== 'course-team') return null
  const rows = await db
    .select({ one: sql`1` })
    .from(auditEntry)
    .innerJoin(user, eq(user.id, auditEntry.actorId))
    .where(
      and(
        eq(auditEntry.subjectKind, 'learner'),
        eq(auditEntry.subjectId, id),
        eq(auditEntry.action, 'learner.created'),
        sql`${user.organisationId} = ${actor.organisationId}`,
      ),
    )
    .limit(1)
  return rows.length > 0 ? null : 'not-yours'
}
