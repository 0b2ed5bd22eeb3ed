import { sql } from 'drizzle-orm'
import type { Context } from '../../../api/src/context.ts'
import { rowsOf } from '../../../api/src/db/client.ts'
import { foldAll } from '../../../api/src/domain/reports/rollups/fold-changes.ts'
import { DIMENSIONS, QUARTERLY, SHAPES, shapeNumber } from '../../../api/src/domain/reports/rollups/shapes.ts'
import { checkGaps, checkOffers, checkViews } from './check-gaps.ts'
import {
  ALL_WORLD_SKILLS,
  aRandomFilter,
  clearWorlds,
  layWorlds,
  pick,
  type Random,
  WORLD_DAY,
  WORLD_GROUPS,
} from './gap-worlds.ts'
import { type Naive, readRecords, workOut } from './naive-gaps.ts'

/** Worlds that share offers and learners, and are laid and read together. */
const TOGETHER = 100

/**
 * Lays random worlds and compares: every kept sum of every combination with the naive count, and for each world a list of gaps
 * under filters of its own; for every tenth all views.
 * @returns  differences, in words
 */
export async function checkWorlds(
  context: Context,
  random: Random,
  worlds: number,
  report: (done: number) => void = () => undefined,
): Promise<string[]> {
  const differences: string[] = []
  for (let done = 0; done < worlds; done += TOGETHER) {
    const count = Math.min(TOGETHER, worlds - done)
    await clearWorlds(context.db)
    const { regions } = await layWorlds(context.db, random, count)
    await foldAll(context)
    const naive = workOut(await readRecords(context.db), WORLD_DAY)
    differences.push(...(await checkCells(context, naive)))
    // One world has few needs that ask for the same: offers are told of all of them together, too.
    for (const trust of ['all', 'confirmed'] as const)
      differences.push(...(await checkOffers(context, naive, { source: 'need', trust })))
    for (const [index, region] of regions.entries()) {
      const filter = aRandomFilter(random, region)
      const group = random() < 0.2 ? pick(random, WORLD_GROUPS) : undefined
      const by = group === undefined && random() < 0.3 ? ('group' as const) : ('skill' as const)
      differences.push(...(await checkGaps(context, naive, { ...filter, by, group })))
      if (index % 10 > 0) continue
      const concept = pick(random, [undefined, ...WORLD_GROUPS, ...ALL_WORLD_SKILLS])
      differences.push(...(await checkViews(context, naive, { ...filter, concept })))
    }
    if (differences.length > 0) return differences
    report(done + count)
  }
  return differences
}

/** Every kept sum against the count over all needs: what any filter adds up is made of these. */
export async function checkCells({ db }: Pick<Context, 'db'>, naive: Naive): Promise<string[]> {
  const expected = new Map<string, number[]>()
  for (const need of naive.needs) {
    const values = {
      region: need.region,
      sector: need.sector ?? '',
      sizeClass: need.sizeClass ?? '',
      language: need.language,
      month: need.month,
    }
    for (const [concept, { must, confirmed }] of need.asks) {
      const open = need.isOpen ? 1 : 0
      const one = [open, open * need.openings, must ? open : 0, 1, need.openings]
      const row = [...one, ...one.map((value) => (confirmed ? value : 0))]
      const quarter = `${need.month.slice(0, 4)}Q${Math.ceil(Number(need.month.slice(5)) / 3)}`
      const kept = [
        ...SHAPES.map((shape) => ({ shape, values })),
        ...QUARTERLY.map((shape) => ({ shape, values: { ...values, month: quarter } })),
      ]
      for (const { shape, values } of kept) {
        const place = DIMENSIONS.map((dimension) => (shape.includes(dimension) ? values[dimension] : '*'))
        const key = [shapeNumber(shape), need.source, ...place, concept].join(' ')
        const sum = expected.get(key) ?? Array.from({ length: row.length }, () => 0)
        expected.set(
          key,
          sum.map((value, at) => value + (row[at] as number)),
        )
      }
    }
  }
  const rows = await rowsOf<{ key: string; sums: string }>(
    db,
    sql`select concat_ws(' ', s.shape, s.source, s.region, s.sector, s.size_class, s.language, s.month, c.collection || '|' || c.uri) as key,
      json_build_array(l.needs, l.openings, l.must_needs, l.posted_needs, l.posted_openings, l.confirmed_needs, l.confirmed_openings,
        l.confirmed_must_needs, l.confirmed_posted_needs, l.confirmed_posted_openings)::text as sums
    from rollup_cell l join rollup_segment s on s.id = l.segment_id join rollup_concept c on c.id = l.concept_id
    where l.posted_needs <> 0 or l.needs <> 0 or l.openings <> 0 or l.posted_openings <> 0`,
  )
  const kept = new Map(rows.map(({ key, sums }) => [key, sums.replaceAll(' ', '')]))
  const differences: string[] = []
  for (const key of new Set([...expected.keys(), ...kept.keys()])) {
    const [left, right] = [kept.get(key) ?? 'nothing', JSON.stringify(expected.get(key) ?? 'nothing')]
    if (left !== right) differences.push(`cell ${key}: kept ${left}, expected ${right}`)
  }
  return differences.slice(0, 20)
}
