import type { Locale } from '../../../contract/common.ts'
import type { ParticipationReport } from '../../../contract/reports.ts'
import { ENROLMENT_STATES } from '../choices.ts'
import { type Words, wordIn } from '../list.ts'
import { type Notes, openNotes } from './notes.ts'
import { type PrintFormats, printFormats } from './print-formats.ts'
import type { LineFigure, ReportPage, TableFigure } from './report-document.ts'

const STAGES = ['interested', 'enrolled', 'started', 'completed', 'certified'] as const

/** More do not fit on the page. */
const PRINTED_GROUPS = 8

const time = (day: string) => Date.parse(`${day}T00:00:00Z`)

/** Are we on course: the answer in a sentence, the line that proves it, who takes part, and how far they got. */
export function participationPage(report: ParticipationReport, locale: Locale): ReportPage {
  const say = (...words: Words) => wordIn(words, locale)
  const formats = printFormats(locale)
  const notes = openNotes(locale)
  const { participants, seatsAhead, on, startsOn, endsOn } = report
  const target = participants.denominator
  const until = say('bis', 'to')
  return {
    heading:
      target > 0
        ? say(`Sind wir auf Kurs für ${formats.number(target)}?`, `Are we on course for ${formats.number(target)}?`)
        : say('Sind wir auf Kurs?', 'Are we on course?'),
    facts: [
      `${report.programmeName}, ${formats.day(startsOn)} ${until} ${formats.day(endsOn)}`,
      `${say('Stand', 'As of')}: ${formats.day(on)}`,
      ...(report.isSample ? [say('Beispieldaten: keine echten Personen.', 'Sample data: no real persons.')] : []),
    ],
    blocks: [
      { kind: 'answer', text: answer(report, formats, locale, notes) },
      burnUp(report, formats, locale, notes),
      { kind: 'tables', tables: [groups(report, formats, locale, notes), funnel(report, formats, locale, notes)] },
      {
        kind: 'text',
        text:
          seatsAhead.seats === 0
            ? say(
                'Kein Durchlauf ist geplant: Ohne neue Plätze wächst die Zahl nicht.',
                'No run is scheduled: without new seats the number does not grow.',
              )
            : `${notes.mark(say('Plätze in geplanten Durchläufen', 'Seats in scheduled runs'), 'seats-ahead', 'seats-taken')}: ${formats.parts({ numerator: seatsAhead.taken, denominator: seatsAhead.seats })} ${say('belegt', 'taken')} (${formats.share(seatsAhead.taken / seatsAhead.seats)}).`,
      },
    ],
    notesTitle: say('Was die Zahlen sagen', 'What the figures say'),
    notes: notes.list,
  }
}

function answer(report: ParticipationReport, formats: PrintFormats, locale: Locale, notes: Notes): string {
  const { participants, aheadOfPlan, plannedOnDay } = report
  const say = (...words: Words) => wordIn(words, locale)
  const who = notes.mark(say('Teilnehmende', 'participants'), 'participants')
  if (participants.denominator === 0)
    return say(
      `${formats.number(participants.numerator)} ${who}; ein Ziel ist noch nicht gesetzt.`,
      `${formats.number(participants.numerator)} ${who}; no target is set yet.`,
    )
  const reached = `${formats.parts(participants)} ${who} (${notes.mark(formats.share(participants.value), 'target-reached')})`
  const distance = formats.number(Math.abs(aheadOfPlan))
  const planned = notes.mark(formats.decimal(plannedOnDay), 'planned-on-day')
  const course =
    aheadOfPlan === 0
      ? say('genau im Plan', 'exactly on plan')
      : aheadOfPlan < 0
        ? say(`${distance} hinter dem Plan`, `${distance} behind plan`)
        : say(`${distance} vor dem Plan`, `${distance} ahead of plan`)
  return say(`${reached}, ${course} von ${planned}.`, `${reached}, ${course} of ${planned}.`)
}

function burnUp(report: ParticipationReport, formats: PrintFormats, locale: Locale, notes: Notes): LineFigure {
  const say = (...words: Words) => wordIn(words, locale)
  const { participants, startsOn, endsOn, on } = report
  const target = participants.denominator
  const points = report.burnUp.map((point) => ({
    time: time(point.on),
    value: point.participants,
    planned: point.planned,
  }))
  const last = report.burnUp.at(-1)
  const top = Math.max(target, 1, ...points.flatMap(({ value, planned }) => [value, planned]))
  const said = report.burnUp.map(
    (point) =>
      `${formats.day(point.on)}: ${formats.number(point.participants)} (${say('Plan', 'plan')} ${formats.decimal(point.planned)})`,
  )
  return {
    kind: 'line',
    title: notes.mark(
      say('Teilnehmende bis heute, gegen den Plan', 'Participants so far, against the plan'),
      'participants',
    ),
    subtitle: say(
      `Personen, aufsummiert nach Monat, ${formats.day(startsOn)} bis ${formats.day(endsOn)}`,
      `Persons, accumulated by month, ${formats.day(startsOn)} to ${formats.day(endsOn)}`,
    ),
    alt: say(
      `Liniendiagramm. Stand ${formats.day(on)}. Ziel: ${formats.number(target)} am ${formats.day(endsOn)}. ${said.join('; ')}.`,
      `Line chart. As of ${formats.day(on)}. Target: ${formats.number(target)} on ${formats.day(endsOn)}. ${said.join('; ')}.`,
    ),
    from: time(startsOn),
    until: Math.max(time(endsOn), points.at(-1)?.time ?? 0),
    points,
    target: target > 0 ? { value: target, label: `${say('Ziel', 'Target')} ${formats.number(target)}` } : null,
    valueLabel: last ? `${formats.number(last.participants)} ${say('Teilnehmende', 'participants')}` : '',
    plannedLabel: last ? `${say('Plan', 'Plan')} ${formats.decimal(last.planned)}` : '',
    ticks: quarters(time(startsOn), time(endsOn)).map((at) => ({ time: at, label: formats.month(at) })),
    levels: levels(top).map((value) => ({ value, label: formats.number(value) })),
  }
}

/** First days of quarters; only every second one where there would be more than ten. */
function quarters(from: number, until: number): number[] {
  const year = new Date(from).getUTCFullYear()
  const years = new Date(until).getUTCFullYear() - year + 1
  const starts = Array.from({ length: 4 * years }, (_, at) => Date.UTC(year, at * 3, 1))
  const within = starts.filter((at) => from <= at && at <= until)
  const each = Math.ceil(within.length / 10)
  return within.filter((_, at) => at % each === 0)
}

/** Round figures from zero up to the top. */
function levels(top: number): number[] {
  const rough = top / 4
  const power = 10 ** Math.floor(Math.log10(Math.max(1, rough)))
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough * 0.9) ?? power
  return Array.from({ length: Math.floor(top / step) + 1 }, (_, at) => at * step)
}

function groups(report: ParticipationReport, formats: PrintFormats, locale: Locale, notes: Notes): TableFigure {
  const say = (...words: Words) => wordIn(words, locale)
  const longest = Math.max(1, ...report.byGroup.map(({ participants }) => participants.value ?? 0))
  return {
    title: notes.mark(say('Wer teilnimmt', 'Who takes part'), 'participants-by-group'),
    subtitle: say('Personen nach Gruppe', 'Persons by group'),
    hue: 'learners',
    columns: [
      { label: say('Gruppe', 'Group'), numeric: false },
      { label: say('Personen', 'Persons'), numeric: true },
    ],
    rows: report.byGroup.slice(0, PRINTED_GROUPS).map(({ nameDe, nameEn, participants }) => ({
      cells: [say(nameDe, nameEn), formats.people(participants)],
      bar: participants.value === null ? null : participants.value / longest,
    })),
    rest:
      report.byGroup.length > PRINTED_GROUPS
        ? say(
            `und ${report.byGroup.length - PRINTED_GROUPS} weitere Gruppen`,
            `and ${report.byGroup.length - PRINTED_GROUPS} more groups`,
          )
        : null,
  }
}

function funnel(report: ParticipationReport, formats: PrintFormats, locale: Locale, notes: Notes): TableFigure {
  const say = (...words: Words) => wordIn(words, locale)
  const { interested } = report.funnel
  const longest = Math.max(1, ...STAGES.map((stage) => report.funnel[stage]))
  return {
    title: notes.mark(
      say('Vom Interesse zum Zertifikat', 'From interest to certificate'),
      ...STAGES.map((stage) => `funnel-${stage}` as const),
    ),
    subtitle: say(
      'Personen, die diese Stufe erreicht haben; Anteil an den Interessierten',
      'Persons who reached this stage; share of those interested',
    ),
    hue: 'learners',
    columns: [
      { label: say('Stufe', 'Stage'), numeric: false },
      { label: say('Personen', 'Persons'), numeric: true },
      { label: say('Anteil', 'Share'), numeric: true },
    ],
    rows: STAGES.map((stage) => ({
      cells: [
        wordIn(ENROLMENT_STATES[stage], locale),
        formats.number(report.funnel[stage]),
        interested > 0
          ? `${formats.share(report.funnel[stage] / interested)}, ${formats.parts({ numerator: report.funnel[stage], denominator: interested })}`
          : formats.share(null),
      ],
      bar: report.funnel[stage] / longest,
    })),
    rest: null,
  }
}
