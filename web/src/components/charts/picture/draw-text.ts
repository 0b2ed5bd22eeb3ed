import { escapeXml, round } from './markup.ts'
import { measurer } from './wrap-lines.ts'

interface Line {
  text: string
  left: number
  top: number
  height: number
}

/** A text as the lines in which it stands on the screen. */
function linesOf(node: Text): Line[] {
  const range = document.createRange()
  const lines: Line[] = []
  const characters = node.data
  for (let at = 0; at < characters.length; at++) {
    range.setStart(node, at)
    range.setEnd(node, at + 1)
    const [box] = range.getClientRects()
    if (!box || box.width === 0) continue
    const last = lines.at(-1)
    if (last && Math.abs(last.top - box.top) < box.height / 2) last.text += characters[at]
    else {
      // Where the browser parted a word it set a hyphen that the text does not hold.
      if (last && /^\p{L}\p{L}$/u.test(characters.slice(at - 1, at + 1))) last.text += '-'
      lines.push({ text: characters[at] ?? '', left: box.left, top: box.top, height: box.height })
    }
  }
  return lines.filter(({ text }) => text.trim() !== '')
}

export function drawText(node: Text, style: CSSStyleDeclaration, origin: { left: number; top: number }): string {
  const context = measurer()
  context.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`
  const { fontBoundingBoxAscent: above, fontBoundingBoxDescent: below } = context.measureText('x')
  const figures = style.fontVariantNumeric === 'tabular-nums' ? ' style="font-variant-numeric:tabular-nums"' : ''
  const slant = style.fontStyle === 'italic' ? ' font-style="italic"' : ''
  return linesOf(node)
    .map(({ text, left, top, height }) => {
      const baseline = top + (height - above - below) / 2 + above
      const said = style.textTransform === 'uppercase' ? text.toUpperCase() : text
      return `<text x="${round(left - origin.left)}" y="${round(baseline - origin.top)}" font-size="${Number.parseFloat(style.fontSize)}" font-weight="${style.fontWeight}" fill="${style.color}"${slant}${figures}>${escapeXml(said.trimEnd())}</text>`
    })
    .join('')
}
