import { expect, test } from 'vitest'
import { measureParticipation } from '../../../api/src/domain/reports/measure-participation.ts'
import { type Person, readPersons } from '../../../api/src/domain/reports/read-persons.ts'
import { checkWorlds } from '../../../scripts/bench/lib/participation-oracle/check-worlds.ts'
import { differences, measuredProgramme } from '../../../scripts/bench/lib/participation-oracle/compare.ts'
import { naiveFigures } from '../../../scripts/bench/lib/participation-oracle/naive-figures.ts'
import { randomWorld, type World } from '../../../scripts/bench/lib/participation-oracle/random-world.ts'
import { storeWorlds } from '../../../scripts/bench/lib/participation-oracle/store-worlds.ts'
import { describeDatabases } from '../../helpers/database.ts'

describeDatabases('every figure of participation', (database) => {
  test('agrees with a naive count over random worlds', async () => {
    const checked = await checkWorlds(database().db, { worlds: 300, seed: 70_000 })

    expect(checked.differences).toEqual([])
    expect(checked.worlds).toBe(300)
    // Worlds without anybody would agree about nothing.
    expect(checked.withParticipants).toBeGreaterThan(150)
    expect(checked.withHidden).toBeGreaterThan(50)
    expect(checked.withForecast).toBeGreaterThan(10)
  })

  test.each([
    ['a person who counts twice', (persons: Person[]) => [...persons, ...persons.slice(0, 1)]],
    ['a person who is forgotten', (persons: Person[]) => persons.slice(1)],
    [
      'a person in another group',
      (persons: Person[]) => persons.map((person, at) => (at === 0 ? { ...person, groupId: 'another' } : person)),
    ],
    [
      'a start on another day',
      (persons: Person[]) =>
        persons.map((person, at) => (at === 0 ? { ...person, begunOn: '2001-02-03', isCompleted: false } : person)),
    ],
    [
      'a gender told without consent',
      (persons: Person[]) => persons.map((person) => ({ ...person, gender: 'female' as const })),
    ],
    [
      'a booking that came true of none',
      (persons: Person[]) => persons.map((person) => ({ ...person, shows: person.shows + 1 })),
    ],
  ])('the comparison finds %s', async (_what, spoil) => {
    const world = Array.from({ length: 200 }, (_, at) => randomWorld(at, 0)).find(
      (candidate) => naiveFigures(candidate).participants > 20,
    ) as World
    await storeWorlds(database().db, [world])
    const programmeId = world.programmes[0]?.id as string
    const [persons = []] = await readPersons(database().db, [{ programmeId, on: world.on }])
    const begun = [...persons].sort((a, b) => Number(b.begunOn !== null) - Number(a.begunOn !== null))
    const naive = naiveFigures(world)
    const measure = (people: Person[]) => measureParticipation(measuredProgramme(world), world.on, people, [])
    const about = (found: string[]) => found.filter((difference) => !difference.startsWith('seats ahead'))

    expect(about(differences(world, measure(begun), naive))).toEqual([])
    expect(about(differences(world, measure(spoil(begun)), naive))).not.toEqual([])
  })
})
