import { sql } from 'drizzle-orm'
import type { Actor, Context } from '../../../context.ts'
import type { ClosingOffer, ClosingOfferList, ClosingOfferQuery, GapFilter } from '../../../contract/gaps.ts'
import { type Database, rowsOf } from '../../../db/client.ts'
import { readLabels } from '../../taxonomy/read-labels.ts'
import { roundTenth } from '../burn-up.ts'
import { arrayOf } from '../rollups/array-literal.ts'
import { type Bundle, bundleSkills, type UnmetNeed } from './bundle-skills.ts'
import { readCurrent } from './current.ts'
import { readNeedsBehind } from './list-gap-needs.ts'
import { cellsOf, findSegments, inFilter, numberOf } from './sum-cells.ts'
import { supply } from './supply-sql.ts'

/** Needs looked at, newest first: more would not tell other offers, only slower. */
const LOOKED = 2000
/** Untaught skills considered, most openings first. */
const CONSIDERED = 400
/** Needs quoted behind one offer. */
const QUOTED = 3

interface Unmet {
  readonly id: number
  readonly uri: string
  readonly needs: number
  readonly openings: number
  readonly groups: string
}

/** What one new micro-credential would close most: bundles of untaught skills that the same needs ask for, with their reasons. */
export function listClosingOffers(
  context: Context,
  _actor: Actor,
  { limit, ...filter }: ClosingOfferQuery,
): Promise<ClosingOfferList> {
  return readCurrent(context, async (db, day) => {
    const unmet = new Map((await readUnmet(db, day, filter)).map((skill) => [skill.id, skill]))
    const { needs, total } = await readUnmetNeeds(db, filter, [...unmet.keys()])
    const uriOf = (id: number) => unmet.get(id)?.uri ?? ''
    const bundles = bundleSkills(
      needs,
      (id) => JSON.parse(unmet.get(id)?.groups ?? '[]') as number[],
      (a, b) => (uriOf(a) < uriOf(b) ? -1 : 1),
      limit,
    )
    const labelOf = await readLabels(
      db,
      bundles.flatMap(({ skills }) => skills.map(uriOf)),
    )
    const items: ClosingOffer[] = []
    for (const bundle of bundles) {
      items.push({
        skills: bundle.skills.map((id) => {
          const { uri, needs: asking, openings } = unmet.get(id) as Unmet
          return { uri, ...labelOf(uri), needs: asking, openings }
        }),
        ...(await describe(db, bundle)),
      })
    }
    return { items, needs: total, looked: needs.length }
  })
}

/** Skills that open needs ask for and no published offer teaches, most openings first. */
async function readUnmet(db: Database, day: string, filter: GapFilter): Promise<Unmet[]> {
  const segments = await findSegments(db, filter)
  const within = await numberOf(db, '', filter.collection)
  return rowsOf<Unmet>(
    db,
    sql`select c.id, c.uri, a.needs, a.openings, (select coalesce(json_agg(g.id), '[]') from rollup_concept g
        where g.id = any(c.counts_for) and g.kind = 'group' and g.collection = '')::text as groups
    from ${cellsOf(segments, filter.trust, sql`concept_id >= 10000`)} a
    join rollup_concept c on c.id = a.concept_id and c.counts_for @> array[${within}::int]
    left join ${supply(day)} s on s.concept_id = a.concept_id
    where a.needs > 0 and s.offers is null
    order by a.openings desc, a.needs desc, c.uri collate "C" limit ${CONSIDERED}`,
  )
}

/** The newest needs that ask for one of the skills. */
async function readUnmetNeeds(db: Database, filter: GapFilter, skills: readonly number[]) {
  const wanted = arrayOf(skills)
  const asked = filter.trust === 'confirmed' ? sql`confirmed` : sql`asks`
  const rows = await rowsOf<{ id: string; organisationId: string; openings: number; unmet: string }>(
    db,
    sql`select need_id as id, organisation_id as "organisationId", openings,
      (select json_agg(skill order by skill) from unnest(${asked}) skill where skill = any(${wanted}::int[]))::text as unmet
    from rollup_need where source = ${filter.source} and is_open and ${inFilter(filter)} and ${asked} && ${wanted}::int[]
    order by created_at desc, need_id desc limit ${LOOKED + 1}`,
  )
  const needs: UnmetNeed[] = rows.slice(0, LOOKED).map((row) => ({ ...row, unmet: JSON.parse(row.unmet) as number[] }))
  // Further ones are not counted: that would mean to read them all.
  return { needs, total: rows.length > LOOKED ? null : needs.length }
}

async function describe(db: Database, { skills, closes, needs, completed }: Bundle) {
  return {
    closes: roundTenth(closes),
    needs: needs.length,
    openings: needs.reduce((sum, { openings }) => sum + openings, 0),
    organisations: new Set(needs.map(({ organisationId }) => organisationId)).size,
    completed,
    examples: await readNeedsBehind(
      db,
      needs.slice(0, QUOTED).map(({ id }) => id),
      skills,
    ),
  }
}
