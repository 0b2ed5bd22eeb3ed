import type { MarkedSentence } from '../../../contract/gaps.ts'

/** Longer ones are cut around their marks: half a page is no quote. */
const LONGEST = 280

/**
 * The sentences of a text that hold some words, with the words' places in them.
 * @param spans  UTF-16 offsets, end exclusive; those outside the text are left out
 * @returns      in the order of the text, each sentence once
 */
export function sentencesAround(text: string, spans: readonly (readonly [number, number])[]): MarkedSentence[] {
  const sentences = new Map<number, { end: number; marks: [number, number][] }>()
  const sorted = spans.filter(([start, end]) => start < end && end <= text.length).sort((a, b) => a[0] - b[0])
  for (const [start, end] of sorted) {
    const from = beginBefore(text, start)
    const known = sentences.get(from)
    const to = Math.max(known?.end ?? 0, endAfter(text, end))
    sentences.set(from, { end: to, marks: [...(known?.marks ?? []), [start, end]] })
  }
  return [...sentences].map(([from, { end, marks }]) => cut(text, from, end, marks))
}

const BOUNDARY = /[.!?](?=\s)|\n/g

function beginBefore(text: string, at: number): number {
  const ends = [...text.slice(0, at).matchAll(BOUNDARY)]
  const last = ends.at(-1)
  const begin = last ? last.index + 1 : 0
  return begin + (/^[\s•*–-]*/.exec(text.slice(begin, at))?.[0].length ?? 0)
}

function endAfter(text: string, at: number): number {
  const next = /[.!?](?=\s|$)|\n/.exec(text.slice(at - 1))
  const end = next ? at - 1 + next.index + (next[0] === '\n' ? 0 : 1) : text.length
  return Math.max(end, at)
}

function cut(text: string, from: number, to: number, marks: [number, number][]): MarkedSentence {
  const [first, last] = [marks[0]?.[0] ?? from, Math.max(...marks.map(([, end]) => end))]
  const isLong = to - from > LONGEST
  const begin = isLong ? Math.max(from, Math.min(first, last - LONGEST / 2) - 60) : from
  const end = isLong ? Math.min(to, begin + LONGEST) : to
  const before = begin > from ? '… ' : ''
  return {
    text: before + text.slice(begin, end) + (end < to ? ' …' : ''),
    marks: marks
      .filter(([start, stop]) => start >= begin && stop <= end)
      .map(([start, stop]) => [start - begin + before.length, stop - begin + before.length]),
  }
}
