/**
 * Letters to insert, drop, change or swap with the next to turn one word into the other, as far as the limit.
 * @returns     the distance, or limit + 1 when it is greater
 * @complexity  O(|a| x |b|)
 * @source      optimal string alignment distance, Damerau 1964
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let [before, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, column) => column)]
  for (let row = 1; row <= a.length; row++) {
    const next = [row]
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1]
      let cost = Math.min(last[column]! + 1, next[column - 1]! + 1, last[column - 1]! + (same ? 0 : 1))
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        cost = Math.min(cost, before[column - 2]! + 1)
      next.push(cost)
    }
    ;[before, last] = [last, next]
  }
  return Math.min(last[b.length]!, limit + 1)
}
