import { round } from './markup.ts'

/** What a style sheet says about a shape, with the value that need not be said. */
const SAID: readonly (readonly [property: string, usual: string])[] = [
  ['fill', 'rgb(0, 0, 0)'],
  ['fill-opacity', '1'],
  ['stroke', 'none'],
  ['stroke-width', '1px'],
  ['stroke-dasharray', 'none'],
  ['stroke-opacity', '1'],
  ['stroke-linecap', 'butt'],
  ['stroke-linejoin', 'miter'],
  ['opacity', '1'],
  ['stop-color', 'rgb(0, 0, 0)'],
  ['stop-opacity', '1'],
  ['font-size', ''],
  ['font-weight', '400'],
  ['text-anchor', 'start'],
  ['dominant-baseline', 'auto'],
]
/** What means something on the page only. */
const PAGE_ONLY = /^(class|style|tabindex|role|aria-|data-|on)/

/** A drawing of the page with everything that its style sheets say written into it. */
export function drawSvg(svg: SVGSVGElement, origin: { left: number; top: number }): string {
  const { left, top, width, height } = svg.getBoundingClientRect()
  const copy = svg.cloneNode(true) as SVGSVGElement
  const [from, to] = [svg, copy].map((root) => [root, ...root.querySelectorAll<SVGElement>('*')])
  const unseen: Element[] = []
  for (const [at, shape] of (from ?? []).entries()) {
    const target = to?.[at]
    if (!target) continue
    const style = getComputedStyle(shape)
    if (style.display === 'none' || style.visibility === 'hidden') unseen.push(target)
    for (const { name } of [...target.attributes]) if (PAGE_ONLY.test(name)) target.removeAttribute(name)
    for (const [property, usual] of SAID) {
      const value = style.getPropertyValue(property)
      // Shapes inherit: what is usual is said too where the attribute says something else.
      if (value !== usual || target.hasAttribute(property)) target.setAttribute(property, value.replace(/["']/g, ''))
    }
  }
  for (const shape of unseen) shape.remove()
  copy.setAttribute('x', String(round(left - origin.left)))
  copy.setAttribute('y', String(round(top - origin.top)))
  copy.setAttribute('width', String(round(width)))
  copy.setAttribute('height', String(round(height)))
  copy.setAttribute('overflow', 'visible')
  return new XMLSerializer().serializeToString(copy)
}
