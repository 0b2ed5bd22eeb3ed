import type { ConceptRelation } from '../types.ts'
import { invertRows, packRows } from './rows.ts'
import type { WorkContext } from './types.ts'

/** An optional skill says less of an occupation than an essential one. */
const OPTIONAL = 153

/**
 * Which occupations ask for which skills.
 * @param occupations  URIs in the order that numbers them; the same for skills
 * @param relations    essential and optional ones from an occupation to a skill count, each pair once; others are passed over
 * @returns            empty rows where no relation is loaded
 * @complexity         O(relations log relations)
 */
export function workOf(
  occupations: readonly string[],
  skills: readonly string[],
  relations: readonly ConceptRelation[],
): WorkContext {
  const occupationNumber = new Map(occupations.map((uri, number) => [uri, number]))
  const skillNumber = new Map(skills.map((uri, number) => [uri, number]))
  const asked: Map<number, number>[] = occupations.map(() => new Map())
  for (const { from, to, kind } of relations) {
    if (kind !== 'essential' && kind !== 'optional') continue
    const row = asked[occupationNumber.get(from) ?? -1]
    const skill = skillNumber.get(to)
    if (row === undefined || skill === undefined) continue
    row.set(skill, Math.max(row.get(skill) ?? 0, kind === 'essential' ? 255 : OPTIONAL))
  }
  const lists = asked.map((row) => [...row].sort(([a], [b]) => a - b))
  const rows = packRows(lists.map((list) => list.map(([skill]) => skill)))
  const weights = Uint8Array.from(lists.flatMap((list) => list.map(([, weight]) => weight)))
  return { skills: { ...rows, weights }, occupations: invertRows(rows, skills.length) }
}
