import { inject } from 'vitest'
import type { Context } from '../../api/src/context.ts'
import { createCourtesy } from '../../api/src/courtesy.ts'
import type { OpenDatabase } from '../../api/src/db/client.ts'
import { DEFAULT_INTAKE_LIMITS } from '../../api/src/domain/imports/formats/intake-limits.ts'
import { openEngine } from '../../api/src/domain/taxonomy/load-engine.ts'
import { buildAuth, signInOf } from '../../api/src/http/auth.ts'
import { silentLog } from './app.ts'
import { heldJobs, workers } from './background.ts'
import { quickPasswords } from './quick-passwords.ts'

/** Everything verbs need to lay the sample region into a test's database. */
export async function starterContext({ db, kind }: OpenDatabase): Promise<Context> {
  const publicUrl = 'http://127.0.0.1:3000'
  return {
    db,
    databaseKind: kind,
    jobs: heldJobs().jobs,
    workers,
    courtesy: createCourtesy(kind),
    intakeLimits: DEFAULT_INTAKE_LIMITS,
    engine: await openEngine(db, inject('indexDirectory')),
    signIn: signInOf(
      buildAuth({ db, secret: 'a secret of the tests, worth nothing', publicUrl, passwords: quickPasswords }),
    ),
    publicUrl,
    sampleSignIns: [],
    webhookAllowLoopback: false,
    now: () => new Date(),
    log: silentLog,
  }
}
