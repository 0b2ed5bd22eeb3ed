import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Actor } from '../../api/src/context.ts'
import { rowsOf } from '../../api/src/db/client.ts'
import { loadStarter } from '../../api/src/domain/imports/load-starter.ts'
import { listProgrammes } from '../../api/src/domain/programmes/list-programmes.ts'
import { listGaps } from '../../api/src/domain/reports/gaps/list-gaps.ts'
import { readPersons } from '../../api/src/domain/reports/read-persons.ts'
import { reportParticipation } from '../../api/src/domain/reports/report-participation.ts'
import { foldAll } from '../../api/src/domain/reports/rollups/fold-changes.ts'
import { readRunsAhead } from '../../api/src/domain/reports/runs-ahead.ts'
import { checkWorld } from '../../scripts/bench/lib/participation-oracle/check-worlds.ts'
import { readWorld } from '../../scripts/bench/lib/participation-oracle/read-world.ts'
import { describeDatabases } from '../helpers/database.ts'
import { starterContext } from '../helpers/starter-context.ts'

const manager: Actor = {
  role: 'manager',
  userId: 'test',
  organisationId: null,
  learnerId: null,
  tokenId: null,
  scopes: null,
}

describeDatabases('the sample region', (database) => {
  test('says what its files expect, and is laid only once', async () => {
    const context = await starterContext(database())

    const accounts = await loadStarter(context, true)
    const again = await loadStarter(context, true)
    const report = await reportParticipation(context, manager, {})
    await foldAll(context)
    const { gaps, taughtOfAsked } = await listGaps(context, manager, {
      source: 'need',
      trust: 'all',
      by: 'skill',
      limit: 100,
    })

    expect(accounts.map((account) => account.role).sort()).toEqual(['business', 'course-team', 'learner', 'manager'])
    expect(again).toEqual([])
    expect(report.participants).toEqual({ value: 156 / 210, numerator: 156, denominator: 210 })
    expect(Math.round(report.plannedOnDay)).toBe(163)
    expect(report.aheadOfPlan).toBe(-7)
    expect(gaps.length).toBeGreaterThan(10)
    expect(taughtOfAsked.numerator).toBeGreaterThan(20)
    const planned = await rowsOf<{ name: string }>(
      database().db,
      sql`select relname as name from pg_class where relname in ('rollup_cell', 'rollup_concept') and reltuples > 100 order by 1`,
    )
    // Else the planner takes the tables for empty, and a question that takes 30 ms takes 300.
    expect(planned.map(({ name }) => name)).toEqual(['rollup_cell', 'rollup_concept'])
  })

  test('has the participation that a naive count finds, of both programmes, today and before', async () => {
    const context = await starterContext(database())
    await loadStarter(context, true)
    const { db } = context
    const today = context.now().toISOString().slice(0, 10)
    const { items } = await listProgrammes(context, manager)

    expect(items).toHaveLength(2)
    for (const { id, startsOn, endsOn } of items) {
      const middle = new Date((Date.parse(startsOn) + Date.parse(endsOn)) / 2).toISOString().slice(0, 10)
      for (const on of [today, middle]) {
        const world = await readWorld(db, id, on)
        const [persons = []] = await readPersons(db, [{ programmeId: id, on }])
        const [runs = []] = await readRunsAhead(db, [{ on, until: endsOn }])

        const { found, naive } = checkWorld(world, persons, runs)

        expect([id, on, found]).toEqual([id, on, []])
        expect(naive.participants).toBeGreaterThan(20)
      }
    }
  })
})
