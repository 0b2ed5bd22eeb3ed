import { createReadStream, existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Language } from '../../engine/types.ts'
import { escoRows } from './esco-rows.ts'
import type { EscoContent } from './read-esco.ts'

const TERMS = fileURLToPath(new URL('../../../../data/starter/taxonomy/everyday-terms.csv', import.meta.url))

/** Adds our own everyday terms to the concepts that the read taxonomy holds. */
export async function addEverydayTerms({ concepts, languages }: EscoContent): Promise<void> {
  if (!existsSync(TERMS)) return
  const file = { name: 'everyday-terms.csv', open: async () => createReadStream(TERMS) }
  for await (const row of escoRows(file, ['uri', 'language', 'term'])) {
    if (languages.includes(row.language as Language))
      concepts.get(row.uri)?.labels.add(`${row.language}|everyday|${row.term.trim()}`)
  }
}
