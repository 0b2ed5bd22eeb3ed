import { type SQL, sql } from 'drizzle-orm'
import { type Database, rowsOf } from '../../../db/client.ts'
import { rollupCell, rollupNeed, rollupSegment } from '../../../db/schema/index.ts'
import { addUp, contributionsOf, FACTS, readUnknown } from './fold-needs.ts'
import { learnConcepts } from './learn-concepts.ts'
import { DIMENSIONS, type Dimension, QUARTERLY, quarterOf, SHAPES, shapeNumber } from './shapes.ts'
import { tellGrowth } from './tell-growth.ts'

type Shape = readonly Dimension[]

/** Needs read at once. */
const CHUNK = 50_000

/**
 * Counts all needs at once into sums that are still empty: many times faster than folding a great number of them, and one long
 * transaction. The caller holds the lock.
 */
export async function countAllNeeds(tx: Database, day: string): Promise<void> {
  let last = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const [chunk] = await rowsOf<{ to: string | null }>(
      tx,
      sql`select (array_agg(id order by id desc))[1] as to
        from (select id from need where id > ${last}::uuid order by id limit ${CHUNK}) next_needs`,
    )
    if (!chunk?.to) break
    const chosen = sql`between ${last}::uuid and ${chunk.to}::uuid`
    await learnConcepts(tx, await readUnknown(tx, chosen))
    await tx.execute(
      sql`insert into ${rollupNeed} (${FACTS}) select fresh.* from ${contributionsOf(chosen, day)} fresh on conflict do nothing`,
    )
    last = chunk.to
  }
  const [finest, ...others] = [...SHAPES].sort((a, b) => b.length - a.length) as [Shape, ...Shape[]]
  await addUp(tx, sql`(select 1 as sign, * from ${rollupNeed}) counted`, [finest])
  const done: Shape[] = [finest]
  for (const shape of others) {
    // From the shortest way: sums of sums are the same sums.
    const from = done.filter((made) => shape.every((dimension) => made.includes(dimension))).at(-1) as Shape
    await deriveShape(tx, from, shape)
    done.push(shape)
  }
  for (const shape of QUARTERLY) await deriveQuarters(tx, shape)
  await tellGrowth(tx)
}

const COLUMNS: Readonly<Record<Dimension, string>> = {
  region: 'region',
  sector: 'sector',
  sizeClass: 'size_class',
  language: 'language',
  month: 'month',
}
const MEASURES = ['needs', 'openings', 'must_needs', 'posted_needs', 'posted_openings']
const SUMS = [...MEASURES, ...MEASURES.map((measure) => `confirmed_${measure}`)]

/** The sums of a combination out of those of a finer one. */
function deriveShape(tx: Database, from: Shape, to: Shape): Promise<void> {
  const values = DIMENSIONS.map((dimension) => (to.includes(dimension) ? column(dimension) : sql`'*'`))
  return derive(tx, sql`f.shape = ${shapeNumber(from)}`, shapeNumber(to), values)
}

/** The sums of quarters out of those of their months. */
function deriveQuarters(tx: Database, shape: Shape): Promise<void> {
  const number = shapeNumber(shape)
  const values = DIMENSIONS.map((dimension) => (dimension === 'month' ? quarterOf(column('month')) : column(dimension)))
  return derive(tx, sql`f.shape = ${number} and length(f.month) = 7`, number, values)
}

const column = (dimension: Dimension): SQL => sql.raw(`f.${COLUMNS[dimension]}`)

/** Sums of the finer segments f, each added to the one that has its values. */
async function derive(tx: Database, finer: SQL, shape: number, each: readonly SQL[]): Promise<void> {
  const values = sql.join([...each], sql`, `)
  const columns = sql.raw(DIMENSIONS.map((dimension) => COLUMNS[dimension]).join(', '))
  await tx.execute(sql`
    insert into ${rollupSegment} (shape, source, ${columns})
    select distinct ${shape}::smallint, f.source, ${values} from ${rollupSegment} f where ${finer}
    on conflict do nothing`)
  await tx.execute(sql`
    insert into ${rollupCell} (segment_id, concept_id, ${sql.raw(SUMS.join(', '))})
    select part.id, c.concept_id, ${sql.raw(SUMS.map((name) => `sum(c.${name})`).join(', '))}
    from (
      select f.id as finer, s.id from ${rollupSegment} f
      join ${rollupSegment} s on s.shape = ${shape} and s.source = f.source and (s.region, s.sector, s.size_class, s.language, s.month) = (${values})
      where ${finer}
    ) part join ${rollupCell} c on c.segment_id = part.finer
    group by part.id, c.concept_id order by part.id, c.concept_id`)
}
