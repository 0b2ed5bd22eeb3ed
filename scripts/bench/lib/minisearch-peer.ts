import MiniSearch from 'minisearch'
import type { Language, Taxonomy } from '../../../api/src/engine/types.ts'

/** minisearch (BM25+) over the same label space: one document per skill with all labels of the language. */
export function minisearchPeer(taxonomy: Taxonomy, language: Language): (text: string) => string[] {
  const search = new MiniSearch<{ id: string; labels: string }>({ fields: ['labels'] })
  for (const { uri, kind, labels } of taxonomy.concepts) {
    if (kind !== 'skill') continue
    const own = labels.filter((label) => label.language === language && label.kind !== 'everyday')
    if (own.length > 0) search.add({ id: uri, labels: own.map(({ text }) => text).join(' \n ') })
  }
  return (text) =>
    search
      .search(text)
      .slice(0, 100)
      .map(({ id }) => String(id))
}
