import type { MicroCredentialInput } from '../../api/src/contract/catalogue.ts'
import type { EditLearner, Learner } from '../../api/src/contract/learners.ts'
import type { MicrodegreeInput } from '../../api/src/contract/microdegrees.ts'
import type { ProgrammeInput } from '../../api/src/contract/programmes.ts'

/** Concepts of the starter taxonomy that tests speak of. */
export const SKILLS = {
  plc: 'http://data.europa.eu/esco/skill/6468e5fb-f3be-4025-87be-4b6556755c61',
  python: 'http://data.europa.eu/esco/skill/ccd0a1d9-afda-43d9-b901-96344886e14d',
} as const

export const aNeed = (overrides: Record<string, unknown> = {}) => ({
  text: 'Wir suchen jemanden, der unsere SPS programmiert.',
  openings: 2,
  ...overrides,
})

/** Complete by Annex I: it can be published as it is. */
export const aMicroCredential = (overrides: Partial<MicroCredentialInput> = {}): MicroCredentialInput => ({
  title: 'SPS-Programmierung',
  summary: 'Vom Schaltplan zum laufenden Programm.',
  learningOutcomes: ['eine speicherprogrammierbare Steuerung programmieren'],
  workloadHours: 60,
  ects: 2,
  eqfLevel: 5,
  assessmentType: 'practical-exam',
  participationMode: 'onsite',
  qualityAssurance: 'institutional',
  countryCode: 'DE',
  awardingBody: 'University A',
  languages: ['de'],
  audience: [],
  prerequisites: [],
  furtherInformation: null,
  ...overrides,
})

/** A draft without parts: tests name the ones they made. */
export const aMicrodegree = (overrides: Partial<MicrodegreeInput> = {}): MicrodegreeInput => ({
  title: 'Automatisierung',
  summary: 'Steuern und warten.',
  awardingBody: 'University A',
  requiredParts: [],
  electiveParts: [],
  electivesNeeded: 0,
  ...overrides,
})

export const aRun = (overrides: Record<string, unknown> = {}) => ({
  startsOn: '2026-09-01',
  endsOn: '2026-11-30',
  seats: 12,
  mode: 'onsite',
  language: 'de',
  place: null,
  ...overrides,
})

/** A learner's profile as it is sent back: what the server told, with changes. */
export const aLearner = (told: Learner, overrides: Partial<EditLearner> = {}): EditLearner => ({
  name: told.name,
  groupId: told.group.id,
  text: told.text,
  goal: told.goal,
  limits: told.limits,
  gender: told.gender,
  isInternational: told.isInternational,
  region: told.region,
  consentStatistics: told.consentStatistics,
  ...overrides,
})

export const aProgramme = (overrides: Partial<ProgrammeInput> = {}): ProgrammeInput => ({
  name: 'Learning pathways',
  startsOn: '2026-01-01',
  endsOn: '2027-12-31',
  targetParticipants: 120,
  budgetCents: null,
  targets: { womenShare: null, internationalShare: null },
  milestones: [],
  groups: [{ id: null, code: 'students', nameDe: 'Studierende', nameEn: 'Students' }],
  ...overrides,
})
