import { isWanted, linkText } from '../linking/link-text.ts'
import type { LinkOptions, Span } from '../types.ts'
import type { Vocabulary } from '../vocabulary/types.ts'
import type { CompiledTerms } from './compile-terms.ts'
import { readTaught, type TaughtReading } from './read-taught.ts'
import type { TaughtLink, TaughtResult } from './types.ts'

const DEFAULT_LIMIT = 50

/**
 * Skills that a text names, read by the engine and by what people taught it: their words link a skill with certainty, and words
 * they refused do not speak for it. The vocabulary is not touched, so that every organisation may have terms of its own.
 * @param terms    from compileTerms; without any the answer is that of linkText
 * @param options  as for linkText
 * @returns        best first, ties by URI; a skill that the taxonomy does not hold is not linked, whatever was taught
 * @throws {RangeError} as linkText does
 * @complexity     that of linkText, and once more per skill that refused words speak for in part
 */
export function linkTaught(
  vocabulary: Vocabulary,
  text: string,
  terms: CompiledTerms,
  options: LinkOptions = {},
): TaughtResult {
  const read = linkText(vocabulary, text, options)
  if (terms.size === 0) return read
  const taught = readTaught(terms, text, options.language)
  if (taught.size === 0) return read
  const limit = options.limit ?? DEFAULT_LIMIT
  const known = skillsOf(vocabulary)
  const links = new Map<string, TaughtLink>()
  for (const link of read.links) {
    const reading = taught.get(link.uri)
    const standing = reading === undefined ? link : withoutRefused(vocabulary, text, link, reading, options)
    if (standing !== null && isWanted(standing, options.only)) links.set(link.uri, standing)
  }
  for (const [uri, reading] of taught) {
    if (reading.term === null || !known.has(uri)) continue
    const own = links.get(uri)
    links.set(uri, own?.counts ? addWords(own, reading) : linkOf(uri, reading))
  }
  return {
    ...read,
    links: [...links.values()].sort(taughtFirst).slice(0, limit),
  }
}

/** Certain ones first, by URI; the others stay in the order of linkText. */
function taughtFirst(a: TaughtLink, b: TaughtLink): number {
  const isTaught = (link: TaughtLink) => (link.method === 'taught' ? 1 : 0)
  return isTaught(b) - isTaught(a) || (isTaught(a) === 1 ? (a.uri < b.uri ? -1 : 1) : 0)
}

const memo = new WeakMap<Vocabulary, ReadonlySet<string>>()

function skillsOf(vocabulary: Vocabulary): ReadonlySet<string> {
  const skills = memo.get(vocabulary) ?? new Set(vocabulary.indexes.skill.uris)
  memo.set(vocabulary, skills)
  return skills
}

/** A link whose words were all refused goes; one that has others is read again without those. */
function withoutRefused(
  vocabulary: Vocabulary,
  text: string,
  link: TaughtLink,
  { against }: TaughtReading,
  options: LinkOptions,
): TaughtLink | null {
  const refused = (span: Span) => against.some(([start, end]) => start <= span[0] && span[1] <= end)
  const left = link.evidence.filter((span) => !refused(span))
  if (left.length === link.evidence.length) return link
  if (left.length === 0) return null
  return linkText(vocabulary, blank(text, against), options).links.find(({ uri }) => uri === link.uri) ?? null
}

/** The text without some of its words; everything else stays where it is. */
function blank(text: string, spans: readonly Span[]): string {
  let result = ''
  let at = 0
  for (const [start, end] of spans) {
    if (end <= at) continue
    const from = Math.max(at, start)
    result += text.slice(at, from) + ' '.repeat(end - from)
    at = end
  }
  return result + text.slice(at)
}

const linkOf = (uri: string, { term, importance, evidence }: TaughtReading): TaughtLink => ({
  uri,
  score: 1,
  accepted: true,
  counts: true,
  importance,
  // The words were taught without a level, and stand where the engine read none of its own.
  level: null,
  method: 'taught',
  evidence: apart(evidence),
  matchedLabel: term!.words,
  signals: { taught: 1 },
  taughtBy: term!.id,
})

/** What the engine finds by itself keeps its reason; the taught words stand beside it. */
const addWords = (link: TaughtLink, reading: TaughtReading): TaughtLink => ({
  ...link,
  importance: link.importance === 'must' ? 'must' : reading.importance,
  evidence: apart([...link.evidence, ...reading.evidence]),
})

/** Ascending, those that overlap as one. */
function apart(spans: readonly Span[]): Span[] {
  const kept: [number, number][] = []
  for (const [start, end] of [...spans].sort(([a, b], [x, y]) => a - x || b - y)) {
    const last = kept.at(-1)
    if (last !== undefined && start < last[1]) last[1] = Math.max(last[1], end)
    else kept.push([start, end])
  }
  return kept
}
