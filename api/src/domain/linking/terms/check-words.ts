import { eq, sql } from 'drizzle-orm'
import type { EngineState } from '../../../context.ts'
import { TERM_LIMITS, type TermRefusal } from '../../../contract/taught-terms.ts'
import { type Database, rowsOf } from '../../../db/client.ts'
import { user } from '../../../db/schema/index.ts'
import { contentWords, linkText, termTokens } from '../../../engine/index.ts'
import { countAllTexts, countTexts } from './count-texts.ts'

/** Words that stand in more texts than this say too little: a tenth of them, but never fewer than eight. */
const GENERAL = { share: 0.1, texts: 8 } as const

const CONTACT = /[@]|https?:|www\.|(?:\+|\b00)?(?:[\s()/-]?\d){6,}/i
// Forms of address with the name after them; case tells "Frau Kellermann" from "Frau mit Staplerschein".
const ADDRESSED =
  /(?<!\p{L})(?:[Hh]errn?|[Ff]rau|Mr|Mrs|Ms|[Pp]rof|[Dd]r|[Dd]ipl)\.?\s+\p{Lu}|(?<!\p{L})(?:[Aa]nsprechpartner|[Kk]ontaktperson|[Cc]ontact person)/u

/**
 * Why words cannot become a term of an organisation that means a skill; null when they can.
 * @param organisationId  whose accounts' names are no terms
 */
export async function refuseWords(
  db: Database,
  engine: EngineState,
  { uri, words, organisationId }: { uri: string; words: string; organisationId: string | null },
): Promise<TermRefusal | null> {
  const refused = refuseShape(words) ?? ((await isPersonal(db, words, organisationId)) ? 'personal' : null)
  if (refused) return refused
  if (isKnown(engine, uri, words)) return 'known'
  const most = Math.max(GENERAL.texts, Math.floor((await countAllTexts(db, null)) * GENERAL.share))
  return (await countTexts(db, words, null, most)) > most ? 'too-general' : null
}

/** What the words alone say against them. */
export function refuseShape(words: string): TermRefusal | null {
  if (CONTACT.test(words) || ADDRESSED.test(words)) return 'personal'
  if (
    words.length > TERM_LIMITS.characters ||
    termTokens(words).length > TERM_LIMITS.words ||
    /[\n.!?;]\s/u.test(words)
  )
    return 'too-long'
  const content = contentWords(words)
  if (content.length === 0) return termTokens(words).length > 0 ? 'too-general' : 'too-short'
  // "S7", "C#": two signs are enough where one is no letter.
  const longest = Math.max(...content.map((word) => word.length))
  return longest >= 3 || (longest === 2 && content.some((word) => /\P{L}/u.test(word))) ? null : 'too-short'
}

/** Whether words name somebody: an account or a learner with both names, or an account of the organisation with one. */
export async function isPersonal(db: Database, words: string, organisationId: string | null): Promise<boolean> {
  const said = ` ${wordsIn(words).join(' ')} `
  const colleagues = organisationId
    ? await db.select({ name: user.name }).from(user).where(eq(user.organisationId, organisationId))
    : []
  if (colleagues.some(({ name }) => wordsIn(name).some((part) => part.length > 2 && said.includes(` ${part} `))))
    return true
  const pair = wordsIn(words)
  if (pair.length < 2) return false
  const [found] = await rowsOf<{ found: boolean }>(
    db,
    sql`select exists (
      select 1 from (select name from "user" union all select name from learner) person
      where position(' ' || lower(person.name) || ' ' in ${said}::text) > 0 and position(' ' in trim(person.name)) > 0
    ) as found`,
  )
  return found?.found === true
}

const wordsIn = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}-]+/u)
    .filter(Boolean)

/** Whether the engine links the words by themselves. */
const isKnown = ({ vocabulary }: EngineState, uri: string, words: string): boolean =>
  linkText(vocabulary, words, { only: 'counting' }).links.some((link) => link.uri === uri)
