import type { Actor } from '../../context.ts'
import { ImportKind } from '../../contract/imports.ts'
import { AppError, fieldError } from '../../errors.ts'

const MAY: Readonly<Record<ImportKind, readonly Actor['role'][]>> = {
  needs: ['business', 'manager'],
  learners: ['course-team', 'manager'],
  'micro-credentials': ['course-team', 'manager'],
  runs: ['course-team', 'manager'],
  'survey-results': ['manager'],
  taxonomy: ['manager'],
  crosswalk: ['manager'],
}

export const mayImport = (role: string, kind: ImportKind): boolean => MAY[kind].some((allowed) => allowed === role)

/** @throws {AppError} validation naming the kinds that people of this role import */
export function checkKind(actor: Actor, kind: ImportKind): void {
  // Records of persons are a right of their own: a machine made for lists alone does not write them.
  if (kind === 'learners' && actor.scopes && !actor.scopes.includes('learners:write'))
    throw new AppError('insufficient-scope', 'This token was not made for "learners:write".')
  if (mayImport(actor.role, kind)) return
  const own = ImportKind.options.filter((option) => mayImport(actor.role, option))
  throw fieldError('kind', `is not imported by your role: choose one of ${own.join(', ')}`)
}
