import type { Gender } from '../../../../api/src/contract/learners.ts'
import type { EnrolmentEventKind } from '../../../../api/src/contract/participation.ts'
import { type Random, seededRandom } from '../../../../api/src/domain/reports/seeded-random.ts'

/** A small world in plain arrays: what the naive count reads, and what is stored for the real one. */
export interface World {
  readonly on: string
  /** The first one is asked for; the second shares its runs. */
  readonly programmes: readonly WorldProgramme[]
  readonly groups: readonly { readonly id: string; readonly programmeId: string }[]
  readonly organisations: readonly string[]
  readonly offers: readonly WorldOffer[]
  readonly runs: readonly WorldRun[]
  readonly learners: readonly WorldLearner[]
  /** In the order in which they were recorded. */
  readonly events: readonly WorldEvent[]
  readonly consents: readonly WorldConsent[]
}
export interface WorldProgramme {
  readonly id: string
  readonly startsOn: string
  readonly endsOn: string
  readonly target: number
  readonly budgetCents: number | null
  readonly milestones: readonly { readonly on: string; readonly participants: number }[]
}
export interface WorldOffer {
  readonly id: string
  readonly versionId: string
  readonly organisationId: string
  readonly status: 'draft' | 'published' | 'retired'
}
export interface WorldRun {
  readonly id: string
  readonly offerId: string
  readonly startsOn: string
  readonly endsOn: string
  readonly seats: number
}
export interface WorldLearner {
  readonly id: string
  readonly programmeId: string
  readonly groupId: string
  readonly gender: Gender | null
  readonly isInternational: boolean | null
  readonly region: string | null
}
export interface WorldEvent {
  readonly learnerId: string
  readonly runId: string
  readonly kind: EnrolmentEventKind
  readonly on: string
}
export interface WorldConsent {
  readonly id: string
  readonly learnerId: string
  readonly purpose: 'matching' | 'statistics'
  readonly granted: boolean
  readonly at: string
}

const KINDS: readonly EnrolmentEventKind[] = [
  'interested',
  'waitlisted',
  'enrolled',
  'enrolled',
  'enrolled',
  'enrolled',
  'started',
  'withdrawn',
  'dropped-out',
  'completed',
  'certified',
]
const GENDERS = ['female', 'female', 'male', 'male', 'non-binary', 'no-answer', null] as const
const REGIONS = ['DED41', 'DED42', 'DED45', 'DED4', null] as const
const STATUSES = ['published', 'published', 'published', 'draft', 'retired'] as const
/** Days that belong to one world: runs of another never lie ahead of it. */
export const WORLD_DAYS = 480
const EPOCH = Date.UTC(2000, 0, 1)

/**
 * A world from a seed. Most are tiny, where the edges are; some are large enough for small groups beside large ones and
 * for a forecast. Events come in any order and need not follow from each other: figures must stand on whatever is stored.
 * @param place  which stretch of days it lies in
 */
export function randomWorld(seed: number, place: number): World {
  const random = seededRandom(seed)
  const whole = (from: number, to: number) => from + Math.floor(random() * (to - from + 1))
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const uuid = () => uuidFrom(random)
  const day = (offset: number) =>
    new Date(EPOCH + (place * WORLD_DAYS + offset) * 86_400_000).toISOString().slice(0, 10)
  const isLarge = random() < 0.12
  const programmes = Array.from({ length: random() < 0.4 ? 2 : 1 }, (): WorldProgramme => {
    const startsIn = whole(0, 60)
    const endsIn = startsIn + whole(isLarge ? 330 : 20, 400)
    const milestones = Array.from({ length: whole(0, 3) }, () => whole(startsIn, endsIn))
    return {
      id: uuid(),
      startsOn: day(startsIn),
      endsOn: day(endsIn),
      target: whole(0, 60),
      budgetCents: random() < 0.5 ? whole(0, 10_000_000) : null,
      milestones: [...new Set(milestones)]
        .sort((a, b) => a - b)
        .map((offset, at) => ({ on: day(offset), participants: at * 10 + whole(0, 9) })),
    }
  })
  const groups = programmes.flatMap(({ id }) =>
    Array.from({ length: whole(1, 4) }, () => ({ id: uuid(), programmeId: id })),
  )
  const organisations = Array.from({ length: whole(1, 3) }, uuid)
  const offers = Array.from(
    { length: whole(1, 5) },
    (): WorldOffer => ({ id: uuid(), versionId: uuid(), organisationId: pick(organisations), status: pick(STATUSES) }),
  )
  const runs = Array.from({ length: whole(1, isLarge ? 12 : 5) }, (): WorldRun => {
    const startsIn = whole(0, 440)
    return {
      id: uuid(),
      offerId: pick(offers).id,
      startsOn: day(startsIn),
      endsOn: day(Math.min(WORLD_DAYS - 1, startsIn + whole(0, 120))),
      seats: whole(1, 30),
    }
  })
  const learners = Array.from({ length: isLarge ? whole(25, 60) : whole(0, 8) }, (): WorldLearner => {
    const programme = random() < 0.85 ? programmes[0] : pick(programmes)
    return {
      id: uuid(),
      programmeId: programme?.id ?? '',
      groupId: pick(groups.filter((group) => group.programmeId === programme?.id)).id,
      gender: pick(GENDERS),
      isInternational: pick([true, false, false, null]),
      region: pick(REGIONS),
    }
  })
  const events = learners.flatMap(({ id }) =>
    Array.from({ length: whole(0, 5) }, (): WorldEvent & { order: number } => {
      const run = pick(runs)
      const around = (Date.parse(run.startsOn) - EPOCH) / 86_400_000 - place * WORLD_DAYS
      // On the first day itself, shortly before or after it, or anywhere.
      const offset = random() < 0.2 ? around : around + whole(-90, 60)
      return {
        learnerId: id,
        runId: run.id,
        kind: pick(KINDS),
        on: day(Math.min(WORLD_DAYS - 1, Math.max(0, offset))),
        order: random(),
      }
    }),
  )
  const consents = learners.flatMap(({ id }) =>
    Array.from({ length: whole(0, 3) }, (_, at): WorldConsent & { at: string } => ({
      id: uuid(),
      learnerId: id,
      purpose: random() < 0.7 ? 'statistics' : 'matching',
      granted: random() < 0.75,
      at: new Date(Date.UTC(2026, 0, 1 + at, 12, whole(0, 59))).toISOString(),
    })),
  )
  const [mine] = programmes
  const first = mine ? Math.round((Date.parse(mine.startsOn) - EPOCH) / 86_400_000) - place * WORLD_DAYS : 0
  return {
    on: day(Math.min(WORLD_DAYS - 1, isLarge ? first + whole(150, 420) : whole(0, WORLD_DAYS - 1))),
    programmes,
    groups,
    organisations,
    offers,
    runs,
    learners,
    events: events.sort((a, b) => a.order - b.order),
    consents,
  }
}

function uuidFrom(random: Random): string {
  const hex = Array.from({ length: 4 }, () =>
    Math.floor(random() * 2 ** 32)
      .toString(16)
      .padStart(8, '0'),
  ).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
