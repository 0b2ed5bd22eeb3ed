import type { Gender } from '../../../contract/learners.ts'
import type { StarterPersons } from '../starter-files.ts'
import { oneOf, type Random, spread } from './seeded-random.ts'

/** A person of the sample region as far as figures need one. */
export interface SamplePerson {
  /** Key in learners.json; null for a person who stands nowhere but in the figures. */
  readonly learner: string | null
  readonly name: string
  readonly group: string
  readonly gender: Gender | null
  readonly isInternational: boolean | null
  readonly region: string | null
  /** Micro-credentials they want, best first; null = whatever admits their group. */
  readonly courses: readonly string[] | null
}

/** Further persons without texts and goals: names, groups, genders and regions by their shares. */
export function invitePeople(persons: StarterPersons, random: Random): SamplePerson[] {
  const { count, firstNames, familyNames, groupShares, genderShares, regionShares } = persons
  const genders = spread(genderShares, count, random)
  const regions = spread(regionShares, count, random)
  return spread(groupShares, count, random).map((group, index) => {
    const gender = genders[index] as 'female' | 'male'
    return {
      learner: null,
      name: `${oneOf(firstNames[gender], random)} ${oneOf(familyNames, random)}`,
      group,
      gender,
      isInternational: group === 'students' && random() < persons.internationalShareOfStudents,
      region: regions[index] ?? null,
      courses: null,
    }
  })
}
