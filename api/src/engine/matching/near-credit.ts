import type { Importance, NearRelation, SkillLevel } from '../types.ts'

/**
 * Credit of an offered skill for an asked one, in whole hundredths so that sums stay exact. The order of the values is the
 * claim; the values themselves are judgement, to be refitted once course teams have confirmed enough links:
 *
 * - `narrower` 80: who can do the special case can do much, not all, of the general one.
 * - `broader` 50: who knows the general skill still has to learn the special one. Groups never give credit: they are shelves.
 * - `related` 40: the taxonomy's own related, essential and optional relations between skills; help, not possession.
 * - `sibling` 25: another member of the same small family. Kept so low that three siblings never look like one skill held.
 *
 * Only "same" reaches 100, so near credit can never pretend to be the skill itself. One step only: credits do not chain.
 */
export const NEAR_CREDIT: Readonly<Record<NearRelation, number>> = {
  same: 100,
  narrower: 80,
  broader: 50,
  related: 40,
  sibling: 25,
}

/**
 * Largest family in which siblings give credit. ESCO's groups hold up to hundreds of skills; above a dozen members "same
 * group" says nothing any more and would let every offer earn credit for every need.
 */
export const SIBLING_FAMILY_LIMIT = 12

/** Levels in rising order. */
const LEVELS: readonly SkillLevel[] = ['basic', 'independent', 'advanced']

/** What is left of a credit, in hundredths, when the offered level lies so many steps below the asked one. Judgement, as above. */
const BELOW_LEVEL: readonly number[] = [100, 75, 50]

/**
 * Hundredths of a credit that count when both levels are known; 100 when either is not, or the offered one suffices.
 * @complexity  O(1)
 */
export function levelCredit(asked: SkillLevel | null | undefined, offered: SkillLevel | null | undefined): number {
  if (asked == null || offered == null) return 100
  return BELOW_LEVEL[Math.max(0, LEVELS.indexOf(asked) - LEVELS.indexOf(offered))]!
}

/** What is left of a credit at the offered level, in whole hundredths, and that level where it lies below the asked one. */
export function creditAtLevel(
  hundredths: number,
  asked: SkillLevel | null | undefined,
  offered: SkillLevel | null | undefined,
): { readonly hundredths: number; readonly below: SkillLevel | undefined } {
  const counting = levelCredit(asked, offered)
  return {
    hundredths: Math.round((hundredths * counting) / 100),
    below: counting < 100 ? (offered ?? undefined) : undefined,
  }
}

/** The higher of two levels; what is not known yields. */
export function higherLevel(a: SkillLevel | null, b: SkillLevel | null): SkillLevel | null {
  if (a === null || b === null) return a ?? b
  return LEVELS.indexOf(a) >= LEVELS.indexOf(b) ? a : b
}

/** Weight of an asked skill: three nice-to-have skills weigh as much as one must-have. */
export const IMPORTANCE_WEIGHT: Readonly<Record<Importance, number>> = { must: 3, nice: 1 }

/** Relations in falling order of credit; positions serve as codes in compact arrays. */
export const NEAR_RELATIONS: readonly NearRelation[] = ['same', 'narrower', 'broader', 'related', 'sibling']
