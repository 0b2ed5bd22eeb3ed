import type { EnrolmentEventKind } from '../../../../api/src/contract/participation.ts'
import type { World, WorldLearner } from './random-world.ts'

/**
 * Every figure of participation once more, from plain arrays, one person and one rule at a time, sharing no code with
 * the real ones: slow, and plain enough to be believed.
 */
export function naiveFigures(world: World) {
  const { on, programmes, runs, offers, learners } = world
  const mine = programmes[0] as World['programmes'][0]
  const runOf = (id: string) => runs.find((run) => run.id === id) as World['runs'][0]
  const offerOf = (id: string) => offers.find((offer) => offer.id === id) as World['offers'][0]
  const logs = new Map<string, World['events'][0][]>()
  for (const event of world.events)
    if (event.on <= on) logs.set(event.learnerId, [...(logs.get(event.learnerId) ?? []), event])
  const logOf = (learnerId: string, runId?: string) =>
    (logs.get(learnerId) ?? []).filter((event) => runId === undefined || event.runId === runId)
  const stateOn = (learnerId: string, runId: string, day: string): EnrolmentEventKind | null => {
    let state: { kind: EnrolmentEventKind; on: string } | null = null
    for (const event of logOf(learnerId, runId)) if (event.on <= day && (!state || event.on >= state.on)) state = event
    return state?.kind ?? null
  }
  const BEGUN = ['started', 'dropped-out', 'completed', 'certified']
  const begunIn = (learnerId: string, runId: string): string | null => {
    const days = logOf(learnerId, runId)
      .filter(({ kind }) => BEGUN.includes(kind))
      .map((event) => event.on)
    const { startsOn } = runOf(runId)
    if (startsOn <= on && stateOn(learnerId, runId, startsOn) === 'enrolled') days.push(startsOn)
    return days.sort()[0] ?? null
  }
  const agreed = (learnerId: string) => {
    let last = { at: '', granted: false, id: '' }
    for (const each of world.consents)
      if (
        each.learnerId === learnerId &&
        each.purpose === 'statistics' &&
        `${each.at}${each.id}` > `${last.at}${last.id}`
      )
        last = each
    return last.granted
  }
  const personOf = (learner: WorldLearner) => {
    const log = logOf(learner.id)
    const starts = runs
      .flatMap((run) => {
        const day = begunIn(learner.id, run.id)
        return day === null ? [] : [{ day, run }]
      })
      .sort((a, b) => (`${a.day}${a.run.id}` < `${b.day}${b.run.id}` ? -1 : 1))
    const first = starts[0] ?? null
    const has = (...kinds: string[]) => log.some(({ kind }) => kinds.includes(kind))
    const open = runs.some((run) => {
      const state = stateOn(learner.id, run.id, on)
      if (state === 'completed') return true
      return state !== null && ['interested', 'waitlisted', 'enrolled', 'started'].includes(state) && run.endsOn >= on
    })
    const seats = runs.filter((run) => run.startsOn > on && stateOn(learner.id, run.id, on) === 'enrolled')
    const bookedRuns = runs.filter(
      (run) =>
        run.startsOn <= on &&
        logOf(learner.id, run.id).some((event) => event.kind === 'enrolled' && event.on < run.startsOn),
    )
    let stage = 0
    if (has('enrolled', ...BEGUN)) stage = 1
    if (first) stage = 2
    if (has('completed', 'certified')) stage = 3
    if (has('certified')) stage = 4
    return {
      learner,
      first,
      stage,
      open,
      seats: seats.map((run) => run.startsOn).sort(),
      bookings: bookedRuns.length,
      shows: bookedRuns.filter((run) => begunIn(learner.id, run.id) !== null).length,
      enrolledOn: log
        .filter(({ kind }) => kind === 'enrolled')
        .map((event) => event.on)
        .sort()[0],
      speaks: agreed(learner.id),
    }
  }
  const persons = learners
    .filter((learner) => learner.programmeId === mine.id && logOf(learner.id).length > 0)
    .map(personOf)
  const begun = persons.flatMap((person) => (person.first ? [{ ...person, first: person.first }] : []))
  const tally = (keyOf: (person: (typeof begun)[0]) => string) => {
    const counts: Record<string, number> = {}
    for (const person of begun) counts[keyOf(person)] = (counts[keyOf(person)] ?? 0) + 1
    return counts
  }
  const answers = (answerOf: (learner: WorldLearner) => boolean | null) => {
    const parts = { yes: 0, no: 0, unknown: 0 }
    for (const { learner, speaks } of begun) {
      const answer = speaks ? answerOf(learner) : null
      parts[answer === null ? 'unknown' : answer ? 'yes' : 'no'] += 1
    }
    return parts
  }
  const ahead = runs.filter(
    (run) => run.startsOn > on && run.startsOn <= mine.endsOn && offerOf(run.offerId).status === 'published',
  )
  const holders = (runId: string, state: EnrolmentEventKind) =>
    learners.filter((learner) => stateOn(learner.id, runId, on) === state).length
  return {
    participants: begun.length,
    planned: (day: string) => naivePlan(mine, day),
    byGroup: tally(({ learner }) => learner.groupId),
    byRegion: tally(({ learner, speaks }) => (speaks ? learner.region : null) ?? 'unknown'),
    byUniversity: tally(({ first }) => offerOf(first.run.offerId).organisationId),
    byOffer: tally(({ first }) => first.run.offerId),
    byMonth: tally(({ first }) => first.day.slice(0, 7)),
    begunBy: (day: string) => begun.filter(({ first }) => first.day <= day).length,
    reached: [0, 1, 2, 3, 4].map((stage) => persons.filter((person) => person.stage >= stage).length),
    open: [0, 1, 2, 3].map((stage) => persons.filter((person) => person.stage === stage && person.open).length),
    lost: [0, 1, 2, 3].map((stage) => persons.filter((person) => person.stage === stage && !person.open).length),
    women: answers(({ gender }) => (gender === null || gender === 'no-answer' ? null : gender === 'female')),
    international: answers(({ isInternational }) => isInternational),
    runsAhead: ahead
      .map(({ id, seats }) => ({ id, seats, taken: holders(id, 'enrolled'), waitlisted: holders(id, 'waitlisted') }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    booked: persons
      .flatMap(({ first, seats }) => (first === null && seats[0] && seats[0] <= mine.endsOn ? [seats[0]] : []))
      .sort(),
    bookings: persons.reduce((sum, person) => sum + person.bookings, 0),
    shows: persons.reduce((sum, person) => sum + person.shows, 0),
    intakes: naiveIntakes(
      mine,
      on,
      begun.map(({ first, enrolledOn }) => ({ day: first.day, enrolledOn: enrolledOn ?? first.day })),
    ),
  }
}
export type NaiveFigures = ReturnType<typeof naiveFigures>

/** The plan by walking along its lines, one milestone after the other. */
function naivePlan({ startsOn, endsOn, target, milestones }: World['programmes'][0], day: string): number {
  if (day < startsOn) return 0
  const corners = milestones.length > 0 ? [...milestones] : [{ on: endsOn, participants: target }]
  let here = { on: startsOn, participants: 0 }
  for (const corner of corners.sort((a, b) => (a.on < b.on ? -1 : 1))) {
    if (corner.on === startsOn) here = corner
    else if (corner.on > startsOn) {
      if (day < corner.on) {
        const [a, b, x] = [here.on, corner.on, day].map((each) => new Date(each).getTime()) as [number, number, number]
        return here.participants + ((corner.participants - here.participants) * (x - a)) / (b - a)
      }
      here = corner
    }
  }
  return here.participants
}

/** For each month ahead: what months a whole number of half years before it brought, by walking over days. */
function naiveIntakes(
  { startsOn, endsOn }: World['programmes'][0],
  on: string,
  begun: readonly { day: string; enrolledOn: string }[],
): number[][] {
  const dayAfter = (day: string) => new Date(new Date(day).getTime() + 86_400_000).toISOString().slice(0, 10)
  const isWhole = (month: string) => {
    const lastDay = lastDayOf(month)
    return startsOn <= `${month}-01` && lastDay <= on
  }
  const months: string[] = []
  for (let day = dayAfter(on); day <= endsOn; day = dayAfter(day))
    if (months.at(-1) !== day.slice(0, 7)) months.push(day.slice(0, 7))
  return months.map((month) => {
    const found: number[] = []
    for (let back = 6; back <= 600; back += 6) {
      const past = monthBefore(month, back)
      if (past < startsOn.slice(0, 7)) break
      if (!isWhole(past)) continue
      const seenFrom = sameDayBefore(on, back)
      const until = month === endsOn.slice(0, 7) ? sameDayBefore(endsOn, back) : lastDayOf(past)
      found.unshift(
        begun.filter(
          ({ day, enrolledOn }) => day.startsWith(past) && day > seenFrom && enrolledOn > seenFrom && day <= until,
        ).length,
      )
    }
    return found
  })
}

function lastDayOf(month: string): string {
  const day = new Date(`${month}-28T00:00:00Z`)
  while (day.toISOString().startsWith(month)) day.setUTCDate(day.getUTCDate() + 1)
  day.setUTCDate(day.getUTCDate() - 1)
  return day.toISOString().slice(0, 10)
}
function monthBefore(month: string, back: number): string {
  let [year, number] = month.split('-').map(Number) as [number, number]
  for (let step = 0; step < back; step++) [year, number] = number === 1 ? [year - 1, 12] : [year, number - 1]
  return `${year}-${String(number).padStart(2, '0')}`
}
function sameDayBefore(day: string, back: number): string {
  const month = monthBefore(day.slice(0, 7), back)
  const wanted = `${month}-${day.slice(8)}`
  return wanted < lastDayOf(month) ? wanted : lastDayOf(month)
}
