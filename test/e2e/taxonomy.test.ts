import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { readStarterRegion, STARTER_TAXONOMY } from '../../api/src/domain/imports/starter-files.ts'
import { findingsOfAxe } from '../helpers/axe.ts'
import { useStage } from '../helpers/stage.ts'
import { settled } from '../helpers/visit.ts'
import { storedZip } from '../helpers/zip.ts'

const stage = useStage()

/** A skill that a course team has confirmed: the next version of the classification no longer has it. */
const GONE = readStarterRegion().microCredentials.find(({ key }) => key === 'sps-grundlagen')?.skills[0] as string
const ADDED = 'http://data.europa.eu/esco/skill/00000000-0000-4000-8000-000000000001'

type Rows = Record<string, string>[]
const csvOf = (rows: Rows): string => {
  const header = Object.keys(rows[0] as object)
  const quoted = (cells: readonly string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')
  return `${[quoted(header), ...rows.map((row) => quoted(header.map((name) => row[name] ?? '')))].join('\n')}\n`
}

/** The starter taxonomy as a later version would be: one skill gone, one new. */
function nextVersion(): { zip: Buffer; labelOfGone: string } {
  const files: Record<string, string> = {}
  let labelOfGone = ''
  for (const language of ['de', 'en']) {
    for (const name of readdirSync(join(STARTER_TAXONOMY, language))) {
      const text = readFileSync(join(STARTER_TAXONOMY, language, name), 'utf8')
      if (!name.startsWith('skills_')) {
        files[`${language}/${name}`] = text
        continue
      }
      const rows: Rows = parse(text, { columns: true, bom: true })
      const gone = rows.find((row) => row.conceptUri === GONE)
      if (language === 'de') labelOfGone = gone?.preferredLabel ?? ''
      const added = { ...rows[0], conceptUri: ADDED, preferredLabel: 'glass harmonica tuning', altLabels: '' }
      files[`${language}/${name}`] = csvOf([...rows.filter((row) => row !== gone), added])
    }
  }
  return { zip: storedZip(files), labelOfGone }
}

const offer = (page: Page, name: string, buffer: Buffer, mimeType: string) =>
  page.locator('main input[type=file]').setInputFiles({ name, mimeType, buffer })

test('a manager brings in a new version, sees what changed, and says what became of a skill that is gone', async () => {
  const { zip, labelOfGone } = nextVersion()
  expect(labelOfGone).not.toBe('')
  const { page, complaints, close } = await stage.visit({ as: 'manager' })
  await page.goto('/taxonomy')
  await page.getByRole('heading', { level: 1, name: 'Von welchen Fähigkeiten sprechen wir?' }).waitFor()
  await page.getByText('Nichts wartet auf Sie').waitFor()
  await page.getByRole('link', { name: 'ESCO einlesen' }).click()
  await offer(page, 'ESCO dataset.zip', zip, 'application/zip')
  await page.getByRole('button', { name: /^ESCO einlesen|^Einlesen/ }).click()
  const changed = page.getByRole('region', { name: 'Was hat sich geändert?' })
  await changed.waitFor({ timeout: 90_000 })

  await page.goto('/taxonomy')
  const waiting = page.getByTestId('worklist-item').filter({ hasText: labelOfGone })
  await waiting
    .getByText(/Micro-Credential/)
    .first()
    .waitFor()
  await settled(page)
  expect(await findingsOfAxe(page)).toEqual([])

  // What the import changed, skill by skill.
  await page
    .getByTestId('version')
    .first()
    .getByRole('button', { name: /Änderungen zeigen/ })
    .click()
  const list = page.getByRole('list', { name: /Änderungen vom/ })
  await list.getByText('glass harmonica tuning').waitFor()
  await list.getByText(labelOfGone, { exact: true }).waitFor()
  expect(new URL(page.url()).searchParams.get('version')).not.toBeNull()

  // A word by keyboard, and another one after second thoughts.
  await waiting.getByRole('button', { name: `Nichts ist an die Stelle getreten: ${labelOfGone}` }).press('Enter')
  await page.getByText(`„${labelOfGone}“ hat keinen Nachfolger`).waitFor()
  await page.getByText('Nichts wartet auf Sie').waitFor()
  await page.getByText('Geklärt', { exact: true }).click()
  await page.getByRole('button', { name: `Zu ${labelOfGone} anders entscheiden` }).click()
  await page
    .getByRole('combobox', { name: 'Eine andere Fähigkeit ist an ihre Stelle getreten' })
    .fill('glass harmonica')
  await page.getByRole('option', { name: 'glass harmonica tuning' }).click()
  await page.getByText(`„${labelOfGone}“ wird ab jetzt als „glass harmonica tuning“ gelesen`).waitFor()
  await page.getByText(/Ja: Alle .+ Texte sind mit den Fähigkeiten von heute gelesen/).waitFor({ timeout: 90_000 })

  expect(complaints).toEqual([])
  await close()
})

test('a list of an office’s own terms is brought in, understood, and taken out again', async () => {
  const { page, complaints, close } = await stage.visit({ as: 'manager' })
  const [uri] =
    readStarterRegion()
      .microCredentials.find(({ key }) => key === 'sps-grundlagen')
      ?.skills.slice(1) ?? []
  await page.goto('/taxonomy')
  await page.getByText('Noch keine Begriffsliste').waitFor()
  await page.getByRole('link', { name: 'Begriffsliste einlesen' }).click()
  const terms = `term;concept;relation;language\nKlingelknopfkunde;${uri};exact;de\nWeites Feld;${uri};broad;de\n`
  await page.getByRole('textbox', { name: 'Wie heißt die Liste?' }).fill('Unsere Begriffe')
  await offer(page, 'begriffe.csv', Buffer.from(terms), 'text/csv')
  await page.getByRole('button', { name: /^Begriffe einlesen|^Einlesen/ }).click()
  await page.getByRole('region', { name: 'Was steht jetzt in „Unsere Begriffe“?' }).waitFor({ timeout: 90_000 })

  await page.goto('/taxonomy')
  const card = page.getByTestId('crosswalk').filter({ hasText: 'Unsere Begriffe' })
  await card.waitFor()
  await settled(page)
  expect(await findingsOfAxe(page)).toEqual([])
  const read = async () => {
    const answer = await page.context().request.post('/api/v1/skill-links', {
      headers: { origin: stage.url },
      data: { text: 'Wir brauchen jemanden mit Erfahrung in Klingelknopfkunde.' },
    })
    const { skills } = (await answer.json()) as { skills: { uri: string; state: string }[] }
    return skills.filter(({ state }) => state === 'linked').map((skill) => skill.uri)
  }
  await expect.poll(read, { timeout: 180_000, interval: 1000 }).toContain(uri)
  await card.getByRole('button', { name: 'Liste Unsere Begriffe entfernen' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Entfernen' }).click()
  await page.getByText('Noch keine Begriffsliste').waitFor()
  await expect.poll(read, { timeout: 180_000, interval: 1000 }).toEqual([])

  expect(complaints).toEqual([])
  await close()
}, 500_000)
