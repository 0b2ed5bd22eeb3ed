import PDFDocument from 'pdfkit'
import type { Block, ReportDocument, ReportPage, TableFigure } from '../report-document.ts'
import { drawLine } from './draw-line.ts'
import { drawTable, heightOfTable } from './draw-table.ts'
import { heightOf, LINE, PAGE, type Pdf, registerFonts, STYLES, type Style, write } from './sheet.ts'

type Element = ReturnType<Pdf['struct']>

const WIDTH = PAGE.right - PAGE.left
const BETWEEN = 24
const TALLEST_LINE = 210
const LOWEST_LINE = 110

/** A tagged PDF: title and language, headings, tables and figures with alternative texts, fonts embedded. */
export async function drawDocument(document: ReportDocument): Promise<Uint8Array> {
  const { locale, title, subject, madeAt, pages } = document
  const pdf = new PDFDocument({
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    pdfVersion: '1.7',
    tagged: true,
    lang: locale === 'de' ? 'de-DE' : 'en-GB',
    displayTitle: true,
    info: {
      Title: title,
      Subject: subject,
      Author: 'TUCacademy',
      Creator: 'TUCacademy',
      CreationDate: new Date(madeAt),
      ModDate: new Date(madeAt),
    },
  })
  const chunks: Uint8Array[] = []
  const ended = new Promise<void>((resolve, reject) => pdf.on('end', resolve).on('error', reject))
  pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk))
  registerFonts(pdf)
  const root = pdf.struct('Document', { title, lang: locale === 'de' ? 'de-DE' : 'en-GB' })
  pdf.addStructure(root)
  for (const [at, page] of pages.entries()) {
    pdf.addPage()
    const section = pdf.struct('Sect', { title: page.heading })
    root.add(section)
    const foot = drawFoot(pdf, document.foot, document.pageOf[at] ?? '')
    drawPage(pdf, section, page, foot)
    section.end()
  }
  root.end()
  pdf.end()
  await ended
  return Buffer.concat(chunks)
}

/** Words and page number at the foot of every page; said once by a screen reader's own means, hence no part of the text. */
function drawFoot(pdf: Pdf, foot: readonly string[], pageOf: string): number {
  const heights = foot.map((line) => heightOf(pdf, line, STYLES.note, WIDTH - 80))
  let top = PAGE.bottom - heights.reduce((sum, height) => sum + height, 0)
  const first = top
  pdf.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] })
  pdf
    .lineWidth(0.5)
    .moveTo(PAGE.left, top - 5)
    .lineTo(PAGE.right, top - 5)
    .stroke(LINE)
  write(pdf, pageOf, STYLES.note, { x: PAGE.right - 76, y: top, width: 76, align: 'right' })
  for (const [at, line] of foot.entries()) {
    write(pdf, line, STYLES.note, { x: PAGE.left, y: top, width: WIDTH - 80 })
    top += heights[at] ?? 0
  }
  pdf.endMarkedContent()
  return first - 12
}

function drawPage(pdf: Pdf, section: Element, page: ReportPage, bottom: number): void {
  let top: number = PAGE.top
  const paragraph = (type: string, text: string, style: Style, after: number) => {
    const y = top
    section.add(pdf.struct(type, {}, () => write(pdf, text, style, { x: PAGE.left, y, width: WIDTH })))
    top += heightOf(pdf, text, style, WIDTH) + after
  }
  const facts = page.facts.join(' · ')
  paragraph('H1', page.heading, STYLES.heading, 2)
  paragraph('P', facts, STYLES.facts, 10)

  const fixed = page.blocks.reduce((sum, block) => sum + heightOfBlock(pdf, block), 0)
  const hasLine = page.blocks.some(({ kind }) => kind === 'line')
  const titleHeight = heightOf(pdf, page.notesTitle, STYLES.head, WIDTH) + 4
  const notes = fitNotes(pdf, page.notes, bottom - top - fixed - titleHeight - (hasLine ? LOWEST_LINE : 0))
  const notesHeight = titleHeight + heightOfNotes(pdf, notes)
  // The line takes the room that words and tables leave.
  const lineHeight = Math.min(TALLEST_LINE, Math.max(LOWEST_LINE, bottom - top - notesHeight - fixed))
  for (const block of page.blocks) {
    if (block.kind === 'answer') paragraph('H2', block.text, STYLES.answer, 10)
    else if (block.kind === 'text') paragraph('P', block.text, STYLES.text, 10)
    else if (block.kind === 'line') {
      paragraph('H3', block.title, STYLES.title, 0)
      paragraph('P', block.subtitle, STYLES.subtitle, 2)
      const box = { top, height: lineHeight }
      const bbox = [PAGE.left, top, PAGE.right, top + lineHeight] as [number, number, number, number]
      section.add(pdf.struct('Figure', { alt: block.alt, bbox } as object, () => drawLine(pdf, block, box)))
      top += lineHeight + 10
    } else {
      const widths = widthsOf(block.tables)
      let left: number = PAGE.left
      for (const [at, table] of block.tables.entries()) {
        const width = widths[at] ?? WIDTH
        drawTable(pdf, section, table, { x: left, y: top, width })
        left += width + BETWEEN
      }
      top += heightOfBlock(pdf, block)
    }
  }
  // Rules stand at the foot, whatever room is left above them.
  top = Math.max(top, bottom - notesHeight)
  paragraph('H3', page.notesTitle, STYLES.head, 3)
  for (const note of notes) paragraph('Note', note, STYLES.note, 1)
}

const heightOfNotes = (pdf: Pdf, notes: readonly string[]): number =>
  notes.reduce((sum, note) => sum + heightOf(pdf, note, STYLES.note, WIDTH) + 1, 0)

/** Rules as far as there is room: the longest lose sentences from their end, never the first one. */
function fitNotes(pdf: Pdf, all: readonly string[], room: number): readonly string[] {
  const notes = all.map((note) => note.split(/(?<=[.]) (?=\p{Lu})/u))
  const whole = () => notes.map((sentences) => sentences.join(' '))
  while (heightOfNotes(pdf, whole()) > room) {
    const [longest] = notes.filter(({ length }) => length > 1).sort((a, b) => b.join(' ').length - a.join(' ').length)
    if (!longest) break
    longest.pop()
  }
  return whole()
}

/** The line is left out: it is as tall as the others let it be. */
function heightOfBlock(pdf: Pdf, block: Block): number {
  if (block.kind === 'answer') return heightOf(pdf, block.text, STYLES.answer, WIDTH) + 10
  if (block.kind === 'text') return heightOf(pdf, block.text, STYLES.text, WIDTH) + 10
  if (block.kind === 'line')
    return heightOf(pdf, block.title, STYLES.title, WIDTH) + heightOf(pdf, block.subtitle, STYLES.subtitle, WIDTH) + 12
  const widths = widthsOf(block.tables)
  return Math.max(...block.tables.map((table, at) => heightOfTable(pdf, table, widths[at] ?? WIDTH))) + 12
}

/** Tables beside each other share the page by how many columns they have. */
function widthsOf(tables: readonly TableFigure[]): number[] {
  const room = WIDTH - BETWEEN * (tables.length - 1)
  const weights = tables.map(({ columns }) => columns.length + 1.5)
  const all = weights.reduce((sum, each) => sum + each, 0)
  return weights.map((weight) => (room * weight) / all)
}
