import type { Locale } from '../../contract/common.ts'
import type { GapReport } from '../../contract/gaps.ts'
import type { ParticipationReport } from '../../contract/reports.ts'
import { labelIn } from '../exports/columns.ts'
import { type Words, wordIn } from '../exports/list.ts'
import { printFormats } from '../exports/printable/print-formats.ts'

export interface SummaryFigures {
  readonly participation: ParticipationReport
  /** The same a week earlier; null when the programme had not begun. */
  readonly before: ParticipationReport | null
  readonly gaps: GapReport
}
interface Part {
  readonly heading: string
  readonly lines: readonly string[]
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** The week in a mail: where the programme stands, what changed, what is missing; as text and as HTML, word for word the same. */
export function composeSummary(
  { participation, before, gaps }: SummaryFigures,
  locale: Locale,
  publicUrl: string,
): { subject: string; text: string; html: string } {
  const say = (...words: Words) => wordIn(words, locale)
  const formats = printFormats(locale)
  const { participants, aheadOfPlan, plannedOnDay, seatsAhead, programmeName, on } = participation
  const target = participants.denominator
  const count = formats.number(participants.numerator)
  const distance = formats.number(Math.abs(aheadOfPlan))
  const course =
    aheadOfPlan === 0
      ? say('genau im Plan', 'exactly on plan')
      : aheadOfPlan < 0
        ? say(`${distance} hinter dem Plan`, `${distance} behind plan`)
        : say(`${distance} vor dem Plan`, `${distance} ahead of plan`)
  const answer =
    target > 0
      ? `${formats.parts(participants)} (${formats.share(participants.value)}), ${course} ${say(`von ${formats.decimal(plannedOnDay)}`, `of ${formats.decimal(plannedOnDay)}`)}.`
      : say(`${count} Teilnehmende; ein Ziel ist noch nicht gesetzt.`, `${count} participants; no target is set yet.`)
  const gained = before ? participants.numerator - before.participants.numerator : null
  const open = gaps.taughtOfAsked.denominator - gaps.taughtOfAsked.numerator
  const parts: Part[] = [
    {
      heading: say('Sind wir auf Kurs?', 'Are we on course?'),
      lines: [
        answer,
        ...(gained === null
          ? []
          : [
              say(
                `In der letzten Woche neu: ${formats.number(gained)}.`,
                `New in the last week: ${formats.number(gained)}.`,
              ),
            ]),
        seatsAhead.seats > 0
          ? say(
              `Plätze in geplanten Durchläufen: ${formats.parts({ numerator: seatsAhead.taken, denominator: seatsAhead.seats })} belegt.`,
              `Seats in scheduled runs: ${formats.parts({ numerator: seatsAhead.taken, denominator: seatsAhead.seats })} taken.`,
            )
          : say('Kein Durchlauf ist geplant.', 'No run is scheduled.'),
      ],
    },
    {
      heading: say('Was wird in der Region gesucht?', 'What is wanted in the region?'),
      lines: [
        say(
          `${formats.number(open)} von ${formats.number(gaps.taughtOfAsked.denominator)} gesuchten Fähigkeiten lehrt noch niemand.`,
          `Nobody teaches ${formats.number(open)} of ${formats.number(gaps.taughtOfAsked.denominator)} skills asked for.`,
        ),
        ...gaps.gaps.map(
          (gap) =>
            `${labelIn(gap, locale)}: ${formats.number(gap.openings)} ${say('Stellen in', 'openings in')} ${formats.number(gap.needs)} ${gap.needs === 1 ? say('Bedarf', 'need') : say('Bedarfen', 'needs')}, ${formats.number(gap.uncovered)} ${say('ohne Platz', 'without a seat')}`,
        ),
      ],
    },
  ]
  const subject = `${programmeName}: ${target > 0 ? formats.parts(participants) : count} ${say('Teilnehmende am', 'participants on')} ${formats.day(on)}`
  const sample = participation.isSample
    ? [say('Beispieldaten: Personen und Bedarfe sind erfunden.', 'Sample data: persons and needs are invented.')]
    : []
  const address = `${publicUrl}/overview?programmeId=${participation.programmeId}`
  const end = [
    ...sample,
    say(
      `Diese Nachricht haben Sie selbst eingeschaltet. Abschalten: ${publicUrl}/weekly`,
      `You switched this message on yourself. Switch it off: ${publicUrl}/weekly`,
    ),
  ]
  const text = [
    `${programmeName}, ${formats.day(on)}`,
    ...parts.map(({ heading, lines: [first, ...rest] }) =>
      [heading, first, ...rest.map((line) => `- ${line}`)].join('\n'),
    ),
    `${say('Alles im Einzelnen', 'All in detail')}: ${address}`,
    end.join('\n'),
  ].join('\n\n')
  const html = [
    `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head>`,
    '<body style="margin:0;padding:24px;max-width:36rem;font-family:system-ui,sans-serif;color:#16222a;background:#ffffff;line-height:1.5">',
    `<p style="color:#55616a;margin:0">${escaped(`${programmeName}, ${formats.day(on)}`)}</p>`,
    ...parts.map(
      ({ heading, lines: [first, ...rest] }) =>
        `<h2 style="font-size:1.15rem;margin:1.25rem 0 .25rem">${escaped(heading)}</h2><p style="margin:.25rem 0"><strong>${escaped(first ?? '')}</strong></p>${
          rest.length > 0
            ? `<ul style="margin:.25rem 0;padding-left:1.25rem">${rest.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>`
            : ''
        }`,
    ),
    `<p style="margin:1.25rem 0 .5rem"><a style="color:#115e66" href="${escaped(address)}">${say('Alles im Einzelnen', 'All in detail')}</a></p>`,
    ...end.map((line) => `<p style="color:#55616a;font-size:.875rem;margin:.25rem 0">${escaped(line)}</p>`),
    '</body></html>',
  ].join('')
  return { subject, text, html }
}
