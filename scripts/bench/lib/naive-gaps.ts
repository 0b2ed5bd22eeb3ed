/**
 * The figures on gaps, worked out from the stored records as their definitions say, without sums, views or SQL: slow, and plain
 * enough to be believed. What the reports answer must equal it.
 */
import { sql } from 'drizzle-orm'
import type { GapConceptQuery, GapFilter, GapQuery } from '../../../api/src/contract/gaps.ts'
import { type Database, rowsOf } from '../../../api/src/db/client.ts'

type Kind = 'need' | 'micro-credential' | 'learner'
interface LinkRow {
  readonly kind: Kind
  readonly id: string
  readonly uri: string
  readonly rank: number
  readonly accepted: boolean
  readonly importance: 'must' | 'nice'
}
interface DecisionRow {
  readonly order: number
  readonly kind: Kind
  readonly id: string
  readonly uri: string
  readonly verdict: 'accept' | 'reject' | 'add' | 'withdraw'
  readonly importance: 'must' | 'nice' | null
}
interface NeedRow {
  readonly id: string
  readonly organisationId: string
  readonly source: string
  readonly region: string
  readonly sector: string | null
  readonly sizeClass: string | null
  readonly language: string
  readonly at: string
  readonly month: string
  readonly openings: number
  readonly status: string
  readonly until: string | null
  readonly deleted: boolean
}

/** All records that the figures are made of. */
export interface Records {
  readonly needs: readonly NeedRow[]
  readonly links: readonly LinkRow[]
  readonly decisions: readonly DecisionRow[]
  readonly successors: ReadonlyMap<string, string>
  readonly concepts: ReadonlyMap<string, { kind: string; status: string; collections: readonly string[] }>
  readonly broader: ReadonlyMap<string, readonly string[]>
  readonly offers: readonly { id: string; status: string }[]
  readonly runs: readonly { id: string; offerId: string; startsOn: string; seats: number }[]
  readonly learners: readonly string[]
  readonly consents: readonly { learnerId: string; purpose: string; granted: boolean }[]
  readonly events: readonly { learnerId: string; runId: string; kind: string; on: string }[]
}

/** Reads every record. jsonb and arrays as text, because drivers differ in what they make of them. */
export async function readRecords(db: Database): Promise<Records> {
  const needs = await rowsOf<NeedRow>(
    db,
    sql`select n.id, n.organisation_id as "organisationId", n.source, n.region, o.sector, o.size_class as "sizeClass", n.language,
      n.openings, n.status, n.needed_until::text as until, n.deleted_at is not null as deleted,
      to_char(n.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at,
      to_char(n.created_at at time zone 'Europe/Berlin', 'YYYY-MM') as month
    from need n join organisation o on o.id = n.organisation_id`,
  )
  const links = await rowsOf<LinkRow>(
    db,
    sql`select subject_kind as kind, subject_id as id, concept_uri as uri, rank, accepted, importance from skill_link`,
  )
  const decisions = await rowsOf<DecisionRow>(
    db,
    sql`select skill_link_decision.id as "order", subject_kind as kind, subject_id as id, concept_uri as uri, verdict, importance
    from skill_link_decision order by skill_link_decision.id`,
  )
  const successors = await rowsOf<{ uri: string; final: string }>(
    db,
    sql`select concept_uri as uri, final_uri as final from concept_successor where final_uri is not null`,
  )
  const concepts = await rowsOf<{ uri: string; kind: string; status: string; collections: string }>(
    db,
    sql`select uri, kind, status, array_to_json(collections)::text as collections from concept`,
  )
  const relations = await rowsOf<{ from: string; to: string }>(
    db,
    sql`select from_uri as from, to_uri as to from concept_relation where kind = 'broader'`,
  )
  const broader = new Map<string, string[]>()
  for (const { from, to } of relations) broader.set(from, [...(broader.get(from) ?? []), to])
  return {
    needs,
    links,
    decisions,
    successors: new Map(successors.map(({ uri, final }) => [uri, final])),
    concepts: new Map(
      concepts.map(({ uri, collections, ...rest }) => [
        uri,
        { ...rest, collections: JSON.parse(collections) as string[] },
      ]),
    ),
    broader,
    offers: await rowsOf(db, sql`select id, status from micro_credential`),
    runs: await rowsOf(
      db,
      sql`select id, micro_credential_id as "offerId", starts_on::text as "startsOn", seats from course_run`,
    ),
    learners: (await rowsOf<{ id: string }>(db, sql`select id from learner`)).map(({ id }) => id),
    consents: await rowsOf(
      db,
      sql`select learner_id as "learnerId", purpose, granted from consent_event order by at, id`,
    ),
    events: await rowsOf(
      db,
      sql`select learner_id as "learnerId", run_id as "runId", kind, occurred_on::text as on from enrolment_event order by occurred_on, id`,
    ),
  }
}

export interface Counting {
  readonly must: boolean
  readonly confirmed: boolean
}

const grouped = <T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const group = groups.get(key(row))
    if (group) group.push(row)
    else groups.set(key(row), [row])
  }
  return groups
}

/** Skills that count of a subject: people's newest word, else what the engine accepted; a retired skill is its successor. */
function countingSkills(
  links: readonly LinkRow[],
  decisions: readonly DecisionRow[],
  successors: ReadonlyMap<string, string>,
): Map<string, Counting> {
  const today = (uri: string) => successors.get(uri) ?? uri
  const result = new Map<string, Counting>()
  for (const [uri, said] of grouped(decisions, (row) => today(row.uri))) {
    const last = said.at(-1) as DecisionRow
    if (last.verdict !== 'accept' && last.verdict !== 'add') continue
    const own = links.filter((link) => link.uri === last.uri || link.uri === today(last.uri))
    const importance = last.importance ?? own.sort((a, b) => a.rank - b.rank)[0]?.importance ?? 'must'
    result.set(uri, { must: importance === 'must', confirmed: true })
  }
  const accepted = links.filter((link) => link.accepted)
  for (const [uri, same] of grouped(accepted, (row) => today(row.uri))) {
    const last = decisions.filter((row) => today(row.uri) === uri).at(-1)
    if (last && last.verdict !== 'withdraw') continue
    const speaks = same.find((link) => link.uri === uri) ?? same.sort((a, b) => (a.uri < b.uri ? -1 : 1))[0]
    result.set(uri, { must: (speaks as LinkRow).importance === 'must', confirmed: false })
  }
  return result
}

const COLLECTIONS = ['green', 'digital', 'transversal']
const keyOf = (uri: string, collection = '') => `${collection}|${uri}`

/** Groups right under the tops of the hierarchy above a skill. */
function groupsOf({ concepts, broader }: Records, skill: string): string[] {
  const above = new Set<string>([skill])
  for (const uri of above) for (const up of broader.get(uri) ?? []) above.add(up)
  const isTop = (uri: string) => (broader.get(uri) ?? []).length === 0
  return [...above].filter((uri) => {
    const concept = concepts.get(uri)
    return concept?.kind === 'group' && concept.status === 'active' && (broader.get(uri) ?? []).some(isTop)
  })
}

/** What is counted under a skill: itself, its groups and everything, each also narrowed to its collections. */
function placesOf(records: Records, skill: string): string[] {
  const collections = records.concepts.get(skill)?.collections ?? []
  const narrowed = ['', ...COLLECTIONS.filter((collection) => collections.includes(collection))]
  return [keyOf(skill), ...['', ...groupsOf(records, skill)].flatMap((uri) => narrowed.map((one) => keyOf(uri, one)))]
}

interface CountedNeed extends NeedRow {
  readonly isOpen: boolean
  /** By key of a concept. */
  readonly asks: ReadonlyMap<string, Counting>
}

/** The records with what counts worked out, to be asked many questions. */
export interface Naive {
  readonly records: Records
  readonly day: string
  readonly needs: readonly CountedNeed[]
  readonly taught: ReadonlyMap<string, ReadonlySet<string>>
  readonly holds: ReadonlyMap<string, number>
  readonly learns: ReadonlyMap<string, number>
}

export function workOut(records: Records, day: string): Naive {
  const links = grouped(records.links, (row) => `${row.kind} ${row.id}`)
  const decisions = grouped(records.decisions, (row) => `${row.kind} ${row.id}`)
  const skillsOf = (kind: Kind, id: string) =>
    countingSkills(links.get(`${kind} ${id}`) ?? [], decisions.get(`${kind} ${id}`) ?? [], records.successors)
  const places = new Map<string, string[]>()
  const placed = (skill: string) => {
    const known = places.get(skill) ?? placesOf(records, skill)
    places.set(skill, known)
    return known
  }
  const needs = records.needs
    .filter((row) => !row.deleted)
    .map((row) => {
      const asks = new Map<string, Counting>([[keyOf(''), { must: false, confirmed: false }]])
      for (const [skill, counting] of skillsOf('need', row.id))
        for (const key of placed(skill)) {
          const before = asks.get(key)
          asks.set(key, {
            must: counting.must || (before?.must ?? false),
            confirmed: counting.confirmed || (before?.confirmed ?? false),
          })
        }
      return { ...row, asks, isOpen: row.status === 'open' && (row.until === null || row.until >= day) }
    })
  const keysOf = (skills: Iterable<string>) => new Set([...skills].flatMap(placed))
  const taught = new Map(records.offers.map(({ id }) => [id, keysOf(skillsOf('micro-credential', id).keys())]))
  const { holds, learns } = countPersons(records, day, taught, (id) => keysOf(skillsOf('learner', id).keys()))
  return { records, day, needs, taught, holds, learns }
}

function countPersons(
  records: Records,
  day: string,
  taught: ReadonlyMap<string, ReadonlySet<string>>,
  profileOf: (id: string) => ReadonlySet<string>,
) {
  const holds = new Map<string, number>()
  const learns = new Map<string, number>()
  const offerOf = new Map(records.runs.map(({ id, offerId }) => [id, offerId]))
  for (const id of records.learners) {
    const agreed = (purpose: string) =>
      records.consents.filter((row) => row.learnerId === id && row.purpose === purpose).at(-1)?.granted ?? false
    if (!agreed('statistics')) continue
    const held = new Set(agreed('matching') ? profileOf(id) : [])
    const learning = new Set<string>()
    const own = records.events.filter((row) => row.learnerId === id && row.on <= day)
    for (const [run, events] of grouped(own, (row) => row.runId)) {
      const state = events.at(-1)?.kind ?? ''
      const keys = taught.get(offerOf.get(run) ?? '') ?? new Set<string>()
      if (['completed', 'certified'].includes(state)) for (const key of keys) held.add(key)
      if (['enrolled', 'started'].includes(state)) for (const key of keys) learning.add(key)
    }
    for (const key of held) holds.set(key, (holds.get(key) ?? 0) + 1)
    for (const key of learning) if (!held.has(key)) learns.set(key, (learns.get(key) ?? 0) + 1)
  }
  return { holds, learns }
}

const fits = (need: CountedNeed, filter: GapFilter): boolean =>
  need.source === filter.source &&
  need.region.startsWith(filter.region ?? '') &&
  (!filter.sector || need.sector === filter.sector) &&
  (!filter.sizeClass || need.sizeClass === filter.sizeClass) &&
  (!filter.language || need.language === filter.language) &&
  (!filter.from || need.month >= filter.from) &&
  (!filter.to || need.month <= filter.to)

/** Needs of a filter that ask for a concept. */
function asking({ needs, records }: Naive, filter: GapFilter, concept: string | undefined): CountedNeed[] {
  const isSkill = records.concepts.get(concept ?? '')?.kind === 'skill'
  const key = keyOf(concept ?? '', isSkill ? '' : filter.collection)
  return needs.filter((need) => {
    const counting = need.asks.get(key)
    return fits(need, filter) && counting !== undefined && (filter.trust === 'all' || counting.confirmed)
  })
}

const total = (needs: readonly CountedNeed[]) => ({
  needs: needs.length,
  openings: needs.reduce((sum, { openings }) => sum + openings, 0),
})

function seatsOf({ records, day, taught }: Naive, key: string) {
  const end = `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`
  const offers = records.offers.filter(({ id, status }) => status === 'published' && taught.get(id)?.has(key))
  const seats = records.runs
    .filter(({ offerId, startsOn }) => startsOn > day && startsOn <= end && offers.some(({ id }) => id === offerId))
    .reduce((sum, run) => sum + run.seats, 0)
  return { offers: offers.length, seats }
}

/** Concepts a question may be about: skills, or groups, as filtered. */
function candidates(naive: Naive, filter: GapFilter, { by, group }: Pick<GapQuery, 'by' | 'group'>): string[] {
  const { records } = naive
  if (by === 'group') return [...records.concepts].filter(([, { kind }]) => kind === 'group').map(([uri]) => uri)
  return [...records.concepts]
    .filter(
      ([uri, { kind, collections }]) =>
        kind === 'skill' &&
        (!filter.collection || collections.includes(filter.collection)) &&
        (!group || groupsOf(records, uri).includes(group)),
    )
    .map(([uri]) => uri)
}

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

export interface NaiveGap {
  readonly uri: string
  readonly needs: number
  readonly openings: number
  readonly mustNeeds: number
  readonly offers: number
  readonly seats: number
  readonly uncovered: number
}

export function naiveGaps(naive: Naive, query: Omit<GapQuery, 'limit'>): NaiveGap[] {
  const { by, group, ...filter } = query
  const isOpen = ({ isOpen: open }: CountedNeed) => open
  return candidates(naive, filter, { by, group })
    .map((uri) => {
      const key = keyOf(uri, by === 'group' ? filter.collection : '')
      const behind = asking(naive, filter, uri).filter(isOpen)
      const musts = behind.filter((need) => need.asks.get(key)?.must)
      const taught = seatsOf(naive, key)
      const sum = total(behind)
      return {
        uri,
        ...sum,
        mustNeeds: musts.length,
        ...taught,
        uncovered: Math.max(0, sum.openings - taught.seats),
      }
    })
    .filter(({ needs }) => needs > 0)
    .sort((a, b) => b.uncovered - a.uncovered || b.openings - a.openings || b.needs - a.needs || byText(a.uri, b.uri))
}

export const naiveTotal = (naive: Naive, filter: GapFilter, concept?: string) =>
  total(asking(naive, filter, concept).filter(({ isOpen }) => isOpen))

export function naiveOversupply(naive: Naive, query: Omit<GapQuery, 'limit'>) {
  const { by: _by, group, ...filter } = query
  return candidates(naive, filter, { by: 'skill', group })
    .map((uri) => {
      const sum = naiveTotal(naive, filter, uri)
      const taught = seatsOf(naive, keyOf(uri))
      return { uri, ...sum, ...taught, surplus: taught.seats - sum.openings }
    })
    .filter(({ seats, openings }) => seats > openings)
    .sort((a, b) => b.surplus - a.surplus || b.seats - a.seats || byText(a.uri, b.uri))
}

export function naiveHeat(naive: Naive, filter: GapFilter) {
  const cells: { sector: string | null; group: string; needs: number; openings: number }[] = []
  for (const group of candidates(naive, filter, { by: 'group', group: undefined })) {
    const behind = asking(naive, filter, group).filter(({ isOpen }) => isOpen)
    for (const [, own] of grouped(behind, ({ sector }) => sector ?? ''))
      cells.push({ sector: own[0]?.sector ?? null, group, ...total(own) })
  }
  return cells
}

export function naiveRegions(naive: Naive, { concept, ...filter }: GapConceptQuery) {
  const behind = asking(naive, filter, concept).filter(({ isOpen }) => isOpen)
  return [...grouped(behind, ({ region }) => region)]
    .map(([region, own]) => ({ region, ...total(own) }))
    .sort((a, b) => b.openings - a.openings || byText(a.region, b.region))
}

/** Months with needs only. */
export function naiveMonths(naive: Naive, { concept, ...filter }: GapConceptQuery) {
  return [...grouped(asking(naive, filter, concept), ({ month }) => month)]
    .map(([month, own]) => ({ month, ...total(own) }))
    .sort((a, b) => byText(a.month, b.month))
}

/** Ids of the needs behind a figure, newest first. */
export const naiveNeeds = (
  naive: Naive,
  filter: GapFilter,
  concept: string | undefined,
  which: 'open' | 'posted',
): string[] =>
  asking(naive, filter, concept)
    .filter(({ isOpen }) => isOpen || which === 'posted')
    .sort((a, b) => byText(b.at, a.at) || byText(b.id, a.id))
    .map(({ id }) => id)

/** Open needs that ask for something untaught, newest first, with what that is. */
export function naiveUntaught(naive: Naive, filter: GapFilter) {
  const untaught = naiveGaps(naive, { ...filter, by: 'skill' }).filter(({ offers }) => offers === 0)
  return asking(naive, { ...filter, trust: 'all' }, undefined)
    .filter(({ isOpen }) => isOpen)
    .map((need) => ({
      need,
      unmet: untaught.flatMap(({ uri }) => {
        const counting = need.asks.get(keyOf(uri))
        return counting && (filter.trust === 'all' || counting.confirmed) ? [uri] : []
      }),
    }))
    .filter(({ unmet }) => unmet.length > 0)
    .sort((a, b) => byText(b.need.at, a.need.at) || byText(b.need.id, a.need.id))
}

/** What an offer that teaches these skills would close: each need's openings by the share of its untaught skills. */
export function naiveOffer(naive: Naive, filter: GapFilter, skills: readonly string[]) {
  const behind = naiveUntaught(naive, filter).filter(({ unmet }) => unmet.some((uri) => skills.includes(uri)))
  const closes = behind.reduce(
    (sum, { need, unmet }) => sum + (need.openings * unmet.filter((uri) => skills.includes(uri)).length) / unmet.length,
    0,
  )
  return {
    skills: skills.map((uri) => ({ uri, ...naiveTotal(naive, filter, uri) })),
    closes: Math.round(closes * 10) / 10,
    ...total(behind.map(({ need }) => need)),
    organisations: new Set(behind.map(({ need }) => need.organisationId)).size,
    completed: behind.filter(({ unmet }) => unmet.every((uri) => skills.includes(uri))).length,
    examples: behind.slice(0, 3).map(({ need }) => need.id),
  }
}

export const naiveHolding = (naive: Naive, uri: string) => ({
  holds: naive.holds.get(keyOf(uri)) ?? 0,
  learns: naive.learns.get(keyOf(uri)) ?? 0,
})

/** Hidden: 1 to 4 persons, and a group in which exactly one skill is hidden. */
export function naiveShown(naive: Naive, uri: string, what: 'holds' | 'learns') {
  const small = (count: number) => count > 0 && count < 5
  const count = naiveHolding(naive, uri)[what]
  const hiddenInside = [...naive.records.concepts].filter(
    ([skill, { kind }]) =>
      kind === 'skill' && groupsOf(naive.records, skill).includes(uri) && small(naiveHolding(naive, skill)[what]),
  ).length
  return small(count) || hiddenInside === 1 ? { value: null, suppressed: true } : { value: count, suppressed: false }
}
