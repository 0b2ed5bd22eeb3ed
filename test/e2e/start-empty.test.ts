import { expect, test } from 'vitest'
import { findingsOfAxe } from '../helpers/axe.ts'
import { useStage } from '../helpers/stage.ts'
import { settled } from '../helpers/visit.ts'

const stage = useStage()

test('staff are told that data is invented; a manager starts empty after seeing what goes, and the samples stay gone', async () => {
  const team = await stage.visit({ as: 'course-team' })
  await team.page.goto('/needs')
  await team.page.getByRole('complementary', { name: 'Beispieldaten' }).getByText('sind erfunden').waitFor()
  expect(await team.page.getByRole('button', { name: 'Leer beginnen' }).count()).toBe(0)

  const manager = await stage.visit({ as: 'manager' })
  const { page } = manager
  await page.goto('/needs')
  await settled(page)
  await page.getByRole('button', { name: 'Leer beginnen' }).click()
  const dialog = page.getByRole('dialog', { name: 'Ohne Beispiele beginnen?' })
  await dialog.getByText('31 Organisationen', { exact: true }).waitFor()
  await dialog.getByText('162 Bedarfe mit ihren Fähigkeiten und Entscheidungen').waitFor()
  await dialog.getByText('340 Lernende mit Texten, Zielen und Einwilligungen').waitFor()
  await dialog.getByText('3 andere Beispielkonten').waitFor()
  await dialog.getByText('Ihr Konto leitung@example.org.').waitFor()
  expect(await findingsOfAxe(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Beispiele behalten' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await page.getByText(/^162 Bedarfe/).waitFor()

  await page.getByRole('button', { name: 'Leer beginnen' }).click()
  await dialog.getByRole('button', { name: 'Alle Beispiele entfernen' }).click()
  await page.getByText('Die Beispiele sind entfernt.').waitFor()
  await page.waitForURL('**/overview')
  await page.getByRole('complementary', { name: 'Beispieldaten' }).waitFor({ state: 'detached' })
  await page.goto('/needs')
  await page.getByText('Noch kein Bedarf', { exact: true }).waitFor()

  const guest = await stage.visit({})
  await guest.page.goto('/catalogue')
  await guest.page.getByText('0 Angebote', { exact: true }).waitFor()
  await guest.page.goto('/sign-in')
  await guest.page.getByRole('main').getByRole('button', { name: 'Anmelden' }).waitFor()
  expect(await guest.page.getByText('lehre@example.org').count()).toBe(0)
  for (const person of [team, manager, guest]) await person.close()
})
