import { and, eq, sql } from 'drizzle-orm'
import type { Actor, Context } from '../../context.ts'
import type { ConceptDetail } from '../../contract/linking.ts'
import { rowsOf } from '../../db/client.ts'
import { concept, conceptLabel, conceptRelation } from '../../db/schema/index.ts'
import { AppError } from '../../errors.ts'
import { readLabels } from './read-labels.ts'

/** A concept with its labels and neighbours in the taxonomy. */
export async function readConcept({ db }: Context, _actor: Actor, { uri }: { uri: string }): Promise<ConceptDetail> {
  const [row] = await db.select().from(concept).where(eq(concept.uri, uri))
  if (!row) throw new AppError('not-found')
  const labels = await db.select().from(conceptLabel).where(eq(conceptLabel.conceptUri, uri))
  const terms = await rowsOf<Pick<(typeof labels)[number], 'language' | 'kind' | 'text'>>(
    db,
    sql`select x.language, case x.relation when 'exact' then 'everyday' else 'alternative' end as kind, x.term as text
      from concept_crosswalk x join crosswalk_list l on l.id = x.list_id and l.version = x.version
      left join concept_successor s on s.concept_uri = x.concept_uri
      where coalesce(s.final_uri, x.concept_uri) = ${uri} and x.relation in ('exact', 'close') order by x.language, x.term`,
  )
  const up = await db
    .select({ uri: conceptRelation.toUri })
    .from(conceptRelation)
    .where(and(eq(conceptRelation.fromUri, uri), eq(conceptRelation.kind, 'broader')))
  const down = await db
    .select({ uri: conceptRelation.fromUri, kind: conceptRelation.kind })
    .from(conceptRelation)
    .where(eq(conceptRelation.toUri, uri))
  const labelOf = await readLabels(
    db,
    [...up, ...down].map((item) => item.uri),
  )
  const summary = (item: { uri: string }) => ({ uri: item.uri, ...labelOf(item.uri), matchedLabel: null })
  return {
    uri,
    kind: row.kind,
    status: row.status,
    labels: [...labels, ...terms].map(({ language, kind, text }) => ({ language, kind, text })),
    broader: up.map(summary),
    narrower: down.filter((item) => item.kind === 'broader').map(summary),
    essentialFor: down
      .filter((item) => item.kind === 'essential')
      .slice(0, 100)
      .map(summary),
  }
}
