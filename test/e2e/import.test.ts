import type { DeadLetterList, ImportPage } from 'api/contract/imports'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { findingsOfAxe } from '../helpers/axe.ts'
import { useStage } from '../helpers/stage.ts'
import { settled, switchScheme } from '../helpers/visit.ts'

const stage = useStage()

const HEADER = 'Nr;Stelle;Anforderungen;Anz. Stellen;Gesucht bis;Feld 7'
const RIGHT = [
  'H-01;Mechatroniker:in Förderanlagen;"SPS-Steuerungen programmieren; Schaltpläne lesen";2;31.03.2028;Zwickau',
  'H-04;Energieberatung für Betriebe;Wärmepumpen planen, Kundengespräche führen;1;15.01.2028;Mittelsachsen',
]
const WRONG = [
  'H-02;Schweißfachkraft Rohrbau;WIG-Schweißen von Rohren, Schweißnähte prüfen;zwei;30.06.2028;Erzgebirgskreis',
  'H-03;Datenanalyse in der Fertigung;Messdaten mit Python auswerten;1;31.13.2028;Chemnitz',
]
const TITLES = [
  'Mechatroniker:in Förderanlagen',
  'Schweißfachkraft Rohrbau',
  'Datenanalyse in der Fertigung',
  'Energieberatung für Betriebe',
]
/** As Excel on a German Windows saves it: semicolons, and one byte a letter. */
const EXCEL = Buffer.from([HEADER, RIGHT[0], WRONG[0], WRONG[1], RIGHT[1], ''].join('\r\n'), 'latin1')

const DESK = { width: 1440, height: 900 }
const PHONE = { width: 390, height: 844 }
const COLOURS = { runOnly: { type: 'rule' as const, values: ['color-contrast', 'link-in-text-block'] } }

const offer = (page: Page, name: string, buffer: Buffer, mimeType = 'text/csv') =>
  page.locator('main input[type=file]').setInputFiles({ name, mimeType, buffer })

/** Nothing for axe and no sideways scrolling, at the desk and on a phone, light and dark. */
async function expectClean(page: Page) {
  await settled(page)
  for (const viewport of [PHONE, DESK]) {
    await page.setViewportSize(viewport)
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBeLessThanOrEqual(viewport.width)
    expect(await findingsOfAxe(page)).toEqual([])
    await switchScheme(page, 'dark')
    expect(await findingsOfAxe(page, COLOURS)).toEqual([])
    await switchScheme(page, 'light')
  }
}

test('a business brings an Excel list with two wrong rows, corrects them, and has all of them in', async () => {
  const { page, complaints, close } = await stage.visit({ as: 'business' })
  await page.goto('/needs')
  await page.getByRole('link', { name: 'Liste einlesen' }).click()
  await page.getByRole('heading', { level: 1, name: 'Welche Liste bringen Sie mit?' }).waitFor()
  await page.getByText('Noch wurde keine Liste eingelesen').waitFor()
  await page.getByRole('button', { name: 'Was die Spalten bedeuten' }).click()
  await page.getByRole('dialog').getByText('Wie viele Personen gebraucht werden', { exact: false }).waitFor()
  expect(await findingsOfAxe(page)).toEqual([])
  await page.keyboard.press('Escape')
  const [template] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Excel-Vorlage' }).click(),
  ])
  expect(template.suggestedFilename()).toMatch(/\.xlsx$/)
  await expectClean(page)

  await offer(page, 'Bedarfe März.csv', EXCEL)
  await page.getByRole('heading', { level: 1, name: 'Haben wir Ihre Datei richtig gelesen?' }).waitFor()
  expect(await page.getByLabel('Zeichen', { exact: true }).inputValue()).toBe('windows-1252')
  expect(await page.getByLabel('Trennzeichen').inputValue()).toBe(';')
  const columns = page.getByRole('table', { name: 'In welcher Spalte steht was?' })
  await columns.getByText('Schweißfachkraft Rohrbau').waitFor()
  await page.getByText('Spalte „Anz. Stellen“: „zwei“ ist keine ganze Zahl.', { exact: false }).waitFor()
  await columns.getByLabel('Was enthält „Feld 7“?').selectOption({ label: 'Region' })
  const preview = page.getByRole('region', { name: 'Vorschau der Zeilen' })
  await preview.getByRole('columnheader', { name: 'Region' }).waitFor()
  await preview.getByText('Mittelsachsen').waitFor()
  await expectClean(page)

  await page.getByRole('button', { name: 'Alle 4 Zeilen erst prüfen' }).click()
  await page.getByRole('heading', { level: 1, name: '2 von 4 Zeilen stimmen' }).waitFor()
  await page
    .getByText('Von 4 Zeilen wären 2 neu, 0 geändert, 0 unverändert und 2 abgewiesen. Gespeichert ist noch nichts.')
    .waitFor()
  await page.getByText('Den Tag „31.13.2028“ gibt es im Kalender nicht.', { exact: false }).waitFor()
  await expectClean(page)

  await page.getByRole('button', { name: '2 Zeilen einlesen' }).click()
  await page.getByRole('heading', { level: 1, name: '2 Zeilen sind da, 2 noch nicht' }).waitFor()
  expect(await page.getByTestId('row-line').count()).toBe(2)
  await expectClean(page)
  await page.getByLabel('Zeigen').selectOption({ label: 'Alle Zeilen' })
  await page.getByRole('link', { name: 'Öffnen, was aus Zeile 2 wurde' }).waitFor()

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Abgewiesene Zeilen als CSV' }).click(),
  ])
  const pieces: Buffer[] = []
  for await (const piece of await download.createReadStream()) pieces.push(piece as Buffer)
  const rejected = Buffer.concat(pieces).toString('utf8')
  expect(rejected).toContain('Spalte „Anz. Stellen“: „zwei“ ist keine ganze Zahl.')
  expect(rejected).not.toContain('H-01')

  const corrected = rejected.replace(';zwei;', ';2;').replace(';31.13.2028;', ';31.12.2028;')
  await offer(page, 'berichtigt.csv', Buffer.from(corrected))
  await page.getByRole('heading', { level: 1, name: 'Haben wir Ihre Datei richtig gelesen?' }).waitFor()
  await page.getByText('In diesen Zeilen ist kein Fehler.').waitFor()
  await page.getByRole('button', { name: '2 Zeilen einlesen' }).click()
  await page.getByRole('heading', { level: 1, name: 'Alle 2 Zeilen sind da' }).waitFor()
  await page.getByRole('link', { name: 'Zu den Bedarfen' }).click()
  const needs = page.getByRole('main')
  for (const title of TITLES) await needs.getByRole('link', { name: title }).first().waitFor()

  // The same file once more: it is recognised, and so is what was chosen for its columns.
  await page.goto('/imports')
  await page.getByTestId('import-row').nth(1).waitFor()
  await expectClean(page)
  await offer(page, 'Bedarfe März.csv', EXCEL)
  await page.getByText('Genau diese Datei wurde schon einmal eingelesen.').waitFor()
  await page.getByText('von Ihrer letzten Datei gemerkt').waitFor()
  expect(await page.getByLabel('Was enthält „Feld 7“?').inputValue()).toBe('region')
  await page.getByRole('button', { name: 'Verwerfen' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Verwerfen' }).click()
  await page.getByRole('heading', { level: 1, name: 'Abgebrochen, nichts wurde gespeichert' }).waitFor()
  await page.getByRole('button', { name: 'Entfernen' }).click()
  await page.getByRole('dialog').getByText('Was daraus gespeichert ist, bleibt', { exact: false }).waitFor()
  await page.getByRole('dialog').getByRole('button', { name: 'Entfernen' }).click()
  await page.getByText('Der Import ist aus der Liste entfernt.').waitFor()

  expect(complaints).toEqual([])
  await close()
})

test('what cannot be read is refused in words, and nothing is lost', async () => {
  const { page, complaints, close } = await stage.visit({ as: 'manager' })
  await page.goto('/imports')
  await settled(page)
  // The arrow keys go from card to card, the address goes along.
  await page.getByRole('radio', { name: 'Bedarfe' }).focus()
  await page.keyboard.press('Space')
  await page.waitForURL(/kind=needs/)
  await offer(page, 'foto.png', Buffer.from('PNG'), 'image/png')
  await page.getByRole('alert').getByText('„foto.png“ wurde nicht angenommen').waitFor()
  await page.getByRole('alert').getByText('Nichts ist verloren', { exact: false }).waitFor()
  await expectClean(page)

  await offer(page, 'liste.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]))
  await page.getByRole('heading', { level: 1, name: 'Diese Datei ließ sich nicht einlesen' }).waitFor()
  await page.getByText('In der Datei steht etwas anderes, als ihr Name sagt', { exact: false }).waitFor()
  await expectClean(page)

  await page.goto('/imports?kind=crosswalk')
  await settled(page)
  await offer(page, 'begriffe.csv', Buffer.from('Begriff;Konzept\nx;y\n'))
  await page.getByText('Bitte geben Sie der Liste zuerst einen Namen.').waitFor()
  await expectClean(page)

  await page.goto('/imports/00000000-0000-4000-8000-000000000000')
  await page.getByRole('heading', { level: 1, name: 'Diesen Import gibt es nicht (mehr)' }).waitFor()
  await expectClean(page)
  expect(complaints.filter((line) => !line.includes('404'))).toEqual([])
  await close()
})

test('a list is stored while its reader is elsewhere, and can be stopped on coming back', async () => {
  const { page, complaints, close } = await stage.visit({ as: 'manager', language: 'en' })
  await page.goto('/imports?kind=needs')
  await page.getByLabel('For which business?').selectOption({ index: 1 })
  const rows = Array.from({ length: 3000 }, (_, row) => `L-${row},Fitter ${row},Weld pipes and read drawings ${row}`)
  await offer(page, 'long.csv', Buffer.from(['Reference,Title,Description', ...rows].join('\n')))
  await page.getByRole('button', { name: 'Import 3,000 rows' }).click()
  await page.getByText(/of 3,000 rows/).waitFor()
  await page.getByText('You can leave this page and come back', { exact: false }).waitFor()
  await expectClean(page)
  await page.getByRole('link', { name: 'All imports' }).click()
  await page.getByTestId('import-row').first().getByRole('link', { name: 'long.csv' }).click()
  await page.getByText(/of 3,000 texts read for skills/).waitFor({ timeout: 90_000 })
  await page.getByRole('button', { name: 'Cancel' }).click()
  await page.getByRole('dialog').getByText('3,000 rows are stored already and stay.', { exact: false }).waitFor()
  await page.getByRole('dialog').getByRole('button', { name: 'Yes, cancel' }).click()
  await page.getByRole('heading', { level: 1, name: 'Cancelled: 3,000 rows are stored' }).waitFor()
  expect(complaints).toEqual([])
  await close()
})

test('work that got stuck is tried again or given up, with the import it belongs to', async () => {
  const { page, complaints, close } = await stage.visit({ as: 'manager' })
  await page.goto('/jobs')
  await page.getByText('Nichts steckt fest').waitFor()
  await expectClean(page)

  const list = (await (await page.request.get('/api/v1/imports?limit=1')).json()) as ImportPage
  const letters: DeadLetterList['items'] = ['advance-import', 'relink'].map((job, index) => ({
    id: `00000000-0000-4000-8000-00000000000${index}`,
    job,
    error: 'connect ECONNREFUSED 127.0.0.1:5432',
    failedAt: '2026-11-24T08:00:00.000Z',
    importId: index === 0 ? (list.items[0]?.id ?? null) : null,
  }))
  const asked: string[] = []
  await page.route('**/api/v1/jobs/dead-letters**', (route) => {
    const method = route.request().method()
    if (method === 'GET') return route.fulfill({ json: { items: letters } })
    asked.push(`${method} ${new URL(route.request().url()).pathname}`)
    letters.pop()
    return route.fulfill(method === 'POST' ? { status: 202, body: '' } : { status: 204 })
  })
  await page.goto('/jobs')
  await page.getByText('2 Arbeiten im Hintergrund sind mehrmals fehlgeschlagen').waitFor()
  await page.getByRole('link', { name: 'Zum Import' }).waitFor()
  await expectClean(page)
  await page
    .getByRole('button', { name: 'Noch einmal versuchen: Gespeicherte Texte neu auf Fähigkeiten lesen' })
    .click()
  await page.getByText('Es wird noch einmal versucht.', { exact: false }).waitFor()
  await page.getByRole('button', { name: 'Aufgeben: Eine Liste einlesen' }).click()
  await page.getByRole('dialog').getByText('Es wird nicht noch einmal versucht.', { exact: false }).waitFor()
  await page.getByRole('dialog').getByRole('button', { name: 'Aufgeben' }).click()
  await page.getByText('Nichts steckt fest').waitFor()
  expect(asked).toEqual([
    'POST /api/v1/jobs/dead-letters/00000000-0000-4000-8000-000000000001/retry',
    'DELETE /api/v1/jobs/dead-letters/00000000-0000-4000-8000-000000000000',
  ])
  expect(complaints).toEqual([])
  await close()
})
