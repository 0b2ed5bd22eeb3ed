/** What is held back while values are read; each time as many have gathered, all but the best are let go. */
const ROOM = 1024
let items = new Uint32Array(ROOM)
let held = new Float64Array(ROOM)
let order = new Float64Array(ROOM)

/**
 * The items with the largest values, in order; ties by item number.
 * @param values  value per item, >= 0, finite; 0 for items that are out of the question
 * @param count   how many at most, >= 0
 * @returns       at most `count` items; [] when all values are 0
 * @complexity    O(values + selected log selected), nearly always one comparison a value: once enough have gathered, what is below the
 *                least of the best so far is never looked at again
 */
export function largest(values: Float32Array | Float64Array, count: number): number[] {
  if (count === 0) return []
  const room = Math.max(ROOM, 4 * count)
  if (items.length < room)
    [items, held, order] = [new Uint32Array(room), new Float64Array(room), new Float64Array(room)]
  let met = gather(values, 0, 0, 0, room)
  while (met === room) {
    const next = items[met - 1]! + 1
    const floor = valueAt(count - 1, met)
    met = gather(values, next, floor, keep(count, met, floor), room)
  }
  if (met > count) met = keep(count, met, valueAt(count - 1, met))
  const places = Array.from({ length: met }, (_, place) => place)
  places.sort((a, b) => held[b]! - held[a]! || a - b)
  return places.map((place) => items[place]!)
}

/**
 * Holds what is above a floor, from an item on, until all are read or the room is full: a loop of its own, in which the floor stays
 * where it is, runs twice as fast.
 * @returns  how many are held; with a full room the last of them is the last that was read
 */
function gather(values: Float32Array | Float64Array, from: number, floor: number, met: number, room: number): number {
  for (let i = from; i < values.length; i++) {
    const value = values[i]!
    // Equal values come too late: whoever is held already has a smaller number.
    if (value <= floor) continue
    items[met] = i
    held[met++] = value
    if (met === room) break
  }
  return met
}

/** Lets all but the `count` best go, given the least value among these; what is left keeps its order. */
function keep(count: number, met: number, least: number): number {
  let above = 0
  for (let i = 0; i < met; i++) if (held[i]! > least) above++
  let equals = count - above
  let kept = 0
  for (let i = 0; i < met; i++) {
    const value = held[i]!
    if (value < least || (value === least && equals-- <= 0)) continue
    items[kept] = items[i]!
    held[kept++] = value
  }
  return kept
}

/**
 * The value that stands at a place when the first `met` are ordered, the largest first.
 * @source  Hoare 1961, quickselect
 */
function valueAt(place: number, met: number): number {
  for (let i = 0; i < met; i++) order[i] = held[i]!
  let from = 0
  let to = met - 1
  while (from < to) {
    const pivot = order[(from + to) >> 1]!
    let low = from
    let high = to
    while (low <= high) {
      while (order[low]! > pivot) low++
      while (order[high]! < pivot) high--
      if (low > high) break
      const value = order[low]!
      order[low++] = order[high]!
      order[high--] = value
    }
    if (place <= high) to = high
    else if (place >= low) from = low
    else break
  }
  return order[place]!
}
