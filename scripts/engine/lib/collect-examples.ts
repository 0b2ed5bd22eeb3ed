import { buildVocabulary, type Vocabulary } from '../../../api/src/engine/index.ts'
import { SIGNALS } from '../../../api/src/engine/linking/features.ts'
import { readQuery } from '../../../api/src/engine/linking/query.ts'
import { readCandidates } from '../../../api/src/engine/linking/read-candidates.ts'
import { readText } from '../../../api/src/engine/text/read-text.ts'
import type { Language } from '../../../api/src/engine/types.ts'
import { type Judged, readSentences, readSkillskape, readTerms } from '../../bench/lib/judged-sentences.ts'
import { readEsco } from '../../bench/lib/read-esco.ts'
import { readLexiconEntries } from '../../checks/lexicon.ts'

/** One text with its candidates: rows [start, start + labels.length) of the table; label 1 for a gold concept. */
export interface ExampleGroup {
  readonly set: string
  readonly start: number
  readonly labels: readonly number[]
}

export interface Examples {
  readonly groups: readonly ExampleGroup[]
  /** Row by row, SIGNALS.length numbers each. */
  readonly values: Float32Array
}

const LEXICON = 'data/lexicon'

/** Signals of the candidates of all training texts. No test part is read. */
export function collectExamples(taxonomy: string, bench: string, say: (line: string) => void): Examples {
  const groups: ExampleGroup[] = []
  const rows: (readonly number[])[] = []
  const collect = (vocabulary: Vocabulary, set: string, items: readonly (Judged & { language: Language })[]) => {
    for (const item of items) addText(vocabulary, set, item, groups, rows)
    say(`${set}: ${items.length} texts, ${rows.length} rows`)
  }
  const spoken = (items: readonly Judged[], language: Language) => items.map((item) => ({ ...item, language }))
  const whole = buildVocabulary(readEsco(taxonomy, ['de', 'en'], LEXICON))
  collect(whole, 'tech', spoken(readSentences(bench, 'tech', 'validation'), 'en'))
  collect(whole, 'house', spoken(readSentences(bench, 'house', 'validation'), 'en'))
  collect(whole, 'skillskape', spoken(everyNth(readSkillskape(bench, 'train'), 4), 'en'))
  collect(whole, 'terms', spoken(readTerms(bench, 'even'), 'de'))
  const bare = buildVocabulary(readEsco(taxonomy, ['de', 'en']))
  const terms = everyNth(readLexiconEntries(), 24).map(({ term, uri, language }) => ({
    text: term,
    gold: [uri],
    unmapped: 0,
    language: language as Language,
  }))
  collect(bare, 'lexicon', terms)
  const values = new Float32Array(rows.length * SIGNALS.length)
  rows.forEach((row, i) => {
    values.set(row, i * SIGNALS.length)
  })
  return { groups, values }
}

function everyNth<T>(items: readonly T[], n: number): T[] {
  return items.filter((_, i) => i % n === 0)
}

function addText(
  vocabulary: Vocabulary,
  set: string,
  { text, gold, language }: Judged & { language: Language },
  groups: ExampleGroup[],
  rows: (readonly number[])[],
): void {
  const index = vocabulary.indexes.skill
  const wanted = new Set(gold)
  const start = rows.length
  const labels: number[] = []
  for (const segment of readText(text, language).segments) {
    const query = readQuery(vocabulary, index, segment.tokens, segment.language, segment.negated)
    if (query.content.length === 0) continue
    for (const { values, candidate } of readCandidates(vocabulary, index, query)) {
      rows.push([...values])
      labels.push(wanted.has(index.uris[candidate.concept]!) ? 1 : 0)
    }
  }
  groups.push({ set, start, labels })
}
