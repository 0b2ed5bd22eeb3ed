import type { NormalisedText } from '../text/normalise.ts'
import type { ReadSegment } from '../text/read-text.ts'
import type { CompiledTerms } from './compile-terms.ts'
import type { TaughtTerm } from './types.ts'
import { wordKeys } from './word-keys.ts'

/** A term as it stands in a segment; the end is exclusive, both count words. */
export interface Occurrence {
  readonly term: TaughtTerm
  readonly from: number
  readonly to: number
}

// What may stand between two words of one term; a comma or a full stop begins something else.
const GAP = /^[\s\-–/]{0,3}$/u

/**
 * Every place of a segment where a term stands, by place.
 * @complexity  O(words x terms that begin with the word)
 */
export function findTerms(
  { byFirst }: CompiledTerms,
  source: NormalisedText,
  { tokens }: Pick<ReadSegment, 'tokens'>,
): Occurrence[] {
  const found: Occurrence[] = []
  const keys = tokens.map((token) => wordKeys(token.text))
  const together = (at: number) => GAP.test(source.text.slice(tokens[at - 1]!.end, tokens[at]!.start))
  for (let from = 0; from < tokens.length; from++) {
    const seen = new Set<TaughtTerm>()
    for (const key of keys[from]!) {
      for (const { term, words } of byFirst.get(key) ?? []) {
        if (seen.has(term) || from + words.length > tokens.length) continue
        const same = words.every(
          (wanted, i) => i === 0 || (keys[from + i]!.some((other) => wanted.includes(other)) && together(from + i)),
        )
        if (!same) continue
        seen.add(term)
        found.push({ term, from, to: from + words.length })
      }
    }
  }
  return found
}
