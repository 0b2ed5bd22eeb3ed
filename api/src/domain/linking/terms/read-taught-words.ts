import { and, eq, inArray, isNull, or } from 'drizzle-orm'
import type { TaughtWords } from '../../../contract/linking.ts'
import type { Database } from '../../../db/client.ts'
import { taughtTerm } from '../../../db/schema/index.ts'
import type { SubjectKind } from '../../../db/schema/linking.ts'
import type { TermRow } from './store-term.ts'

/** Which words were taught behind a link, or by the skills of this very text. */
export type TaughtBehind = (subjectId: string, uri: string, termId: string | null) => TaughtWords | null

/**
 * What was taught behind the links of some subjects of one kind.
 * @param termIds  terms that links rest on
 */
export async function readTaughtWords(
  db: Database,
  kind: SubjectKind,
  subjectIds: readonly string[],
  termIds: readonly string[],
): Promise<TaughtBehind> {
  const behind = termIds.length > 0 ? inArray(taughtTerm.id, [...termIds]) : undefined
  const here =
    kind === 'learner'
      ? undefined
      : and(eq(taughtTerm.subjectKind, kind), inArray(taughtTerm.subjectId, [...subjectIds]))
  const wanted = or(behind, here)
  const rows = wanted
    ? await db
        .select()
        .from(taughtTerm)
        .where(and(isNull(taughtTerm.removedAt), wanted))
        .orderBy(taughtTerm.taughtAt, taughtTerm.id)
    : []
  return (subjectId, uri, termId) => {
    const taughtHere = rows.findLast((row) => row.subjectId === subjectId && row.conceptUri === uri)
    const term = taughtHere ?? rows.find((row) => row.id === termId)
    return term ? toWords(term, term === taughtHere) : null
  }
}

const toWords = (term: TermRow, here: boolean): TaughtWords => ({
  termId: term.id,
  words: term.words,
  verdict: term.verdict,
  taughtAt: term.taughtAt.toISOString(),
  scope: term.organisationId === null ? 'installation' : 'organisation',
  here,
})
