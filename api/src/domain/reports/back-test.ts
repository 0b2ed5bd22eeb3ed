import { firstOfMonth, monthNumber } from './calendar.ts'
import { type ForecastPoint, forecastBasis, forecastMissing, forecastParticipants } from './forecast.ts'
import { defineKpi } from './kpi.ts'
import { isParticipant, type Person } from './read-persons.ts'

const DATE = {
  de: 'Von den Monatsersten eines beendeten Programms aus; nichts, was danach geschah, ging in die Vorhersage ein.',
  en: 'From the first days of the months of an ended programme; nothing that happened later went into the forecast.',
}
const EMPTY = {
  de: 'Keine Angabe, solange kein beendetes Programm lang genug war.',
  en: 'No data as long as no ended programme was long enough.',
}
export const BACK_TEST_INSIDE = defineKpi({
  key: 'back-test-inside',
  unit: 'share',
  name: { de: 'Wirklichkeit im Band', en: 'Reality inside the band' },
  rule: {
    de: 'Aus jedem Monat eines beendeten Programms wird mit derselben Rechnung vorhergesagt, was an den Monatsenden danach sein wird, und mit dem verglichen, was war. Bei einem guten 80-%-Band liegen etwa 80 % darin.',
    en: 'From each month of an ended programme the same method forecasts what will be at the ends of the months after it, and is compared with what was. Of a good 80 % band about 80 % lie inside.',
  },
  parts: {
    de: 'Monatsenden im Band von allen vorhergesagten.',
    en: 'Ends of months inside the band, of all that were forecast.',
  },
  empty: EMPTY,
  date: DATE,
})
export const BACK_TEST_ERROR = defineKpi({
  key: 'back-test-error',
  unit: 'persons',
  name: { de: 'Mittlerer Fehler der Vorhersage', en: 'Mean error of the forecast' },
  rule: {
    de: 'Abstand zwischen dem mittleren Wert der Vorhersage und dem, was war, ohne Vorzeichen, im Mittel über alle vorhergesagten Monatsenden.',
    en: 'Distance between the middle value of the forecast and what was, without sign, averaged over all ends of months that were forecast.',
  },
  parts: { de: 'Summe der Abstände durch ihre Zahl.', en: 'Sum of the distances over their number.' },
  empty: EMPTY,
  date: DATE,
})

export interface TestedPoint extends ForecastPoint {
  /** The day the forecast was made from. */
  readonly from: string
  /** How many months ahead it looked: 1 is the end of the month it was made in. */
  readonly monthsAhead: number
  readonly actual: number
}
export interface Tested {
  readonly points: readonly TestedPoint[]
  readonly inside: { readonly value: number | null; readonly numerator: number; readonly denominator: number }
  /** Persons; null when nothing was forecast. */
  readonly meanAbsoluteError: number | null
}

/** The days from which an ended programme is forecast again: the firsts of its months, but the first one. */
export function testDays({ startsOn, endsOn }: { startsOn: string; endsOn: string }): string[] {
  const [first, last] = [monthNumber(startsOn), monthNumber(endsOn)]
  return Array.from({ length: Math.max(0, last - first) }, (_, at) => firstOfMonth(first + 1 + at)).filter(
    (day) => day < endsOn,
  )
}

/**
 * How good the forecast would have been on a programme that has ended.
 * @param knownOn   the persons as they stood on each of the days
 * @param finally_  the persons as they stood on the programme's last day
 */
export function backTest(
  frame: { startsOn: string; endsOn: string },
  knownOn: readonly { readonly on: string; readonly persons: readonly Person[] }[],
  finally_: readonly Person[],
): Tested {
  const begunOn = finally_.filter(isParticipant).map((person) => person.begunOn)
  const points = knownOn.flatMap(({ on, persons }) => {
    const basis = forecastBasis(persons, { ...frame, on })
    if (forecastMissing(basis, { ...frame, on })) return []
    return forecastParticipants(basis).map((point, at) => ({
      ...point,
      from: on,
      monthsAhead: at + 1,
      actual: begunOn.filter((day) => day <= point.on).length,
    }))
  })
  return { points, ...measureTest(points) }
}

/** Share inside the band and mean absolute error of tested points; both null when there are none. */
export function measureTest(points: readonly TestedPoint[]): Pick<Tested, 'inside' | 'meanAbsoluteError'> {
  const inside = points.filter(({ low, high, actual }) => low <= actual && actual <= high).length
  const error = points.reduce((sum, { expected, actual }) => sum + Math.abs(expected - actual), 0)
  return {
    inside: { value: points.length > 0 ? inside / points.length : null, numerator: inside, denominator: points.length },
    meanAbsoluteError: points.length > 0 ? error / points.length : null,
  }
}
