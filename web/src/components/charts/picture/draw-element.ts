import { drawBox } from './draw-box.ts'
import { drawSvg } from './draw-svg.ts'
import { drawText } from './draw-text.ts'

export interface Drawing {
  readonly markup: string
  readonly width: number
  readonly height: number
}

/** What is drawn on the screen as SVG, with the element's upper left corner as its origin. */
export function drawElement(element: HTMLElement): Drawing {
  const { left, top, width, height } = element.getBoundingClientRect()
  const parts: string[] = []
  draw(element, { left, top }, parts)
  return { markup: parts.join(''), width, height }
}

const isSeen = (element: Element, style: CSSStyleDeclaration): boolean => {
  const { width, height } = element.getBoundingClientRect()
  // Words for screen readers alone are a box of one pixel.
  const isForEars = style.position === 'absolute' && width <= 1 && height <= 1
  return style.display !== 'none' && style.visibility !== 'hidden' && style.opacity !== '0' && !isForEars
}

function draw(element: Element, origin: { left: number; top: number }, parts: string[]): void {
  const style = getComputedStyle(element)
  if (!isSeen(element, style)) return
  if (element instanceof SVGSVGElement) {
    parts.push(drawSvg(element, origin))
    return
  }
  parts.push(drawBox(element, style, origin))
  for (const child of element.childNodes) {
    if (child instanceof Element) draw(child, origin, parts)
    else if (child instanceof Text) parts.push(drawText(child, style, origin))
  }
}
