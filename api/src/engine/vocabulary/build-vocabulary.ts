import { createSplitter, learnParts } from '../text/compound.ts'
import { foldKey } from '../text/fold.ts'
import { STOPWORDS } from '../text/stopwords.ts'
import { tokenise } from '../text/tokenise.ts'
import type { Taxonomy } from '../types.ts'
import { bareLabel } from './analyse.ts'
import { buildIndex } from './build-index.ts'
import type { Vocabulary } from './types.ts'
import { workOf } from './work-context.ts'

/**
 * Searchable form of a taxonomy: one index each over skills, occupations and groups, in all languages it brings.
 * @param taxonomy  concepts in any order (they are sorted by URI, so that order never shows in an answer); repeated URIs merge into
 *                  the first; an empty taxonomy gives a vocabulary that links nothing
 * @complexity      O(total text); about 8 s for ESCO in two languages on one core
 */
export function buildVocabulary(taxonomy: Taxonomy): Vocabulary {
  const concepts = [...new Map(taxonomy.concepts.map((concept) => [concept.uri, concept])).values()].sort((a, b) =>
    a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : 0,
  )
  const german = new Map<string, number>()
  const words = new Set<string>()
  const ordinary = new Set([...STOPWORDS.de, ...STOPWORDS.en])
  for (const concept of concepts) {
    for (const label of concept.labels) {
      for (const { text } of tokenise(bareLabel(label.text))) {
        words.add(foldKey(text))
        if (label.language === 'de') german.set(text, (german.get(text) ?? 0) + 1)
        if (text === text.toLowerCase() && label.kind === 'preferred') ordinary.add(text)
      }
    }
  }
  const parts = learnParts(german)
  const splitter = createSplitter(parts)
  const build = (kind: string) =>
    buildIndex(
      concepts.filter((concept) => concept.kind === kind),
      taxonomy.relations,
      { ordinary, splitter },
    )
  const indexes = { skill: build('skill'), occupation: build('occupation'), group: build('group') }
  return {
    taxonomyVersion: taxonomy.version,
    indexes,
    work: workOf(indexes.occupation.uris, indexes.skill.uris, taxonomy.relations),
    words: [...words].sort(),
    splitter,
    parts,
  }
}
