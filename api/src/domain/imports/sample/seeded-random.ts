/** Numbers in [0, 1), the same for the same seed. */
export type Random = () => number

/** Linear congruential generator with the constants of Numerical Recipes; enough for sample data. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** One of several; undefined of none. */
export const oneOf = <T>(list: readonly T[], random: Random): T | undefined => list[Math.floor(random() * list.length)]

/** The same members in an order that is random (Fisher and Yates). */
export function shuffled<T>(list: readonly T[], random: Random): T[] {
  const mixed = [...list]
  for (let i = mixed.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[mixed[i], mixed[j]] = [mixed[j] as T, mixed[i] as T]
  }
  return mixed
}

/** Names by share, in an order that mixes them; what rounding leaves over goes to the first name. */
export function spread(shares: Readonly<Record<string, number>>, count: number, random: Random): string[] {
  const entries = Object.entries(shares)
  const list = entries.flatMap(([name, share]) => Array.from({ length: Math.round(share * count) }, () => name))
  while (list.length < count) list.push(entries[0]?.[0] ?? '')
  list.length = count
  return shuffled(list, random)
}
