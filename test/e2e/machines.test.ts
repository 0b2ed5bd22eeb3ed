import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { findingsOfAxe } from '../helpers/axe.ts'
import { useStage } from '../helpers/stage.ts'
import { settled, switchScheme } from '../helpers/visit.ts'

const stage = useStage({ shared: true })

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const shownOnce = (page: Page) => page.getByTestId('shown-once').inputValue()

/** A system of the business on this machine: it remembers what it was told. */
async function startReceiver() {
  const received: { headers: IncomingHttpHeaders; body: string }[] = []
  let status = 204
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => (body += String(chunk)))
    request.on('end', () => {
      received.push({ headers: request.headers, body })
      response.writeHead(status).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    received,
    answers: (next: number) => {
      status = next
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}

test('a business makes a token by keyboard, sees it once, uses it and revokes it', async () => {
  const { page, context, complaints, close } = await stage.visit({ as: 'business' })
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: stage.url })
  await page.goto('/needs')
  await page.getByTestId('account-menu').click()
  await page.getByRole('menuitem', { name: 'Schnittstellen' }).click()
  await page.getByRole('heading', { level: 1, name: 'Schnittstellen' }).waitFor()
  await page.getByText('Noch kommt kein System herein').waitFor()

  await button(page, 'Neues Token').focus()
  await page.keyboard.press('Enter')
  const name = page.getByLabel('Name')
  await expect.poll(() => name.evaluate((input) => input === document.activeElement)).toBe(true)
  await page.keyboard.press('Enter')
  await page.getByText('Bitte einen Namen eingeben.').waitFor()
  await page.getByText('Bitte mindestens eines auswählen.').waitFor()
  expect(await findingsOfAxe(page)).toEqual([])
  await name.fill('Personalsystem')
  await page.getByRole('checkbox', { name: 'Bedarfe lesen' }).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Enter')

  await page.getByText('Das Token „Personalsystem“ ist fertig').waitFor()
  const token = await shownOnce(page)
  expect(token).toMatch(/^tuc_[A-Za-z0-9_-]{43}$/)
  await page.getByText(`curl -H "Authorization: Bearer ${token}" "${stage.url}/api/v1/needs?limit=5"`).waitFor()
  await button(page, 'Kopieren').click()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(token)
  expect(await findingsOfAxe(page)).toEqual([])
  await button(page, 'Ich habe es aufbewahrt').click()
  await expect.poll(() => button(page, 'Neues Token').evaluate((it) => it === document.activeElement)).toBe(true)
  expect(await page.content()).not.toContain(token)

  const ask = async () =>
    (await fetch(`${stage.url}/api/v1/needs?limit=5`, { headers: { authorization: `Bearer ${token}` } })).status
  await page.getByText('noch nie benutzt').waitFor()
  expect(await ask()).toBe(200)
  await page.reload()
  await page.getByText(/zuletzt benutzt am/).waitFor()

  await page.getByRole('button', { name: 'Widerrufen: Personalsystem' }).click()
  const dialog = page.getByRole('dialog', { name: '„Personalsystem“ widerrufen?' })
  await dialog.getByText(/ab sofort abgewiesen/).waitFor()
  await button(page, 'Behalten').click()
  expect(await ask()).toBe(200)
  await page.getByRole('button', { name: 'Widerrufen: Personalsystem' }).click()
  await dialog.getByRole('button', { name: 'Widerrufen' }).click()
  await page.getByText(/widerrufen am/).waitFor()
  expect(await ask()).toBe(401)
  expect(complaints).toEqual([])
  await close()
})

test('a webhook is made, tested, sent again, given a new secret, switched off and deleted', async () => {
  const receiver = await startReceiver()
  const { page, complaints, close } = await stage.visit({ as: 'course-team' })
  await page.goto('/machines')
  await button(page, 'Neuer Webhook').click()
  await page.getByLabel('Adresse').fill('irgendwo')
  await button(page, 'Webhook anlegen').click()
  await page.getByText(/Bitte die ganze Adresse eingeben/).waitFor()
  await page.getByLabel('Adresse').fill('https://10.0.0.1/hook')
  await button(page, 'Webhook anlegen').click()
  await page.getByText(/Dorthin senden wir nicht/).waitFor()
  await page.getByLabel('Adresse').fill(receiver.url)
  await button(page, 'Webhook anlegen').click()
  await page.getByText(`Das Geheimnis zum Signieren für ${receiver.url}`).waitFor()
  const secret = await shownOnce(page)
  expect(secret).toMatch(/^whsec_/)
  await button(page, 'Ich habe es aufbewahrt').click()

  receiver.answers(500)
  await button(page, 'Probenachricht senden').click()
  const deliveries = page.getByRole('list', { name: 'Zuletzt gesendet' })
  await deliveries.getByText(/Antwort 500 · nächster Versuch am/).waitFor()
  receiver.answers(204)
  await button(page, 'Probenachricht senden').click()
  await deliveries.getByText('Angekommen: Probenachricht').waitFor()
  await page.getByText(/zuletzt angekommen am/).waitFor()
  expect(receiver.received.at(-1)?.headers['webhook-signature']).toMatch(/^v1,/)
  for (const scheme of ['light', 'dark'] as const) {
    await switchScheme(page, scheme)
    expect(await findingsOfAxe(page)).toEqual([])
  }
  const before = receiver.received.length
  await deliveries.getByRole('button', { name: /Noch einmal senden/ }).click()
  await expect.poll(() => receiver.received.length, { timeout: 15_000 }).toBe(before + 1)

  await button(page, 'Neues Geheimnis').click()
  await page.getByRole('dialog').getByRole('button', { name: 'Neues Geheimnis' }).click()
  await expect.poll(async () => (await shownOnce(page)) !== secret).toBe(true)
  await button(page, 'Ich habe es aufbewahrt').click()
  await button(page, 'Ausschalten').click()
  await page.getByText('Ausgeschaltet: Es wird nichts gesendet.').waitFor()
  await button(page, 'Löschen').click()
  await page.getByRole('dialog').getByRole('button', { name: 'Löschen' }).click()
  await page.getByText('Noch melden wir keinem System etwas').waitFor()
  // The browser notes the one refusal by itself.
  expect(complaints.filter((line) => !line.includes('status of 400'))).toEqual([])
  await close()
  await receiver.close()
})

test('the project office makes a token for an organisation, with the scopes of its kind', async () => {
  const { page, complaints, close } = await stage.visit({ as: 'manager', language: 'en', width: 390 })
  await page.goto('/machines')
  await settled(page)
  await button(page, 'New token').click()
  await page.getByLabel('For whom').selectOption({ label: 'the whole programme' })
  await page.getByRole('checkbox', { name: 'Write and publish offers' }).check()
  await page.getByLabel('For whom').selectOption({ label: 'Falkenbach Werkzeugmaschinen GmbH (Beispiel)' })
  expect(await page.getByRole('checkbox', { name: 'Write and publish offers' }).count()).toBe(0)
  await page.getByLabel('Name').fill('Robot')
  await button(page, 'Make the token').click()
  await page.getByText('Please choose at least one.').waitFor()
  await page.getByRole('checkbox', { name: 'Read the catalogue' }).check()
  await button(page, 'Make the token').click()
  await page.getByText('The token “Robot” is ready').waitFor()

  const { scrollWidth, clientWidth } = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return { scrollWidth, clientWidth }
  })
  expect(scrollWidth).toBe(clientWidth)
  expect(await findingsOfAxe(page)).toEqual([])
  await button(page, 'I have kept it').click()
  await page.getByText('Robot · Falkenbach Werkzeugmaschinen GmbH (Beispiel)').waitFor()
  expect(complaints).toEqual([])
  await close()
})

test('a list that does not come says what to do', async () => {
  const { page, close } = await stage.visit({ as: 'business', language: 'en' })
  await page.route('**/api/v1/api-tokens', (route) => route.fulfill({ status: 500, body: '{}' }))
  await page.goto('/machines')

  const section = page.getByRole('region', { name: 'Tokens: what comes in' })
  await section.getByRole('alert').waitFor({ timeout: 30_000 })
  await page.unroute('**/api/v1/api-tokens')
  await section.getByRole('button', { name: 'Try again' }).click()

  await section.getByRole('button', { name: 'New token' }).waitFor()
  await close()
})
