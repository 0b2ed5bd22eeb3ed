import { expect, inject, test } from 'vitest'
import type { Actor, Context } from '../../api/src/context.ts'
import { DEFAULT_INTAKE_LIMITS } from '../../api/src/domain/imports/formats/intake-limits.ts'
import { loadStarter } from '../../api/src/domain/imports/load-starter.ts'
import { listGaps } from '../../api/src/domain/reports/list-gaps.ts'
import { reportParticipation } from '../../api/src/domain/reports/report-participation.ts'
import { openEngine } from '../../api/src/domain/taxonomy/load-engine.ts'
import { buildAuth, signInOf } from '../../api/src/http/auth.ts'
import { silentLog } from '../helpers/app.ts'
import { heldJobs, workers } from '../helpers/background.ts'
import { describeDatabases } from '../helpers/database.ts'

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
    const { db, kind } = database()
    const publicUrl = 'http://127.0.0.1:3000'
    const context: Context = {
      db,
      databaseKind: kind,
      jobs: heldJobs().jobs,
      workers,
      intakeLimits: DEFAULT_INTAKE_LIMITS,
      engine: await openEngine(db, inject('indexDirectory')),
      signIn: signInOf(buildAuth({ db, secret: 'a secret of the tests, worth nothing', publicUrl })),
      publicUrl,
      sampleSignIns: [],
      webhookAllowLoopback: false,
      now: () => new Date(),
      log: silentLog,
    }

    const accounts = await loadStarter(context, true)
    const again = await loadStarter(context, true)
    const report = await reportParticipation(context, manager, {})
    const { gaps, taughtOfAsked } = await listGaps(context, manager, { source: 'need', limit: 100 })

    expect(accounts.map((account) => account.role).sort()).toEqual(['business', 'course-team', 'learner', 'manager'])
    expect(again).toEqual([])
    expect(report.participants).toEqual({ value: 156 / 210, numerator: 156, denominator: 210 })
    expect(Math.round(report.plannedOnDay)).toBe(163)
    expect(report.aheadOfPlan).toBe(-7)
    expect(gaps.length).toBeGreaterThan(10)
    expect(taughtOfAsked.numerator).toBeGreaterThan(20)
  })
})
