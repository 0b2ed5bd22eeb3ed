import { sql } from 'drizzle-orm'
import type { z } from 'zod'
import type { Actor, Context } from '../../context.ts'
import type { Gap, GapQuery, GapReport } from '../../contract/reports.ts'
import { type Database, rowsOf } from '../../db/client.ts'
import { dayOf } from '../day-of.ts'
import { titleOf } from '../demands/read-need.ts'
import { wordsOf } from '../linking/read-skills.ts'
import { readLabels } from '../taxonomy/read-labels.ts'
import { withDemand } from './demand-sql.ts'
import { defineKpi, NOTHING_YET, NOW } from './kpi.ts'

const COUNTED_NEEDS = {
  de: 'Es zählen offene Bedarfe einer einzigen Quelle, die nicht gelöscht sind und deren Frist nicht verstrichen ist.',
  en: 'Counted are open needs of one single source that are not deleted and whose date has not passed.',
}
const UNTAUGHT = {
  de: 'Eine Lücke ist eine Fähigkeit, nach der sie fragen und die kein veröffentlichtes Micro-Credential lehrt.',
  en: 'A gap is a skill they ask for that no published micro-credential teaches.',
}
const ofGap = { de: `${COUNTED_NEEDS.de} ${UNTAUGHT.de}`, en: `${COUNTED_NEEDS.en} ${UNTAUGHT.en}` }

export const OPEN_NEEDS = defineKpi({
  key: 'open-needs',
  unit: 'needs',
  name: { de: 'Offene Bedarfe', en: 'Open needs' },
  rule: COUNTED_NEEDS,
  parts: { de: 'Bedarfe, nicht Stellen.', en: 'Needs, not openings.' },
  empty: NOTHING_YET,
  date: NOW,
})
export const ASKED_SKILLS = defineKpi({
  key: 'asked-skills',
  unit: 'skills',
  name: { de: 'Gesuchte Fähigkeiten', en: 'Skills asked for' },
  rule: {
    de: `Verschiedene Fähigkeiten, nach denen mindestens ein Bedarf fragt. ${COUNTED_NEEDS.de}`,
    en: `Distinct skills that at least one need asks for. ${COUNTED_NEEDS.en}`,
  },
  parts: {
    de: 'Fähigkeiten, die im Text gelesen und nicht gestrichen wurden, und solche, die Menschen ergänzt haben.',
    en: 'Skills read in the text and not rejected, and skills added by people.',
  },
  empty: NOTHING_YET,
  date: NOW,
})
export const TAUGHT_OF_ASKED = defineKpi({
  key: 'taught-of-asked',
  unit: 'share',
  name: { de: 'Gelehrt von gesucht', en: 'Taught of asked' },
  rule: {
    de: 'Anteil der gesuchten Fähigkeiten, die mindestens ein veröffentlichtes Micro-Credential lehrt.',
    en: 'Share of the skills asked for that at least one published micro-credential teaches.',
  },
  parts: {
    de: 'Gelehrte Fähigkeiten von gesuchten Fähigkeiten; jede zählt einmal.',
    en: 'Skills taught of skills asked for; each counts once.',
  },
  empty: { de: 'Keine Angabe, solange niemand etwas sucht.', en: 'No data as long as nobody asks for anything.' },
  date: NOW,
})
export const GAP_OPENINGS = defineKpi({
  key: 'gap-openings',
  unit: 'openings',
  name: { de: 'Stellen je Lücke', en: 'Openings per gap' },
  rule: ofGap,
  parts: {
    de: 'Stellen, aufsummiert über die Bedarfe, die nach der Fähigkeit fragen.',
    en: 'Openings, summed over the needs that ask for the skill.',
  },
  empty: NOTHING_YET,
  date: NOW,
})
export const GAP_NEEDS = defineKpi({
  key: 'gap-needs',
  unit: 'needs',
  name: { de: 'Bedarfe je Lücke', en: 'Needs per gap' },
  rule: ofGap,
  parts: { de: 'Bedarfe, die nach der Fähigkeit fragen.', en: 'Needs that ask for the skill.' },
  empty: NOTHING_YET,
  date: NOW,
})
export const GAP_MUST_NEEDS = defineKpi({
  key: 'gap-must-needs',
  unit: 'needs',
  name: { de: 'Davon unverzichtbar', en: 'Of these must-have' },
  rule: ofGap,
  parts: {
    de: 'Bedarfe, in denen die Fähigkeit ein Muss ist.',
    en: 'Needs in which the skill is a must.',
  },
  empty: NOTHING_YET,
  date: NOW,
})
export const GAP_ORGANISATIONS = defineKpi({
  key: 'gap-organisations',
  unit: 'organisations',
  name: { de: 'Organisationen je Lücke', en: 'Organisations per gap' },
  rule: ofGap,
  parts: {
    de: 'Verschiedene Organisationen mit einem solchen Bedarf.',
    en: 'Distinct organisations with such a need.',
  },
  empty: NOTHING_YET,
  date: NOW,
})

type GapCounts = Pick<Gap, 'uri' | 'openings' | 'needs' | 'organisations' | 'mustNeeds'>
type Filter = z.output<typeof GapQuery>

/** Needs shown behind one gap. */
const EXAMPLES = 5

/** Skills that open needs ask for and no published micro-credential teaches: most openings first, then most needs; ties by URI. */
export async function listGaps({ db, engine, now }: Context, _actor: Actor, query: Filter): Promise<GapReport> {
  const { engineVersion, taxonomyVersion } = engine.current
  const today = dayOf(now())
  const counts = await rowsOf<GapCounts>(
    db,
    sql`${withDemand(query, today)}
    select s.concept_uri as uri, sum(n.openings)::int as openings, count(*)::int as needs,
      count(distinct n.organisation_id)::int as organisations,
      count(*) filter (where s.importance = 'must')::int as "mustNeeds"
    from n join s on s.subject_id = n.id
    where s.concept_uri not in (select concept_uri from taught)
    group by s.concept_uri
    order by openings desc, needs desc, s.concept_uri collate "C"
    limit ${query.limit}`,
  )
  const totals = await readTotals(db, query, today)
  const uris = counts.map(({ uri }) => uri)
  const labelOf = await readLabels(db, uris)
  const examples = await readExamples(db, query, today, uris)
  return {
    engineVersion,
    taxonomyVersion,
    gaps: counts.map((row) => ({ ...row, ...labelOf(row.uri), examples: examples.get(row.uri) ?? [] })),
    askedSkills: totals.asked,
    taughtOfAsked: {
      value: totals.asked > 0 ? totals.taught / totals.asked : null,
      numerator: totals.taught,
      denominator: totals.asked,
    },
    openNeeds: totals.needs,
    source: query.source,
    generatedAt: now().toISOString(),
  }
}

/** KPI "taught of asked": distinct skills that counted needs ask for, and those of them a published offer teaches. */
async function readTotals(db: Database, query: Filter, today: string) {
  const [row] = await rowsOf<{ needs: number; asked: number; taught: number }>(
    db,
    sql`${withDemand(query, today)}, asked as (select distinct s.concept_uri from n join s on s.subject_id = n.id)
    select (select count(*)::int from n) as needs, (select count(*)::int from asked) as asked,
      (select count(*)::int from asked where concept_uri in (select concept_uri from taught)) as taught`,
  )
  return row ?? { needs: 0, asked: 0, taught: 0 }
}

/** The newest needs behind each skill, with the words that ask for it (none where a person added the skill). */
async function readExamples(
  db: Database,
  query: Filter,
  today: string,
  uris: readonly string[],
): Promise<Map<string, Gap['examples']>> {
  const examples = new Map<string, Gap['examples']>()
  if (uris.length === 0) return examples
  const rows = await rowsOf<{
    uri: string
    id: string
    title: string | null
    text: string
    organisation: string
    evidence: string | null
  }>(
    db,
    sql`${withDemand(query, today)}
    select uri, id, title, text, organisation, evidence from (
      select s.concept_uri as uri, n.id::text as id, n.title, n.text, n.organisation_name as organisation,
        l.evidence::text as evidence,
        row_number() over (partition by s.concept_uri order by n.created_at desc, n.id desc) as position
      from n join s on s.subject_id = n.id
      left join skill_link l on l.subject_kind = 'need' and l.subject_id = n.id and l.concept_uri = s.concept_uri
      where s.concept_uri in ${uris}
    ) ranked where position <= ${EXAMPLES} order by uri, position`,
  )
  for (const { uri, id, title, text, organisation, evidence } of rows) {
    // jsonb arrives parsed on one driver only, as text on both.
    const spans = evidence === null ? [] : (JSON.parse(evidence) as [number, number][])
    const example = {
      needId: id,
      title: titleOf({ title, text }),
      organisationName: organisation,
      words: wordsOf(text, spans),
    }
    examples.set(uri, [...(examples.get(uri) ?? []), example])
  }
  return examples
}
