import { z } from 'zod'
import { LearnerGroup } from './accounts.ts'
import { Day, Ratio, ShortText, Uuid } from './common.ts'

export const PROGRAMME_LIMITS = {
  participants: 1_000_000,
  milestones: 60,
  groups: 20,
  budgetCents: 100_000_000_000,
} as const

const Persons = z.number().int().min(0).max(PROGRAMME_LIMITS.participants)
export const Milestone = z.strictObject({ on: Day, participants: Persons })
/** Shares the programme wants among its participants; null where it wants none. */
export const ProgrammeTargets = z.strictObject({
  womenShare: Ratio.nullable(),
  internationalShare: Ratio.nullable(),
})
export type ProgrammeTargets = z.infer<typeof ProgrammeTargets>
/** A short word that stands for a group in files and addresses. */
export const GroupCode = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'expected small letters, digits and hyphens')

/** The whole editable programme; an edit is sent with If-Match. */
export const ProgrammeInput = z.strictObject({
  name: ShortText,
  startsOn: Day,
  endsOn: Day,
  /** Persons the programme is to reach. */
  targetParticipants: Persons.min(1),
  /** Null where no budget is kept. */
  budgetCents: z.number().int().min(0).max(PROGRAMME_LIMITS.budgetCents).nullable(),
  targets: ProgrammeTargets,
  /** Persons planned to have begun by a day; straight lines between. None: one line to the target on the last day. */
  milestones: z.array(Milestone).max(PROGRAMME_LIMITS.milestones),
  /** In the order in which they are shown. With an id a group that exists, else a new one. */
  groups: z
    .array(z.strictObject({ id: Uuid.nullable(), code: GroupCode, nameDe: ShortText, nameEn: ShortText }))
    .min(1)
    .max(PROGRAMME_LIMITS.groups),
})
export type ProgrammeInput = z.infer<typeof ProgrammeInput>

export const Programme = z.strictObject({
  ...ProgrammeInput.shape,
  id: Uuid,
  /** With the number of learners in it: a group that has some cannot be removed. */
  groups: z.array(LearnerGroup.extend({ learners: z.number().int() })),
  isSample: z.boolean(),
  revision: z.number().int(),
})
export type Programme = z.infer<typeof Programme>

export const ProgrammeListItem = z.strictObject({
  id: Uuid,
  name: z.string(),
  startsOn: Day,
  endsOn: Day,
  targetParticipants: z.number().int(),
  isSample: z.boolean(),
  /** What reports show when none is chosen. */
  isCurrent: z.boolean(),
})
/** Latest first. */
export const ProgrammeList = z.strictObject({ items: z.array(ProgrammeListItem) })
export type ProgrammeList = z.infer<typeof ProgrammeList>
