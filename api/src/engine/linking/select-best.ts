const BINS = 1024
const bins = new Uint32Array(BINS)
/** Items that are in question; as long as the longest list of values so far. */
let open = new Uint32Array(0)

/**
 * The items with the largest values, in order; ties by item number.
 * @param values  value per item, >= 0, finite; 0 for items that are out of the question
 * @param count   how many at most, >= 0
 * @returns       at most `count` items; [] when all values are 0
 * @complexity    O(values + selected log selected): a histogram finds the cut, so that the many small ones are never sorted
 */
export function largest(values: Float32Array | Float64Array, count: number): number[] {
  if (open.length < values.length) open = new Uint32Array(values.length)
  let met = 0
  let most = 0
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!
    if (value === 0) continue
    open[met++] = i
    if (value > most) most = value
  }
  if (met === 0) return []
  const scale = (BINS - 1) / most
  bins.fill(0)
  for (let k = 0; k < met; k++) {
    const bin = Math.floor(values[open[k]!]! * scale)
    bins[bin] = bins[bin]! + 1
  }
  let cut = BINS - 1
  let above = bins[cut]!
  while (cut > 0 && above < count) above += bins[--cut]!
  const chosen: { item: number; value: number }[] = []
  for (let k = 0; k < met; k++) {
    const item = open[k]!
    const value = values[item]!
    if (Math.floor(value * scale) >= cut) chosen.push({ item, value })
  }
  chosen.sort((a, b) => b.value - a.value || a.item - b.item)
  return chosen.slice(0, count).map(({ item }) => item)
}
