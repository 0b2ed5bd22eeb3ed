import { sql } from 'drizzle-orm'
import type { Actor, Context } from '../../context.ts'
import type { WantedSkillList } from '../../contract/reports.ts'
import { rowsOf } from '../../db/client.ts'
import { dayOf } from '../day-of.ts'
import { readLabels } from '../taxonomy/read-labels.ts'
import { withDemand } from './demand-sql.ts'
import { defineKpi, NOTHING_YET, NOW } from './kpi.ts'

const SHOWN = 60
/** What a single business asks for would tell the public about that business. */
const LEAST_ORGANISATIONS = 2

const RULE = {
  de: `Es zählen offene, gemeldete Bedarfe. Öffentlich gezeigt wird eine Fähigkeit erst, wenn mindestens ${LEAST_ORGANISATIONS} Organisationen sie suchen.`,
  en: `Counted are open needs that were posted. A skill is shown publicly only when at least ${LEAST_ORGANISATIONS} organisations ask for it.`,
}
export const WANTED_OPENINGS = defineKpi({
  key: 'wanted-openings',
  unit: 'openings',
  name: { de: 'Stellen je gesuchter Fähigkeit', en: 'Openings per wanted skill' },
  rule: RULE,
  parts: {
    de: 'Stellen, aufsummiert über die Bedarfe, die nach der Fähigkeit fragen.',
    en: 'Openings, summed over the needs that ask for the skill.',
  },
  empty: NOTHING_YET,
  date: NOW,
})
export const WANTED_NEEDS = defineKpi({
  key: 'wanted-needs',
  unit: 'needs',
  name: { de: 'Bedarfe je gesuchter Fähigkeit', en: 'Needs per wanted skill' },
  rule: RULE,
  parts: { de: 'Bedarfe, die nach der Fähigkeit fragen.', en: 'Needs that ask for the skill.' },
  empty: NOTHING_YET,
  date: NOW,
})

/** What the region asks for, most openings first; only skills that at least two organisations need. */
export async function listWantedSkills({ db, now }: Context, _actor: Actor): Promise<WantedSkillList> {
  const rows = await rowsOf<{ uri: string; needs: number; openings: number; taught: boolean }>(
    db,
    sql`${withDemand({ source: 'need' }, dayOf(now()))}
    select s.concept_uri as uri, count(*)::int as needs, sum(n.openings)::int as openings,
      s.concept_uri in (select concept_uri from taught) as taught
    from n join s on s.subject_id = n.id
    group by s.concept_uri
    having count(distinct n.organisation_id) >= ${LEAST_ORGANISATIONS}
    order by openings desc, s.concept_uri collate "C"
    limit ${SHOWN}`,
  )
  const labelOf = await readLabels(
    db,
    rows.map(({ uri }) => uri),
  )
  return { items: rows.map((row) => ({ ...row, ...labelOf(row.uri) })) }
}
