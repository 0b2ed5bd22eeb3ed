import { createReadStream, existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Language } from '../../../engine/types.ts'
import { escoRows } from './esco-rows.ts'

const TERMS = fileURLToPath(new URL('../../../../../data/starter/taxonomy/everyday-terms.csv', import.meta.url))

/** Our own everyday terms in some languages, by concept. */
export async function readEverydayTerms(
  languages: readonly Language[],
): Promise<Map<string, Map<Language, Set<string>>>> {
  const terms = new Map<string, Map<Language, Set<string>>>()
  if (!existsSync(TERMS)) return terms
  const file = { name: 'everyday-terms.csv', open: async () => createReadStream(TERMS) }
  for await (const row of escoRows(file, ['uri', 'language', 'term'])) {
    const language = row.language as Language
    if (!languages.includes(language)) continue
    const own = terms.get(row.uri) ?? new Map<Language, Set<string>>()
    terms.set(row.uri, own.set(language, (own.get(language) ?? new Set()).add(row.term.trim())))
  }
  return terms
}
