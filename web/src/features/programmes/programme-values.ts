import type { Programme, ProgrammeInput } from 'api/contract/programmes'

type Number_ = number | ''
/** What the form holds: money in euros, shares in per cent, and rows with a key of their own. */
export interface ProgrammeValues {
  name: string
  startsOn: string | null
  endsOn: string | null
  targetParticipants: Number_
  budgetEuros: Number_
  targets: { womenShare: Number_; internationalShare: Number_ }
  milestones: { key: string; on: string | null; participants: Number_ }[]
  groups: { key: string; id: string | null; code: string; nameDe: string; nameEn: string; learners: number }[]
}

let rows = 0
const newKey = () => `row-${rows++}`
export const newMilestone = (): ProgrammeValues['milestones'][0] => ({ key: newKey(), on: null, participants: '' })
export const newGroup = (): ProgrammeValues['groups'][0] => ({
  key: newKey(),
  id: null,
  code: '',
  nameDe: '',
  nameEn: '',
  learners: 0,
})

const percent = (share: number | null): Number_ => (share === null ? '' : Math.round(share * 1000) / 10)
const share = (value: Number_): number | null => (value === '' ? null : Math.round(value * 10) / 1000)

/** A programme as its form shows it; without one, what a new one begins with. */
export function valuesOf(programme?: Programme): ProgrammeValues {
  if (!programme) {
    return {
      name: '',
      startsOn: null,
      endsOn: null,
      targetParticipants: '',
      budgetEuros: '',
      targets: { womenShare: '', internationalShare: '' },
      milestones: [],
      groups: [newGroup()],
    }
  }
  const { budgetCents, targets } = programme
  return {
    name: programme.name,
    startsOn: programme.startsOn,
    endsOn: programme.endsOn,
    targetParticipants: programme.targetParticipants,
    budgetEuros: budgetCents === null ? '' : budgetCents / 100,
    targets: { womenShare: percent(targets.womenShare), internationalShare: percent(targets.internationalShare) },
    milestones: programme.milestones.map((milestone) => ({ ...milestone, key: newKey() })),
    groups: programme.groups.map((group) => ({ ...group, key: newKey() })),
  }
}

/** A short word made of a name, for those who leave it to the form: "Schülerinnen und Schüler" is "schuelerinnen-und-schueler". */
export const codeOf = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)

/** The form as the API wants it. Days and numbers that are required are checked by the form before. */
export const inputOf = (values: ProgrammeValues): ProgrammeInput => ({
  name: values.name.trim(),
  startsOn: values.startsOn ?? '',
  endsOn: values.endsOn ?? '',
  targetParticipants: values.targetParticipants === '' ? 0 : values.targetParticipants,
  budgetCents: values.budgetEuros === '' ? null : Math.round(values.budgetEuros * 100),
  targets: {
    womenShare: share(values.targets.womenShare),
    internationalShare: share(values.targets.internationalShare),
  },
  milestones: values.milestones.map(({ on, participants }) => ({
    on: on ?? '',
    participants: participants === '' ? 0 : participants,
  })),
  groups: values.groups.map(({ id, code, nameDe, nameEn }) => ({
    id,
    code: code.trim() || codeOf(nameDe),
    nameDe: nameDe.trim(),
    nameEn: nameEn.trim(),
  })),
})

/** "budgetCents" of the API is the form's "budgetEuros". */
export const formPath = (path: string): string => (path === 'budgetCents' ? 'budgetEuros' : path)
