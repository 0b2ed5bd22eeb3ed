export interface Percentiles {
  readonly p50: number
  readonly p95: number
  readonly p99: number
}

const round = (value: number) => Math.round(value * 100) / 100

/** Nearest-rank percentiles of a sample of milliseconds. */
export function percentiles(sample: readonly number[]): Percentiles {
  const sorted = [...sample].sort((a, b) => a - b)
  const at = (share: number) => round(sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0)
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) }
}

/** Runs something a number of times and answers each duration in milliseconds. */
export async function durations(times: number, run: () => Promise<unknown>): Promise<number[]> {
  const sample: number[] = []
  for (let i = 0; i < times; i++) {
    const start = performance.now()
    await run()
    sample.push(performance.now() - start)
  }
  return sample
}
