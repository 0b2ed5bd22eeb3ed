import type { TextLine } from './pdf-lines.ts'

/** Bullets as fonts draw them; the private ones come from Wingdings and Symbol. */
const BULLET = /^[•‣▪▫●○◦■□➢➤✓✔\uf0b7\uf0a7\uf0d8\uf0fc·*–—-]\s+(?=\S)/
/** A bullet alone on its line: its text follows on the same height as a piece of its own. */
const LONE_BULLET = /^[•‣▪▫●○◦■□➢➤✓✔\uf0b7\uf0a7\uf0d8\uf0fc·]$/

/** A word that goes on in the next line, however short this one is. */
const WRAPPED_WORD = /\p{L}[\u00ad\u2010-]$/u

/** Words after which a hyphen at the line end is the writer's own: "Vor- und Nachteile". */
const JOINING_WORD = /^(und|oder|bzw\.?|sowie|and|or)\b/

/**
 * Lines of one page as flowing text: a line that reaches the right edge goes on in the next, a wider gap or another
 * size of letters begins a paragraph, bullets become "• ".
 */
export function flowLines(lines: readonly TextLine[]): string {
  const edge = Math.max(0, ...lines.map(({ right }) => right))
  const start = Math.min(edge, ...lines.map(({ left }) => left))
  let text = ''
  let before: TextLine | undefined
  let isItem = false
  for (const line of lines) {
    const words = line.text.replace(BULLET, '• ').replace(LONE_BULLET, '• ')
    if (!before) text = words
    else if (text.endsWith('• ')) text += words
    else if (words.startsWith('• ')) text += `${isItem || !isApart(before, line) ? '\n' : '\n\n'}${words}`
    else if (isApart(before, line)) text += `\n\n${words}`
    else if (WRAPPED_WORD.test(text) || isFull(before, line, start, edge)) text = joinWrapped(text, words)
    else text += `\n${words}`
    isItem = words.startsWith('• ') || (isItem && before !== undefined && !text.endsWith(`\n\n${words}`))
    before = line
  }
  return text
}

/** More than a line and a half lower, higher up (a new column), or in letters of another size. */
function isApart(before: TextLine, line: TextLine): boolean {
  const height = Math.max(before.height, line.height, 1)
  const step = before.bottom - line.bottom
  return step > height * 1.75 || step < -height * 2 || Math.abs(before.height - line.height) > height * 0.15
}

/** Shorter lines end where they do because they are headings, facts or items, even if none on the page is longer. */
const SHORTEST_FULL_LINE = 30

/** Would the first word of the next line not have fitted any more? Then the line ended for want of room. */
function isFull(before: TextLine, line: TextLine, start: number, edge: number): boolean {
  if (before.text.length < SHORTEST_FULL_LINE) return false
  const word = line.text.split(' ', 1)[0] as string
  const letterWidth = (before.right - before.left) / Math.max(1, before.text.length)
  return before.right + (word.length + 1) * letterWidth > edge - (edge - start) * 0.02
}

/** "Steuerungs-" + "technik" is one word; "SPS-" + "Programmierung" and "Vor-" + "und" keep their hyphen. */
function joinWrapped(text: string, next: string): string {
  if (WRAPPED_WORD.test(text)) {
    if (JOINING_WORD.test(next)) return `${text} ${next}`
    if (/^\p{Ll}/u.test(next)) return text.slice(0, -1) + next
    return text + next
  }
  return `${text} ${next}`
}
