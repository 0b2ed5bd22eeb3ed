import { writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { findingsOfAxe } from '../helpers/axe.ts'
import { useStage } from '../helpers/stage.ts'
import { settled } from '../helpers/visit.ts'

const stage = useStage({ shared: true })

test('a view is saved with its filters, opened, renamed, deleted and taken back', async () => {
  const { page, complaints, close } = await stage.visit({ as: 'manager' })
  await page.goto('/overview?sector=care&region=DED4')
  await settled(page)
  const dialog = page.getByRole('dialog', { name: 'Gespeicherte Ansichten' })
  const views = dialog.getByTestId('saved-view')

  await page.getByRole('button', { name: 'Ansichten', exact: true }).click()
  await dialog.getByRole('button', { name: 'Diese Ansicht speichern' }).click()
  await dialog.getByText('Bitte geben Sie der Ansicht einen Namen.').waitFor()
  await dialog.getByRole('textbox', { name: 'Name der Ansicht' }).fill('Pflege im Kammerbezirk')
  await dialog.getByRole('switch', { name: 'Für das Team sichtbar' }).check()
  await dialog.getByRole('button', { name: 'Diese Ansicht speichern' }).click()
  await views.getByText('Pflege im Kammerbezirk').waitFor()
  const findings = await findingsOfAxe(page)
  if (process.env.PICTURES) writeFileSync(`${process.env.PICTURES}/views.png`, await page.screenshot())

  await dialog.getByRole('button', { name: '„Pflege im Kammerbezirk“ umbenennen' }).click()
  await dialog.getByRole('listitem').getByRole('textbox').fill('Pflege')
  await dialog.getByRole('listitem').getByRole('button', { name: 'Speichern' }).click()
  await dialog.getByRole('button', { name: '„Pflege“ löschen' }).click()
  await dialog.getByText('Noch keine.').waitFor()
  await page.getByTestId('undo-delete-view').click()
  await views.getByText('Pflege', { exact: true }).waitFor()
  await page.keyboard.press('Escape')
  await page.goto('/overview')
  await settled(page)
  await page.getByRole('button', { name: 'Ansichten', exact: true }).click()
  await views.getByText('Pflege', { exact: true }).click()

  await page.waitForURL(/sector=care/)
  expect(new URL(page.url()).search).toContain('region=DED4')
  expect(findings).toEqual([])
  expect(complaints).toEqual([])
  await close()
})
