import { TERM_LIMITS } from '../../../contract/taught-terms.ts'
import { contentWords, termTokens } from '../../../engine/index.ts'

/**
 * The words that a link rests on, as a term: from its first word of evidence to its last, when nothing but function words lies
 * between. Evidence that is scattered over a sentence is no term, and neither is a whole sentence.
 */
export function wordsMeant(text: string, evidence: readonly (readonly [number, number])[]): string | null {
  const spans = evidence.filter(([start, end]) => start < end && end <= text.length).sort((a, b) => a[0] - b[0])
  const first = spans[0]
  const last = spans.at(-1)
  if (!first || !last) return null
  const words = text.slice(first[0], last[1]).replace(/\s+/g, ' ').trim()
  const scattered = spans.some(([start], index) => {
    const before = spans[index - 1]
    return before !== undefined && contentWords(text.slice(before[1], start)).length > 0
  })
  const broken = /[\n!?;:,]|\.\s/u.test(text.slice(first[0], last[1]))
  if (scattered || broken || termTokens(words).length > TERM_LIMITS.words) return null
  return words.length > 0 && words.length <= TERM_LIMITS.characters ? words : null
}
