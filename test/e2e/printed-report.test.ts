import { readFileSync, writeFileSync } from 'node:fs'
import type { ParticipationReport } from 'api/contract/reports'
import { expect, test } from 'vitest'
import { elementsOf, readPdf } from '../helpers/read-pdf.ts'
import { useStage } from '../helpers/stage.ts'
import { settled } from '../helpers/visit.ts'

const stage = useStage({ shared: true })

test.each(['de', 'en'] as const)('the report in %s says the numbers on the screen', async (language) => {
  const { page, complaints, close } = await stage.visit({ as: 'manager', language })
  await page.goto('/overview')
  await settled(page)
  const answer = (await page.getByTestId('participation-answer').textContent()) ?? ''
  const bars = await page
    .locator('[data-testid="chart-body"] li[data-mark]')
    .evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll('span')].map((part) => part.textContent ?? '')))

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: language === 'de' ? 'Bericht als PDF' : 'Report as PDF' }).click(),
  ])
  const bytes = readFileSync(await download.path())
  if (process.env.PICTURES) writeFileSync(`${process.env.PICTURES}/report-${language}.pdf`, bytes)
  const { pages } = await readPdf(bytes)

  const { forecast, women, burnUp } = (await (
    await page.request.get('/api/v1/reports/participation')
  ).json()) as ParticipationReport
  const text = pages.map((each) => each.text.replace(/[\u00a0\s]+/g, ' ')).join(' ')
  expect(download.suggestedFilename()).toMatch(/\.pdf$/)
  expect(pages).toHaveLength(2)
  for (const number of answer.match(/\d+/g) ?? []) expect(text).toMatch(new RegExp(`\\b${number}\\b`))
  expect(answer.match(/\d+/g)?.length).toBeGreaterThanOrEqual(2)
  const end = forecast?.points.at(-1)
  const [to, of] = language === 'de' ? ['bis', 'von'] : ['to', 'of']
  expect(text).toContain(`${end?.expected} (${end?.low} ${to} ${end?.high})`)
  expect(text).toContain(`${women.figure?.numerator} ${of} ${women.figure?.denominator}`)
  const [figure] = elementsOf(pages[0]?.tree ?? null, 'Figure')
  for (const point of [
    ...burnUp.map(({ participants: value }) => value),
    ...(forecast?.points ?? []).map(({ high }) => high),
  ])
    expect(figure?.alt).toMatch(new RegExp(`\\b${point}\\b`))
  // Every row of every bar chart that has room on the paper: its name, then its number.
  // Names of months stand on the paper's axis without a number.
  const said = bars.filter(([name]) => name && !/ \d\d$/.test(name) && text.includes(` ${name} `))
  // Four groups and five stages at least.
  expect(said.length).toBeGreaterThanOrEqual(9)
  for (const row of said) {
    const number = row.at(-1)?.match(/^[\d.,]+/)?.[0]
    if (number) expect(text).toContain(`${row[0]} ${number}`)
  }
  expect(complaints).toEqual([])
  await close()
})
