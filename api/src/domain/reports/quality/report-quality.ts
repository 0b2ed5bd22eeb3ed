import { sql } from 'drizzle-orm'
import type { Actor, Context } from '../../../context.ts'
import { LEAST_VERDICTS } from '../../../contract/kpi.ts'
import type { LinkQuality, VerdictCounts } from '../../../contract/quality.ts'
import { type Database, rowsOf } from '../../../db/client.ts'
import { dayOf } from '../../day-of.ts'
import { readEvaluation } from './read-evaluation.ts'

const MONTHS = 12

interface Row {
  month: string
  language: 'de' | 'en' | 'other'
  source: LinkQuality['verdicts']['sources'][number]['source']
  accepted: number
  rejected: number
  added: number
}

/** How good the matching is: the last published evaluation, and what people of this installation said of what was read. */
export async function reportQuality({ db, engine, now }: Context, _actor: Actor): Promise<LinkQuality> {
  const { engineVersion, taxonomyVersion } = engine.current
  const on = dayOf(now())
  const rows = await readVerdicts(db)
  const of = <Key extends string>(keys: readonly Key[], keyOf: (row: Row) => string) =>
    keys.map((key) => ({ key, counts: sum(rows.filter((row) => keyOf(row) === key)) }))
  return {
    engineVersion,
    taxonomyVersion,
    evaluation: readEvaluation(engineVersion),
    verdicts: {
      on,
      total: sum(rows),
      months: of(monthsUntil(on), (row) => row.month).map(({ key, counts }) => ({ month: key, ...counts })),
      languages: of(['de', 'en', 'other'] as const, (row) => row.language)
        .filter(({ key, counts }) => key !== 'other' || countOf(counts) > 0)
        .map(({ key, counts }) => ({ language: key, ...counts })),
      sources: of(['need', 'job-ad', 'survey', 'micro-credential'] as const, (row) => row.source).map(
        ({ key, counts }) => ({ source: key, ...counts }),
      ),
    },
  }
}

/**
 * The newest verdict on each skill of each need and micro-credential, unless it was taken back, counted by the month it was given
 * in (at the clock of the programme). Learners' words on their own texts are theirs and do not count.
 */
const readVerdicts = (db: Database): Promise<Row[]> =>
  rowsOf<Row>(
    db,
    sql`with newest as (
        select distinct on (subject_kind, subject_id, concept_uri) subject_kind, subject_id, verdict, at
        from skill_link_decision where subject_kind in ('need', 'micro-credential')
        order by subject_kind, subject_id, concept_uri, id desc
      ), known as (
        select verdict, to_char(at at time zone 'Europe/Berlin', 'YYYY-MM') as month,
          coalesce(n.language, case when v.languages[1] in ('de', 'en') then v.languages[1] end) as language,
          coalesce(n.source, 'micro-credential') as source
        from newest
        left join need n on subject_kind = 'need' and n.id = subject_id and n.deleted_at is null
        left join micro_credential m on subject_kind = 'micro-credential' and m.id = subject_id
        left join micro_credential_version v on v.micro_credential_id = m.id and v.version = m.current_version
        where verdict <> 'withdraw' and coalesce(n.id, m.id) is not null
      )
      select month, case when language in ('de', 'en') then language else 'other' end as language, source,
        count(*) filter (where verdict = 'accept')::int as accepted,
        count(*) filter (where verdict = 'reject')::int as rejected,
        count(*) filter (where verdict = 'add')::int as added
      from known group by 1, 2, 3`,
  )

function sum(rows: readonly Row[]): VerdictCounts {
  const total = (key: 'accepted' | 'rejected' | 'added') => rows.reduce((all, row) => all + row[key], 0)
  const accepted = total('accepted')
  const denominator = accepted + total('rejected')
  const value = denominator < LEAST_VERDICTS ? null : accepted / denominator
  return {
    accepted,
    rejected: total('rejected'),
    added: total('added'),
    share: { value, numerator: accepted, denominator },
  }
}

const countOf = ({ accepted, rejected, added }: VerdictCounts): number => accepted + rejected + added

function monthsUntil(day: string): string[] {
  const [year, month] = day.split('-').map(Number) as [number, number]
  return Array.from({ length: MONTHS }, (_, index) =>
    new Date(Date.UTC(year, month - MONTHS + index, 1)).toISOString().slice(0, 7),
  )
}
