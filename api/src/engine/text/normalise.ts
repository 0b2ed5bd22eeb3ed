/** A text in a comparable form, with the way back to the text as posted. */
export interface NormalisedText {
  readonly text: string
  /** Offset in the original of each UTF-16 unit of `text`, plus one entry for the end; null when nothing moved. */
  readonly offsets: Uint32Array | null
}

// Soft hyphens, zero-width characters, byte-order marks and directional marks split words without being seen.
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/u
const CLUSTER = /\P{M}\p{M}*|\p{M}+/gu

/**
 * NFKC without invisible characters, with a map back to the original UTF-16 offsets.
 * @param original  any string, lone surrogates included; "" gives ""
 * @complexity      O(length); no map is built when the text is already normal
 * @source          Unicode Standard Annex 15
 */
export function normaliseText(original: string): NormalisedText {
  if (original.normalize('NFKC') === original && !INVISIBLE.test(original)) return { text: original, offsets: null }
  const parts: string[] = []
  const offsets: number[] = []
  for (const match of original.matchAll(CLUSTER)) {
    const start = match.index
    const normal = INVISIBLE.test(match[0])
      ? match[0].replace(new RegExp(INVISIBLE, 'gu'), '').normalize('NFKC')
      : match[0].normalize('NFKC')
    parts.push(normal)
    const unchanged = normal.length === match[0].length
    for (let i = 0; i < normal.length; i++) offsets.push(unchanged ? start + i : start)
  }
  offsets.push(original.length)
  return { text: parts.join(''), offsets: Uint32Array.from(offsets) }
}

/**
 * Span of the original text behind a span of the normalised text.
 * @param start  first unit in the normalised text, end exclusive at `end` > start
 * @returns      UTF-16 offsets into the original, end exclusive; a ligature or composed letter is covered whole
 * @complexity   O(1)
 */
export function originalSpan(normalised: NormalisedText, start: number, end: number): readonly [number, number] {
  const { offsets } = normalised
  if (offsets === null) return [start, end]
  const from = offsets[start] ?? 0
  // The last unit's cluster ends where the next cluster starts, not where the last unit does.
  let last = end
  while (last < offsets.length - 1 && offsets[last] === offsets[end - 1]) last++
  return [from, offsets[last] ?? from]
}
