import { sql } from 'drizzle-orm'
import { type Database, rowsOf } from '../../../db/client.ts'
import { compileTerms, holdsTerm } from '../../../engine/index.ts'
import { patternOf, TEXTS } from './texts-with.ts'

const PAGE = 500

/** How many texts are stored from which terms are learned. */
export async function countAllTexts(db: Database, organisationId: string | null): Promise<number> {
  const [all] = await rowsOf<{ count: number }>(
    db,
    sql`select count(*)::int as count from ${TEXTS} t where ${whoseTexts(organisationId)}`,
  )
  return all?.count ?? 0
}

const whoseTexts = (organisationId: string | null) =>
  organisationId === null ? sql`true` : sql`owner = ${organisationId}`

/**
 * How many stored texts hold some words: needs and micro-credentials, of one organisation or of all.
 * @param stopAt  counts no further than this
 */
export async function countTexts(
  db: Database,
  words: string,
  organisationId: string | null,
  stopAt = Number.POSITIVE_INFINITY,
): Promise<number> {
  const whose = whoseTexts(organisationId)
  const terms = compileTerms([{ id: '', uri: '', words, verdict: 'links' }])
  let texts = 0
  for (let after = '00000000-0000-0000-0000-000000000000'; texts <= stopAt; ) {
    const rows = await rowsOf<{ id: string; text: string }>(
      db,
      sql`select id, text from ${TEXTS} t where ${whose} and id > ${after}::uuid and text ilike ${patternOf(words)}
        order by id limit ${PAGE}`,
    )
    for (const { text } of rows) if (holdsTerm(terms, text)) texts++
    const last = rows.at(-1)
    if (!last || rows.length < PAGE) break
    after = last.id
  }
  return texts
}
