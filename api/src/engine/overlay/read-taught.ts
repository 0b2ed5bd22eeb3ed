import { originalSpan } from '../text/normalise.ts'
import { readText } from '../text/read-text.ts'
import type { Importance, Language, Span } from '../types.ts'
import type { CompiledTerms } from './compile-terms.ts'
import { findTerms, type Occurrence } from './find-terms.ts'
import type { TaughtTerm } from './types.ts'

/** What the terms say of one skill in one text. */
export interface TaughtReading {
  /** The term that is found first; null when words only speak against the skill. */
  readonly term: TaughtTerm | null
  readonly importance: Importance
  /** Words that mean the skill, ascending. */
  readonly evidence: readonly Span[]
  /** Words that do not mean it, ascending. */
  readonly against: readonly Span[]
}

/**
 * What taught terms say of a text, by skill. Of words inside more words the more words count: "S7er" says nothing where
 * "S7er Halterung" was taught. Denied sentences and boilerplate link nothing.
 * @complexity  O(length x terms that begin with the same word)
 */
export function readTaught(terms: CompiledTerms, text: string, language?: Language): Map<string, TaughtReading> {
  const found = new Map<string, TaughtReading>()
  const { source, segments } = readText(text, language)
  for (const segment of segments) {
    const all = findTerms(terms, source, segment)
    for (const occurrence of all) {
      const { term, from, to } = occurrence
      if (all.some((other) => outweighs(other, occurrence))) continue
      const span = originalSpan(source, segment.tokens[from]!.start, segment.tokens[to - 1]!.end)
      const before = found.get(term.uri) ?? { term: null, importance: 'nice', evidence: [], against: [] }
      if (term.verdict === 'never') found.set(term.uri, { ...before, against: [...before.against, span] })
      else if (!segment.boilerplate && !segment.negated.slice(from, to).some(Boolean))
        found.set(term.uri, {
          ...before,
          term: before.term ?? term,
          importance: segment.importance === 'must' ? 'must' : before.importance,
          evidence: [...before.evidence, span],
        })
    }
  }
  return found
}

/** A denial of one skill says nothing about another. */
function outweighs(other: Occurrence, own: Occurrence): boolean {
  const longer = other.to - other.from > own.to - own.from && other.from <= own.from && other.to >= own.to
  return longer && (other.term.uri === own.term.uri || (other.term.verdict === 'links' && own.term.verdict === 'links'))
}
