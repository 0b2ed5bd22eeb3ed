import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Role } from '../../contract/accounts.ts'
import type { MicroCredentialInput } from '../../contract/catalogue.ts'
import type { LearnerLimits } from '../../contract/learners.ts'
import type { EnrolmentEventKind } from '../../contract/participation.ts'

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
  }[]
}
export interface StarterProgramme {
  name: string
  targetParticipants: number
  startsInDays: number
  lengthDays: number
  groups: { code: string; nameDe: string; nameEn: string }[]
  milestones: { inDays: number; participants: number }[]
}
export interface StarterLearner {
  key: string
  name: string
  group: string
  text: string
  goal: { kind: 'occupation'; uri: string } | { kind: 'need'; need: string } | { kind: 'skills'; uris: string[] } | null
  limits: Omit<LearnerLimits, 'startsOn' | 'endsOn'> & { startsInDays: number | null; endsInDays: number | null }
  daysAgo: number
}
type Range = readonly [number, number]
export interface StarterParticipation {
  seed: number
  generated: {
    count: number
    firstNames: string[]
    familyNames: string[]
    groupShares: Record<string, number>
    outcomes: {
      starts: number
      waitlisted: number
      withdrawnBeforeStart: number
      interestedOnly: number
      enrolledAhead: number
    }
    intakes: { inDays: number; starts: number; windowDays: number }[]
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
  }
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
  JSON.parse(
    readFileSync(fileURLToPath(new URL(`../../../../data/starter/region/${name}.json`, import.meta.url)), 'utf8'),
  ) as T

export const readStarterRegion = () => ({
  organisations: read<StarterOrganisation[]>('organisations'),
  needs: read<StarterNeed[]>('needs'),
  microCredentials: read<StarterMicroCredential[]>('micro-credentials'),
  programmes: read<StarterProgramme[]>('programmes'),
  learners: read<StarterLearner[]>('learners'),
  participation: read<StarterParticipation>('participation'),
  accounts: read<StarterAccount[]>('accounts'),
})
export type StarterRegion = ReturnType<typeof readStarterRegion>

/** Folder of the starter taxonomy, in the official ESCO layout. */
export const STARTER_TAXONOMY = fileURLToPath(new URL('../../../../data/starter/taxonomy/esco', import.meta.url))
