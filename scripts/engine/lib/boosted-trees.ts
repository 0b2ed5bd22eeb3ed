/** Gradient-boosted regression trees over byte-binned features, deterministic. */

export interface Trees {
  /** Start of each tree in the node arrays. */
  readonly roots: number[]
  /** Feature per node; -1 for a leaf. */
  readonly feature: number[]
  /** Go left when value <= threshold. */
  readonly threshold: number[]
  readonly left: number[]
  readonly right: number[]
  /** Mean output of the node, shrunk; a leaf's is what the tree adds. */
  readonly value: number[]
}

export interface Table {
  readonly features: number
  /** Row by row. */
  readonly values: Float32Array
}

export interface BoostOptions {
  readonly trees: number
  readonly leaves: number
  readonly rate: number
  readonly minRows: number
  readonly lambda: number
}

interface Binned {
  readonly bins: Uint8Array[]
  readonly edges: number[][]
}

const BINS = 48

/** Bins per feature by quantiles of a sample. O(rows x features). */
export function binTable({ features, values }: Table): Binned {
  const rows = values.length / features
  const edges: number[][] = []
  const bins: Uint8Array[] = []
  for (let f = 0; f < features; f++) {
    const sample: number[] = []
    for (let row = 0; row < rows; row += Math.max(1, Math.floor(rows / 20_000)))
      sample.push(values[row * features + f]!)
    sample.sort((a, b) => a - b)
    const cuts: number[] = []
    for (let b = 1; b < BINS; b++) {
      const cut = Number(sample[Math.floor((b * sample.length) / BINS)]!.toPrecision(4))
      if (cuts.length === 0 || cut > cuts[cuts.length - 1]!) cuts.push(cut)
    }
    edges.push(cuts)
    const column = new Uint8Array(rows)
    for (let row = 0; row < rows; row++) column[row] = binOf(cuts, values[row * features + f]!)
    bins.push(column)
  }
  return { bins, edges }
}

/** Number of cuts below a value. */
function binOf(cuts: readonly number[], value: number): number {
  let low = 0
  let high = cuts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (cuts[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * Boosts trees against a gradient.
 * @param gradient  fills gradients and curvatures for the current scores
 * @param onTree    called after each tree with the scores of all rows
 */
export function boost(
  { bins, edges }: Binned,
  rows: number,
  train: Uint32Array,
  gradient: (scores: Float64Array, g: Float32Array, h: Float32Array) => void,
  options: BoostOptions,
  onTree: (tree: number, scores: Float64Array) => void = () => undefined,
): Trees {
  const trees: Trees = { roots: [], feature: [], threshold: [], left: [], right: [], value: [] }
  const scores = new Float64Array(rows)
  const g = new Float32Array(rows)
  const h = new Float32Array(rows)
  for (let tree = 0; tree < options.trees; tree++) {
    gradient(scores, g, h)
    const from = trees.feature.length
    trees.roots.push(from)
    const cuts = growTree(bins, edges, train, g, h, options, trees)
    for (let row = 0; row < rows; row++) scores[row] = scores[row]! + outputOf(trees, from, bins, cuts, row)
    onTree(tree, scores)
  }
  return trees
}

/** @param cuts  bin per node of this tree, counted from its root */
function outputOf(trees: Trees, root: number, bins: Uint8Array[], cuts: readonly number[], row: number): number {
  let node = root
  while (trees.feature[node]! >= 0) {
    node = bins[trees.feature[node]!]![row]! <= cuts[node - root]! ? trees.left[node]! : trees.right[node]!
  }
  return trees.value[node]!
}

/** Sums of a leaf's rows per feature and bin. */
interface Histogram {
  readonly g: Float64Array
  readonly h: Float64Array
  readonly n: Uint32Array
}

interface Open {
  readonly node: number
  readonly rows: Uint32Array
  readonly histogram: Histogram
  readonly split: { feature: number; bin: number; gain: number } | null
}

/**
 * Leaf-wise growth: the leaf with the largest gain splits next.
 * @returns  the bin that each node of the tree splits at, counted from its root
 */
function growTree(
  bins: Uint8Array[],
  edges: number[][],
  train: Uint32Array,
  g: Float32Array,
  h: Float32Array,
  options: BoostOptions,
  trees: Trees,
): number[] {
  const root = trees.feature.length
  const cuts: number[] = []
  const add = (rows: Uint32Array, histogram: Histogram): Open => {
    const [sumG, sumH] = sumsOf(histogram)
    trees.feature.push(-1)
    trees.threshold.push(0)
    trees.left.push(0)
    trees.right.push(0)
    trees.value.push(Number(((-options.rate * sumG) / (sumH + options.lambda)).toPrecision(4)))
    const split = bestSplit(bins.length, rows.length, histogram, sumG, sumH, options)
    return { node: trees.feature.length - 1, rows, histogram, split }
  }
  let open = [add(train, countBins(bins, train, g, h))]
  for (let leaves = 1; leaves < options.leaves; leaves++) {
    const next = open.reduce<Open | null>(
      (best, leaf) => (leaf.split !== null && (best === null || leaf.split.gain > best.split!.gain) ? leaf : best),
      null,
    )
    if (next === null) break
    const { feature, bin } = next.split!
    const column = bins[feature]!
    const leftRows = next.rows.filter((row) => column[row]! <= bin)
    const rightRows = next.rows.filter((row) => column[row]! > bin)
    trees.feature[next.node] = feature
    trees.threshold[next.node] = edges[feature]![bin]!
    cuts[next.node - root] = bin
    // The smaller half is counted, the larger one is what is left.
    const small = countBins(bins, leftRows.length <= rightRows.length ? leftRows : rightRows, g, h)
    const large = without(next.histogram, small)
    const left = add(leftRows, leftRows.length <= rightRows.length ? small : large)
    const right = add(rightRows, leftRows.length <= rightRows.length ? large : small)
    trees.left[next.node] = left.node
    trees.right[next.node] = right.node
    open = [...open.filter((leaf) => leaf !== next), left, right]
  }
  return cuts
}

function countBins(bins: Uint8Array[], rows: Uint32Array, g: Float32Array, h: Float32Array): Histogram {
  const size = bins.length * BINS
  const histogram = { g: new Float64Array(size), h: new Float64Array(size), n: new Uint32Array(size) }
  bins.forEach((column, feature) => {
    const from = feature * BINS
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i]!
      const at = from + column[row]!
      histogram.g[at] = histogram.g[at]! + g[row]!
      histogram.h[at] = histogram.h[at]! + h[row]!
      histogram.n[at] = histogram.n[at]! + 1
    }
  })
  return histogram
}

const without = (whole: Histogram, part: Histogram): Histogram => ({
  g: whole.g.map((value, i) => value - part.g[i]!),
  h: whole.h.map((value, i) => value - part.h[i]!),
  n: whole.n.map((value, i) => value - part.n[i]!),
})

/** Gradient and curvature of all rows, read off the first feature's bins. */
const sumsOf = ({ g, h }: Histogram): [number, number] => [
  g.subarray(0, BINS).reduce((sum, value) => sum + value, 0),
  h.subarray(0, BINS).reduce((sum, value) => sum + value, 0),
]

function bestSplit(
  features: number,
  rows: number,
  { g, h, n }: Histogram,
  sumG: number,
  sumH: number,
  { minRows, lambda }: BoostOptions,
): Open['split'] {
  if (rows < 2 * minRows) return null
  const base = (sumG * sumG) / (sumH + lambda)
  let best: Open['split'] = null
  for (let feature = 0; feature < features; feature++) {
    let leftG = 0
    let leftH = 0
    let leftN = 0
    for (let bin = 0; bin + 1 < BINS; bin++) {
      const at = feature * BINS + bin
      leftG += g[at]!
      leftH += h[at]!
      leftN += n[at]!
      if (leftN < minRows || rows - leftN < minRows) continue
      const gain = (leftG * leftG) / (leftH + lambda) + (sumG - leftG) ** 2 / (sumH - leftH + lambda) - base
      if (gain > 1e-6 && (best === null || gain > best.gain)) best = { feature, bin, gain }
    }
  }
  return best
}
