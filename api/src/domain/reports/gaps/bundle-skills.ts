/** An open need, and what nobody teaches of what it asks for. */
export interface UnmetNeed {
  readonly id: string
  readonly organisationId: string
  readonly openings: number
  /** At least one, each once. */
  readonly unmet: readonly number[]
}

export interface Bundle {
  readonly skills: readonly number[]
  /** Openings closed, not rounded. */
  readonly closes: number
  /** Needs that ask for one of the skills, in the order given. */
  readonly needs: readonly UnmetNeed[]
  /** Needs for which nothing is left untaught. */
  readonly completed: number
}

/** Fewer are a workshop, more a study programme. */
export const SMALLEST_BUNDLE = 4
export const LARGEST_BUNDLE = 8

/**
 * KPI "openings closed": what a new micro-credential would do for the needs. A need's openings count by the share of its
 * untaught skills that the offer teaches: 3 openings, 4 skills untaught, 2 of them in the offer: 1.5.
 */
export const closesOf = (skills: ReadonlySet<number>, needs: readonly UnmetNeed[]): number =>
  needs.reduce(
    (sum, { openings, unmet }) => sum + (openings * unmet.filter((skill) => skills.has(skill)).length) / unmet.length,
    0,
  )

/**
 * Bundles of skills that belong together, so that one offer can teach them: greedy, the one that closes most first.
 * A bundle begins with the skill that closes most by itself and grows by the one that closes most among needs that ask for one of
 * the bundle already; where none is left, by the one that closes most at all. Either must be near at least half of the skills in
 * the bundle: asked for by the same need, or of the same group. No skill is in two bundles. Greedy is not the optimum, but its reasons can be told, and the same needs always give the same bundles.
 * @param groupsOf  groups of a skill
 * @param tie       order of skills that close as much
 * @returns         largest first; none smaller than SMALLEST_BUNDLE
 * @complexity      O(bundles x skills x needs) with the needs of a skill indexed
 */
export function bundleSkills(
  needs: readonly UnmetNeed[],
  groupsOf: (skill: number) => readonly number[],
  tie: (a: number, b: number) => number,
  limit: number,
): Bundle[] {
  const asking = new Map<number, UnmetNeed[]>()
  for (const need of needs) for (const skill of need.unmet) asking.set(skill, [...(asking.get(skill) ?? []), need])
  const worth = new Map([...asking].map(([skill, own]) => [skill, closesOf(new Set([skill]), own)]))
  const byWorth = (weight: (skill: number) => number) => (a: number, b: number) => weight(b) - weight(a) || tie(a, b)
  const free = new Set([...worth.keys()].sort(byWorth((skill) => worth.get(skill) as number)))
  const bundles: Bundle[] = []
  for (const seed of [...free]) {
    if (bundles.length >= limit) break
    if (!free.has(seed)) continue
    const skills = grow(seed, free, asking, worth, groupsOf, tie)
    if (skills.length < SMALLEST_BUNDLE) continue
    for (const skill of skills) free.delete(skill)
    bundles.push(describe(skills, needs))
  }
  return bundles.sort((a, b) => b.closes - a.closes || tie(a.skills[0] as number, b.skills[0] as number))
}

function grow(
  seed: number,
  free: ReadonlySet<number>,
  asking: ReadonlyMap<number, readonly UnmetNeed[]>,
  worth: ReadonlyMap<number, number>,
  groupsOf: (skill: number) => readonly number[],
  tie: (a: number, b: number) => number,
): number[] {
  const skills = [seed]
  const near = new Set(asking.get(seed))
  const weights = new Map<number, number>()
  const weigh = (own: Iterable<UnmetNeed>) => {
    for (const { openings, unmet } of own)
      for (const skill of unmet) weights.set(skill, (weights.get(skill) ?? 0) + openings / unmet.length)
  }
  weigh(near)
  const isNear = (skill: number, other: number) =>
    groupsOf(skill).some((group) => groupsOf(other).includes(group)) ||
    (asking.get(skill) ?? []).some(({ unmet }) => unmet.includes(other))
  const fits = (skill: number) =>
    free.has(skill) &&
    !skills.includes(skill) &&
    skills.filter((other) => isNear(skill, other)).length * 2 >= skills.length
  while (skills.length < LARGEST_BUNDLE) {
    const next = best(weights, fits, tie) ?? best(worth, fits, tie)
    if (next === null) break
    skills.push(next)
    const added = (asking.get(next) ?? []).filter((need) => !near.has(need))
    for (const need of added) near.add(need)
    weigh(added)
  }
  return skills
}

function best(
  candidates: Iterable<readonly [number, number]>,
  fits: (skill: number) => boolean,
  tie: (a: number, b: number) => number,
): number | null {
  // Sums of thirds and sevenths: what differs in the last digit is equal.
  const weighed = [...candidates].map(([skill, weight]) => [skill, Math.round(weight * 1e9)] as const)
  weighed.sort((a, b) => b[1] - a[1] || tie(a[0], b[0]))
  return weighed.find(([skill]) => fits(skill))?.[0] ?? null
}

function describe(skills: readonly number[], needs: readonly UnmetNeed[]): Bundle {
  const taught = new Set(skills)
  const behind = needs.filter(({ unmet }) => unmet.some((skill) => taught.has(skill)))
  return {
    skills,
    closes: closesOf(taught, behind),
    needs: behind,
    completed: behind.filter(({ unmet }) => unmet.every((skill) => taught.has(skill))).length,
  }
}
