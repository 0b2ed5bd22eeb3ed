import { type SQL, sql } from 'drizzle-orm'
import { termTokens } from '../../../engine/index.ts'

/**
 * A pattern for texts that may hold a term, whatever ending its words have: the longest word without its ending, vowels that
 * change with it left open. It lets more texts through than hold the term, so that few have to be read word by word.
 */
export function patternOf(words: string): string {
  const longest = termTokens(words)
    .map((token) => token.text)
    .sort((a, b) => b.length - a.length)[0]
  if (!longest) return '%'
  const stem = longest.length > 5 ? longest.slice(0, -2) : longest
  const open = stem.replace(/[\\%_]/g, '\\$&').replace(/ae|oe|ue|ss|[aouäöüß]/gi, '%')
  return `%${open}%`
}

/** Texts that skills are read from and terms are learned from, as a relation kind, id, owner, text. */
export const TEXTS: SQL = sql`(
  select 'need' as kind, id, organisation_id as owner, text from need where deleted_at is null
  union all
  select 'micro-credential', m.id, m.organisation_id, v.title || E'\n' || v.summary || E'\n' || array_to_string(v.learning_outcomes, E'\n')
  from micro_credential m join micro_credential_version v on v.micro_credential_id = m.id and v.version = m.current_version
)`
