import type { Database } from '../../../db/client.ts'
import { learnerGroup, programme, programmeMilestone, programmeTarget } from '../../../db/schema/index.ts'
import type { StarterRegion } from '../starter-files.ts'
import type { SampleDays } from './days.ts'
import { type Ids, idOf, insertKeyed } from './insert-keyed.ts'

/** Key of a group among those of all programmes. */
export const groupKey = (programme: string, code: string): string => `${programme}/${code}`

/** Programmes with their plans, targets and groups. */
export async function storeProgrammes(
  tx: Database,
  { programmes }: StarterRegion,
  { dayAt }: SampleDays,
): Promise<{ programmes: Ids; groups: Ids }> {
  const ids = await insertKeyed(tx, programme, programmes, (row) => ({
    name: row.name,
    targetParticipants: row.targetParticipants,
    startsOn: dayAt(row.startsInDays),
    endsOn: dayAt(row.startsInDays + row.lengthDays),
    budgetCents: row.budgetCents,
    isSample: true,
  }))
  await tx.insert(programmeMilestone).values(
    programmes.flatMap(({ key, milestones }) =>
      milestones.map(({ inDays, participants }) => ({
        programmeId: idOf(ids, key),
        on: dayAt(inDays),
        participants,
      })),
    ),
  )
  await tx.insert(programmeTarget).values(
    programmes.flatMap(({ key, targets }) => [
      { programmeId: idOf(ids, key), kind: 'women-share' as const, value: targets.womenShare },
      { programmeId: idOf(ids, key), kind: 'international-share' as const, value: targets.internationalShare },
    ]),
  )
  const groups = await insertKeyed(
    tx,
    learnerGroup,
    programmes.flatMap(({ key, groups }) =>
      groups.map((group, position) => ({ ...group, key: groupKey(key, group.code), programme: key, position })),
    ),
    ({ key: _key, programme: of, ...group }) => ({ ...group, programmeId: idOf(ids, of) }),
  )
  return { programmes: ids, groups }
}
