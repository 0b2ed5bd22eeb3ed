import { readFileSync } from 'node:fs'
import type { z } from 'zod'
import type { Role } from '../../contract/accounts.ts'
import type { MicroCredentialInput } from '../../contract/catalogue.ts'
import type { TimeOfDay } from '../../contract/common.ts'
import type { LearnerAttributes, LearnerLimits } from '../../contract/learners.ts'
import type { EnrolmentEventKind } from '../../contract/participation.ts'
import { fromRoot } from '../../root.ts'

/** The sample region as its files write it: keys instead of ids, days relative to the day of loading. */
export interface StarterOrganisation {
  key: string
  kind: 'business' | 'university'
  name: string
  sector: string | null
  sizeClass: string | null
  region: string | null
  countryCode: string
}
export interface StarterNeed {
  key: string
  organisation: string
  title: string | null
  text: string
  openings: number
  neededUntilInDays: number | null
  region: string
  source: 'need' | 'job-ad' | 'survey'
  daysAgo: number
  /** Open unless it says otherwise. */
  status?: 'open' | 'closed'
  surveyWave?: string
  respondents?: number
}
type KeyedPrerequisite = { kind: 'micro-credential'; key: string } | { kind: 'skill'; uri: string }
export interface StarterMicroCredential extends Omit<MicroCredentialInput, 'prerequisites'> {
  key: string
  status?: 'draft' | 'published'
  organisation: string
  prerequisites: KeyedPrerequisite[][]
  skills: string[]
  runs: {
    startsInDays: number
    weeks: number
    seats: number
    mode: 'onsite' | 'online' | 'hybrid'
    language: string
    place: string | null
    timeOfDay?: TimeOfDay
  }[]
}
export interface StarterMicrodegree {
  key: string
  organisation: string
  title: string
  summary: string
  awardingBody: string
  required: string[]
  elective: string[]
  electivesNeeded: number
}
export interface StarterProgramme {
  key: string
  name: string
  targetParticipants: number
  startsInDays: number
  lengthDays: number
  targets: { womenShare: number; internationalShare: number }
  budgetCents: number
  groups: { code: string; nameDe: string; nameEn: string }[]
  milestones: { inDays: number; participants: number }[]
}
export interface StarterLearner extends z.infer<typeof LearnerAttributes> {
  key: string
  name: string
  group: string
  text: string
  goal: { kind: 'occupation'; uri: string } | { kind: 'need'; need: string } | { kind: 'skills'; uris: string[] } | null
  limits: Omit<LearnerLimits, 'startsOn' | 'endsOn' | 'emphasis' | 'besideWork'> & {
    startsInDays: number | null
    endsInDays: number | null
  }
  /** When the profile was made; left out where it follows from the person's first event. */
  daysAgo?: number
  /** Micro-credentials the person wants, best first; for those whose events are generated. */
  courses?: string[]
}
type Range = readonly [number, number]
type Shares = Record<string, number>
/** Persons who stand in the figures only: no texts, no goals. */
export interface StarterPersons {
  count: number
  firstNames: { female: string[]; male: string[] }
  familyNames: string[]
  groupShares: Shares
  genderShares: { female: number; male: number }
  internationalShareOfStudents: number
  regionShares: Shares
}
/** Who takes part in one programme, and what becomes of their first enrolment. */
export interface StarterCohort {
  programme: string
  /** Null: the people of learners.json whose events are not written by hand. */
  persons: StarterPersons | null
  outcomes: {
    starts: number
    waitlisted: number
    withdrawnBeforeStart: number
    interestedOnly: number
    enrolledAhead: number
  }
  intakes: { inDays: number; starts: number; windowDays: number }[]
  /** Days in which runs have begun that people of this cohort may have taken. */
  pastDays: Range
  /** Days in which the runs begin that they wait for; null when the programme has ended. */
  aheadDays: Range | null
  /** Distinct persons who have begun by the day of loading or the programme's end, and what the plan says. */
  expected: { started: number; planned: number; target: number }
}
export interface StarterParticipation {
  seed: number
  afterStart: {
    dropOutShare: number
    dropOutAfterShareOfRun: Range
    completedShareOfStayers: number
    certifiedShareOfCompleted: number
    certifiedAfterDays: Range
  }
  beforeStart: {
    interestedDaysBeforeEnrolled: Range
    enrolledDaysBeforeStart: Range
    withdrawnDaysBeforeStart: Range
  }
  secondMicroCredentialShare: number
  cohorts: StarterCohort[]
  explicit: {
    learner: string
    microCredential: string
    runIndex: number
    events: { kind: EnrolmentEventKind; inDays: number }[]
  }[]
}
export interface StarterAccount {
  role: Role
  email: string
  name: string
  organisation: string | null
  learner: string | null
}

const read = <T>(name: string): T =>
  JSON.parse(readFileSync(fromRoot('data/starter/region', `${name}.json`), 'utf8')) as T

export const readStarterRegion = () => ({
  organisations: read<StarterOrganisation[]>('organisations'),
  needs: read<StarterNeed[]>('needs'),
  microCredentials: read<StarterMicroCredential[]>('micro-credentials'),
  microdegrees: read<StarterMicrodegree[]>('microdegrees'),
  programmes: read<StarterProgramme[]>('programmes'),
  learners: read<StarterLearner[]>('learners'),
  participation: read<StarterParticipation>('participation'),
  accounts: read<StarterAccount[]>('accounts'),
})
export type StarterRegion = ReturnType<typeof readStarterRegion>

/** Folder of the starter taxonomy, in the official ESCO layout. */
export const STARTER_TAXONOMY = fromRoot('data/starter/taxonomy/esco')
