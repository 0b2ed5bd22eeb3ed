import type { Database } from '../../../../api/src/db/client.ts'
import { measureParticipation } from '../../../../api/src/domain/reports/measure-participation.ts'
import { type Person, readPersons } from '../../../../api/src/domain/reports/read-persons.ts'
import { type RunAhead, readRunsAhead } from '../../../../api/src/domain/reports/runs-ahead.ts'
import { differences, measuredProgramme } from './compare.ts'
import { naiveFigures } from './naive-figures.ts'
import { randomWorld, type World } from './random-world.ts'
import { storeWorlds } from './store-worlds.ts'

/** Worlds of one round trip: their days lie one after the other, and years end at 9999. */
const BATCH = 500

export interface Checked {
  readonly worlds: number
  /** Worlds with participants, with something hidden, and with a forecast: a check of empty worlds would say little. */
  readonly withParticipants: number
  readonly withHidden: number
  readonly withForecast: number
  /** The first differences, with the seed of their world. */
  readonly differences: readonly string[]
}

/** One world measured as the report does, and where it differs from the naive figures. */
export function checkWorld(world: World, persons: readonly Person[], runs: readonly RunAhead[]) {
  const measured = measureParticipation(measuredProgramme(world), world.on, persons, runs)
  const naive = naiveFigures(world)
  const found = differences(world, measured, naive)
  const ahead = runs
    .map(({ runId, seats, taken, waitlisted }) => ({ id: runId, seats, taken, waitlisted }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  if (JSON.stringify(ahead) !== JSON.stringify(naive.runsAhead)) found.push(`runs ahead: ${JSON.stringify(ahead)}`)
  return { measured, naive, found }
}

/** Stores random worlds, measures each as the report does, and compares every figure with the naive one. */
export async function checkWorlds(
  db: Database,
  { worlds, seed, tell = () => undefined }: { worlds: number; seed: number; tell?: (done: number) => void },
): Promise<Checked> {
  const checked = { worlds: 0, withParticipants: 0, withHidden: 0, withForecast: 0, differences: [] as string[] }
  for (let from = 0; from < worlds; from += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, worlds - from) }, (_, place) =>
      randomWorld(seed + from + place, place),
    )
    await storeWorlds(db, batch)
    const asked = batch.map(({ on, programmes }) => {
      const { id, endsOn } = programmes[0] as World['programmes'][0]
      return { programmeId: id, on, until: endsOn }
    })
    const persons = await readPersons(db, asked)
    const runs = await readRunsAhead(db, asked)
    for (const [at, world] of batch.entries()) {
      const { measured, naive, found } = checkWorld(world, persons[at] ?? [], runs[at] ?? [])
      checked.worlds += 1
      if (naive.participants > 0) checked.withParticipants += 1
      if (measured.byGroup.some(({ suppressed }) => suppressed)) checked.withHidden += 1
      if (measured.forecast.missing === null) checked.withForecast += 1
      if (checked.differences.length < 20)
        checked.differences.push(...found.map((difference) => `seed ${seed + from + at}: ${difference}`))
    }
    tell(checked.worlds)
  }
  return checked
}
