import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { findingsOfAxe } from '../helpers/axe.ts'
import { useStage } from '../helpers/stage.ts'
import { settled } from '../helpers/visit.ts'

const stage = useStage()

const field = (page: Page, label: string) => page.getByLabel(label, { exact: true })
/** What stands at a field as its error, as a screen reader would be told. */
async function errorAt(page: Page, label: string): Promise<string | null> {
  const input = field(page, label)
  await expect.poll(() => input.getAttribute('aria-invalid')).toBe('true')
  const ids = (await input.getAttribute('aria-describedby'))?.split(' ') ?? []
  const id = ids.find((name) => name.endsWith('-error'))
  return id ? page.locator(`[id="${id}"]`).textContent() : null
}

async function registerBusiness(page: Page, email: string): Promise<void> {
  await page.goto('/register?as=business')
  await field(page, 'Name des Unternehmens').fill('Drahtwerk Probe GmbH')
  await field(page, 'Branche').selectOption({ label: 'Maschinenbau' })
  await field(page, 'Wie viele Menschen arbeiten dort?').selectOption({ label: '10 bis 49 Beschäftigte' })
  await field(page, 'Ihr Name').fill('Rosa Probe')
  await field(page, 'E-Mail').fill(email)
  await field(page, 'Neues Passwort').fill('ein kurzer Satz')
  await page.getByRole('button', { name: 'Konto anlegen' }).click()
  await page.getByRole('heading', { level: 1, name: 'Was brauchen Sie?' }).waitFor()
}

async function postNeed(page: Page, title: string, text: string): Promise<void> {
  await page.goto('/needs/new')
  await field(page, 'Was soll die Person tun und können?').fill(text)
  await field(page, 'Kurzer Titel (freiwillig)').fill(title)
  await page.getByRole('button', { name: 'Bedarf melden' }).click()
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
}

test('registering as a business: errors stand at their fields, then an empty list says what to do next', async () => {
  const { page, complaints, close } = await stage.visit()
  await page.goto('/register?as=business')
  await field(page, 'E-Mail').fill('rosa')
  await page.getByRole('button', { name: 'Konto anlegen' }).click()
  expect(await errorAt(page, 'Name des Unternehmens')).toBe('Bitte den Namen des Unternehmens eingeben.')
  expect(await field(page, 'Name des Unternehmens').evaluate((input) => input === document.activeElement)).toBe(true)
  expect(await errorAt(page, 'Branche')).toBe('Bitte auswählen.')
  expect(await errorAt(page, 'E-Mail')).toMatch(/vollständige E-Mail-Adresse/)
  expect(await errorAt(page, 'Neues Passwort')).toBe('Bitte mindestens 10 Zeichen.')
  expect(await findingsOfAxe(page)).toEqual([])

  await registerBusiness(page, 'rosa@example.org')
  await page.getByText('Noch kein Bedarf', { exact: true }).waitFor()
  await page.getByText('Beschreiben Sie in eigenen Worten, wen Sie suchen.').waitFor()
  expect(await findingsOfAxe(page)).toEqual([])
  await page.getByRole('main').getByRole('link', { name: 'Bedarf melden' }).last().click()
  await page.getByRole('heading', { level: 1, name: 'Wen suchen Sie?' }).waitFor()
  expect(complaints).toEqual([])
  await close()
})

test('registering as a learner: consent is asked for, then three small steps begin', async () => {
  const { page, complaints, close } = await stage.visit()
  await page.goto('/register?as=learner')
  await page.getByRole('button', { name: 'Konto anlegen' }).click()
  expect(await errorAt(page, 'Dein Name')).toBe('Bitte einen Namen eingeben.')
  expect(await errorAt(page, 'Ich bin …')).toBe('Bitte auswählen, was am besten passt.')
  await page.getByText('Ohne diese Einwilligung können wir nichts vorschlagen.').waitFor()
  expect(await findingsOfAxe(page)).toEqual([])

  await field(page, 'Dein Name').fill('Kim Beispiel')
  await field(page, 'E-Mail').fill('kim@example.org')
  await field(page, 'Neues Passwort').fill('ein kurzer Satz')
  await field(page, 'Ich bin …').selectOption({ label: 'Studierende' })
  await page.getByRole('checkbox', { name: 'Ihr dürft meinen Text lesen, um mir Kurse vorzuschlagen.' }).check()
  await page.getByRole('button', { name: 'Konto anlegen' }).click()

  await page.getByRole('heading', { level: 1, name: 'Was kannst du schon?' }).waitFor()
  await field(page, 'Erzähl, was du kannst').fill('Ich programmiere in Python und lese technische Zeichnungen.')
  await page.getByRole('list', { name: 'Das kannst du schon' }).getByText('technische Zeichnungen lesen').waitFor()
  await page.getByRole('button', { name: 'Weiter' }).click()
  await page.getByRole('heading', { level: 1, name: 'Wohin willst du?' }).waitFor()
  await page.getByTestId('goal-need-pick').first().click()
  await page.getByRole('button', { name: 'Als Ziel speichern' }).click()
  await page.getByRole('heading', { level: 1, name: 'Was passt in dein Leben?' }).waitFor()
  expect(await findingsOfAxe(page)).toEqual([])
  await page.getByRole('button', { name: 'Weg zeigen' }).click()
  await page.getByRole('heading', { level: 1, name: 'Was lerne ich als Nächstes?' }).waitFor()
  await page.getByText(/^Dein Ziel: .+/).waitFor()
  expect(complaints).toEqual([])
  await close()
})

test('an address that is taken, and a password that is wrong, are said in words', async () => {
  const { page, close } = await stage.visit()
  await page.goto('/sign-in')
  await field(page, 'E-Mail').fill('betrieb@example.org')
  await field(page, 'Passwort').fill('nicht das Passwort')
  await page.getByRole('main').getByRole('button', { name: 'Anmelden' }).click()
  await page.getByRole('alert').getByText('E-Mail und Passwort passen nicht zusammen').waitFor()
  expect(await field(page, 'E-Mail').inputValue()).toBe('betrieb@example.org')
  expect(await findingsOfAxe(page)).toEqual([])
  await close()
})

test('a business decides on skills with the keys a, r and u alone', async () => {
  const { page, complaints, close } = await stage.visit({ as: 'business' })
  await postNeed(
    page,
    'Nur mit Tasten',
    'Wir suchen jemanden, der technische Zeichnungen lesen und in Python programmieren kann.',
  )
  const needed = page.getByRole('list', { name: 'Fähigkeiten, die Sie brauchen' })
  const drawing = needed.getByRole('listitem').filter({ hasText: 'technische Zeichnungen lesen' })
  await drawing.getByRole('button').first().focus()
  await page.keyboard.press('a')
  await drawing.getByText('bestätigt').waitFor()
  // The focus has moved on to the neighbour; back to the decided row to take its verdict back.
  await drawing.getByRole('button').first().focus()
  await page.keyboard.press('u')
  await drawing.getByText('bestätigt').waitFor({ state: 'detached' })
  await drawing.getByRole('button').first().focus()
  await page.keyboard.press('r')
  await page.getByText('1 gestrichen').waitFor()
  expect(await page.evaluate(() => document.activeElement?.closest('[data-skill]') !== null)).toBe(true)
  await page.keyboard.press('u')
  await drawing.waitFor()
  await page.getByText('1 gestrichen').waitFor({ state: 'detached' })
  // Typing into the search is never a decision.
  await page.getByRole('combobox', { name: 'Fähigkeit ergänzen, die Sie brauchen' }).pressSequentially('rau')
  await drawing.waitFor()
  expect(complaints).toEqual([])
  await close()
})

test('deleting a need asks first, names what goes, and can be taken back with every decision', async () => {
  const { page, complaints, close } = await stage.visit({ as: 'business' })
  await postNeed(
    page,
    'Irrtum',
    'Wir suchen jemanden, der technische Zeichnungen lesen und in Python programmieren kann.',
  )
  await page.getByRole('button', { name: 'Annehmen: technische Zeichnungen lesen' }).click()
  await page.getByText('bestätigt').waitFor()
  await page.getByRole('button', { name: 'Löschen' }).click()
  const dialog = page.getByRole('dialog', { name: '„Irrtum“ löschen?' })
  await dialog.getByText('Lernende können ihn nicht mehr als Ziel wählen').waitFor()
  expect(await findingsOfAxe(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Abbrechen' }).click()
  await dialog.waitFor({ state: 'detached' })

  await page.getByRole('button', { name: 'Löschen' }).click()
  await dialog.getByRole('button', { name: 'Bedarf löschen' }).click()
  await page.getByRole('heading', { level: 1, name: 'Was brauchen Sie?' }).waitFor()
  await page.getByText('„Irrtum“ ist gelöscht.').waitFor()
  await page.getByRole('link', { name: 'Irrtum' }).waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Rückgängig' }).click()
  await page.getByRole('heading', { level: 1, name: 'Irrtum' }).waitFor()
  await page.getByText('bestätigt').waitFor()
  expect(complaints).toEqual([])
  await close()
})

test('a course team drafts a micro-credential, sees what is missing, completes and publishes it', async () => {
  const { page, complaints, close } = await stage.visit({ as: 'course-team' })
  await page.goto('/catalogue?scope=mine')
  await page.getByRole('link', { name: 'Neue Micro-Credential' }).click()
  await page.getByRole('button', { name: 'Entwurf speichern' }).click()
  await expect.poll(() => page.getByLabel('Titel').getAttribute('aria-invalid')).toBe('true')
  await page.getByLabel('Titel').fill('WIG-Schweißen für Einsteiger')
  await page.getByLabel('Lernergebnis 1', { exact: true }).fill('Bleche und Rohre mit WIG-Schweißen verbinden')
  await page.getByRole('button', { name: 'Entwurf speichern' }).click()

  await page.getByRole('heading', { level: 1, name: 'WIG-Schweißen für Einsteiger' }).waitFor()
  const panel = page.getByRole('region', { name: 'Ihr Angebot' })
  await panel.getByText('Zum Veröffentlichen fehlen noch').waitFor()
  expect(await panel.getByRole('listitem').allTextContents()).toEqual(
    expect.arrayContaining(['Arbeitsaufwand', 'Niveau', 'Art der Prüfung']),
  )
  expect(await panel.getByRole('button', { name: 'Veröffentlichen' }).isDisabled()).toBe(true)
  // The pointer still rests where the button was: what lies there now would explain itself.
  await page.mouse.move(0, 0)
  await expect.poll(() => findingsOfAxe(page)).toEqual([])

  await panel.getByRole('link', { name: 'Bearbeiten' }).click()
  await page.getByRole('heading', { level: 1, name: /bearbeiten$/ }).waitFor()
  await page.getByLabel('Kurz gesagt').fill('Vom Lichtbogen bis zur geprüften Naht.')
  await page.getByLabel('Arbeitsaufwand in Stunden').fill('60')
  await page.getByLabel('ECTS-Punkte').fill('2')
  await page.getByLabel('EQR-Niveau (1–8)').fill('4')
  const choose = async (label: string, option: string) => {
    const box = page.getByRole('combobox', { name: label })
    await box.focus()
    await page.keyboard.press('ArrowDown')
    await page.getByRole('option', { name: option }).click()
    await page.keyboard.press('Escape')
  }
  await choose('Art der Prüfung', 'praktische Prüfung')
  await choose('Qualitätssicherung', 'hochschulinterne Qualitätssicherung')
  await choose('Form der Teilnahme', 'vor Ort')
  await choose('Sprachen', 'Deutsch')
  await page.getByText('Nichts fehlt. Nach dem Speichern können Sie veröffentlichen.').waitFor()
  await page.getByRole('button', { name: 'Speichern' }).click()

  await panel.getByText('Alle Pflichtangaben sind da.').waitFor()
  await panel.getByRole('button', { name: 'Veröffentlichen' }).click()
  await page.getByText('Veröffentlicht. Das Angebot steht jetzt im Katalog.').waitFor()

  await page.getByRole('button', { name: 'Termin hinzufügen' }).click()
  const dialog = page.getByRole('dialog', { name: 'Neuer Termin' })
  await dialog.getByLabel('Beginn').fill('03.04.2028')
  await page.keyboard.press('Tab')
  await dialog.getByLabel('Ende').fill('26.05.2028')
  await page.keyboard.press('Tab')
  await dialog.getByRole('combobox', { name: 'Tageszeit' }).click()
  await page.getByRole('option', { name: 'abends' }).click()
  expect(await findingsOfAxe(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Termin speichern' }).click()
  await page.getByText('vor Ort · abends · Deutsch', { exact: true }).waitFor()
  expect(complaints).toEqual([])
  await close()

  const guest = await stage.visit()
  await guest.page.goto('/catalogue?q=WIG-Schweißen')
  await guest.page.getByRole('link', { name: 'WIG-Schweißen für Einsteiger' }).waitFor()
  await guest.close()
})

test('a manager says which university offers a new micro-credential', async () => {
  const { page, complaints, close } = await stage.visit({ as: 'manager' })
  await page.goto('/catalogue/new')
  await page.getByLabel('Titel').fill('Löten nach Norm')
  await page.getByRole('button', { name: 'Entwurf speichern' }).click()
  const picker = page.getByRole('combobox', { name: 'Wer bietet es an?' })
  await page.getByText('Bitte auswählen, welche Hochschule es anbietet.').waitFor()
  expect(await picker.evaluate((field) => field === document.activeElement)).toBe(true)
  const names = await picker.getByRole('option').allTextContents()
  await picker.selectOption({ index: 1 })
  expect(await page.getByLabel('Name der Stelle', { exact: true }).inputValue()).toBe(names[1])
  await page.getByRole('button', { name: 'Entwurf speichern' }).click()
  await page.getByRole('heading', { level: 1, name: 'Löten nach Norm' }).waitFor()
  await page.getByText(`von ${names[1]}`).waitFor()
  expect(complaints).toEqual([])
  await close()
})

test('a day is typed and shown in the order of the language', async () => {
  const english = await stage.visit({ as: 'learner', language: 'en' })
  await english.page.goto('/learn')
  const from = english.page.getByLabel('From, at the earliest')
  await from.fill('4/3/27')
  await from.press('Tab')
  expect(await from.inputValue()).toBe('04/03/2027')
  await english.page.getByTestId('limits-save').click()
  await english.page.getByText('Saved', { exact: true }).waitFor()
  await english.close()

  const german = await stage.visit({ as: 'learner' })
  await german.page.goto('/learn')
  const ab = german.page.getByLabel('Frühestens ab')
  await ab.waitFor()
  expect(await ab.inputValue()).toBe('04.03.2027')
  await ab.fill('31.2.2027')
  await ab.press('Tab')
  expect(await ab.inputValue()).toBe('04.03.2027')
  await german.close()
})

test('when the server fails, a page says what happened and the retry button brings it back', async () => {
  const { page, close } = await stage.visit({ as: 'business' })
  let broken = true
  await page.route('**/api/v1/needs?*', (route) =>
    broken ? route.fulfill({ status: 500, contentType: 'application/problem+json', body: '{}' }) : route.fallback(),
  )
  await page.goto('/needs')
  const alert = page.getByRole('main').getByRole('alert')
  await alert.getByText('Bei uns ist etwas schiefgegangen').waitFor()
  await alert.getByText('Gespeichertes ist nicht verloren.').waitFor()
  expect(await findingsOfAxe(page)).toEqual([])
  broken = false
  await alert.getByRole('button', { name: 'Noch einmal versuchen' }).click()
  await page.getByTestId('need-row').first().waitFor()
  await alert.waitFor({ state: 'detached' })
  await close()
})

test('when the server cannot be reached, posting keeps every word', async () => {
  const { page, close } = await stage.visit({ as: 'business' })
  await page.goto('/needs/new')
  await field(page, 'Was soll die Person tun und können?').fill('Wir suchen eine Schweißerin.')
  await page.route('**/api/v1/needs', (route) => route.abort())
  await page.getByRole('button', { name: 'Bedarf melden' }).click()
  await page.getByRole('alert').getByText('Der Server antwortet nicht').waitFor()
  await page.unroute('**/api/v1/needs')
  await page.reload()
  expect(await field(page, 'Was soll die Person tun und können?').inputValue()).toBe('Wir suchen eine Schweißerin.')
  await close()
})

test('an unknown address says so and leads home; a page for others asks to sign in and comes back', async () => {
  const { page, close } = await stage.visit()
  await page.goto('/gibt/es/nicht')
  await page.getByRole('heading', { level: 1, name: 'Hier ist keine Seite' }).waitFor()
  await page.getByRole('link', { name: 'Zur Startseite' }).click()
  await page.getByRole('heading', { level: 1, name: 'Sagen, was gebraucht wird.' }).waitFor()

  await page.goto('/overview')
  await page.getByRole('heading', { level: 1, name: 'Anmelden' }).waitFor()
  await page.getByRole('button', { name: 'Projektleitung' }).click()
  await page.getByRole('heading', { level: 1, name: 'Sind wir auf Kurs für 210?' }).waitFor()
  await close()
})

test('the catalogue and a micro-credential are readable without JavaScript', async () => {
  const { page, close } = await stage.visit({ javaScriptEnabled: false })
  await page.goto('/catalogue')
  expect(await page.title()).toBe('Was kann ich hier lernen? · TUCacademy')
  await page.getByRole('link', { name: /SPS-Programmierung/ }).click()
  await page.getByRole('heading', { level: 1, name: /SPS-Programmierung/ }).waitFor()
  await page.getByRole('heading', { level: 2, name: 'Lernergebnisse' }).waitFor()
  expect(await page.getByRole('listitem').count()).toBeGreaterThan(3)
  await close()
})

test('what the region looks for is readable without JavaScript, and linked from the first page with it', async () => {
  const plain = await stage.visit({ javaScriptEnabled: false, language: 'en' })
  await plain.page.goto('/skills-wanted')
  await plain.page.getByRole('heading', { level: 1, name: 'What does the region look for?' }).waitFor()
  const readable = await plain.page.getByRole('listitem').count()
  expect(readable).toBeGreaterThan(10)
  await plain.close()

  const { page, complaints, close } = await stage.visit()
  await page.goto('/')
  await page.getByRole('link', { name: `Alle ${readable} gesuchten Fähigkeiten zeigen` }).click()
  await page.getByRole('heading', { level: 1, name: 'Was sucht die Region?' }).waitFor()
  await expect.poll(() => page.getByRole('main').getByRole('listitem').count()).toBe(readable)
  expect(complaints).toEqual([])
  await close()
})

test('a page comes in few files, and one without a chart does not bring the charts along', async () => {
  const { page, close } = await stage.visit({ as: 'manager' })
  const brought: string[] = []
  page.on('request', (request) => brought.push(new URL(request.url()).pathname))
  const charts = () => brought.filter((path) => path.startsWith('/assets/charts-'))
  await page.goto('/catalogue')
  await settled(page)
  expect(charts()).toEqual([])
  // On a phone far away each one costs as much as its bytes.
  expect(brought.filter((path) => path.startsWith('/assets/')).length).toBeLessThanOrEqual(15)
  await page.goto('/overview')
  await settled(page)
  expect(charts()).not.toEqual([])
  await close()
})

test('the first tab stop is the link past the navigation, and it leads to the contents', async () => {
  const { page, close } = await stage.visit({ as: 'manager' })
  await page.goto('/overview')
  await settled(page)
  await page.keyboard.press('Tab')
  const focused = page.locator(':focus')
  expect(await focused.textContent()).toBe('Zum Inhalt springen')
  await expect.poll(() => focused.evaluate((link) => link.getBoundingClientRect().top)).toBeGreaterThanOrEqual(0)
  await page.keyboard.press('Enter')
  await expect.poll(() => page.locator(':focus').getAttribute('id')).toBe('main')
  await close()
})

test('the language is switched on the spot and remembered', async () => {
  const { page, close } = await stage.visit()
  await page.goto('/')
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('heading', { level: 1, name: 'Say what you need.' }).waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  await page.reload()
  await page.getByRole('heading', { level: 1, name: 'Say what you need.' }).waitFor()
  await close()
})
