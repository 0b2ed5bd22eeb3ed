const BINS = 1024

/**
 * The items with the largest values, in order; ties by item number.
 * @param items   item numbers, each once
 * @param values  value per item, >= 0, finite
 * @param count   how many at most, >= 0
 * @returns       at most `count` items; [] for no items
 * @complexity    O(items + selected log selected): a histogram finds the cut, so that the many small ones are never sorted
 */
export function selectBest(items: readonly number[], values: Float64Array, count: number): number[] {
  let most = 0
  for (let i = 0; i < values.length; i++) if (values[i]! > most) most = values[i]!
  const scale = most > 0 ? (BINS - 1) / most : 0
  const bins = new Uint32Array(BINS)
  for (let i = 0; i < values.length; i++) {
    const bin = Math.floor(values[i]! * scale)
    bins[bin] = bins[bin]! + 1
  }
  let cut = BINS - 1
  let above = bins[cut]!
  while (cut > 0 && above < count) above += bins[--cut]!
  const chosen: { item: number; value: number }[] = []
  for (let i = 0; i < items.length; i++) {
    if (Math.floor(values[i]! * scale) >= cut) chosen.push({ item: items[i]!, value: values[i]! })
  }
  chosen.sort((a, b) => b.value - a.value || a.item - b.item)
  return chosen.slice(0, count).map(({ item }) => item)
}

/** The same with the values by item number. */
export function largest(items: readonly number[], values: Float32Array, count: number): number[] {
  const own = new Float64Array(items.length)
  for (let i = 0; i < own.length; i++) own[i] = values[items[i]!]!
  return selectBest(items, own, count)
}
