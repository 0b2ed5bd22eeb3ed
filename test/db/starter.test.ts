import { expect, test } from 'vitest'
import type { Actor } from '../../api/src/context.ts'
import { loadStarter } from '../../api/src/domain/imports/load-starter.ts'
import { listGaps } from '../../api/src/domain/reports/gaps/list-gaps.ts'
import { reportParticipation } from '../../api/src/domain/reports/report-participation.ts'
import { foldAll } from '../../api/src/domain/reports/rollups/fold-changes.ts'
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
  })
})
