import { createReadStream, existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '../../../engine/types.ts'
import { fromRoot } from '../../../root.ts'
import { escoRows } from './esco-rows.ts'

const LEXICON = fromRoot('data/lexicon')

/** Our own lexicon of everyday terms in some languages, by concept; it reaches further than any one taxonomy that is read. */
export async function readLexicon(languages: readonly Language[]): Promise<Map<string, Map<Language, Set<string>>>> {
  const terms = new Map<string, Map<Language, Set<string>>>()
  if (!existsSync(LEXICON)) return terms
  for (const name of readdirSync(LEXICON)
    .filter((file) => file.endsWith('.csv'))
    .sort()) {
    const file = { name, open: async () => createReadStream(join(LEXICON, name)) }
    for await (const row of escoRows(file, ['uri', 'language', 'term'])) {
      const language = row.language as Language
      if (!languages.includes(language)) continue
      const own = terms.get(row.uri) ?? new Map<Language, Set<string>>()
      terms.set(row.uri, own.set(language, (own.get(language) ?? new Set()).add(row.term.trim())))
    }
  }
  return terms
}
