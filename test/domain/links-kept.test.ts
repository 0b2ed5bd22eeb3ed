import { expect, test } from 'vitest'
import { COUNTING_KEPT, linksToKeep, SUGGESTIONS_KEPT } from '../../api/src/domain/linking/links-kept.ts'

const links = (count: number, name: string, counts: boolean) =>
  Array.from({ length: count }, (_, place) => ({ name: `${name} ${place}`, accepted: true, counts }))

test('many guesses take no place from what counts, and the other way round', () => {
  const guesses = links(200, 'guess', false)
  const certain = links(60, 'certain', true)
  const refused = { name: 'refused', accepted: false, counts: false }

  const kept = linksToKeep([refused, ...guesses, ...certain]).map(({ name }) => name)

  expect(kept).toEqual([
    ...guesses.slice(0, SUGGESTIONS_KEPT).map(({ name }) => name),
    ...certain.slice(0, COUNTING_KEPT).map(({ name }) => name),
  ])
})
