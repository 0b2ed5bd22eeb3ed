import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { useStage } from '../helpers/stage.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'
import { storedZip } from '../helpers/zip.ts'

const ESCO = fileURLToPath(new URL('../../../shared/esco', import.meta.url))
const stage = useStage()

/** A file, as a person has it: handed over from memory, 50 MB take a browser longer than the import does. */
function zipOfEsco(): string {
  const files: Record<string, string> = {}
  for (const language of ['de', 'en'])
    for (const name of readdirSync(join(ESCO, language)))
      files[`${language}/${name}`] = readFileSync(join(ESCO, language, name), 'utf8')
  const path = join(temporaryFolder('esco'), 'ESCO dataset.zip')
  writeFileSync(path, storedZip(files))
  return path
}

test('a manager brings in the full classification and sees how far it is, while a firm goes on working', async () => {
  const manager = await stage.visit({ as: 'manager' })
  await manager.page.goto('/imports?kind=taxonomy')
  await manager.page.locator('main input[type=file]').setInputFiles(zipOfEsco(), { timeout: 60_000 })
  await manager.page.getByRole('button', { name: /^ESCO einlesen|^Einlesen/ }).click({ timeout: 120_000 })
  const progress = manager.page.getByRole('progressbar', { name: 'Fortschritt' })
  await progress.waitFor()

  const business = await stage.visit({ as: 'business' })
  const seen = new Set<string>()
  let posted = 0
  const done = manager.page.getByRole('region', { name: 'Was hat sich geändert?' })
  while (!(await done.isVisible())) {
    const words = await progress.getAttribute('aria-valuetext', { timeout: 1000 }).catch(() => null)
    if (words) seen.add(words.replace(/[\d.\s]+von[\d.\s]+$/, ''))
    const answer = await business.context.request.post('/api/v1/needs', {
      headers: { origin: stage.url },
      data: { text: 'Wir suchen jemanden, der schweißen kann.' },
    })
    expect(answer.status(), await answer.text()).toBe(201)
    posted += 1
    await business.page.goto('/needs')
    await business.page
      .getByRole('link', { name: /schweißen kann/ })
      .first()
      .waitFor()
  }
  // Several phases were told by name, and the firm's work went through in the middle of them.
  expect(seen.size).toBeGreaterThanOrEqual(3)
  expect(posted).toBeGreaterThanOrEqual(3)

  await manager.page.goto('/taxonomy')
  await manager.page.getByText(/13\.9\d\d Fähigkeiten und 3\.\d\d\d Berufe auf Deutsch und Englisch/).waitFor()
  await manager.page
    .getByText(/Ja: Alle .+ Texte sind mit den Fähigkeiten von heute gelesen/)
    .waitFor({ timeout: 400_000 })
  await Promise.all([manager.close(), business.close()])
}, 900_000)
