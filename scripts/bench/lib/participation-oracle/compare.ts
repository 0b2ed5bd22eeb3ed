import type { Measured, MeasuredProgramme } from '../../../../api/src/domain/reports/measure-participation.ts'
import type { ShownCount } from '../../../../api/src/domain/reports/suppress-small.ts'
import type { NaiveFigures } from './naive-figures.ts'
import type { World } from './random-world.ts'

/** The programme of a world as the report measures it. */
export const measuredProgramme = ({ programmes, groups }: World): MeasuredProgramme => {
  const mine = programmes[0] as World['programmes'][0]
  return {
    startsOn: mine.startsOn,
    endsOn: mine.endsOn,
    targetParticipants: mine.target,
    budgetCents: mine.budgetCents,
    milestones: mine.milestones,
    groupIds: groups.filter(({ programmeId }) => programmeId === mine.id).map(({ id }) => id),
  }
}

/** Where a measured report differs from the naive figures, in words; nothing when it agrees. */
export function differences(world: World, measured: Measured, naive: NaiveFigures): string[] {
  const found: string[] = []
  const same = (what: string, real: unknown, expected: unknown) => {
    if (JSON.stringify(real) !== JSON.stringify(expected))
      found.push(`${what}: ${JSON.stringify(real)} instead of ${JSON.stringify(expected)}`)
  }
  const near = (what: string, real: number, expected: number) => {
    if (!(Math.abs(real - expected) <= 0.051)) found.push(`${what}: ${real} instead of ${expected}`)
  }
  const { on } = world
  const mine = world.programmes[0] as World['programmes'][0]
  const count = naive.participants
  same('participants', measured.participants, {
    value: mine.target > 0 ? count / mine.target : null,
    numerator: count,
    denominator: mine.target,
  })
  near('planned on the day', measured.plannedOnDay, naive.planned(on))
  if (Math.abs(measured.aheadOfPlan - (count - naive.planned(on))) > 0.500_001) found.push('ahead of plan')
  for (const point of measured.plan) near(`plan on ${point.on}`, point.participants, naive.planned(point.on))
  for (const point of measured.burnUp) {
    same(`burn-up on ${point.on}`, point.participants, naive.begunBy(point.on))
    near(`planned on ${point.on}`, point.planned, naive.planned(point.on))
  }
  if (on >= mine.startsOn) same('last point of the burn-up', measured.burnUp.at(-1)?.on, [on, mine.endsOn].sort()[0])
  same(
    'months with somebody',
    Object.fromEntries(
      measured.byMonth.flatMap((each) => (each.participants > 0 ? [[each.month, each.participants]] : [])),
    ),
    sorted(naive.byMonth),
  )
  same('reached', Object.values(measured.reached), naive.reached)
  same(
    'open',
    measured.losses.map(({ open }) => open),
    naive.open,
  )
  same(
    'lost',
    measured.losses.map(({ lost }) => lost),
    naive.lost,
  )
  for (const key of ['women', 'international'] as const) {
    const { yes, no, unknown } = naive[key]
    const isSmall = (persons: number) => persons > 0 && persons < 5
    const expected =
      isSmall(yes) || isSmall(no)
        ? { figure: null, unknown: null, suppressed: true }
        : {
            figure: { value: yes + no > 0 ? yes / (yes + no) : null, numerator: yes, denominator: yes + no },
            unknown,
            suppressed: false,
          }
    same(key, measured[key], expected)
  }
  same(
    'budget',
    measured.budgetPerParticipant,
    mine.budgetCents === null
      ? null
      : { value: count > 0 ? mine.budgetCents / count : null, numerator: mine.budgetCents, denominator: count },
  )
  const sum = (key: 'seats' | 'taken' | 'waitlisted') => naive.runsAhead.reduce((total, run) => total + run[key], 0)
  same('seats ahead', measured.seatsAhead, { seats: sum('seats'), taken: sum('taken'), waitlisted: sum('waitlisted') })
  const { basis, missing, points } = measured.forecast
  same('booked', basis.bookedFor, naive.booked)
  same('bookings that came true', [basis.shows, basis.bookings], [naive.shows, naive.bookings])
  same(
    'past intakes',
    basis.months.map(({ intakes }) => intakes),
    naive.intakes,
  )
  if (missing === null) {
    if (points.at(-1)?.on !== mine.endsOn) found.push('the forecast does not reach the end')
    for (const { low, expected, high } of points)
      if (!(count <= low && low <= expected && expected <= high)) found.push(`band ${low} ${expected} ${high}`)
  } else same('a forecast that is missing', points, [])

  const groups = measuredProgramme(world).groupIds
  hidden(
    'group',
    groups.map((key, at) => ({ key, shown: measured.byGroup[at] as ShownCount })),
    naive.byGroup,
    found,
  )
  hidden(
    'region',
    measured.byRegion.map(({ key, shown }) => ({ key: key ?? 'unknown', shown })),
    naive.byRegion,
    found,
  )
  hidden('university', measured.byUniversity, naive.byUniversity, found)
  for (const { key, shown } of measured.byUniversity) {
    const own = world.offers.filter(({ organisationId }) => organisationId === key).map(({ id }) => id)
    const rows = measured.byMicroCredential.filter((row) => own.includes(row.key))
    const counts = Object.fromEntries(Object.entries(naive.byOffer).filter(([id]) => own.includes(id)))
    if (!shown.suppressed) hidden(`offer of ${key}`, rows, counts, found)
    else if (rows.some((row) => !row.shown.suppressed)) found.push(`an offer gives away the hidden university ${key}`)
  }
  same('offers', measured.byMicroCredential.map(({ key }) => key).sort(), Object.keys(naive.byOffer).sort())
  return found
}

/** Shown counts are the true ones; small ones are hidden, and never so that the total gives one of them away. */
function hidden(
  what: string,
  rows: readonly { readonly key: string; readonly shown: ShownCount }[],
  counts: Readonly<Record<string, number>>,
  found: string[],
): void {
  const own = rows.map(({ key, shown }) => ({ key, shown, count: counts[key] ?? 0 }))
  if (own.reduce((sum, { count }) => sum + count, 0) !== Object.values(counts).reduce((sum, count) => sum + count, 0))
    found.push(`${what}: a part is missing`)
  for (const { key, shown, count } of own) {
    if (!shown.suppressed && shown.value !== count) found.push(`${what} ${key}: ${shown.value} instead of ${count}`)
    if (shown.suppressed && shown.value !== null) found.push(`${what} ${key}: hidden, yet told`)
    if (count > 0 && count < 5 && key !== 'unknown' && !shown.suppressed)
      found.push(`${what} ${key}: ${count} is shown`)
  }
  const covered = own.filter(({ shown }) => shown.suppressed)
  if (covered.length === 0) return
  if (!covered.some(({ key, count }) => key !== 'unknown' && count > 0 && count < 5))
    found.push(`${what}: hidden for nothing`)
  const isAll = own.every(({ shown, count }) => shown.suppressed || count === 0)
  const persons = covered.reduce((sum, { count }) => sum + count, 0)
  if ((covered.length < 2 && own.length > 1) || (persons < 5 && !isAll)) found.push(`${what}: the total gives it away`)
}

const sorted = (counts: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)))
