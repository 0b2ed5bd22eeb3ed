import { EnrolmentEventKind } from '../../api/src/contract/participation.ts'
import { generateParticipation } from '../../api/src/domain/imports/sample/generate-participation.ts'
import type { StarterCohort, StarterProgramme, StarterRegion } from '../../api/src/domain/imports/starter-files.ts'

interface HistoryEvent {
  readonly microCredential: string
  readonly runIndex: number
  readonly kind: string
  readonly inDays: number
}
/** Everything that happens to one person, written by hand or generated. */
interface History {
  readonly who: string
  readonly group: string
  readonly programme: string
  readonly events: readonly HistoryEvent[]
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, next) => total + next, 0)

export function histories(region: StarterRegion): History[] {
  const running = region.participation.cohorts.find((cohort) => cohort.persons === null)?.programme ?? ''
  const groups = new Map(region.learners.map((person) => [person.key, person.group]))
  const explicit = region.participation.explicit.map(
    ({ learner, events, microCredential, runIndex }): History => ({
      who: learner,
      group: groups.get(learner) ?? '',
      programme: running,
      events: events.map((event) => ({ ...event, microCredential, runIndex })),
    }),
  )
  const generated = generateParticipation(region.participation, region.microCredentials, region.learners)
  return [
    ...explicit,
    ...generated.map(({ learner, name, group, programme, events }, index) => ({
      who: learner ?? `${name} (${index})`,
      group,
      programme,
      events,
    })),
  ]
}

/** Distinct persons of a programme who have begun. */
export const begun = (people: readonly History[], programme: string): number =>
  new Set(
    people
      .filter((person) => person.programme === programme && person.events.some((event) => event.kind === 'started'))
      .map((person) => person.who),
  ).size

/** What the plan says on a day, straight lines between its milestones. */
export function plannedOn({ milestones }: Pick<StarterProgramme, 'milestones'>, inDays: number): number {
  const next = milestones.findIndex((milestone) => milestone.inDays >= inDays)
  const [before, after] = [milestones[next - 1], milestones[next]]
  if (!after) return milestones.at(-1)?.participants ?? 0
  if (!before) return after.participants
  const share = (inDays - before.inDays) / (after.inDays - before.inDays)
  return before.participants + share * (after.participants - before.participants)
}

/** Every problem of the participation as a sentence. */
export function checkParticipation(region: StarterRegion): string[] {
  const problems = region.participation.explicit.flatMap((row) => checkReferences(region, row))
  if (problems.length > 0) return problems
  let people: History[]
  try {
    people = histories(region)
  } catch (error) {
    return [(error as Error).message]
  }
  return [
    ...people.flatMap((person) => checkHistory(region, person)),
    ...checkSeats(region, people),
    ...region.participation.cohorts.flatMap((cohort) => checkCohort(region, cohort, people)),
  ]
}

function checkReferences(region: StarterRegion, row: StarterRegion['participation']['explicit'][number]): string[] {
  const known =
    region.learners.some((person) => person.key === row.learner) &&
    region.microCredentials.find((offer) => offer.key === row.microCredential)?.runs[row.runIndex]
  return known
    ? []
    : [`participation of ${row.learner} in ${row.microCredential}: unknown learner, micro-credential or run`]
}

function checkHistory(region: StarterRegion, { who, group, programme, events }: History): string[] {
  const problems: string[] = []
  const plan = region.programmes.find((item) => item.key === programme)
  if (!plan) return [`participation of ${who}: unknown programme ${programme}`]
  for (const [index, event] of events.entries()) {
    const where = `participation of ${who} in ${event.microCredential}`
    const offer = region.microCredentials.find((item) => item.key === event.microCredential)
    const run = offer?.runs[event.runIndex]
    if (!offer || !run) {
      problems.push(`${where}: unknown run`)
      continue
    }
    const previous = events[index - 1]
    if (!EnrolmentEventKind.safeParse(event.kind).success) problems.push(`${where}: unknown event ${event.kind}`)
    if (offer.audience.length > 0 && !offer.audience.includes(group)) problems.push(`${where}: is not for ${group}`)
    if (event.inDays > 0) problems.push(`${where}: ${event.kind} lies in the future`)
    if (previous?.microCredential === event.microCredential && event.inDays < previous.inDays)
      problems.push(`${where}: events run backwards`)
    if (['started', 'dropped-out', 'completed', 'certified'].includes(event.kind) && event.inDays < run.startsInDays)
      problems.push(`${where}: ${event.kind} before the run begins`)
    if (event.kind === 'started') {
      const last = plan.startsInDays + plan.lengthDays
      if (event.inDays < plan.startsInDays || event.inDays > last)
        problems.push(`${where}: begins outside ${programme}`)
    }
  }
  return problems
}

function checkSeats({ microCredentials }: StarterRegion, people: readonly History[]): string[] {
  const taken = new Map<string, Set<string>>()
  for (const { who, events } of people) {
    const states = new Map(events.map((event) => [`${event.microCredential}#${event.runIndex}`, event.kind]))
    for (const [run, state] of states)
      if (!['interested', 'waitlisted', 'withdrawn'].includes(state))
        taken.set(run, (taken.get(run) ?? new Set()).add(who))
  }
  return microCredentials.flatMap(({ key, runs }) =>
    runs.flatMap(({ seats }, index) =>
      (taken.get(`${key}#${index}`)?.size ?? 0) > seats ? [`${key}, run ${index}: more people than seats`] : [],
    ),
  )
}

function checkCohort(region: StarterRegion, cohort: StarterCohort, people: readonly History[]): string[] {
  const problems: string[] = []
  const must = (holds: boolean, problem: string) => {
    if (!holds) problems.push(`${cohort.programme}: ${problem}`)
  }
  const written = new Set(region.participation.explicit.map((row) => row.learner))
  const count = cohort.persons?.count ?? region.learners.filter((person) => !written.has(person.key)).length
  must(sum(Object.values(cohort.outcomes)) === count, 'outcomes do not add up to its people')
  must(sum(cohort.intakes.map((intake) => intake.starts)) === cohort.outcomes.starts, 'intakes do not add up to starts')
  for (const shares of [cohort.persons?.groupShares, cohort.persons?.genderShares, cohort.persons?.regionShares])
    must(!shares || Math.abs(sum(Object.values(shares)) - 1) < 1e-9, 'shares do not add up to 1')
  const plan = region.programmes.find((programme) => programme.key === cohort.programme)
  if (!plan) return [...problems, `${cohort.programme}: unknown programme`]
  const day = Math.min(0, plan.startsInDays + plan.lengthDays)
  must(begun(people, cohort.programme) === cohort.expected.started, 'not as many have begun as expected')
  must(Math.round(plannedOn(plan, day)) === cohort.expected.planned, 'the plan says another number than expected')
  must(plan.targetParticipants === cohort.expected.target, 'has another target than expected')
  return problems
}
