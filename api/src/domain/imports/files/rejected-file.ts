import { and, asc, eq } from 'drizzle-orm'
import type { Actor, Context } from '../../../context.ts'
import { importRow } from '../../../db/schema/index.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { findImport } from '../find-import.ts'
import { wordProblems } from '../word-problems.ts'
import { type RowFile, rowFile } from './row-file.ts'

/** Headers that the next upload passes over. */
const REASON_HEADERS = { de: 'Grund (TUCacademy)', en: 'Reason (TUCacademy)' } as const

type Wish = { format: 'csv' | 'xlsx'; language: 'de' | 'en' }

/**
 * The rejected rows as they stood in the file, with the reason in a last column: corrected and uploaded again they are
 * taken like any other rows, and the reason is passed over.
 */
export async function rejectedFile(
  context: Context,
  actor: Actor,
  { id, format, language }: Wish & { id: string },
): Promise<RowFile> {
  const { db } = context
  const current = await findImport(db, actor, id)
  const rows = await db
    .select()
    .from(importRow)
    .where(and(eq(importRow.importId, id), eq(importRow.outcome, 'rejected')))
    .orderBy(asc(importRow.row))
  await recordAudit(db, actor, 'import.rejected-rows-read', 'import', id)
  const header = [...(current.table?.header ?? []), REASON_HEADERS[language]]
  const body = rows.map(({ cells, problems }) => {
    const reasons = wordProblems(current.kind, problems).map((problem) =>
      language === 'de' ? problem.messageDe : problem.messageEn,
    )
    return [...(current.table?.header ?? []).map((_, column) => cells?.[column] ?? null), reasons.join('\n')]
  })
  const stem = current.fileName.replace(/\.[^.]*$/, '')
  const name = language === 'de' ? `${stem} – abgewiesene Zeilen` : `${stem} – rejected rows`
  const sheet = language === 'de' ? 'Abgewiesene Zeilen' : 'Rejected rows'
  return rowFile(context, name, { format, language }, [{ name: sheet, rows: [header, ...body] }])
}
