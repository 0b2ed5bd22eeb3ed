import type { Actor } from '../../context.ts'
import type { ImportKind } from '../../contract/imports.ts'
import { AppError } from '../../errors.ts'

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

/** @throws {AppError} forbidden when people of this role do not import this kind */
export function checkKind(actor: Actor, kind: ImportKind): void {
  if (!mayImport(actor.role, kind)) throw new AppError('forbidden')
}
