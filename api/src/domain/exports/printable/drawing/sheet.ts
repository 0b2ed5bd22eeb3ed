import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type PDFDocument from 'pdfkit'
import type { Hue } from '../report-document.ts'

export type Pdf = InstanceType<typeof PDFDocument>

/** A4 in points, 72 to the inch. */
export const PAGE = { width: 595.28, height: 841.89, left: 48, top: 44, right: 547.28, bottom: 800 } as const
export const INK = '#16222a'
export const QUIET = '#55616a'
export const LINE = '#c9cfd2'
export const HUES: Readonly<Record<Hue, string>> = { demand: '#1a62b5', learners: '#963b81' }

export interface Style {
  readonly font: 'regular' | 'bold'
  readonly size: number
  readonly colour?: string
}
export const STYLES = {
  heading: { font: 'bold', size: 20 },
  facts: { font: 'regular', size: 9, colour: QUIET },
  answer: { font: 'bold', size: 12.5 },
  text: { font: 'regular', size: 9.5 },
  title: { font: 'bold', size: 10.5 },
  subtitle: { font: 'regular', size: 8.5, colour: QUIET },
  head: { font: 'bold', size: 8.5 },
  cell: { font: 'regular', size: 9 },
  axis: { font: 'regular', size: 8, colour: QUIET },
  note: { font: 'regular', size: 7, colour: QUIET },
} as const satisfies Record<string, Style>

const fontFile = (weight: 400 | 600) =>
  createRequire(import.meta.url).resolve(`@fontsource/inter/files/inter-latin-${weight}-normal.woff`)

/** The app's own font, embedded: letters look alike on every machine, umlauts included. */
export function registerFonts(pdf: Pdf): void {
  pdf.registerFont('regular', readFileSync(fontFile(400)))
  pdf.registerFont('bold', readFileSync(fontFile(600)))
}

/** Letters that no decomposition brings back to the Latin alphabet. */
const PLAIN: Readonly<Record<string, string>> = {
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ħ: 'h',
  '→': '-',
  '≥': '>=',
  '≤': '<=',
}
/** What the embedded cut of the font draws: Latin-1, quotation marks and dashes, the euro sign. */
const DRAWN = /[\x20-\x7E\xA0-\xFF\u0131\u0152\u0153\u2013\u2014\u2018-\u201E\u2022\u2026\u2039\u203A\u20AC\u2212]/

/** A text in letters that the font has: an accent it lacks falls off, an unknown sign becomes a question mark. */
export const drawable = (text: string): string =>
  Array.from(text.normalize('NFC'), (sign) => {
    if (DRAWN.test(sign)) return sign
    const base = PLAIN[sign] ?? sign.normalize('NFKD').replace(/\p{M}/gu, '')
    return base !== '' && Array.from(base).every((each) => DRAWN.test(each)) ? base : '?'
  }).join('')

export function use(pdf: Pdf, { font, size, colour = INK }: Style): Pdf {
  return pdf.font(font).fontSize(size).fillColor(colour)
}

export function heightOf(pdf: Pdf, text: string, style: Style, width: number): number {
  return use(pdf, style).heightOfString(drawable(text), { width, lineGap: 1 })
}

export function write(
  pdf: Pdf,
  text: string,
  style: Style,
  { x, y, width, align = 'left' }: { x: number; y: number; width: number; align?: 'left' | 'right' },
): void {
  use(pdf, style).text(drawable(text), x, y, { width, align, lineGap: 1 })
}
