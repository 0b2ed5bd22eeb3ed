import { expect, test } from 'vitest'
import type { Database } from '../../api/src/db/client.ts'
import { largeTotal } from '../../api/src/domain/large-total.ts'

const aDatabase = () => ({}) as Database
const slowly = (total: number) => async () => {
  await new Promise((resolve) => setTimeout(resolve, 30))
  return total
}

test('up to ten thousand rows every answer is counted anew', async () => {
  const db = aDatabase()
  expect(await largeTotal(db, 'needs', slowly(10_000))).toBe(10_000)
  expect(await largeTotal(db, 'needs', slowly(9_999))).toBe(9_999)
})

test('a larger total is kept for a while, for this question and this database alone, and then counted anew', async () => {
  const db = aDatabase()
  expect(await largeTotal(db, 'needs', slowly(10_001))).toBe(10_001)
  expect(await largeTotal(db, 'needs', slowly(20_000))).toBe(10_001)
  expect(await largeTotal(db, 'needs of another', slowly(20_000))).toBe(20_000)
  expect(await largeTotal(aDatabase(), 'needs', slowly(30_000))).toBe(30_000)
  await expect.poll(() => largeTotal(db, 'needs', slowly(5)), { timeout: 5_000 }).toBe(5)
  expect(await largeTotal(db, 'needs', slowly(6))).toBe(6)
})
