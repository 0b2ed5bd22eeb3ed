import { and, eq, inArray, notInArray, sql } from 'drizzle-orm'
import type { ProgrammeInput } from '../../contract/programmes.ts'
import type { Database } from '../../db/client.ts'
import { learner, learnerGroup, programmeMilestone, programmeTarget } from '../../db/schema/index.ts'
import { fieldError } from '../../errors.ts'

/** Replaces a programme's milestones, targets and groups. Call it inside the transaction that edits the programme. */
export async function storeProgrammeParts(
  tx: Database,
  programmeId: string,
  { milestones, targets, groups }: ProgrammeInput,
): Promise<void> {
  await tx.delete(programmeMilestone).where(eq(programmeMilestone.programmeId, programmeId))
  if (milestones.length > 0)
    await tx.insert(programmeMilestone).values(milestones.map((milestone) => ({ ...milestone, programmeId })))
  await tx.delete(programmeTarget).where(eq(programmeTarget.programmeId, programmeId))
  const wanted = [
    { kind: 'women-share' as const, value: targets.womenShare },
    { kind: 'international-share' as const, value: targets.internationalShare },
  ].flatMap(({ kind, value }) => (value === null ? [] : [{ kind, value, programmeId }]))
  if (wanted.length > 0) await tx.insert(programmeTarget).values(wanted)
  await storeGroups(tx, programmeId, groups)
}

async function storeGroups(tx: Database, programmeId: string, groups: ProgrammeInput['groups']): Promise<void> {
  const known = await tx.select().from(learnerGroup).where(eq(learnerGroup.programmeId, programmeId))
  const foreign = groups.findIndex(({ id }) => id !== null && !known.some((group) => group.id === id))
  if (foreign >= 0) throw fieldError(`groups.${foreign}.id`, 'is not a group of this programme')
  const kept = groups.flatMap(({ id }) => (id === null ? [] : [id]))
  const removed = known.filter(({ id }) => !kept.includes(id))
  if (removed.length > 0) {
    const inUse = await tx
      .select({ groupId: learner.groupId, learners: sql<number>`count(*)::int` })
      .from(learner)
      .where(
        inArray(
          learner.groupId,
          removed.map(({ id }) => id),
        ),
      )
      .groupBy(learner.groupId)
    const [first] = inUse
    const group = removed.find(({ id }) => id === first?.groupId)
    if (first && group)
      throw fieldError('groups', `"${group.code}" cannot be removed: ${first.learners} learners belong to it`)
    await tx
      .delete(learnerGroup)
      .where(
        and(eq(learnerGroup.programmeId, programmeId), kept.length > 0 ? notInArray(learnerGroup.id, kept) : undefined),
      )
  }
  // Two groups may change places: their codes must not meet half-way.
  if (kept.length > 0)
    await tx
      .update(learnerGroup)
      .set({ code: sql`'-' || ${learnerGroup.id}::text` })
      .where(inArray(learnerGroup.id, kept))
  for (const [position, { id, ...group }] of groups.entries()) {
    if (id === null) await tx.insert(learnerGroup).values({ ...group, programmeId, position })
    else
      await tx
        .update(learnerGroup)
        .set({ ...group, position })
        .where(eq(learnerGroup.id, id))
  }
}
