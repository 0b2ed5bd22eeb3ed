import type { Context } from '../../../context.ts'
import { learnerGroup } from '../../../db/schema/index.ts'
import { AppError } from '../../../errors.ts'
import { readProgramme } from '../../learners/read-programme.ts'
import { plainForm } from '../kinds/plain-form.ts'
import { RowFault } from './each-row.ts'
import { faultAt, type Scope } from './row-store.ts'

export interface KnownGroup {
  readonly id: string
  readonly programmeId: string
  readonly code: string
}

export type GroupFinder = (field: 'group' | 'audience', named: string) => KnownGroup

/**
 * Finds the learner groups of the programme that runs today by code or name, and any group by its id.
 * @returns a finder that throws RowFault "unknown-group", naming the groups there are
 */
export async function findGroups(context: Pick<Context, 'db' | 'now'>, scope: Scope): Promise<GroupFinder> {
  const programme = await readProgramme(context).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'not-found') return null
    throw error
  })
  const groups = programme?.groups ?? []
  const byId = new Map((await context.db.select().from(learnerGroup)).map((group) => [group.id, group]))
  const byName = new Map<string, KnownGroup>()
  for (const { id, code, nameDe, nameEn } of groups)
    for (const name of [code, nameDe, nameEn]) {
      const group = byId.get(id)
      if (group && !byName.has(plainForm(name))) byName.set(plainForm(name), group)
    }
  const otherDe = groups.map(({ nameDe }) => nameDe).join(', ')
  const otherEn = groups.map(({ nameEn }) => nameEn).join(', ')
  return (field, named) => {
    const group = byId.get(named) ?? byName.get(plainForm(named))
    if (!group)
      throw new RowFault(
        faultAt(scope, field, 'unknown-group', named, groups.length > 0 ? { otherDe, otherEn } : undefined),
      )
    return group
  }
}
