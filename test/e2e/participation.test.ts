import { readFileSync } from 'node:fs'
import type { Programme, ProgrammeList } from 'api/contract/programmes'
import type { PeoplePage } from 'api/contract/report-people'
import type { BackTestReport, ParticipationReport } from 'api/contract/reports'
import { parse } from 'csv-parse/sync'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { findingsOfAxe } from '../helpers/axe.ts'
import { useStage } from '../helpers/stage.ts'
import { settled } from '../helpers/visit.ts'

const stage = useStage()

const read = async <T>(page: Page, path: string): Promise<T> => (await (await page.request.get(path)).json()) as T
const reportOf = (page: Page, search = '') => read<ParticipationReport>(page, `/api/v1/reports/participation${search}`)

test('the answer stands in the first sentence, with the band the API gives; its method and its test are one click away', async () => {
  const { page, complaints, close } = await stage.visit({ as: 'manager' })
  await page.goto('/overview')
  await settled(page)
  const report = await reportOf(page)
  const end = report.forecast?.points.at(-1)
  const tested = await read<BackTestReport>(page, '/api/v1/reports/participation/back-test')

  const answer = await page.getByTestId('participation-answer').textContent()
  await page.getByTestId('forecast-method').click()
  const told = await page.getByTestId('back-test').textContent()

  expect(answer).toContain(`${report.participants.numerator} von ${report.participants.denominator}`)
  expect(answer).toContain(`${end?.expected} (${end?.low} bis ${end?.high})`)
  expect(told).toContain(`${tested.inside.numerator} von ${tested.inside.denominator}`)
  expect(told).toContain(tested.programme?.name)
  expect(await findingsOfAxe(page)).toEqual([])
  expect(complaints).toEqual([])
  await close()
})

test('from a bar to the people behind it, as many as the bar says, and into a file', async () => {
  const { page, complaints, close } = await stage.visit({ as: 'manager' })
  await page.goto('/overview')
  await settled(page)
  const { byGroup } = await reportOf(page)
  const largest = [...byGroup].sort((a, b) => (b.participants.value ?? 0) - (a.participants.value ?? 0))[0]
  const count = largest?.participants.value ?? 0

  await page.getByTitle(`Personen zeigen: ${largest?.nameDe}`).click()
  await page.getByText(`${count} Personen, die teilnehmen: ${largest?.nameDe}`).waitFor()
  expect(await findingsOfAxe(page)).toEqual([])
  await page.getByRole('button', { name: 'Exportieren' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'CSV-Datei' }).click(),
  ])
  const rows = parse(readFileSync(await download.path()), { bom: true, columns: true, delimiter: ';' }) as Record<
    string,
    string
  >[]
  const group = new URL(page.url()).searchParams.get('group')

  expect(count).toBeGreaterThan(4)
  expect(rows).toHaveLength(count)
  expect(group).toBe(largest?.code)
  expect(await page.getByTestId('people').locator('tbody tr').count()).toBe(Math.min(50, count))
  expect(complaints).toEqual([])
  await close()
})

test('a person lost between two stages is found by keyboard alone', async () => {
  const { page, complaints, close } = await stage.visit({ as: 'manager', language: 'en' })
  await page.goto('/overview')
  await settled(page)
  const { losses, programmeId, on } = await reportOf(page)
  const lost = losses.find(({ after }) => after === 'started')?.lost ?? 0

  await page
    .getByTestId('funnel-losses')
    .getByRole('link', { name: `${lost} got no further` })
    .last()
    .focus()
  const address = await page.evaluate(() => (document.activeElement as HTMLAnchorElement).href)
  const figure = new URL(address).searchParams.get('figure') ?? ''
  await page.keyboard.press('Enter')
  await page.waitForURL(/overview\/people/)
  const { total } = await read<PeoplePage>(
    page,
    `/api/v1/reports/participation/people?programmeId=${programmeId}&on=${on}&figure=${figure}`,
  )

  await page.getByText(new RegExp(`^${total} (people|person), `)).waitFor()
  expect(total).toBe(losses.find(({ after }) => figure === `lost-${after}`)?.lost)
  expect(complaints).toEqual([])
  await close()
})

test('another programme and another day stand in the address, and change the page', async () => {
  const { page, complaints, close } = await stage.visit({ as: 'manager' })
  await page.goto('/overview')
  await settled(page)
  const { items } = await read<ProgrammeList>(page, '/api/v1/programmes')
  const ended = items.find(({ isCurrent }) => !isCurrent)

  await page.getByLabel('Programm', { exact: true }).selectOption(ended?.id ?? '')
  await page.waitForURL(new RegExp(`programmeId=${ended?.id}`))
  await page.getByTestId('forecast-missing').getByText('zu Ende').waitFor()
  const whole = await reportOf(page, `?programmeId=${ended?.id}`)
  await page.getByText(`${whole.participants.numerator} von ${whole.participants.denominator}`).first().waitFor()
  const early = ended?.startsOn ?? ''
  await page.goto(`/overview?programmeId=${ended?.id}&on=${early}`)
  await page.getByTestId('forecast-missing').getByText('zu wenig').waitFor()

  const then = await reportOf(page, `?programmeId=${ended?.id}&on=${early}`)
  expect(then.participants.numerator).toBeLessThan(whole.participants.numerator)
  expect(await findingsOfAxe(page)).toEqual([])
  expect(complaints).toEqual([])
  await close()
})

test('a manager sets up a programme: what is wrong is said at its field, and the empty overview leads on', async () => {
  const { page, complaints, close } = await stage.visit({ as: 'manager' })
  await page.goto('/programmes/new')
  await settled(page)

  await page.getByTestId('programme-save').click()
  expect(await page.getByText('Bitte ausfüllen.').count()).toBeGreaterThanOrEqual(5)
  expect(await findingsOfAxe(page)).toEqual([])
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Lernwege Herbst')
  await page.getByLabel('Erster Tag').fill('01.10.2030')
  await page.getByLabel('Letzter Tag').fill('30.09.2031')
  await page.getByLabel('Ziel (Personen)').fill('80')
  await page.getByLabel('Frauen').fill('40')
  await page.getByLabel('Name auf Deutsch').fill('Schülerinnen und Schüler')
  await page.getByLabel('Name auf Englisch').fill('Pupils')
  await page.getByRole('button', { name: 'Zwischenziel hinzufügen' }).click()
  await page.getByLabel('Zwischenziel 1: Tag').fill('01.10.2029')
  await page.getByLabel('Zwischenziel 1: Personen').fill('30')
  await page.getByTestId('programme-save').click()
  await page.getByText('Der Tag muss im Programm liegen.').waitFor()
  await page.getByLabel('Zwischenziel 1: Tag').fill('01.04.2031')
  await page.getByTestId('programme-save').click()
  await page.waitForURL(/overview\?programmeId=/)
  await page.getByText('0 von 80').first().waitFor()
  await page.getByTestId('forecast-missing').waitFor()

  const id = new URL(page.url()).searchParams.get('programmeId')
  const programme = await read<Programme>(page, `/api/v1/programmes/${id}`)
  expect(programme).toMatchObject({
    name: 'Lernwege Herbst',
    startsOn: '2030-10-01',
    targetParticipants: 80,
    budgetCents: null,
    targets: { womenShare: 0.4, internationalShare: null },
    milestones: [{ on: '2031-04-01', participants: 30 }],
    groups: [{ code: 'schuelerinnen-und-schueler', nameDe: 'Schülerinnen und Schüler', nameEn: 'Pupils' }],
  })
  expect(complaints).toEqual([])
  await close()
})

test('two managers edit a programme: neither loses anything without being asked', async () => {
  const { page, complaints, close } = await stage.visit({ as: 'manager', language: 'en' })
  const { items } = await read<ProgrammeList>(page, '/api/v1/programmes')
  const id = items.find(({ isCurrent }) => isCurrent)?.id
  const path = `/api/v1/programmes/${id}`
  await page.goto(`/programmes/${id}`)
  await page.getByLabel('Target (people)').fill('220')
  const { id: _i, isSample: _s, revision, groups, ...stored } = await read<Programme>(page, path)
  const changed = await page.request.put(path, {
    headers: { origin: stage.url, 'if-match': `"${revision}"` },
    data: { ...stored, targetParticipants: 230, groups: groups.map(({ learners: _l, ...group }) => group) },
  })
  expect(changed.status()).toBe(200)

  await page.getByTestId('programme-save').click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('220').waitFor()
  await dialog.getByText('230').waitFor()
  expect(await findingsOfAxe(page)).toEqual([])
  await dialog.getByRole('button').last().click()
  await page.getByText('The programme is saved.').waitFor()

  expect((await read<Programme>(page, path)).targetParticipants).toBe(220)
  expect(complaints.filter((line) => !line.includes('412'))).toEqual([])
  await close()
})

test('a learner says as much as they like, and takes it back', async () => {
  const { page, complaints, close } = await stage.visit({ as: 'learner' })
  await page.goto('/learn')
  await settled(page)
  const about = page.locator('#about')

  await about.getByLabel('Geschlecht').selectOption({ label: 'divers' })
  await about.getByLabel('Wohnregion').selectOption({ label: 'Erzgebirgskreis' })
  await page.getByTestId('about-save').click()
  await page.getByText('Gespeichert', { exact: true }).first().waitFor()
  const me = await read<{ user: { learnerId: string } }>(page, '/api/v1/me')
  const path = `/api/v1/learners/${me.user.learnerId}`
  const said = await read<object>(page, path)
  await about.getByLabel('Geschlecht').selectOption({ label: 'nicht ausgefüllt' })
  await page.getByTestId('about-save').click()
  await expect.poll(async () => (await read<{ gender: string | null }>(page, path)).gender).toBeNull()

  expect(said).toMatchObject({ gender: 'non-binary', region: 'DED42' })
  expect(await findingsOfAxe(page)).toEqual([])
  expect(complaints).toEqual([])
  await close()
})
