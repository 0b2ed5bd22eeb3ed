import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseJson } from '../../../api/src/domain/imports/formats/json/parse-json.ts'
import { cellsOf, problemsOf, readAll, readFixture } from './read-all.ts'

describe('lists', () => {
  test.each(['bedarf.json', 'bedarf.ndjson'])(
    '%s: columns in order of first appearance, nested ones with dots',
    async (name) => {
      const table = await readFixture(name)

      expect(table.format).toBe('json')
      expect(table.header).toEqual(['titel', 'beschreibung', 'anzahl', 'gesuchtBis', 'ort.region', 'ort.land', 'tags'])
      expect(table.rows.map(({ row }) => row)).toEqual([1, 2, 3, 4])
      expect(table.rows[1]?.cells.slice(4)).toEqual([null, null, 'Metall; Schicht'])
      expect(table.rows[2]?.cells.slice(2)).toEqual([1, '2026-12-15', 'Chemnitz', 'DE', null])
    },
  )

  test.each([
    ['a list', '[{"a": 1}, {"b": true}]'],
    ['rows', '{"rows": [{"a": 1}, {"b": true}]}'],
    ['items', '{"count": 2, "items": [{"a": 1}, {"b": true}]}'],
    ['lines', '{"a": 1}\n{"b": true}\n'],
  ])('%s', async (_name, text) => {
    const table = await readAll('a.json', text)

    expect(table.header).toEqual(['a', 'b'])
    expect(cellsOf(table)).toEqual([
      [1, null],
      [null, true],
    ])
  })

  test('one object alone is a table of one row', async () => {
    expect(cellsOf(await readAll('a.json', '{"titel": "Fräsen", "ort": "Aue"}'))).toEqual([['Fräsen', 'Aue']])
  })

  test('a key like __proto__ is a column like any other', async () => {
    const table = await readAll('a.json', '[{"__proto__": "x", "constructor": "y"}]')

    expect(table.header).toEqual(['__proto__', 'constructor'])
    expect(cellsOf(table)).toEqual([['x', 'y']])
  })

  test('a list of objects in a cell, an item that is no object, and a name given twice are faults of their rows', async () => {
    const table = await readAll('a.json', '[{"a": [{"b": 1}]}, 7, {"a.b": 1, "a": {"b": 2}}, {"a": "gut"}]')

    expect(problemsOf(table)).toEqual(['1: nested-list', '2: not-an-object', '3: duplicate-key'])
  })

  test('a broken line of many costs itself', async () => {
    const table = await readAll('a.ndjson', '{"a": 1}\n{"a": 2,}\n\n{"a": 4}\n')

    expect(table.rows.map(({ row, cells }) => [row, ...cells])).toEqual([
      [1, 1],
      [2, null],
      [4, 4],
    ])
    expect(table.rows[1]?.problem).toMatchObject({ code: 'broken-json', params: { line: 2, column: 9 } })
  })
})

describe('what is no JSON is told with its place', () => {
  test.each([
    ['a key twice', '[{"a": 1,\n "a": 2}]', 2, 2, 'the key "a" is given twice'],
    ['a comma too many in an object', '[{"a": 1,\n}]', 2, 1, 'a comma stands before }, remove it'],
    ['a comma too many in a list', '[{"a": 1},\n]', 2, 1, 'a comma stands before ], remove it'],
    ['a key without quotes', '[{a: 1}]', 1, 3, 'a key in "double quotes" is missing here'],
    ['a missing comma', '[{"a": 1\n "b": 2}]', 2, 2, 'a comma or } is missing here'],
    ['an open text', '[{"a": "x}]', 1, 8, 'a text is never closed with "'],
    ['a word', '[{"a": True}]', 1, 8, '"True" is no JSON value, put texts in "quotes"'],
    ['the end', '[{"a": 1}', 1, 10, 'a comma or ] is missing here'],
  ])('%s', async (_name, text, line, column, reason) => {
    await expect(readAll('a.json', text)).rejects.toMatchObject({
      code: 'broken-json',
      params: { line, column, reason },
    })
  })

  test('a list of texts, and a list under another name, are no table', async () => {
    await expect(readAll('a.json', '{"bedarfe": [{"a": 1}]}')).rejects.toMatchObject({ code: 'not-a-list' })
    await expect(readAll('a.json', '["a", "b"]')).rejects.toMatchObject({ code: 'not-a-list' })
  })

  test('nesting without end is told and does not end the stack', async () => {
    await expect(readAll('a.json', '['.repeat(1_000_000))).rejects.toMatchObject({ code: 'too-deep' })
    await expect(readAll('a.json', `[${'{"a":'.repeat(500_000)}`)).rejects.toMatchObject({ code: 'too-deep' })
  })
})

test('whatever JSON.stringify writes is read as JSON.parse reads it', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), fc.constantFrom(0, 2), (value, indent) => {
      const text = JSON.stringify(value, null, indent)

      expect(JSON.stringify(parseJson(text))).toBe(JSON.stringify(JSON.parse(text)))
    }),
    { numRuns: 500 },
  )
})

test('what JSON.parse refuses is refused', () => {
  const pieces = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"a"',
    '1',
    '-',
    '01',
    'true',
    'nul',
    ' ',
    '"\\x"',
    '1e5',
    '.5',
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
      const text = parts.join('')
      let expected: unknown
      try {
        expected = JSON.parse(text)
      } catch {
        expect(() => parseJson(text)).toThrow()
        return
      }
      // Repeated keys, and numbers too large for a double, are what only JSON.parse lets pass.
      if (!/"a".*"a"/.test(text) && !/e\d{3}/.test(text)) expect(parseJson(text)).toEqual(expected)
    }),
    { numRuns: 2_000 },
  )
})
