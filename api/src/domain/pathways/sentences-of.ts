/**
 * The sentences of a text that hold the given spans, each once, in order. A line ends a sentence too: learning outcomes stand
 * one to a line and rarely carry a full stop.
 */
export function sentencesOf(text: string, spans: readonly (readonly [number, number])[]): string[] {
  const found = new Set<string>()
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    const before = [...text.slice(0, start).matchAll(/\n|[.!?]\s+/g)].at(-1)
    const from = before ? before.index + before[0].length : 0
    const after = /\n|[.!?](?=\s|$)/.exec(text.slice(end))
    const to = after ? end + after.index + (after[0] === '\n' ? 0 : 1) : text.length
    const sentence = text.slice(from, to).trim()
    if (sentence !== '') found.add(sentence)
  }
  return [...found]
}
