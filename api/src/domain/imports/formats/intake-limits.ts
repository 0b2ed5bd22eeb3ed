export interface IntakeLimits {
  /** Size of the file as uploaded. */
  readonly bytes: number
  readonly rows: number
  readonly columns: number
  /** UTF-16 units of one cell. */
  readonly cellLength: number
  /** Of all parts of an Office file together, declared or found. */
  readonly unzippedBytes: number
  /** For the caller's shouldStop(): this code has no clock and only quotes the figure. */
  readonly parseMilliseconds: number
}

export const DEFAULT_INTAKE_LIMITS: IntakeLimits = {
  bytes: 50 * 1024 * 1024,
  rows: 200_000,
  columns: 100,
  cellLength: 20_000,
  unzippedBytes: 300 * 1024 * 1024,
  parseMilliseconds: 120_000,
}
