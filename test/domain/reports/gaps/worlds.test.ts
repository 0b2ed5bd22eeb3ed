import { beforeAll, expect, test } from 'vitest'
import type { Context } from '../../../../api/src/context.ts'
import { createCourtesy } from '../../../../api/src/courtesy.ts'
import { checkHistories } from '../../../../scripts/bench/lib/check-histories.ts'
import { checkWorlds } from '../../../../scripts/bench/lib/check-worlds.ts'
import { layTaxonomy, randomOf, WORLD_DAY } from '../../../../scripts/bench/lib/gap-worlds.ts'
import { heldJobs } from '../../../helpers/background.ts'
import { describeDatabases } from '../../../helpers/database.ts'

describeDatabases('figures on gaps', (database) => {
  let context: Context
  let day: string = WORLD_DAY
  beforeAll(async () => {
    const { db, kind } = database()
    await layTaxonomy(db)
    context = {
      db,
      databaseKind: kind,
      courtesy: createCourtesy(kind),
      jobs: heldJobs().jobs,
      engine: { current: { engineVersion: 'test', taxonomyVersion: 'test' } },
      now: () => new Date(`${day}T10:00:00Z`),
    } as unknown as Context
  })

  test('are those of a naive count in 40 random worlds, cell by cell and under random filters', async () => {
    const differences = await checkWorlds(context, randomOf(20_261_126), 40)

    expect(differences).toEqual([])
  })

  test('stay those of a naive count through random histories, folded whole or in part after each event', async () => {
    const differences = await checkHistories(
      context,
      randomOf(42),
      { histories: 1, steps: 24 },
      {
        turn: (next) => {
          day = next
        },
      },
    )

    expect(differences).toEqual([])
  })
})
