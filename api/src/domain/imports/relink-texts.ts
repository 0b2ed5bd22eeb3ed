import { type SQL, sql } from 'drizzle-orm'
import type { Context, EngineState, Reading } from '../../context.ts'
import type { Relinking } from '../../contract/taxonomy.ts'
import { type Database, rowsOf } from '../../db/client.ts'
import {
  consentEvent,
  learner,
  microCredential,
  microCredentialVersion,
  need,
  skillReading,
} from '../../db/schema/index.ts'
import type { SubjectKind } from '../../db/schema/linking.ts'
import type { TaughtTerm } from '../../engine/index.ts'
import { storeLinks } from '../linking/store-links.ts'
import { readTerms } from '../linking/terms/read-terms.ts'

export interface SubjectKey {
  readonly kind: SubjectKind
  readonly id: string
}

/** Texts handed to a worker thread at once: small enough that a stop is noticed soon and no transaction is long. */
const BATCH = 40

/**
 * Every text that may be read: needs, profiles whose owner agreed to matching, and micro-credentials as they are shown.
 * @param chosen  only these; the condition stands in each branch, so that each finds its few rows by their key
 */
const subjects = (chosen?: readonly SubjectKey[]): SQL => {
  const only = (column: SQL) =>
    chosen
      ? sql`and ${column} in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(chosen.map(({ id }) => id))}::jsonb))`
      : sql``
  return sql`(
  select 'need' as kind, id, organisation_id as owner, text from ${need} where deleted_at is null ${only(sql`need.id`)}
  union all
  select 'learner', id, null, text from ${learner} where text <> '' and coalesce((
    select granted from ${consentEvent} c where c.learner_id = ${learner}.id and c.purpose = 'matching'
    order by c.at desc, c.id desc limit 1), false) ${only(sql`learner.id`)}
  union all
  select 'micro-credential', m.id, m.organisation_id, v.title || E'\n' || v.summary || E'\n' || array_to_string(v.learning_outcomes, E'\n')
  from ${microCredential} m join ${microCredentialVersion} v on v.micro_credential_id = m.id and v.version = m.current_version
  where true ${only(sql`m.id`)}
)`
}

/**
 * Reads every text again that was last read with another engine or taxonomy, or never. Decisions stay. Each batch is a
 * transaction of its own, so this may be stopped and taken up again at any moment.
 */
export async function relinkStale(
  context: Pick<Context, 'db' | 'engine' | 'workers' | 'courtesy'>,
  signal?: AbortSignal,
  report: (phase: string, done: number, total: number) => void = () => undefined,
): Promise<void> {
  const stale = await listStale(context)
  const batches = Array.from({ length: Math.ceil(stale.length / BATCH) }, (_, index) =>
    stale.slice(index * BATCH, (index + 1) * BATCH),
  )
  let done = 0
  for await (const readings of readAhead(context, batches)) {
    if (signal?.aborted) return
    report('linking texts again', done, stale.length)
    await context.courtesy.afterYou()
    await context.db.transaction((tx) => storeReadings(tx, readings))
    done += BATCH
  }
  report('linking texts again', stale.length, stale.length)
}

/** Texts that were last read with another engine or taxonomy than the loaded ones, or never. */
export function listStale({ db, engine }: Pick<Context, 'db' | 'engine'>): Promise<SubjectKey[]> {
  const { engineVersion, taxonomyVersion } = engine.current
  return rowsOf<SubjectKey>(
    db,
    sql`select kind, id from ${subjects()} subject where not exists (
      select 1 from ${skillReading} reading where reading.subject_kind = subject.kind and reading.subject_id = subject.id
        and reading.engine_version = ${engineVersion} and reading.taxonomy_version = ${taxonomyVersion})
    order by kind, id`,
  )
}

/** How many texts there are, and how many of them were read with the loaded engine and taxonomy. */
export async function readRelinking({ db, engine }: Pick<Context, 'db' | 'engine'>): Promise<Relinking> {
  const { engineVersion, taxonomyVersion } = engine.current
  const [row] = await rowsOf<{ texts: number; read: number }>(
    db,
    sql`select count(*)::int as texts, count(reading.subject_id)::int as read
      from ${subjects()} subject left join ${skillReading} reading
        on reading.subject_kind = subject.kind and reading.subject_id = subject.id
        and reading.engine_version = ${engineVersion} and reading.taxonomy_version = ${taxonomyVersion}`,
  )
  return { texts: row?.texts ?? 0, read: row?.read ?? 0, engineVersion, taxonomyVersion }
}

/** What was read in some subjects' texts, and with what. */
export interface Readings {
  readonly loaded: EngineState
  readonly texts: readonly (SubjectKey & {
    readonly text: string
    readonly owner: string | null
    /** Words that people taught, as they held when it was read. */
    readonly terms: readonly TaughtTerm[]
  })[]
  readonly results: readonly Reading[]
}

/** Reads the texts of some subjects in a worker thread; nothing is stored yet. */
export async function readSubjects(
  { db, engine, workers }: Pick<Context, 'db' | 'engine' | 'workers'>,
  keys: readonly SubjectKey[],
): Promise<Readings> {
  const loaded = engine.current
  const found = await readTexts(db, keys)
  const termsOf = await readTerms(db, ownersOf(found))
  const texts = found.map((subject) => ({ ...subject, terms: termsOf(subject.owner) }))
  const results = await workers.linkTexts(
    loaded,
    texts.map(({ text, terms }) => ({ text, terms })),
  )
  return { loaded, texts, results }
}

/** Readings batch by batch; while one is being stored, a thread reads the next. */
export async function* readAhead(
  context: Pick<Context, 'db' | 'engine' | 'workers'>,
  batches: readonly (readonly SubjectKey[])[],
): AsyncGenerator<Readings> {
  const begin = (index: number) => {
    const batch = batches[index]
    const reading = batch ? readSubjects(context, batch) : null
    // Its failure is told when its turn comes, or not at all when nobody wants it any more.
    reading?.catch(() => undefined)
    return reading
  }
  let next = begin(0)
  for (let index = 0; next; index++) {
    const current: Readings = await next
    next = begin(index + 1)
    yield current
  }
}

/**
 * Stores what was found, with the language of each need, inside the caller's transaction. A text that was edited, erased or
 * lost its consent meanwhile, or for which other words have been taught, keeps its newer reading or waits for the next one.
 */
export async function storeReadings(tx: Database, { loaded, texts, results }: Readings): Promise<void> {
  const now = new Map((await readTexts(tx, texts)).map((subject) => [subject.id, subject.text]))
  const termsNow = await readTerms(tx, ownersOf(texts))
  const standing = texts.flatMap(({ kind, id, text, owner, terms }, index) => {
    const result = results[index]
    return result && now.get(id) === text && isSame(terms, termsNow(owner)) ? [{ kind, id, result }] : []
  })
  for (const kind of ['need', 'learner', 'micro-credential'] as const) {
    await storeLinks(
      tx,
      loaded,
      kind,
      standing.filter((reading) => reading.kind === kind),
    )
  }
  const languages = standing.map(({ id, result }) => ({ id, language: result.language }))
  await tx.execute(sql`
    update ${need} set language = r.language from jsonb_to_recordset(${JSON.stringify(languages)}::jsonb) as r(id uuid, language text)
    where need.id = r.id and need.language <> r.language`)
}

const ownersOf = (texts: readonly { owner: string | null }[]) => [...new Set(texts.flatMap(({ owner }) => owner ?? []))]

const isSame = (some: readonly TaughtTerm[], others: readonly TaughtTerm[]) =>
  JSON.stringify(some) === JSON.stringify(others)

const readTexts = (
  db: Database,
  keys: readonly SubjectKey[],
): Promise<(SubjectKey & { owner: string | null; text: string })[]> =>
  rowsOf(db, sql`select kind, id, owner, text from ${subjects(keys)} subject order by kind, id`)
