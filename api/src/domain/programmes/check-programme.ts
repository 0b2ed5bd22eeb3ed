import type { ProgrammeInput } from '../../contract/programmes.ts'
import { AppError, type FieldError } from '../../errors.ts'

/**
 * What no single field can say of itself: days in order, milestones inside the programme, one per day and never falling,
 * groups told apart by their codes.
 * @throws {AppError} validation, naming every field at fault
 */
export function checkProgramme({ startsOn, endsOn, milestones, groups }: ProgrammeInput): void {
  const errors: FieldError[] = []
  const blame = (path: string, message: string) => errors.push({ path, message })
  if (endsOn <= startsOn) blame('endsOn', 'must lie after the first day')
  for (const [at, { on, participants }] of milestones.entries()) {
    if (on < startsOn || on > endsOn) blame(`milestones.${at}.on`, 'must lie within the programme')
    const twin = milestones.findIndex((other) => other.on === on)
    if (twin < at) blame(`milestones.${at}.on`, 'has a milestone already')
    // Whoever has begun stays counted, so a plan that falls could never be kept.
    const fallen = milestones.some((other) => other.on < on && other.participants > participants)
    if (fallen) blame(`milestones.${at}.participants`, 'must not be lower than an earlier milestone')
  }
  for (const [at, { id, code }] of groups.entries()) {
    if (groups.findIndex((other) => other.code === code) < at) blame(`groups.${at}.code`, 'is used by another group')
    if (id !== null && groups.findIndex((other) => other.id === id) < at)
      blame(`groups.${at}.id`, 'stands in the list already')
  }
  if (errors.length > 0)
    throw new AppError('validation', errors.map(({ path, message }) => `${path}: ${message}`).join('; '), { errors })
}
