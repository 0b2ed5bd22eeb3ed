import type { Language } from '../../../lib/i18n.ts'
import type { ChartFacts } from '../chart-facts.ts'
import { drawElement } from './draw-element.ts'
import { readFont } from './font.ts'
import { inLightScheme } from './light-scheme.ts'
import { escapeXml } from './markup.ts'
import { wrapLines } from './wrap-lines.ts'

export interface Picture {
  readonly text: string
  readonly width: number
  readonly height: number
}

const EDGE = 24
/** A phone's chart still has room for its title. */
const NARROWEST = 360
const FAMILY = "'Inter Variable', Inter, 'Segoe UI', system-ui, sans-serif"

interface Style {
  readonly size: number
  readonly weight: number
  readonly colour: string
}
const TITLE: Style = { size: 18, weight: 650, colour: '#16222a' }
const SUBTITLE: Style = { size: 14, weight: 400, colour: '#55616a' }
const SOURCE: Style = { size: 12, weight: 400, colour: '#55616a' }

function linesOf(text: string, { size, weight, colour }: Style, width: number, top: number) {
  const lines = wrapLines(text, `${weight} ${size}px ${FAMILY}`, width)
  const step = Math.round(size * 1.35)
  const markup = lines
    .map(
      (line, at) =>
        `<text x="${EDGE}" y="${top + size + at * step}" font-size="${size}" font-weight="${weight}" fill="${colour}">${escapeXml(line)}</text>`,
    )
    .join('')
  return { markup, bottom: top + lines.length * step }
}

/**
 * A chart as a picture that stands for itself: its title, its unit and period, the marks in the colours of the light
 * scheme, who says so and of which day. Whatever a chart is drawn with, SVG or boxes, becomes vectors.
 */
export async function takePicture(show: () => HTMLElement, facts: ChartFacts, language: Language): Promise<Picture> {
  const font = await readFont()
  const chart = await drawn(show())
  const { markup, width, height } = inLightScheme(() => drawElement(chart))
  const inner = Math.max(width, NARROWEST)
  const title = linesOf(facts.title, TITLE, inner, EDGE)
  const subtitle = linesOf(facts.subtitle, SUBTITLE, inner, title.bottom + 2)
  const top = subtitle.bottom + 16
  const source = linesOf(facts.source.join(' · '), SOURCE, inner, top + height + 16)
  const size = { width: Math.ceil(inner + 2 * EDGE), height: Math.ceil(source.bottom + EDGE) }
  const face = font
    ? `<style>@font-face{font-family:'Inter Variable';font-weight:100 900;src:url(${font}) format('woff2')}</style>`
    : ''
  const text = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}"`,
    ` viewBox="0 0 ${size.width} ${size.height}" lang="${language}" role="img" font-family="${FAMILY}">`,
    `<title>${escapeXml(facts.title)}</title><desc>${escapeXml(`${facts.label} ${facts.address}`)}</desc>${face}`,
    `<rect width="100%" height="100%" fill="#ffffff"/>${title.markup}${subtitle.markup}`,
    `<g transform="translate(${EDGE} ${top})">${markup}</g>${source.markup}</svg>`,
  ].join('')
  return { text, ...size }
}

/** Frames in which what was hidden is drawn, until nothing in it is still loading; at most five seconds. */
async function drawn(chart: HTMLElement): Promise<HTMLElement> {
  for (let frame = 0; frame < 300; frame++) {
    await new Promise((resolve) => requestAnimationFrame(resolve))
    if (frame >= 2 && !chart.querySelector('.mantine-Skeleton-root')) return chart
  }
  throw new Error('The chart did not finish drawing.')
}
