import { expect, test } from 'vitest'
import { tfIdfRows } from '../../../api/src/engine/vocabulary/rows.ts'

const documents = [
  new Map([
    [0, 1],
    [1, 3],
  ]),
  new Map([
    [0, 2],
    [2, 1],
  ]),
  undefined,
]
const read = (document: number) => documents[document]
const unpack = (byte: number | undefined) => ((byte ?? 0) / 255) ** 2

test('weights are (1 + ln tf) x idf over the length of the document', () => {
  const { rows, idf } = tfIdfRows(documents.length, read, 4)

  ;[Math.LN2, Math.log(3), Math.log(3), 0].forEach((value, feature) => {
    expect(idf[feature]).toBeCloseTo(value, 5)
  })
  expect([...rows.starts]).toEqual([0, 2, 3, 4, 4])
  expect([...rows.items]).toEqual([0, 1, 0, 1])
  const [common, rare] = [Math.log(2), (1 + Math.log(3)) * Math.log(3)]
  expect(unpack(rows.weights[0])).toBeCloseTo(common / Math.hypot(common, rare), 2)
  expect(unpack(rows.weights[2])).toBeCloseTo(rare / Math.hypot(common, rare), 2)
})

test('what is left out beside the heaviest features does not make these heavier', () => {
  const all = tfIdfRows(documents.length, read, 4)
  const heaviest = tfIdfRows(documents.length, read, 4, 1)

  // Document 0 keeps feature 1; document 1 keeps feature 0 or 2, whichever weighs more.
  expect([...heaviest.rows.starts]).toEqual([0, 1, 2, 2, 2])
  expect([...heaviest.rows.items]).toEqual([1, 0])
  expect(heaviest.rows.weights[1]).toBe(all.rows.weights[2])
})

test('no documents give empty rows', () => {
  const { rows, idf } = tfIdfRows(0, read, 2)

  expect([...rows.starts]).toEqual([0, 0, 0])
  expect([...idf]).toEqual([0, 0])
})
