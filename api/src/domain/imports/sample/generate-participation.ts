import type { EnrolmentEventKind } from '../../../contract/participation.ts'
import type { StarterCohort, StarterLearner, StarterMicroCredential, StarterParticipation } from '../starter-files.ts'
import { invitePeople, type SamplePerson } from './invite-people.ts'
import { findRun, openRuns, type SampleRun, type Wish } from './seats.ts'
import { type Random, seededRandom, shuffled } from './seeded-random.ts'

export interface GeneratedEvent {
  readonly microCredential: string
  readonly runIndex: number
  readonly kind: EnrolmentEventKind
  /** Days from the day of loading; never positive. */
  readonly inDays: number
}
export interface Participant extends SamplePerson {
  readonly programme: string
  readonly events: readonly GeneratedEvent[]
}
type Outcome = keyof StarterCohort['outcomes']

/**
 * What became of the enrolments of everybody whose events are not written by hand, the same for the same seed: the people of
 * learners.json in the courses they name, and the further persons of each cohort.
 * @returns people in a fixed order; every event lies on or before the day of loading
 */
export function generateParticipation(
  participation: StarterParticipation,
  catalogue: readonly StarterMicroCredential[],
  learners: readonly StarterLearner[],
): Participant[] {
  const random = seededRandom(participation.seed)
  const runs = openRuns(catalogue, participation.explicit)
  const written = new Set(participation.explicit.map((item) => item.learner))
  const unwritten = learners.filter((person) => !written.has(person.key))
  return participation.cohorts.flatMap((cohort) => {
    const people = cohort.persons ? invitePeople(cohort.persons, random) : unwritten.map(asPerson)
    const history = historyOf(participation, cohort, runs, random)
    const outcomes = shuffled(
      Object.entries(cohort.outcomes).flatMap(([outcome, count]) =>
        Array.from({ length: count }, () => outcome as Outcome),
      ),
      random,
    )
    const intakes = shuffled(
      cohort.intakes.flatMap((intake) => Array.from({ length: intake.starts }, () => intake)),
      random,
    )
    return people.map((person, index) => {
      const outcome = outcomes[index]
      if (!outcome) throw new Error(`participation.json: ${cohort.programme} has more people than outcomes`)
      const events = history(person, outcome, outcome === 'starts' ? (intakes.pop() ?? null) : null)
      return { ...person, programme: cohort.programme, events: events.filter((event) => event.inDays <= 0) }
    })
  })
}

const asPerson = ({ key, name, group, courses, gender, isInternational, region }: StarterLearner): SamplePerson => ({
  learner: key,
  name,
  group,
  gender,
  isInternational,
  region,
  courses: courses ?? null,
})

type Intake = StarterCohort['intakes'][number]

/** How one person's enrolments go, by the outcome that was dealt to them. */
function historyOf(
  { afterStart, beforeStart, secondMicroCredentialShare }: StarterParticipation,
  { programme, pastDays, aheadDays, intakes }: StarterCohort,
  runs: readonly SampleRun[],
  random: Random,
) {
  const between = ([low, high]: readonly [number, number]) => low + random() * (high - low)
  const day = (range: readonly [number, number]) => Math.round(between(range))
  const on = ({ microCredential, runIndex }: SampleRun, kind: EnrolmentEventKind, inDays: number): GeneratedEvent => ({
    microCredential,
    runIndex,
    kind,
    inDays,
  })
  const seek = (wish: Wish) => findRun(runs, wish, random)
  const mustSeek = (person: SamplePerson, [from, until]: readonly [number, number]): SampleRun => {
    const { group, courses } = person
    const run = seek({ group, from, until, courses }) ?? seek({ group, from, until, courses: null })
    if (!run) throw new Error(`participation.json: no free seat in ${programme} for ${person.name}`)
    return run
  }
  /** In the intake when the courses run then, else whenever they run: what people want comes before the plan. */
  const seekNear = (person: SamplePerson, { inDays, windowDays }: Intake): SampleRun => {
    const { group, courses } = person
    const window = { from: inDays - windowDays, until: Math.min(inDays + windowDays, pastDays[1]) }
    return seek({ group, courses, ...window }) ?? mustSeek(person, pastDays)
  }
  const enrol = (run: SampleRun, latest = 0): GeneratedEvent[] => {
    const enrolled = Math.min(latest, run.start - day(beforeStart.enrolledDaysBeforeStart))
    return [
      on(run, 'interested', enrolled - day(beforeStart.interestedDaysBeforeEnrolled)),
      on(run, 'enrolled', enrolled),
    ]
  }
  const attend = (run: SampleRun): GeneratedEvent[] => {
    run.free -= 1
    const begun = [...enrol(run), on(run, 'started', run.start)]
    if (random() < afterStart.dropOutShare) {
      const share = between(afterStart.dropOutAfterShareOfRun)
      return [...begun, on(run, 'dropped-out', Math.round(run.start + (run.end - run.start) * share))]
    }
    if (random() >= afterStart.completedShareOfStayers) return begun
    const certified = random() < afterStart.certifiedShareOfCompleted
    const completed = [...begun, on(run, 'completed', run.end)]
    return certified ? [...completed, on(run, 'certified', run.end + day(afterStart.certifiedAfterDays))] : completed
  }
  const start = (person: SamplePerson, intake: Intake): GeneratedEvent[] => {
    const run = seekNear(person, intake)
    const events = attend(run)
    const next = intakes.find((later) => later.inDays > run.end)
    const finished = events.some((event) => event.kind === 'completed' && event.inDays <= 0)
    if (!next || !finished || random() >= secondMicroCredentialShare) return events
    const others = person.courses?.filter((course) => course !== run.microCredential) ?? null
    const { inDays, windowDays } = next
    const window = { from: inDays - windowDays, until: Math.min(inDays + windowDays, pastDays[1]) }
    const second = seek({ group: person.group, courses: others, ...window })
    return second && second.microCredential !== run.microCredential ? [...events, ...attend(second)] : events
  }

  return (person: SamplePerson, outcome: Outcome, intake: Intake | null): GeneratedEvent[] => {
    if (outcome === 'starts') {
      if (!intake) throw new Error(`participation.json: the intakes of ${programme} do not add up to its starts`)
      return start(person, intake)
    }
    if (outcome === 'withdrawnBeforeStart') {
      const run = mustSeek(person, pastDays)
      const withdrawn = run.start - day(beforeStart.withdrawnDaysBeforeStart)
      return [...enrol(run, withdrawn - 1), on(run, 'withdrawn', withdrawn)]
    }
    if (!aheadDays) {
      const run = mustSeek(person, pastDays)
      return [on(run, 'interested', run.start - day(beforeStart.interestedDaysBeforeEnrolled))]
    }
    const run = mustSeek(person, aheadDays)
    if (outcome === 'waitlisted') return [on(run, 'waitlisted', -day([1, 20]))]
    if (outcome === 'interestedOnly') return [on(run, 'interested', -day([2, 40]))]
    run.free -= 1
    return enrol(run, -1)
  }
}
