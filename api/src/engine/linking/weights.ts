// Provisional weights until the learned ones replace them.
export const RANK_WEIGHTS: readonly number[] = [3, 1, 1.5, 1, 1, 3, 1, 2, -0.2, 0.5, 0.3, 0, 0, 0]
export const CALIBRATION: readonly [slope: number, intercept: number] = [1, -5]
export const THRESHOLD = 0.5
export const GATES = { share: 0.8, density: 0.5, mass: 4, compound: 0.75 } as const
