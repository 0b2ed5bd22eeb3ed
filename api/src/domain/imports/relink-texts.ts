import { type SQL, sql } from 'drizzle-orm'
import type { Context } from '../../context.ts'
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
import { storeLinks } from '../linking/store-links.ts'

export interface SubjectKey {
  readonly kind: SubjectKind
  readonly id: string
}

/** Texts handed to a worker thread at once: small enough that a stop is noticed soon and no transaction is long. */
const BATCH = 40

/** Every text that may be read: needs, profiles whose owner agreed to matching, and micro-credentials as they are shown. */
const SUBJECTS = sql`(
  select 'need' as kind, id, text from ${need} where deleted_at is null
  union all
  select 'learner', id, text from ${learner} where text <> '' and coalesce((
    select granted from ${consentEvent} c where c.learner_id = ${learner}.id and c.purpose = 'matching'
    order by c.at desc, c.id desc limit 1), false)
  union all
  select 'micro-credential', m.id, v.title || E'\n' || v.summary || E'\n' || array_to_string(v.learning_outcomes, E'\n')
  from ${microCredential} m join ${microCredentialVersion} v on v.micro_credential_id = m.id and v.version = m.current_version
)`

/**
 * Reads every text again that was last read with another engine or taxonomy, or never. Decisions stay. Each batch is a
 * transaction of its own, so this may be stopped and taken up again at any moment.
 */
export async function relinkStale(
  context: Context,
  signal?: AbortSignal,
  report: (phase: string, done: number, total: number) => void = () => undefined,
): Promise<void> {
  const stale = await listStale(context)
  for (let from = 0; from < stale.length && !signal?.aborted; from += BATCH) {
    report('linking texts again', from, stale.length)
    await relinkSubjects(context, stale.slice(from, from + BATCH))
  }
  report('linking texts again', stale.length, stale.length)
}

/** Texts that were last read with another engine or taxonomy than the loaded ones, or never. */
export function listStale({ db, engine }: Pick<Context, 'db' | 'engine'>): Promise<SubjectKey[]> {
  const { engineVersion, taxonomyVersion } = engine.current
  return rowsOf<SubjectKey>(
    db,
    sql`select kind, id from ${SUBJECTS} subject where not exists (
      select 1 from ${skillReading} reading where reading.subject_kind = subject.kind and reading.subject_id = subject.id
        and reading.engine_version = ${engineVersion} and reading.taxonomy_version = ${taxonomyVersion})
    order by kind, id`,
  )
}

/**
 * Reads the texts of some subjects in a worker thread and stores what was found, with the language of each need.
 * A text that is edited, erased or loses its consent meanwhile keeps its newer reading.
 */
export async function relinkSubjects(
  { db, engine, workers }: Pick<Context, 'db' | 'engine' | 'workers'>,
  subjects: readonly SubjectKey[],
): Promise<void> {
  const loaded = engine.current
  const before = await readTexts(db, subjects)
  const readings = await workers.linkTexts(
    loaded,
    before.map((subject) => subject.text),
  )
  await db.transaction(async (tx) => {
    const now = new Map((await readTexts(tx, subjects)).map((subject) => [subject.id, subject.text]))
    const standing = before.flatMap(({ kind, id, text }, index) => {
      const result = readings[index]
      return result && now.get(id) === text ? [{ kind, id, result }] : []
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
  })
}

const readTexts = (db: Database, subjects: readonly SubjectKey[]): Promise<(SubjectKey & { text: string })[]> => {
  const ids: SQL = sql`(select value::uuid from jsonb_array_elements_text(${JSON.stringify(subjects.map(({ id }) => id))}::jsonb))`
  return rowsOf(db, sql`select kind, id, text from ${SUBJECTS} subject where id in ${ids} order by kind, id`)
}
