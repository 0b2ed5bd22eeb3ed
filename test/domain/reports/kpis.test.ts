import { expect, test } from 'vitest'
import { z } from 'zod'
import type { Context } from '../../../api/src/context.ts'
import { ANONYMOUS } from '../../../api/src/context.ts'
import * as gaps from '../../../api/src/contract/gaps.ts'
import { KPI_KEYWORD, KpiKey, kpi } from '../../../api/src/contract/kpi.ts'
import * as quality from '../../../api/src/contract/quality.ts'
import * as reports from '../../../api/src/contract/reports.ts'
import { readKpis } from '../../../api/src/domain/reports/read-kpis.ts'
import { type NamedNumber, numbersOf } from '../../helpers/numbers-of.ts'

const read = (q?: string) => readKpis({} as Context, ANONYMOUS, q === undefined ? {} : { q })

/** What answers are made of, and pages of records, whose numbers are no figures. */
const PARTS = ['SmallCount', 'MarkedSentence', 'GapNeed', 'GapNeedPage']
/** The answers of the contract, as the description of the API has them. */
const answers = Object.entries({ ...reports, ...gaps, ...quality })
  .filter(([name, schema]) => schema instanceof z.ZodObject && !/Query$|Filter$/.test(name) && !PARTS.includes(name))
  .map(([name, schema]) => [name, z.toJSONSchema(schema, { io: 'output' })] as const)
const numbers = answers.flatMap(([name, schema]) => numbersOf(schema, name))

test('every number of a report names a KPI that exists', () => {
  const keys: readonly string[] = KpiKey.options

  const nameless = numbers.filter((number: NamedNumber) => !number.kpi || !keys.includes(number.kpi))

  expect(numbers.length).toBeGreaterThan(20)
  // A part of the contract that is used inside answers is named where it is used.
  expect(nameless.filter(({ path }) => !path.startsWith('Provenance'))).toEqual([])
})

test('every KPI is said by some figure', () => {
  const said = new Set(numbers.map((number) => number.kpi))

  expect(KpiKey.options.filter((key) => !said.has(key))).toEqual([])
})

test('a number that names no KPI is found, also inside lists and choices', () => {
  const schema = z.strictObject({
    named: kpi('participants', z.number().nullable()),
    rows: z.array(z.strictObject({ name: z.string(), bare: z.number().int() })),
    either: z.union([z.strictObject({ deep: z.number() }), z.null()]),
  })

  const found = numbersOf(z.toJSONSchema(schema), 'X')

  expect(found).toEqual([
    { path: 'X.named', kpi: 'participants' },
    { path: 'X.rows[].bare', kpi: null },
    { path: 'X.either.deep', kpi: null },
  ])
  expect(KPI_KEYWORD).toBe('x-kpi')
})

test('each definition stands once, under its own key, in both languages', async () => {
  const { items } = await read()

  expect(items.map(({ key }) => key)).toEqual(KpiKey.options)
  for (const item of items) {
    for (const [name, text] of Object.entries(item)) expect([item.key, name, text.trim()]).not.toContain('')
    for (const name of ['name', 'rule', 'parts', 'empty', 'date'] as const)
      expect([item.key, name, item[`${name}De`] === item[`${name}En`]]).toEqual([item.key, name, false])
  }
  for (const name of ['nameDe', 'nameEn'] as const)
    expect(new Set(items.map((item) => item[name])).size).toBe(items.length)
})

test.each([
  ['a word of a German rule', 'Warteliste', 'participants'],
  ['a word of an English one, in capitals', 'WAITING lists', 'seats-taken'],
  ['a key', 'taught-of-asked', 'taught-of-asked'],
])('a search finds %s', async (_what, q, key) => {
  const { items } = await read(q)

  expect(items.map((item) => item.key)).toContain(key)
  expect(items.length).toBeLessThan(KpiKey.options.length)
})

test('a search that nothing fits finds nothing', async () => {
  expect(await read('nobody wrote this')).toEqual({ items: [] })
})
