/** Small random regions, written straight into a database: many of them at once, told apart by their region's code. */
import { sql } from 'drizzle-orm'
import type { GapFilter } from '../../../api/src/contract/gaps.ts'
import type { Database } from '../../../api/src/db/client.ts'

export type Random = () => number
export const whole = (random: Random, below: number): number => Math.floor(random() * below)
export const pick = <T>(random: Random, values: readonly T[]): T => values[whole(random, values.length)] as T
const chance = (random: Random, share: number) => random() < share

/** Seeded numbers in [0, 1): mulberry32. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const BASE = 'http://example.org/worlds/'
export const WORLD_SKILLS = Array.from({ length: 12 }, (_, index) => `${BASE}skill/${String(index).padStart(2, '0')}`)
export const WORLD_GROUPS = ['a', 'b', 'c'].map((name) => `${BASE}group/${name}`)
const RETIRED = [`${BASE}skill/old-0`, `${BASE}skill/old-1`]
export const ALL_WORLD_SKILLS = [...WORLD_SKILLS, ...RETIRED]
const TOPS = ['s', 'k'].map((name) => `${BASE}top/${name}`)
export const WORLD_DAY = '2026-06-15'

const uuidOf = (random: Random): string => {
  const hex = Array.from({ length: 32 }, () => whole(random, 16).toString(16)).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`
}
const dayAround = (random: Random, days: number): string =>
  new Date(Date.parse(`${WORLD_DAY}T00:00:00Z`) + (whole(random, 2 * days + 1) - days) * 86_400_000)
    .toISOString()
    .slice(0, 10)

/** Skills in groups under two tops: some in two groups, one below another skill, one in none; two retired, one with a successor. */
export async function layTaxonomy(db: Database): Promise<void> {
  const collections = (index: number) => ['green', 'digital', 'transversal'].filter((_, at) => (index >> at) % 2 === 1)
  const concepts = [
    ...WORLD_SKILLS.map((uri, index) => ({ uri, kind: 'skill', status: 'active', collections: collections(index) })),
    ...RETIRED.map((uri) => ({ uri, kind: 'skill', status: 'retired', collections: [] })),
    ...[...WORLD_GROUPS, ...TOPS].map((uri) => ({ uri, kind: 'group', status: 'active', collections: [] })),
  ]
  const [a, b, c] = WORLD_GROUPS as [string, string, string]
  const [s, k] = TOPS as [string, string]
  const relations = [
    [a, s],
    [b, s],
    [c, k],
    ...WORLD_SKILLS.slice(0, 4).map((uri) => [uri, a]),
    ...WORLD_SKILLS.slice(3, 8).map((uri) => [uri, b]),
    ...WORLD_SKILLS.slice(7, 10).map((uri) => [uri, c]),
    [WORLD_SKILLS[10], WORLD_SKILLS[0]],
  ].map(([from, to]) => ({ from, to }))
  await db.execute(sql`
    insert into concept (uri, kind, status, collections, content_hash)
    select uri, kind, status, array(select jsonb_array_elements_text(collections)), '' from jsonb_to_recordset(${JSON.stringify(concepts)}::jsonb)
      as r(uri text, kind text, status text, collections jsonb)`)
  await db.execute(sql`
    insert into concept_relation (from_uri, to_uri, kind)
    select "from", "to", 'broader' from jsonb_to_recordset(${JSON.stringify(relations)}::jsonb) as r("from" text, "to" text)`)
  await db.execute(sql`
    insert into concept_successor (concept_uri, successor_uri, final_uri, source)
    values (${RETIRED[0]}, ${WORLD_SKILLS[1]}, ${WORLD_SKILLS[1]}, 'manager')`)
}

/** Takes away what worlds are made of; the taxonomy and the sums' own numbers stay. */
export async function clearWorlds(db: Database): Promise<void> {
  for (const table of [
    'enrolment_event',
    'consent_event',
    'skill_link',
    'skill_link_decision',
    'learner',
    'learner_group',
    'programme',
  ])
    await db.execute(sql`delete from ${sql.identifier(table)}`)
  for (const table of ['need', 'course_run', 'micro_credential_version', 'micro_credential', 'organisation'])
    await db.execute(sql`delete from ${sql.identifier(table)}`)
}

/** Rows in the order they were given: a log's numbers rise with it. */
const inOrder = <T extends object>(rows: readonly T[]) => rows.map((row, order) => ({ ...row, order }))

interface Subject {
  readonly kind: 'need' | 'micro-credential' | 'learner'
  readonly id: string
}

/** Random readings and decisions on subjects. */
export async function laySkills(
  db: Database,
  random: Random,
  subjects: readonly Subject[],
  share: number,
): Promise<void> {
  const links = subjects.flatMap(({ kind, id }) =>
    ALL_WORLD_SKILLS.filter(() => chance(random, share)).map((uri, rank) => ({
      kind,
      id,
      uri,
      rank,
      accepted: chance(random, 0.75),
      importance: pick(random, ['must', 'nice']),
    })),
  )
  const decisions = subjects.flatMap(({ kind, id }) =>
    Array.from({ length: chance(random, 0.4) ? 1 + whole(random, 3) : 0 }, () => ({
      kind,
      id,
      uri: pick(random, ALL_WORLD_SKILLS),
      verdict: pick(random, ['accept', 'reject', 'add', 'withdraw']),
      importance: pick(random, ['must', 'nice', null]),
    })),
  )
  await db.execute(sql`
    insert into skill_link (subject_kind, subject_id, concept_uri, rank, score, accepted, importance, method, matched_label, evidence,
      signals, engine_version, taxonomy_version)
    select kind, id, uri, rank, 0.5, accepted, importance, 'label', '', '[]', '{}', 'world', 'world'
    from jsonb_to_recordset(${JSON.stringify(links)}::jsonb) as r(kind text, id uuid, uri text, rank int, accepted boolean, importance text)
    on conflict do nothing`)
  await db.execute(sql`
    insert into skill_link_decision (subject_kind, subject_id, concept_uri, verdict, importance)
    select kind, id, uri, verdict, importance from jsonb_to_recordset(${JSON.stringify(inOrder(decisions))}::jsonb)
      as r(kind text, id uuid, uri text, verdict text, importance text, "order" int) order by "order"`)
}

export interface Worlds {
  readonly regions: readonly string[]
  readonly needs: readonly string[]
  readonly offers: readonly string[]
  readonly runs: readonly string[]
  readonly learners: readonly string[]
  readonly organisations: readonly string[]
}

const code = (index: number) => index.toString(36).toUpperCase().padStart(2, '0')

/** A number of worlds with needs of their own, over offers and learners that they share. */
export async function layWorlds(db: Database, random: Random, count: number): Promise<Worlds> {
  const regions = Array.from({ length: count }, (_, index) => `XX${code(index)}`)
  const organisations = Array.from({ length: 8 }, () => ({
    id: uuidOf(random),
    sector: pick(random, ['care', 'textile', 'software', null]),
    size: pick(random, ['micro', 'small', 'large', null]),
  }))
  const needs = regions.flatMap((region) =>
    Array.from({ length: 3 + whole(random, 5) }, () => aRandomNeed(random, region, pick(random, organisations).id)),
  )
  const offers = Array.from({ length: 4 }, () => ({
    id: uuidOf(random),
    version: uuidOf(random),
    organisation: pick(random, organisations).id,
    status: pick(random, ['published', 'published', 'draft', 'retired']),
  }))
  const runs = offers.flatMap((offer) =>
    Array.from({ length: whole(random, 4) }, () => ({
      id: uuidOf(random),
      offer: offer.id,
      version: offer.version,
      starts: pick(random, [dayAround(random, 500), WORLD_DAY, '2027-06-15', '2027-06-16']),
      seats: 1 + whole(random, 6),
    })),
  )
  const programme = uuidOf(random)
  const group = uuidOf(random)
  const learners = Array.from({ length: 14 }, () => uuidOf(random))
  const consents = learners.flatMap((learner) =>
    ['matching', 'statistics'].flatMap((purpose) =>
      Array.from({ length: chance(random, 0.2) ? 2 : 1 }, (_, index) => ({
        learner,
        purpose,
        granted: chance(random, 0.8),
        at: `2026-0${1 + index}-01T00:00:00Z`,
      })),
    ),
  )
  const events =
    runs.length === 0
      ? []
      : learners.flatMap((learner) =>
          Array.from({ length: whole(random, 4) }, () => ({
            learner,
            run: pick(random, runs).id,
            kind: pick(random, [
              'interested',
              'enrolled',
              'started',
              'withdrawn',
              'completed',
              'certified',
              'dropped-out',
            ]),
            on: dayAround(random, 60),
          })),
        )
  const rows = (value: unknown) => sql`jsonb_to_recordset(${JSON.stringify(value)}::jsonb)`
  await db.execute(sql`insert into organisation (id, kind, name, sector, size_class)
    select id, 'business', 'World', sector, size from ${rows(organisations)} as r(id uuid, sector text, size text)`)
  await insertNeeds(db, needs)
  await db.execute(sql`insert into micro_credential (id, organisation_id, status)
    select id, organisation, status from ${rows(offers)} as r(id uuid, organisation uuid, status text)`)
  await db.execute(sql`insert into micro_credential_version (id, micro_credential_id, version, title, summary, learning_outcomes,
      languages, audience, prerequisites)
    select version, id, 1, '', '', '{}', '{}', '{}', '[]' from ${rows(offers)} as r(id uuid, version uuid)`)
  await db.execute(sql`insert into course_run (id, micro_credential_id, version_id, starts_on, ends_on, seats, mode, language)
    select id, offer, version, starts, starts, seats, 'online', 'de'
    from ${rows(runs)} as r(id uuid, offer uuid, version uuid, starts date, seats int)`)
  await db.execute(sql`insert into programme (id, name, target_participants, starts_on, ends_on)
    values (${programme}, 'World', 10, '2026-01-01', '2027-12-31')`)
  await db.execute(sql`insert into learner_group (id, programme_id, code, name_de, name_en, position)
    values (${group}, ${programme}, 'all', '', '', 0)`)
  await db.execute(sql`insert into learner (id, programme_id, group_id, name, limits)
    select value::uuid, ${programme}, ${group}, 'World', '{}' from jsonb_array_elements_text(${JSON.stringify(learners)}::jsonb)`)
  await db.execute(sql`insert into consent_event (learner_id, purpose, granted, at)
    select learner, purpose, granted, at from ${rows(consents)} as r(learner uuid, purpose text, granted boolean, at timestamptz)`)
  await insertEvents(db, events)
  const subjects = (kind: Subject['kind'], ids: readonly string[]) => ids.map((id) => ({ kind, id }))
  await laySkills(
    db,
    random,
    subjects(
      'need',
      needs.map(({ id }) => id),
    ),
    0.3,
  )
  await laySkills(
    db,
    random,
    subjects(
      'micro-credential',
      offers.map(({ id }) => id),
    ),
    0.35,
  )
  await laySkills(db, random, subjects('learner', learners), 0.25)
  return {
    regions,
    needs: needs.map(({ id }) => id),
    offers: offers.map(({ id }) => id),
    runs: runs.map(({ id }) => id),
    learners,
    organisations: organisations.map(({ id }) => id),
  }
}

export const aRandomNeed = (random: Random, region: string, organisation: string) => ({
  id: uuidOf(random),
  organisation,
  region: chance(random, 0.5) ? region : `${region}${whole(random, 2)}`,
  openings: 1 + whole(random, 5),
  status: chance(random, 0.85) ? 'open' : 'closed',
  source: pick(random, ['need', 'need', 'need', 'job-ad', 'survey']),
  language: pick(random, ['de', 'de', 'en', 'unknown']),
  until: pick(random, [null, null, '2026-06-14', WORLD_DAY, '2026-06-18', '2026-12-31']),
  deleted: chance(random, 0.1) ? '2026-06-01T00:00:00Z' : null,
  // The last minutes of a month in one time zone are the first of the next in another.
  at: pick(random, [
    '2026-03-31T21:30:00Z',
    '2026-03-31T22:30:00Z',
    '2025-12-31T23:10:00Z',
    `${dayAround(random, 300)}T12:00:00Z`,
  ]),
})
export type RandomNeed = ReturnType<typeof aRandomNeed>

export const insertNeeds = (db: Database, needs: readonly RandomNeed[]) =>
  db.execute(sql`insert into need (id, organisation_id, text, region, openings, status, source, language, needed_until, deleted_at, created_at)
    select id, organisation, 'world', region, openings, status, source, language, until, deleted, at
    from jsonb_to_recordset(${JSON.stringify(needs)}::jsonb) as r(id uuid, organisation uuid, region text, openings int, status text,
      source text, language text, until date, deleted timestamptz, at timestamptz)`)

export const insertEvents = (
  db: Database,
  events: readonly { learner: string; run: string; kind: string; on: string }[],
) =>
  db.execute(sql`insert into enrolment_event (learner_id, run_id, kind, occurred_on)
    select learner, run, kind, "on" from jsonb_to_recordset(${JSON.stringify(inOrder(events))}::jsonb)
      as r(learner uuid, run uuid, kind text, "on" date, "order" int) order by "order"`)

/** Filters of one world: each is set now and then. */
export function aRandomFilter(random: Random, region: string): GapFilter {
  const maybe = <T>(values: readonly T[]) => (chance(random, 0.3) ? pick(random, values) : undefined)
  return {
    region: chance(random, 0.8) ? region : `${region}0`,
    source: pick(random, ['need', 'need', 'job-ad', 'survey']),
    sector: maybe(['care', 'textile', 'software']),
    sizeClass: maybe(['micro', 'small', 'large']),
    language: maybe(['de', 'en', 'unknown']),
    from: maybe(['2025-10', '2025-11', '2026-01', '2026-02', '2026-04']),
    to: maybe(['2026-01', '2026-03', '2026-05', '2026-06']),
    collection: maybe(['green', 'digital', 'transversal']),
    trust: pick(random, ['all', 'all', 'confirmed']),
  }
}
