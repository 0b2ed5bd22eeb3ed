import { expect, test } from 'vitest'
import { useStage } from '../helpers/stage.ts'
import { settled } from '../helpers/visit.ts'

const stage = useStage()

test('a course team puts a microdegree together, publishes it, and a learner reads what is still to do', async () => {
  const team = await stage.visit({ as: 'course-team' })
  {
    const { page } = team
    await page.goto('/catalogue?scope=mine')
    await page.getByRole('link', { name: 'Neues Microdegree' }).click()
    await page.getByRole('heading', { level: 1, name: 'Neues Microdegree' }).waitFor()
    await page.getByLabel('Titel').fill('Digitale Werkstatt')
    const pick = async (list: string, text: string, option: RegExp) => {
      await page.getByRole('combobox', { name: `${list}: Micro-Credential suchen` }).pressSequentially(text)
      await page.getByRole('option', { name: option }).click()
      await page.getByRole('list', { name: list }).getByText(option).waitFor()
    }
    await pick('Pflichtteile', 'CNC', /^CNC-Drehen/)
    await pick('Wahlteile', 'Bauteil', /^Vom Entwurf zum Bauteil/)
    await pick('Wahlteile', 'SPS', /^SPS-Programmierung/)
    await page.getByLabel('Wie viele Wahlteile braucht es?').fill('3')
    await page.getByRole('button', { name: 'Entwurf speichern' }).click()
    await page.getByText('So viele Wahlteile gibt es nicht: höchstens 2.').waitFor()
    await page.getByLabel('Wie viele Wahlteile braucht es?').fill('1')
    await page.getByRole('button', { name: 'Entwurf speichern' }).click()

    await page.getByRole('heading', { level: 1, name: 'Digitale Werkstatt' }).waitFor()
    await page.getByText('2 Kurse · 160–175 Std. · 6–7 ECTS').waitFor()
    await page.getByRole('heading', { name: 'Dazu 1 von 2 nach Wahl' }).waitFor()
    await page.getByRole('button', { name: 'Veröffentlichen' }).click()
    await page.getByText('Das Microdegree steht jetzt im Katalog.').waitFor()
  }

  const learner = await stage.visit({ as: 'learner' })
  {
    const { page } = learner
    await page.goto('/catalogue')
    await settled(page)
    await page.getByRole('link', { name: 'Digitale Werkstatt' }).click()
    await page.getByText('0 von 1 Pflichtteil geschafft, 0 von 1 Wahlteil').waitFor()
    await page.getByRole('list', { name: 'Fähigkeiten, die vermittelt werden' }).getByRole('listitem').first().waitFor()
  }
  expect([...team.complaints, ...learner.complaints]).toEqual([])
  for (const person of [team, learner]) await person.close()
})
