import type { Locale } from '../../../contract/common.ts'
import type { GapReport } from '../../../contract/reports.ts'
import { SOURCES } from '../choices.ts'
import { labelIn } from '../columns.ts'
import { filterWords } from '../filters.ts'
import { type Words, wordIn } from '../list.ts'
import { openNotes } from './notes.ts'
import { printFormats } from './print-formats.ts'
import type { ReportPage, TableFigure } from './report-document.ts'

/** As many gaps as the page has room for beside its rules. */
export const PRINTED_GAPS = 15

/** What is asked for and taught nowhere: how much of what is asked is covered, and the largest gaps. */
export function gapsPage(report: GapReport, filters: Readonly<Record<string, unknown>>, locale: Locale): ReportPage {
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
  const coverage = `${notes.mark(say('Gelehrt von gesucht', 'Taught of asked'), 'taught-of-asked')}: ${formats.share(value)}, ${formats.parts(report.taughtOfAsked)} ${notes.mark(say('Fähigkeiten', 'skills'), 'asked-skills')}. ${notes.mark(say('Offene Bedarfe', 'Open needs'), 'open-needs')}: ${formats.number(report.openNeeds)}.`
  const longest = Math.max(1, ...report.gaps.map(({ openings }) => openings))
  const shown = report.gaps.slice(0, PRINTED_GAPS)
  const table: TableFigure = {
    title: notes.mark(
      say('Gesucht und nicht gelehrt', 'Asked for and not taught'),
      'gap-openings',
      'gap-needs',
      'gap-must-needs',
    ),
    subtitle: say('Stellen je Fähigkeit, die meisten zuerst', 'Openings per skill, most first'),
    hue: 'demand',
    columns: [
      { label: say('Fähigkeit', 'Skill'), numeric: false },
      { label: say('Stellen', 'Openings'), numeric: true },
      { label: say('Bedarfe', 'Needs'), numeric: true },
      { label: say('davon unverzichtbar', 'of these must-have'), numeric: true },
    ],
    rows: shown.map((gap) => ({
      cells: [
        labelIn(gap, locale),
        formats.number(gap.openings),
        formats.number(gap.needs),
        formats.number(gap.mustNeeds),
      ],
      bar: gap.openings / longest,
    })),
    rest:
      open > shown.length
        ? say(
            `und ${formats.number(open - shown.length)} weitere Fähigkeiten, die niemand lehrt`,
            `and ${formats.number(open - shown.length)} more skills that nobody teaches`,
          )
        : null,
  }
  return {
    heading: say('Was wird gesucht, aber von niemandem gelehrt?', 'What is asked for, but taught by nobody?'),
    facts: [
      `${say('Quelle', 'Source')}: ${source}`,
      ...(given.length > 0 ? given : [say('Ohne Filter: die ganze Region.', 'Without filters: the whole region.')]),
      `${say('Stand', 'As of')}: ${formats.day(report.generatedAt.slice(0, 10))}`,
    ],
    blocks: [
      { kind: 'answer', text: answer },
      { kind: 'text', text: coverage },
      ...(table.rows.length > 0 ? [{ kind: 'tables' as const, tables: [table] }] : []),
    ],
    notesTitle: say('Was die Zahlen sagen', 'What the figures say'),
    notes: notes.list,
  }
}
