import type { PeopleFigure, PeopleFilter } from '../../contract/report-people.ts'
import { hasReached, type Stage, stageOf } from './funnel.ts'
import { isParticipant, type Participant, type Person } from './read-persons.ts'
import { isInternational, isWoman } from './shares.ts'

type Test = (person: Person) => boolean
const ofParticipants =
  (test: (person: Participant) => boolean): Test =>
  (person) =>
    isParticipant(person) && test(person)
const open =
  (stage: Stage): Test =>
  (person) =>
    stageOf(person) === stage && person.isOpen
const lost =
  (stage: Stage): Test =>
  (person) =>
    stageOf(person) === stage && !person.isOpen

/** Whom each figure counts, said once more as a test on a person, so that the list behind it has as many entries. */
const COUNTS: Readonly<Record<PeopleFigure, Test>> = {
  participants: isParticipant,
  interested: (person) => hasReached(person, 'interested'),
  enrolled: (person) => hasReached(person, 'enrolled'),
  completed: (person) => hasReached(person, 'completed'),
  certified: (person) => hasReached(person, 'certified'),
  'open-interested': open('interested'),
  'open-enrolled': open('enrolled'),
  'open-started': open('started'),
  'open-completed': open('completed'),
  'lost-interested': lost('interested'),
  'lost-enrolled': lost('enrolled'),
  'lost-started': lost('started'),
  'lost-completed': lost('completed'),
  women: ofParticipants((person) => isWoman(person) === true),
  'women-known': ofParticipants((person) => isWoman(person) !== null),
  'women-unknown': ofParticipants((person) => isWoman(person) === null),
  international: ofParticipants((person) => isInternational(person) === true),
  'international-known': ofParticipants((person) => isInternational(person) !== null),
  'international-unknown': ofParticipants((person) => isInternational(person) === null),
  booked: (person) => person.begunOn === null && person.bookedFor !== null,
}

interface Part extends Pick<PeopleFilter, 'figure' | 'region' | 'organisationId' | 'microCredentialId' | 'month'> {
  /** Null asks for a group that does not exist: nobody. */
  readonly groupId: string | null | undefined
  /** The programme's last day: what is booked for later does not count for it. */
  readonly endsOn: string
}

/** The persons that a figure, or a part of it, counts. */
export const peopleOfFigure = (persons: readonly Person[], part: Part): Person[] =>
  persons.filter(
    (person) =>
      COUNTS[part.figure](person) &&
      (part.figure !== 'booked' || (person.bookedFor ?? '') <= part.endsOn) &&
      (part.groupId === undefined || person.groupId === part.groupId) &&
      (part.region === undefined || (person.region ?? 'unknown') === part.region) &&
      (part.organisationId === undefined || person.organisationId === part.organisationId) &&
      (part.microCredentialId === undefined || person.microCredentialId === part.microCredentialId) &&
      (part.month === undefined || person.begunOn?.slice(0, 7) === part.month),
  )
