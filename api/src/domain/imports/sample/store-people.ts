import { NO_LIMITS } from '../../../contract/learners.ts'
import type { Database } from '../../../db/client.ts'
import { consentEvent, enrolmentEvent, learner } from '../../../db/schema/index.ts'
import type { StarterLearner, StarterRegion } from '../starter-files.ts'
import type { SampleDays } from './days.ts'
import { generateParticipation } from './generate-participation.ts'
import { type Ids, idOf, insertKeyed } from './insert-keyed.ts'
import { groupKey } from './store-programmes.ts'

/** What people point to. */
export interface SamplePlaces {
  readonly needs: Ids
  readonly runs: Ids
  readonly programmes: Ids
  readonly groups: Ids
}

/** Learners of all programmes with their consents, and what became of their enrolments, the earliest event first. */
export async function storePeople(
  tx: Database,
  { learners, participation, microCredentials }: StarterRegion,
  { needs, runs, programmes, groups }: SamplePlaces,
  days: SampleDays,
): Promise<Ids> {
  const { dayAt, instantAt } = days
  const participants = generateParticipation(participation, microCredentials, learners)
  const generated = new Map(participants.flatMap((person) => (person.learner ? [[person.learner, person]] : [])))
  const running = participation.cohorts.find((cohort) => cohort.persons === null)?.programme ?? ''
  const firstDay = (events: readonly { inDays: number }[]) => Math.min(...events.map(({ inDays }) => inDays), 0)
  const known = await insertKeyed(tx, learner, learners, (person) => ({
    programmeId: idOf(programmes, running),
    groupId: idOf(groups, groupKey(running, person.group)),
    name: person.name,
    text: person.text,
    goal: person.goal?.kind === 'need' ? { kind: 'need', needId: idOf(needs, person.goal.need) } : person.goal,
    limits: limitsOf(person, days),
    gender: person.gender,
    isInternational: person.isInternational,
    region: person.region,
    isSample: true,
    createdAt: instantAt(person.daysAgo ? -person.daysAgo : firstDay(generated.get(person.key)?.events ?? [])),
  }))
  const others = await insertKeyed(
    tx,
    learner,
    participants.flatMap((person, index) => (person.learner ? [] : [{ ...person, key: `generated-${index}` }])),
    ({ name, programme, group, gender, isInternational, region, events }) => ({
      programmeId: idOf(programmes, programme),
      groupId: idOf(groups, groupKey(programme, group)),
      name,
      goal: null,
      limits: NO_LIMITS,
      gender,
      isInternational,
      region,
      isSample: true,
      createdAt: instantAt(firstDay(events)),
    }),
  )
  await tx
    .insert(consentEvent)
    .values(
      [...known.values(), ...others.values()].flatMap((learnerId) =>
        (['matching', 'statistics'] as const).map((purpose) => ({ learnerId, purpose, granted: true })),
      ),
    )
  const events = [
    ...participation.explicit.flatMap((item) =>
      item.events.map((event) => ({ ...event, ...item, learnerId: idOf(known, item.learner) })),
    ),
    ...participants.flatMap(({ learner: key, events: own }, index) =>
      own.map((event) => ({ ...event, learnerId: key ? idOf(known, key) : idOf(others, `generated-${index}`) })),
    ),
  ].sort((a, b) => a.inDays - b.inDays)
  await tx.insert(enrolmentEvent).values(
    events.map(({ learnerId, microCredential: key, runIndex, kind, inDays }) => ({
      learnerId,
      runId: idOf(runs, `${key}#${runIndex}`),
      kind,
      occurredOn: dayAt(inDays),
      recordedAt: instantAt(inDays),
    })),
  )
  return known
}

function limitsOf({ limits: { startsInDays, endsInDays, ...rest } }: StarterLearner, { dayAt }: SampleDays) {
  return {
    ...NO_LIMITS,
    ...rest,
    startsOn: startsInDays === null ? null : dayAt(startsInDays),
    endsOn: endsInDays === null ? null : dayAt(endsInDays),
  }
}
