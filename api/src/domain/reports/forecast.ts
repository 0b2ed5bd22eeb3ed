import { firstOfMonth, lastOfMonth, monthNumber, shiftMonths } from './calendar.ts'
import { defineKpi } from './kpi.ts'
import { isParticipant, type Participant, type Person } from './read-persons.ts'
import { binomial, poisson, type Random, seededRandom } from './seeded-random.ts'

/** Whole months that must lie behind: one semester, so that every month ahead has one like it. */
export const LEAST_MONTHS = 6
/** Participants that must have begun: fewer say nothing about how intakes come. */
export const LEAST_PARTICIPANTS = 10
/** Repetitions; the edges of the band then move by less than a person from seed to seed. */
const REPETITIONS = 1000
const SEED = 20_240_401
/** Months after which intakes look alike: a semester. */
const SEMESTER = 6
const LOW = 0.1
const HIGH = 0.9

const METHOD = {
  de: `Die Teilnehmenden von heute, dazu die gebuchten Plätze in Durchläufen, die noch kommen (jede Buchung wird wahr mit dem Anteil, mit dem frühere wahr wurden), dazu für jeden Monat bis zum Ende das, was in einem früheren Monat derselben Stelle im Semester von Personen kam, die so lange vorher noch nicht gebucht hatten. ${REPETITIONS}-mal gezogen mit festem Startwert: Monat für Monat ein früherer, darin jede Person mit zufälligem Gewicht (Poisson-Bootstrap).`,
  en: `Today's participants, plus seats booked in runs still to come (each booking comes true with the share with which earlier ones did), plus for every month to the end what came in an earlier month of the same place in the semester from persons who had not booked that long before. Drawn ${REPETITIONS} times from a fixed seed: month by month an earlier one, and in it each person with a random weight (Poisson bootstrap).`,
}
const AHEAD = {
  de: 'Vom Tag des Berichts bis zum letzten Tag des Programms.',
  en: "From the day of the report to the programme's last day.",
}
const TOO_LITTLE = {
  de: `Keine Vorhersage, solange nicht ${LEAST_MONTHS} ganze Monate und ${LEAST_PARTICIPANTS} Teilnehmende hinter dem Tag liegen.`,
  en: `No forecast until ${LEAST_MONTHS} whole months and ${LEAST_PARTICIPANTS} participants lie behind the day.`,
}
export const FORECAST = defineKpi({
  key: 'forecast',
  unit: 'persons',
  name: { de: 'Vorhersage der Teilnehmenden', en: 'Forecast of participants' },
  rule: METHOD,
  parts: {
    de: 'Der mittlere Wert, und das Band, in dem 80 % der Ziehungen liegen.',
    en: 'The middle value, and the band that holds 80 % of the draws.',
  },
  empty: TOO_LITTLE,
  date: AHEAD,
})
export const FORECAST_BOOKED = defineKpi({
  key: 'forecast-booked',
  unit: 'persons',
  name: { de: 'Schon gebucht', en: 'Already booked' },
  rule: {
    de: 'Personen, die noch nicht teilnehmen und an dem Tag einen Platz in einem Durchlauf halten, der bis zum Ende des Programms beginnt.',
    en: 'Persons who do not participate yet and hold a seat on the day in a run that begins by the end of the programme.',
  },
  parts: { de: 'Jede Person einmal.', en: 'Each person once.' },
  empty: TOO_LITTLE,
  date: { de: 'Der Tag des Berichts.', en: 'The day of the report.' },
})
export const FORECAST_SHOW_UP = defineKpi({
  key: 'forecast-show-up',
  unit: 'share',
  name: { de: 'Anteil wahr gewordener Buchungen', en: 'Share of bookings that came true' },
  rule: {
    de: 'Von den Anmeldungen zu schon begonnenen Durchläufen, die vor dem ersten Tag da waren: der Anteil, bei dem die Person den Durchlauf begonnen hat.',
    en: 'Of the enrolments in runs that have begun which were there before the first day: the share in which the person began the run.',
  },
  parts: {
    de: 'Begonnene von gebuchten, je Person und Durchlauf. Ohne frühere Buchungen wird jede als wahr gerechnet.',
    en: 'Begun of booked, per person and run. Without earlier bookings each is taken as true.',
  },
  empty: { de: 'Keine Angabe ohne frühere Buchungen.', en: 'No data without earlier bookings.' },
  date: { de: 'Der Tag des Berichts.', en: 'The day of the report.' },
})

export interface ForecastFrame {
  readonly on: string
  readonly startsOn: string
  readonly endsOn: string
}
/** What the draws are made of; everything but the draws themselves. */
export interface ForecastBasis {
  readonly participants: number
  /** First days of the runs that persons who do not participate yet have booked, in order. */
  readonly bookedFor: readonly string[]
  readonly bookings: number
  readonly shows: number
  /** First and last whole month behind, as days; null while there is none. */
  readonly history: { readonly from: string; readonly until: string } | null
  readonly months: readonly ForecastMonth[]
}
export interface ForecastMonth {
  /** Last day of the month, or of the programme. */
  readonly on: string
  /** What earlier months like this one brought from persons who had not booked yet. */
  readonly intakes: readonly number[]
}
export interface ForecastPoint {
  readonly on: string
  readonly expected: number
  readonly low: number
  readonly high: number
}
export type ForecastMissing = 'not-begun' | 'ended' | 'too-little-history'

/**
 * Works out what is known on the day.
 * @param persons  as they stood on that day
 */
export function forecastBasis(persons: readonly Person[], { on, startsOn, endsOn }: ForecastFrame): ForecastBasis {
  const participants = persons.filter(isParticipant)
  const [begins, present, ends] = [startsOn, on, endsOn].map(monthNumber) as [number, number, number]
  // A month is whole when the programme ran from its first day to its last.
  const first = startsOn === firstOfMonth(begins) ? begins : begins + 1
  const last = on === lastOfMonth(present) ? present : present - 1
  const behind = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at)
  // On a month's last day nothing of it lies ahead.
  const next = last === present ? present + 1 : present
  const ahead = on < endsOn ? Array.from({ length: Math.max(0, ends - next + 1) }, (_, at) => next + at) : []
  const months = ahead.map((month) => ({
    on: [lastOfMonth(month), endsOn].sort()[0] as string,
    intakes: behind
      .filter((past) => (month - past) % SEMESTER === 0)
      .map((past) =>
        unbookedIntake(
          participants,
          past,
          shiftMonths(on, past - month),
          month === ends ? shiftMonths(endsOn, past - month) : null,
        ),
      ),
  }))
  return {
    participants: participants.length,
    bookedFor: persons
      .flatMap(({ begunOn, bookedFor }) =>
        begunOn === null && bookedFor !== null && bookedFor <= endsOn ? [bookedFor] : [],
      )
      .sort(),
    bookings: persons.reduce((sum, person) => sum + person.bookings, 0),
    shows: persons.reduce((sum, person) => sum + person.shows, 0),
    history: behind.length > 0 ? { from: firstOfMonth(first), until: lastOfMonth(last) } : null,
    months,
  }
}

/** Persons who began in a month after the day from which the forecast would have looked, and had enrolled after it. */
const unbookedIntake = (participants: readonly Participant[], month: number, seenFrom: string, until: string | null) =>
  participants.filter(
    ({ begunOn, enrolledOn }) =>
      monthNumber(begunOn) === month &&
      begunOn > seenFrom &&
      (enrolledOn ?? begunOn) > seenFrom &&
      (until === null || begunOn <= until),
  ).length

/** Why nothing can be said; null when something can. */
export function forecastMissing(
  { participants, history }: ForecastBasis,
  { on, startsOn, endsOn }: ForecastFrame,
): ForecastMissing | null {
  if (on < startsOn) return 'not-begun'
  if (on >= endsOn) return 'ended'
  const months = history ? monthNumber(history.until) - monthNumber(history.from) + 1 : 0
  return months < LEAST_MONTHS || participants < LEAST_PARTICIPANTS ? 'too-little-history' : null
}

/**
 * Participants at the end of every month ahead, as the 10th, 50th and 90th of a hundred draws: a pure function of the
 * basis, the same on every call.
 *
 * A draw takes the share of bookings that come true from a resample of the earlier ones (so that few bookings make a
 * wide band), lets each booking come true with it, and for each month draws one of its earlier months and from that a
 * Poisson number with its size as mean, which is what giving each of its persons a Poisson(1) weight sums to.
 * @returns      whole persons, never fewer than today's; no cap at the target
 * @complexity   O(repetitions x (months + bookings + expected persons))
 * @source       bootstrap percentile interval: Efron and Tibshirani 1993, chapter 13; Poisson weights: Chamandy et al.
 *               2012, "Estimating uncertainty for massive data streams", section 2
 */
export function forecastParticipants({
  participants,
  bookedFor,
  bookings,
  shows,
  months,
}: ForecastBasis): ForecastPoint[] {
  const random = seededRandom(SEED)
  const draws = months.map(() => [] as number[])
  for (let repetition = 0; repetition < REPETITIONS; repetition++) {
    const share = bookings > 0 ? binomial(random, bookings, shows / bookings) / bookings : 1
    const came = bookedFor.filter(() => random() < share)
    let fresh = 0
    for (const [at, { on, intakes }] of months.entries()) {
      fresh += drawIntake(random, intakes)
      draws[at]?.push(participants + fresh + came.filter((day) => day <= on).length)
    }
  }
  return months.map(({ on }, at) => {
    const sorted = (draws[at] ?? []).sort((a, b) => a - b)
    const quantile = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? participants
    return { on, low: quantile(LOW), expected: quantile(0.5), high: quantile(HIGH) }
  })
}

const drawIntake = (random: Random, intakes: readonly number[]): number => {
  const past = intakes[Math.floor(random() * intakes.length)]
  return past === undefined ? 0 : poisson(random, past)
}
