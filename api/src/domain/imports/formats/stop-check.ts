import { IntakeError } from './intake-error.ts'

/** shouldStop may read a clock: asking it at every cell would cost more than the reading. */
const CALLS_PER_QUESTION = 64

export function createStopCheck(shouldStop: (() => boolean) | undefined, milliseconds: number): () => void {
  if (!shouldStop) return () => {}
  let calls = 0
  return () => {
    if (calls++ % CALLS_PER_QUESTION === 0 && shouldStop()) throw new IntakeError('parse-timeout', { milliseconds })
  }
}
