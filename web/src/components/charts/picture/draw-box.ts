import { round } from './markup.ts'

const isClear = (colour: string): boolean => colour === 'transparent' || /[,/]\s*0\)$/.test(colour)

/** The ground and the edges of a box. Corners are as round as its roundest. */
export function drawBox(element: Element, style: CSSStyleDeclaration, origin: { left: number; top: number }): string {
  const { left, top, right, bottom, width, height } = element.getBoundingClientRect()
  if (width === 0 || height === 0) return ''
  const [x, y] = [round(left - origin.left), round(top - origin.top)]
  const radius = Math.max(
    ...[style.borderTopLeftRadius, style.borderTopRightRadius, style.borderBottomRightRadius].map(
      (text) => Number.parseFloat(text) || 0,
    ),
  )
  const ground = isClear(style.backgroundColor)
    ? ''
    : `<rect x="${x}" y="${y}" width="${round(width)}" height="${round(height)}"${radius > 0 ? ` rx="${round(Math.min(radius, height / 2))}"` : ''} fill="${style.backgroundColor}"${shadeOf(style)}/>`
  const [x2, y2] = [round(right - origin.left), round(bottom - origin.top)]
  const edges = (
    [
      ['Top', x, y, x2, y],
      ['Right', x2, y, x2, y2],
      ['Bottom', x, y2, x2, y2],
      ['Left', x, y, x, y2],
    ] as const
  ).map(([side, fromX, fromY, toX, toY]) => {
    const thick = Number.parseFloat(style[`border${side}Width`])
    const colour = style[`border${side}Color`]
    if (!(thick > 0) || style[`border${side}Style`] === 'none' || isClear(colour)) return ''
    const dashes = style[`border${side}Style`] === 'dashed' ? ' stroke-dasharray="4 3"' : ''
    return `<line x1="${fromX}" y1="${fromY}" x2="${toX}" y2="${toY}" stroke="${colour}" stroke-width="${thick}"${dashes}/>`
  })
  return ground + edges.join('')
}

const shadeOf = ({ opacity }: CSSStyleDeclaration): string => (opacity === '1' ? '' : ` opacity="${opacity}"`)
