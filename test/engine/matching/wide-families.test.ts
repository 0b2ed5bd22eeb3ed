import { expect, test } from 'vitest'
import { wideFamilies } from '../../../scripts/esco/make-starter.ts'

const members = (broaderUri: string, count: number) =>
  Array.from({ length: count }, (_, i) => ({ conceptUri: `${broaderUri}-${i}`, broaderUri }))

test('a family is wide above a dozen members, each counted once, and only when the cut holds it', () => {
  const rows = [...members('dozen', 12), ...members('dozen', 12), ...members('wide', 13), ...members('elsewhere', 99)]
  expect(wideFamilies(new Set(['dozen', 'wide']), rows)).toEqual(['wide'])
})
