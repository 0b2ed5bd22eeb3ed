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
  const { participants, on, startsOn, endsOn } = report
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
      { kind: 'text', text: outlook(report, formats, locale, notes) },
      burnUp(report, formats, locale, notes),
      { kind: 'tables', tables: [groups(report, formats, locale, notes), funnel(report, formats, locale, notes)] },
      {
        kind: 'text',
        text: [seats(report, formats, locale, notes), ...shares(report, formats, locale, notes)].join(' '),
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
  const planned = notes.markBriefly(formats.decimal(plannedOnDay), 'planned-on-day')
  const course =
    aheadOfPlan === 0
      ? say('genau im Plan', 'exactly on plan')
      : aheadOfPlan < 0
        ? say(`${distance} hinter dem Plan`, `${distance} behind plan`)
        : say(`${distance} vor dem Plan`, `${distance} ahead of plan`)
  return say(`${reached}, ${course} von ${planned}.`, `${reached}, ${course} of ${planned}.`)
}

/** Where it is going, or why nobody can say. */
function outlook(report: ParticipationReport, formats: PrintFormats, locale: Locale, notes: Notes): string {
  const say = (...words: Words) => wordIn(words, locale)
  const end = report.forecast?.points.at(-1)
  if (!end) return wordIn(MISSING[report.forecastMissing ?? 'too-little-history'], locale)
  const word = notes.markBriefly(say('Vorhersage', 'Forecast'), 'forecast')
  const [expected, low, high] = [end.expected, end.low, end.high].map((value) => formats.number(value))
  return say(
    `${word} für den ${formats.day(end.on)}: ${expected}, in 80 % der Fälle zwischen ${low} und ${high}.`,
    `${word} for ${formats.day(end.on)}: ${expected}, in 80% of cases between ${low} and ${high}.`,
  )
}

const MISSING: Readonly<Record<NonNullable<ParticipationReport['forecastMissing']>, Words>> = {
  'not-begun': [
    'Das Programm hat an diesem Tag noch nicht begonnen: Es gibt noch keine Vorhersage.',
    'The programme has not begun on this day: there is no forecast yet.',
  ],
  ended: [
    'Das Programm ist an diesem Tag zu Ende: Es gibt nichts vorherzusagen.',
    'The programme has ended by this day: there is nothing to forecast.',
  ],
  'too-little-history': ['Für eine Vorhersage ist noch zu wenig geschehen.', 'Too little has happened for a forecast.'],
}

function seats({ seatsAhead }: ParticipationReport, formats: PrintFormats, locale: Locale, notes: Notes): string {
  const say = (...words: Words) => wordIn(words, locale)
  const { seats: all, taken, waitlisted } = seatsAhead
  if (all === 0)
    return say(
      'Kein Durchlauf ist geplant: Ohne neue Plätze wächst die Zahl nicht.',
      'No run is scheduled: without new seats the number does not grow.',
    )
  const name = notes.markBriefly(
    say('Plätze in geplanten Durchläufen', 'Seats in scheduled runs'),
    'seats-ahead',
    'seats-taken',
  )
  const waiting = say(`${formats.number(waitlisted)} auf Wartelisten`, `${formats.number(waitlisted)} on waiting lists`)
  return `${name}: ${formats.parts({ numerator: taken, denominator: all })} ${say('belegt', 'taken')} (${formats.share(taken / all)}), ${waiting}.`
}

/** Shares with their parts and their target, and what a person costs; what is not known or not kept is left out. */
function shares(report: ParticipationReport, formats: PrintFormats, locale: Locale, notes: Notes): string[] {
  const say = (...words: Words) => wordIn(words, locale)
  const told = (
    [
      [report.women, 'women-share', ['Frauen', 'Women']],
      [report.international, 'international-share', ['Internationale Studierende', 'International students']],
    ] as const
  ).flatMap(([{ figure, target, suppressed }, key, words]) => {
    if (suppressed || !figure || figure.value === null) return []
    const aim = target === null ? '' : `, ${say('Ziel', 'target')} ${formats.share(target)}`
    return [
      `${notes.markBriefly(wordIn(words, locale), key)}: ${formats.share(figure.value)}, ${formats.parts(figure)}${aim}.`,
    ]
  })
  const { budgetPerParticipant } = report
  if (budgetPerParticipant === null || budgetPerParticipant.value === null) return told
  const each = formats.euros(budgetPerParticipant.value / 100)
  return [
    ...told,
    `${notes.markBriefly(say('Budget je Person', 'Budget per participant'), 'budget-per-participant')}: ${each}.`,
  ]
}

function burnUp(report: ParticipationReport, formats: PrintFormats, locale: Locale, notes: Notes): LineFigure {
  const say = (...words: Words) => wordIn(words, locale)
  const { participants, startsOn, endsOn, on } = report
  const target = participants.denominator
  const points = report.burnUp.map((point) => ({ time: time(point.on), value: point.participants }))
  const plan = report.plan.map((point) => ({ time: time(point.on), value: point.participants }))
  const ahead = report.forecast?.points ?? []
  const last = report.burnUp.at(-1)
  const end = ahead.at(-1)
  const top = Math.max(target, 1, ...[...points, ...plan].map(({ value }) => value), ...ahead.map(({ high }) => high))
  const range = (low: number, high: number) =>
    say(`${formats.number(low)} bis ${formats.number(high)}`, `${formats.number(low)} to ${formats.number(high)}`)
  const foretold = ahead.map(
    ({ on: day, expected, low, high }) => `${formats.day(day)}: ${formats.number(expected)} (${range(low, high)})`,
  )
  const future = foretold.length > 0 ? ` ${say('Vorhersage', 'Forecast')}: ${foretold.join('; ')}.` : ''
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
      `Liniendiagramm. Stand ${formats.day(on)}. Ziel: ${formats.number(target)} am ${formats.day(endsOn)}. ${said.join('; ')}.${future}`,
      `Line chart. As of ${formats.day(on)}. Target: ${formats.number(target)} on ${formats.day(endsOn)}. ${said.join('; ')}.${future}`,
    ),
    from: time(startsOn),
    until: Math.max(time(endsOn), points.at(-1)?.time ?? 0),
    points,
    plan,
    forecast:
      last && end
        ? {
            points: [
              { time: time(last.on), expected: last.participants, low: last.participants, high: last.participants },
              ...ahead.map(({ on: day, expected, low, high }) => ({ time: time(day), expected, low, high })),
            ],
            label: `${formats.number(end.expected)} (${range(end.low, end.high)})`,
          }
        : null,
    target: target > 0 ? { value: target, label: `${say('Ziel', 'Target')} ${formats.number(target)}` } : null,
    valueLabel: last ? `${formats.number(last.participants)} ${say('Teilnehmende', 'participants')}` : '',
    plannedOnDay: last?.planned ?? 0,
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
    title: notes.markBriefly(
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
