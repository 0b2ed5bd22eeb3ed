/** A piece of text of a page: pdf.js gives some for every change of font or place. */
export interface TextPiece {
  readonly str: string
  /** Matrix; the last two are where the piece begins, from the left and from the bottom. */
  readonly transform: readonly number[]
  readonly width: number
  readonly height: number
  readonly hasEOL: boolean
}

export interface TextLine {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly bottom: number
  readonly height: number
}

/**
 * The lines of a page in the order in which they were written, which keeps columns together; a new one begins
 * wherever the height changes by more than half a line.
 */
export function linesOf(pieces: readonly TextPiece[]): TextLine[] {
  const lines: TextLine[] = []
  let open: TextPiece[] = []
  const close = () => {
    const line = toLine(open)
    if (line) lines.push(line)
    open = []
  }
  for (const piece of pieces) {
    const before = open.findLast(({ str }) => str.trim() !== '')
    if (before && piece.str.trim() !== '' && !isSameLine(before, piece)) close()
    open.push(piece)
    if (piece.hasEOL) close()
  }
  close()
  return lines
}

const leftOf = (piece: TextPiece): number => piece.transform[4] ?? 0
const bottomOf = (piece: TextPiece): number => piece.transform[5] ?? 0

function isSameLine(one: TextPiece, other: TextPiece): boolean {
  const height = Math.max(one.height, other.height, 1)
  // Also a new line: the same height but far to the left of where the last piece ended.
  return Math.abs(bottomOf(one) - bottomOf(other)) <= height / 2 && leftOf(other) >= leftOf(one) + one.width - height
}

function toLine(pieces: readonly TextPiece[]): TextLine | undefined {
  const words = pieces.filter(({ str }) => str.trim() !== '')
  const first = words[0]
  const last = words.at(-1)
  if (!first || !last) return undefined
  let text = ''
  let end = leftOf(first)
  for (const piece of pieces) {
    const gap = leftOf(piece) - end
    if (text !== '' && !/\s$/.test(text) && !/^\s/.test(piece.str) && gap > Math.max(first.height, 1) * 0.15)
      text += ' '
    text += piece.str
    if (piece.str !== '') end = leftOf(piece) + piece.width
  }
  return {
    text: text.replace(/\s+/g, ' ').trim(),
    left: leftOf(first),
    right: leftOf(last) + last.width,
    bottom: bottomOf(first),
    height: Math.max(...words.map(({ height }) => height)),
  }
}
