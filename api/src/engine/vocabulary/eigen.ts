const SWEEPS = 30

/**
 * Eigenvalues and eigenvectors of a symmetric matrix.
 * @param matrix  row by row, size x size; not changed
 * @returns       values in descending order; vectors row by row, column k belonging to value k
 * @complexity    O(size^3) per sweep, at most 30 sweeps
 * @source        cyclic Jacobi rotations, Golub and Van Loan, section 8.5
 */
export function eigenOf(matrix: Float64Array, size: number): { values: Float64Array; vectors: Float64Array } {
  const a = matrix.slice()
  const v = new Float64Array(size * size)
  for (let i = 0; i < size; i++) v[i * size + i] = 1
  for (let sweep = 0; sweep < SWEEPS && offDiagonal(a, size) > 1e-10; sweep++) {
    for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) rotatePair(a, v, size, p, q)
  }
  const order = Array.from({ length: size }, (_, i) => i).sort((x, y) => a[y * size + y]! - a[x * size + x]! || x - y)
  const vectors = new Float64Array(size * size)
  for (let i = 0; i < size; i++) for (let k = 0; k < size; k++) vectors[i * size + k] = v[i * size + order[k]!]!
  return { values: Float64Array.from(order, (i) => a[i * size + i]!), vectors }
}

/** Size of what is left beside the diagonal, relative to the diagonal. */
function offDiagonal(a: Float64Array, size: number): number {
  let off = 0
  let on = 0
  for (let i = 0; i < size; i++) {
    on += a[i * size + i]! ** 2
    for (let k = 0; k < i; k++) off += a[i * size + k]! ** 2
  }
  return on === 0 ? 0 : Math.sqrt(off / on)
}

function rotatePair(a: Float64Array, v: Float64Array, size: number, p: number, q: number): void {
  const apq = a[p * size + q]!
  if (apq === 0) return
  const theta = (a[q * size + q]! - a[p * size + p]!) / (2 * apq)
  const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1))
  const c = 1 / Math.sqrt(t * t + 1)
  const s = t * c
  for (let k = 0; k < size; k++) {
    const kp = a[k * size + p]!
    const kq = a[k * size + q]!
    a[k * size + p] = c * kp - s * kq
    a[k * size + q] = s * kp + c * kq
  }
  for (let k = 0; k < size; k++) {
    const pk = a[p * size + k]!
    const qk = a[q * size + k]!
    a[p * size + k] = c * pk - s * qk
    a[q * size + k] = s * pk + c * qk
    const vp = v[k * size + p]!
    const vq = v[k * size + q]!
    v[k * size + p] = c * vp - s * vq
    v[k * size + q] = s * vp + c * vq
  }
}
