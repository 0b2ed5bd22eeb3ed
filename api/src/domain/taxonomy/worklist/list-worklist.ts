import { type SQL, sql } from 'drizzle-orm'
import type { z } from 'zod'
import type { Actor, Context } from '../../../context.ts'
import { WORKLIST_LENGTH, type Worklist, type WorklistItem, type WorklistQuery } from '../../../contract/taxonomy.ts'
import { rowsOf } from '../../../db/client.ts'
import { linkText } from '../../../engine/index.ts'
import { type Labels, readLabels } from '../read-labels.ts'

/** Where people still speak of a concept, as a relation uri, use, id, title. What was withdrawn or deleted does not count. */
const USES: SQL = sql`(
  select d.concept_uri as uri, d.subject_kind as use, d.subject_id as id,
    coalesce(n.title, left(n.text, 80), v.title) as title
  from skill_link_decision d
  left join need n on d.subject_kind = 'need' and n.id = d.subject_id and n.deleted_at is null
  left join micro_credential m on d.subject_kind = 'micro-credential' and m.id = d.subject_id and m.status <> 'retired'
  left join micro_credential_version v on v.micro_credential_id = m.id and v.version = m.current_version
  left join learner l on d.subject_kind = 'learner' and l.id = d.subject_id
  where d.verdict in ('accept', 'add') and coalesce(n.id, m.id, l.id) is not null and not exists (
    select 1 from skill_link_decision later where later.subject_kind = d.subject_kind and later.subject_id = d.subject_id
      and later.concept_uri = d.concept_uri and later.id > d.id)
  union
  select aim.uri, 'goal', l.id, null from learner l cross join lateral (
    select jsonb_array_elements_text(l.goal -> 'uris') as uri where l.goal ->> 'kind' = 'skills'
    union all select l.goal ->> 'uri' where l.goal ->> 'kind' = 'occupation') aim
  union
  select asked #>> '{}', 'prerequisite', m.id, v.title from micro_credential m
  join micro_credential_version v on v.micro_credential_id = m.id and v.version = m.current_version
  cross join lateral jsonb_path_query(v.prerequisites, '$[*][*] ? (@.kind == "skill").uri') as asked
  where m.status <> 'retired'
)`

/** Concepts at the top of the list that get suggestions: reading a label costs the engine some milliseconds. */
const SUGGESTED = 25

type UsedBy = WorklistItem['usedBy']
interface Row extends UsedBy {
  uri: string
  conceptKind: WorklistItem['conceptKind']
  examples: string | null
  final_uri: string | null
  source: 'taxonomy' | 'label' | 'manager' | null
  decided_at: Date | string | null
  decided_by: string | null
  total: number
}

/**
 * Retired concepts that people still speak of: those that wait for a word on what they became, or those that have one, most
 * used first.
 */
export async function listWorklist(
  { db, engine }: Context,
  _actor: Actor,
  { state }: z.output<typeof WorklistQuery>,
): Promise<Worklist> {
  // A chain that ends at a retired concept is as open as none, but nothing may follow where a manager said so.
  const open = sql`s.final_uri is null and not coalesce(s.source = 'manager' and s.successor_uri is null, false)`
  const rows = await rowsOf<Row>(
    db,
    sql`with retired as (
        select c.uri, c.kind, s.final_uri, s.source, s.decided_at, s.decided_by from concept c
        left join concept_successor s on s.concept_uri = c.uri
        where c.status = 'retired' and ${state === 'open' ? open : sql`not (${open})`}
      )
      select r.uri, r.kind as "conceptKind", r.final_uri, r.source, r.decided_at, u.name as decided_by,
        count(*) filter (where use = 'need')::int as needs, count(*) filter (where use = 'learner')::int as learners,
        count(*) filter (where use = 'micro-credential')::int as "microCredentials",
        count(*) filter (where use = 'goal')::int as goals, count(*) filter (where use = 'prerequisite')::int as prerequisites,
        (json_agg(json_build_array(use, uses.id, title) order by uses.id)
          filter (where use in ('need', 'micro-credential', 'prerequisite')))::text as examples,
        (count(*) over ())::int as total
      from retired r join ${USES} uses on uses.uri = r.uri left join "user" u on u.id = r.decided_by
      group by r.uri, r.kind, r.final_uri, r.source, r.decided_at, u.name
      order by count(*) desc, r.uri limit ${WORKLIST_LENGTH}`,
  )
  const { vocabulary } = engine.current
  const near = ({ labelDe, labelEn }: Labels): string[] =>
    linkText(vocabulary, `${labelEn}\n${labelDe}`, { limit: 3 }).links.map((link) => link.uri)
  const own = await readLabels(
    db,
    rows.map((row) => row.uri),
  )
  const suggested = new Map(
    rows
      .filter((row) => state === 'open' && row.conceptKind === 'skill')
      .slice(0, SUGGESTED)
      .map((row) => [row.uri, near(own(row.uri))]),
  )
  const labelOf = await readLabels(
    db,
    rows.flatMap((row) => [...(suggested.get(row.uri) ?? []), ...(row.final_uri ? [row.final_uri] : [])]),
  )
  const summary = (uri: string) => ({ uri, ...labelOf(uri), matchedLabel: null })
  return {
    items: rows.map((row) => ({
      uri: row.uri,
      conceptKind: row.conceptKind,
      ...own(row.uri),
      usedBy: {
        needs: row.needs,
        learners: row.learners,
        microCredentials: row.microCredentials,
        goals: row.goals,
        prerequisites: row.prerequisites,
      },
      examples: examplesOf(row.examples),
      successor: row.final_uri ? summary(row.final_uri) : null,
      decision:
        state === 'settled' && row.source && row.decided_at
          ? {
              source: row.source,
              decidedByName: row.decided_by,
              decidedAt: new Date(row.decided_at).toISOString(),
            }
          : null,
      suggestions: (suggested.get(row.uri) ?? []).map(summary),
    })),
    total: rows[0]?.total ?? 0,
  }
}

const EXAMPLES = 5

function examplesOf(json: string | null): WorklistItem['examples'] {
  const found = new Map<string, WorklistItem['examples'][number]>()
  for (const [use, id, title] of (JSON.parse(json ?? '[]') as [string, string, string | null][]).slice(0, 50))
    found.set(id, { kind: use === 'need' ? 'need' : 'micro-credential', id, title })
  return [...found.values()].slice(0, EXAMPLES)
}
