/** Numbers in [0, 1), the same for the same seed. */
export type Random = () => number

/**
 * Mulberry32: 32 bits of state, a period of 2^32, passes gjrand; enough for a bootstrap of a few million draws.
 * @source  Tommy Ettinger 2017, public domain
 */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/**
 * A Poisson number.
 * @param mean  >= 0; 0 gives 0
 * @complexity  O(mean)
 * @source      Knuth, The Art of Computer Programming 2, 3.4.1; means above 20 are drawn in parts, whose sum is Poisson too
 */
export function poisson(random: Random, mean: number): number {
  let total = 0
  for (let rest = mean; rest > 0; rest -= 20) {
    const limit = Math.exp(-Math.min(rest, 20))
    for (let product = random(); product > limit; product *= random()) total += 1
  }
  return total
}

/** Above this many tries the share is known well enough to be taken as it is. */
const MANY = 2000

/**
 * How often something with a chance happens in a number of tries.
 * @complexity  O(tries), at most 2000
 */
export function binomial(random: Random, tries: number, chance: number): number {
  if (tries > MANY) return Math.round(tries * chance)
  let hits = 0
  for (let i = 0; i < tries; i++) if (random() < chance) hits += 1
  return hits
}
