/** One link: what ranks it, and whether it was right. */
export interface Ranked {
  readonly rank: number
  readonly hit: boolean
}

const STEPS = 50

/**
 * Slope and intercept of the logistic curve that says best how often links of a rank are right.
 * @returns      [0, log-odds of the share] for links of one rank; both finite even when all or none are right
 * @source       Platt 1999: targets (n+ + 1) / (n+ + 2) and 1 / (n- + 2) instead of 1 and 0; Newton's method
 * @complexity   O(links) a step
 */
export function fitCalibration(links: readonly Ranked[]): [slope: number, intercept: number] {
  const right = links.filter(({ hit }) => hit).length
  const yes = (right + 1) / (right + 2)
  const no = 1 / (links.length - right + 2)
  let slope = 0
  let intercept = Math.log((right + 1) / (links.length - right + 1))
  for (let step = 0; step < STEPS; step++) {
    let [g0, g1, h00, h01, h11] = [0, 0, 1e-9, 0, 1e-9]
    for (const { rank, hit } of links) {
      const p = 1 / (1 + Math.exp(-(slope * rank + intercept)))
      const error = p - (hit ? yes : no)
      const curvature = p * (1 - p)
      g0 += error
      g1 += error * rank
      h00 += curvature
      h01 += curvature * rank
      h11 += curvature * rank * rank
    }
    const determinant = h00 * h11 - h01 * h01
    if (determinant < 1e-9) break
    intercept -= (h11 * g0 - h01 * g1) / determinant
    slope -= (h00 * g1 - h01 * g0) / determinant
  }
  return [slope, intercept]
}
