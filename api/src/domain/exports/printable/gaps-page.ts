import type { Locale } from '../../../contract/common.ts'
import type { ClosingOfferList, GapReport } from '../../../contract/gaps.ts'
import { SOURCES } from '../choices.ts'
import { labelIn } from '../columns.ts'
import { filterWords } from '../filters.ts'
import { type Words, wordIn } from '../list.ts'
import { type Notes, openNotes } from './notes.ts'
import { type PrintFormats, printFormats } from './print-formats.ts'
import type { ReportPage, TableFigure } from './report-document.ts'

/** As many gaps as the page has room for beside its rules. */
export const PRINTED_GAPS = 10
/** New offers that the page proposes. */
export const PRINTED_OFFERS = 3

/** What is asked for against what is taught: how much of it is covered, and the largest gaps. */
export function gapsPage(
  report: GapReport,
  offers: ClosingOfferList,
  filters: Readonly<Record<string, unknown>>,
  locale: Locale,
): ReportPage {
  const say = (...words: Words) => wordIn(words, locale)
  const formats = printFormats(locale)
  const notes = openNotes(locale)
  const { numerator: taught, denominator: asked, value } = report.taughtOfAsked
  const open = asked - taught
  const source = wordIn(SOURCES[report.source], locale)
  const given = filterWords(filters, locale).map(([name, word]) => `${name}: ${word}`)
  const answer =
    asked === 0
      ? say('Noch ist kein Bedarf gemeldet.', 'No need has been posted yet.')
      : open === 0
        ? say('Für jede gesuchte Fähigkeit gibt es ein Angebot.', 'There is an offer for every skill asked for.')
        : say(
            `${formats.number(open)} von ${formats.number(asked)} gesuchten Fähigkeiten lehrt noch niemand.`,
            `Nobody teaches ${formats.number(open)} of ${formats.number(asked)} skills asked for.`,
          )
  const coverage = `${notes.markBriefly(say('Gelehrt von gesucht', 'Taught of asked'), 'taught-of-asked')}: ${formats.share(value)}, ${formats.parts(report.taughtOfAsked)} ${notes.markBriefly(say('Fähigkeiten', 'skills'), 'asked-skills')}. ${notes.markBriefly(say('Offene Bedarfe', 'Open needs'), 'open-needs')}: ${formats.number(report.openNeeds)}. ${notes.markBriefly(say('Stellen mit Platz', 'Openings with a seat'), 'seats-of-asked')}: ${formats.share(report.seatsOfAsked.value)}, ${formats.parts(report.seatsOfAsked)}.`
  const longest = Math.max(1, ...report.gaps.map(({ uncovered }) => uncovered))
  const shown = report.gaps.slice(0, PRINTED_GAPS)
  const rest = report.total - shown.length
  const table: TableFigure = {
    title: notes.markBriefly(
      say('Die größten Lücken', 'The largest gaps'),
      'uncovered-openings',
      'gap-openings',
      'gap-seats',
    ),
    subtitle: say(
      'Stellen, für die es in zwölf Monaten keinen Platz gibt, die meisten zuerst',
      'Openings without a seat within twelve months, most first',
    ),
    hue: 'demand',
    columns: [
      { label: say('Fähigkeit', 'Skill'), numeric: false },
      { label: say('Lücke', 'Gap'), numeric: true },
      { label: say('Stellen', 'Openings'), numeric: true },
      { label: say('Plätze', 'Seats'), numeric: true },
      { label: say('Bedarfe', 'Needs'), numeric: true },
    ],
    rows: shown.map((gap) => ({
      cells: [
        labelIn(gap, locale),
        formats.number(gap.uncovered),
        formats.number(gap.openings),
        formats.number(gap.seats),
        formats.number(gap.needs),
      ],
      bar: gap.uncovered / longest,
    })),
    rest: rest > 0 ? say(`und ${formats.number(rest)} weitere`, `and ${formats.number(rest)} more`) : null,
  }
  return {
    heading: say('Was wird in der Region gesucht?', 'What is wanted in the region?'),
    facts: [
      `${say('Quelle', 'Source')}: ${source}`,
      ...(given.length > 0 ? given : [say('Ohne Filter: die ganze Region.', 'Without filters: the whole region.')]),
      `${say('Stand', 'As of')}: ${formats.day(report.asOf.slice(0, 10))}`,
      ...(report.waiting > 0
        ? [
            say(
              `${formats.number(report.waiting)} Änderungen sind noch nicht eingerechnet.`,
              `${formats.number(report.waiting)} changes are not counted in yet.`,
            ),
          ]
        : []),
    ],
    blocks: [
      { kind: 'answer', text: answer },
      { kind: 'text', text: coverage },
      ...(table.rows.length > 0 ? [{ kind: 'tables' as const, tables: [table] }] : []),
      ...(offers.items.length > 0
        ? [{ kind: 'tables' as const, tables: [newOffers(offers, formats, locale, notes)] }]
        : []),
    ],
    notesTitle: say('Was die Zahlen sagen', 'What the figures say'),
    notes: notes.list,
  }
}

/** Which skills one new offer would have to teach together, and how much of the gaps that would close. */
function newOffers({ items }: ClosingOfferList, formats: PrintFormats, locale: Locale, notes: Notes): TableFigure {
  const say = (...words: Words) => wordIn(words, locale)
  const longest = Math.max(1, ...items.map(({ closes }) => closes))
  return {
    title: notes.mark(
      say(
        'Was ein neues Micro-Credential am meisten schließen würde',
        'What one new micro-credential would close most',
      ),
      'openings-closed',
      'closing-needs',
      'closing-completed',
    ),
    subtitle: say('Fähigkeiten, die es zusammen lehren müsste', 'Skills it would have to teach together'),
    hue: 'demand',
    columns: [
      { label: say('Fähigkeiten', 'Skills'), numeric: false },
      { label: say('schließt Stellen', 'closes openings'), numeric: true },
      { label: say('in Bedarfen', 'in needs'), numeric: true },
      { label: say('davon ganz', 'of these wholly'), numeric: true },
    ],
    rows: items.slice(0, PRINTED_OFFERS).map(({ skills, closes, needs, completed }) => ({
      cells: [
        skills.map((skill) => labelIn(skill, locale)).join(', '),
        formats.decimal(closes),
        formats.number(needs),
        formats.number(completed),
      ],
      bar: closes / longest,
    })),
    rest: null,
  }
}
