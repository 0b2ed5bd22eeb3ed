import { expect, test } from 'vitest'
import { killDuringImport } from '../../scripts/bench/lib/kill-during-import.ts'

// Both at once: a process that takes over first waits until the killed one is believed dead.
test.concurrent.each(['pglite', 'postgres'] as const)(
  'an import survives kill -9 at random moments: every row once, none lost (%s)',
  async (kind) => {
    const rows = 900

    const { kills, finished, wrong, needsBefore, needsAfter, outcomes, rowsTwice } = await killDuringImport(kind, {
      rows,
      kills: 3,
      pauseMs: 2500,
      bare: true,
    })

    expect(kills).toBeGreaterThan(0)
    expect(finished).toMatchObject({ state: 'finished', rows, rejected: wrong, linked: rows - wrong })
    expect(outcomes).toEqual({ accepted: rows - wrong, rejected: wrong })
    expect(rowsTwice).toBe(0)
    expect(needsAfter - needsBefore).toBe(rows - wrong)
  },
  400_000,
)
