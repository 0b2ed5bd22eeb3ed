import type { EnrolmentEventKind } from '../../contract/participation.ts'
import type { StarterMicroCredential, StarterParticipation } from './starter-files.ts'

export interface GeneratedEvent {
  readonly microCredential: string
  readonly runIndex: number
  readonly kind: EnrolmentEventKind
  /** Days from the day of loading; never positive. */
  readonly inDays: number
}
export interface GeneratedLearner {
  readonly name: string
  readonly group: string
  readonly events: readonly GeneratedEvent[]
}
interface Run {
  readonly microCredential: string
  readonly runIndex: number
  readonly start: number
  readonly end: number
  readonly audience: readonly string[]
  free: number
}

/**
 * Further sample persons and what became of their enrolments, the same for the same seed.
 * @returns count persons in a fixed order; every event lies on or before the day of loading
 */
export function generateParticipation(
  { seed, generated, explicit }: StarterParticipation,
  catalogue: readonly StarterMicroCredential[],
): GeneratedLearner[] {
  const random = seededRandom(seed)
  const between = ([low, high]: readonly [number, number]) => low + random() * (high - low)
  const day = (range: readonly [number, number]) => Math.round(between(range))
  const runs = catalogue.flatMap((offer) =>
    offer.status === 'draft'
      ? []
      : offer.runs.map(
          (run, runIndex): Run => ({
            microCredential: offer.key,
            runIndex,
            start: run.startsInDays,
            end: run.startsInDays + run.weeks * 7,
            audience: offer.audience,
            free:
              run.seats -
              explicit.filter((item) => item.microCredential === offer.key && item.runIndex === runIndex).length,
          }),
        ),
  )
  const groups = spread(generated.groupShares, generated.count, random)
  const { outcomes, intakes, afterStart, beforeStart } = generated

  /** A run with a free seat that admits the group; the window widens when the group's own runs are full. */
  const pick = (group: string, from: number, until: number): Run => {
    for (let widened = 0; widened <= 400; widened += 20) {
      const fits = runs.filter(
        (run) =>
          run.free > 0 &&
          run.start >= from - widened &&
          run.start <= (until <= 0 ? Math.min(0, until + widened) : until + widened) &&
          (run.audience.length === 0 || run.audience.includes(group)),
      )
      const run = fits[Math.floor(random() * fits.length)]
      if (run) return run
    }
    throw new Error(`participation.json: no free seat for ${group} around day ${from}`)
  }
  const enrol = (run: Run, latest = 0): GeneratedEvent[] => {
    const { microCredential, runIndex } = run
    const enrolled = Math.min(latest, run.start - day(beforeStart.enrolledDaysBeforeStart))
    const interested = enrolled - day(beforeStart.interestedDaysBeforeEnrolled)
    return [
      { microCredential, runIndex, kind: 'interested', inDays: interested },
      { microCredential, runIndex, kind: 'enrolled', inDays: enrolled },
    ]
  }
  const attend = (run: Run): GeneratedEvent[] => {
    run.free -= 1
    const at = (kind: EnrolmentEventKind, inDays: number): GeneratedEvent => ({
      microCredential: run.microCredential,
      runIndex: run.runIndex,
      kind,
      inDays,
    })
    const events = [...enrol(run), at('started', run.start)]
    if (random() < afterStart.dropOutShare)
      events.push(
        at('dropped-out', Math.round(run.start + (run.end - run.start) * between(afterStart.dropOutAfterShareOfRun))),
      )
    else if (random() < afterStart.completedShareOfStayers) {
      events.push(at('completed', run.end))
      if (random() < afterStart.certifiedShareOfCompleted)
        events.push(at('certified', run.end + day(afterStart.certifiedAfterDays)))
    }
    return events.filter((event) => event.inDays <= 0)
  }

  const starts = intakes.flatMap((intake) => Array.from({ length: intake.starts }, () => intake))
  return groups.map((group, index): GeneratedLearner => {
    const name = `${generated.firstNames[Math.floor(random() * generated.firstNames.length)]} ${generated.familyNames[Math.floor(random() * generated.familyNames.length)]}`
    const intake = starts[index]
    if (intake) {
      const run = pick(group, intake.inDays - intake.windowDays, intake.inDays + intake.windowDays)
      const events = attend(run)
      const next = intakes.find((later) => later.inDays > run.end)
      if (
        next &&
        events.some((event) => event.kind === 'completed') &&
        random() < generated.secondMicroCredentialShare
      ) {
        events.push(...attend(pick(group, next.inDays - next.windowDays, next.inDays + next.windowDays)))
      }
      return { name, group, events }
    }
    const ahead = pick(group, 15, 260)
    const { microCredential, runIndex } = ahead
    const past = pick(group, -340, -15)
    const position = index - starts.length
    if (position < outcomes.waitlisted)
      return { name, group, events: [{ microCredential, runIndex, kind: 'waitlisted', inDays: -day([1, 20]) }] }
    if (position < outcomes.waitlisted + outcomes.withdrawnBeforeStart) {
      const withdrawn = past.start - day(beforeStart.withdrawnDaysBeforeStart)
      return {
        name,
        group,
        events: [
          ...enrol(past, withdrawn - 1),
          { microCredential: past.microCredential, runIndex: past.runIndex, kind: 'withdrawn', inDays: withdrawn },
        ],
      }
    }
    if (position < outcomes.waitlisted + outcomes.withdrawnBeforeStart + outcomes.interestedOnly) {
      return { name, group, events: [{ microCredential, runIndex, kind: 'interested', inDays: -day([2, 40]) }] }
    }
    ahead.free -= 1
    return { name, group, events: enrol(ahead, -1) }
  })
}

/** Members by share, in an order that mixes the groups. */
function spread(shares: Record<string, number>, count: number, random: () => number): string[] {
  const entries = Object.entries(shares)
  const list = entries.flatMap(([group, share]) => Array.from({ length: Math.round(share * count) }, () => group))
  while (list.length < count) list.push(entries[0]?.[0] ?? '')
  list.length = count
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[list[i], list[j]] = [list[j] as string, list[i] as string]
  }
  return list
}

/** Linear congruential generator with the constants of Numerical Recipes; enough for sample data. */
function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
