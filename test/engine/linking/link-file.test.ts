import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { linkFile } from '../../../scripts/link.ts'

const TAXONOMY = new URL('../../../data/starter/taxonomy/esco', import.meta.url).pathname
const folder = mkdtempSync(join(tmpdir(), 'link-file-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function link(lines: readonly string[]) {
  writeFileSync(join(folder, 'in.jsonl'), lines.join('\n'))
  const out = join(folder, 'out.jsonl')
  const count = await linkFile({ taxonomy: TAXONOMY, languages: ['de', 'en'], in: join(folder, 'in.jsonl'), out })
  return {
    count,
    rows: readFileSync(out, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  }
}

test('each line is answered in order with its best links, their labels, evidence and whether they are accepted', async () => {
  const text = 'Sicherer Umgang mit Excel'

  const { count, rows } = await link([
    JSON.stringify({ id: 'a', text, lang: 'de' }),
    '',
    JSON.stringify({ id: 2, text: 'We offer free fruit.' }),
  ])

  expect(count).toBe(2)
  expect(rows.map(({ id }) => id)).toEqual(['a', 2])
  const [best] = rows[0].links
  expect(best.accepted).toBe(true)
  expect(best.evidence.map(([start, end]: [number, number]) => text.slice(start, end))).toEqual(['Excel'])
  expect(rows[0].links.length).toBeLessThanOrEqual(50)
  expect(rows[1].links.filter(({ accepted }: { accepted: boolean }) => accepted)).toEqual([])
}, 60_000)

test('a line that cannot be read is named', async () => {
  await expect(link(['{"id":1,"text":"Excel"}', '{"id":2}'])).rejects.toThrow('Line 2 needs "id" and "text"')
  await expect(link(['{'])).rejects.toThrow('Line 1 is no JSON')
}, 60_000)

test('a frequent word is not all of a label whose other words say nothing', async () => {
  const { rows } = await link([
    JSON.stringify({ id: 1, text: 'Mit unseren Kunden führen Sie die Prüfung der Anlage durch.', lang: 'de' }),
    JSON.stringify({ id: 2, text: 'We analyse the data of our customers.', lang: 'en' }),
  ])

  const SERVICE = 'http://data.europa.eu/esco/skill/15a33d76-4640-438d-ae64-fdc0c1d3eebc'
  const LEADING = 'http://data.europa.eu/esco/skill/75d8e5d9-bef3-418b-9011-01bff9f27207'
  const accepted = rows.map(({ links }) =>
    links.filter(({ accepted }: { accepted: boolean }) => accepted).map(({ uri }: { uri: string }) => uri),
  )
  expect(accepted[0]).not.toContain(SERVICE)
  expect(accepted[0]).not.toContain(LEADING)
  expect(accepted[1]).not.toContain(SERVICE)
}, 60_000)
