import { expect, test } from 'vitest'
import { findingsOfAxe } from '../helpers/axe.ts'
import { useStage } from '../helpers/stage.ts'
import { settled } from '../helpers/visit.ts'

const stage = useStage()

const TITLE = 'Inbetriebnehmer mit Schweißschein'
const WANTED =
  'Wir suchen zwölf Leute, die unsere SPS-Steuerungen programmieren, Schaltpläne lesen und Rohre mit WIG-Schweißen verbinden.'
const PLC = 'speicherprogrammierbare Steuerung'
const TIG = 'Wolframinertgasschweißungen durchführen'

test('a business posts a need, a learner aims at it, and the manager finds both in the overview', async () => {
  const business = await stage.visit({ as: 'business' })
  {
    const { page } = business
    await page.goto('/needs')
    await page.getByRole('link', { name: 'Bedarf melden' }).last().click()
    await page.getByLabel('Was soll die Person tun und können?').fill(WANTED)
    const preview = page.getByRole('list', { name: 'Fähigkeiten, die Sie brauchen' })
    await preview.getByText(PLC, { exact: true }).waitFor()
    await page.getByLabel('Kurzer Titel (freiwillig)').fill(TITLE)
    await page.getByLabel('Wie viele Personen?').fill('12')
    await page.getByRole('button', { name: 'Bedarf melden' }).click()

    await page.getByRole('heading', { level: 1, name: TITLE }).waitFor()
    const marks = page.getByTestId('marked-text').getByRole('button')
    const marked = await marks.filter({ hasText: 'SPS' }).first().getAttribute('aria-label')
    expect(marked).toMatch(/: speicherprogrammierbare Steuerung – weil Sie „SPS.*“ geschrieben haben/)

    const needed = page.getByRole('list', { name: 'Fähigkeiten, die Sie brauchen' })
    const row = (skill: string) => needed.getByRole('listitem').filter({ hasText: skill })
    await row(PLC)
      .getByRole('button', { name: `Annehmen: ${PLC}` })
      .click()
    await row(PLC).getByText('bestätigt').waitFor()
    const covering = page.getByRole('article').filter({ hasText: 'SPS-Programmierung' })
    await covering.waitFor()

    await row(TIG)
      .getByRole('button', { name: `Streichen: ${TIG}` })
      .click()
    await page.getByText('1 gestrichen').waitFor()
    await row(TIG).waitFor({ state: 'detached' })
    await page.getByText('1 gestrichen').click()
    await page.getByRole('button', { name: `Entscheidung zurücknehmen: ${TIG}` }).click()
    await row(TIG).waitFor()

    // Both sides say why: the words of the need and the words of the course.
    await covering.getByText('Warum passt das?').click()
    const reason = covering
      .getByRole('list', { name: 'Fähigkeiten, die dieses Angebot abdeckt' })
      .getByText(/Sie schrieben/)
    expect(await reason.first().textContent()).toMatch(/Sie schrieben „.+“\..*Im Kurs steht „.+“\./s)
    await page.getByRole('list', { name: 'Das lehrt noch niemand' }).getByText(TIG).waitFor()
  }

  const learner = await stage.visit({ as: 'learner' })
  {
    const { page } = learner
    await page.goto('/learn')
    await settled(page)
    await page.getByRole('region', { name: 'Dein Ziel' }).getByRole('button', { name: 'Ziel ändern' }).click()
    // What was aimed at before goes, or both would be the goal together.
    const picked = page.getByRole('group', { name: 'Gewählte Stellen' })
    await picked.getByRole('button', { name: /entfernen$/ }).click()
    await picked.waitFor({ state: 'detached' })
    await page.getByLabel('In den Stellen suchen').fill('Schweißschein')
    await page.getByRole('checkbox', { name: new RegExp(TITLE) }).check()
    await page.getByRole('button', { name: 'Als Ziel speichern' }).click()
    await page.getByText(`Dein Ziel: ${TITLE}`).waitFor()
    const answer = page.getByRole('region', { name: 'Was lerne ich als Nächstes?' })
    await answer.getByText('Dein nächster Schritt ist „SPS-Programmierung').waitFor()
    const step = page.getByTestId('pathway-step').filter({ hasText: 'SPS-Programmierung' })
    await step.getByText(PLC, { exact: true }).waitFor()
    expect(await step.textContent()).toMatch(/Im Angebot steht: „.+“/)
  }

  const manager = await stage.visit({ as: 'manager' })
  {
    const { page } = manager
    await page.goto('/overview')
    await page.getByRole('heading', { level: 1, name: 'Sind wir auf Kurs für 210?' }).waitFor()
    await page
      .getByText(/^\d+ von 210, \d+ (hinter|vor) dem Plan/)
      .first()
      .waitFor()
    await page.goto('/gaps')
    // Only this need asks for twelve: without it the bar would be a short one.
    const gap = page.getByTestId('gap-row').filter({ hasText: new RegExp(`^${TIG}`) })
    expect(Number(/(\d+)Lücke$/.exec((await gap.textContent()) ?? '')?.[1])).toBeGreaterThanOrEqual(12)
    await gap.getByRole('button').click()
    const example = page.getByTestId('need-behind').filter({ hasText: TITLE })
    await example.locator('mark', { hasText: 'WIG' }).first().waitFor()
    await example.getByRole('link', { name: TITLE }).click()
    await page.getByRole('heading', { level: 1, name: TITLE }).waitFor()
    expect(await page.getByTestId('marked-text').textContent()).toContain('Wir suchen zwölf Leute')
  }

  expect([...business.complaints, ...learner.complaints, ...manager.complaints]).toEqual([])
  for (const person of [business, learner, manager]) await person.close()
})

test('what may be meant, too, stands below what is sure, opens by a click, and moves up when a person agrees', async () => {
  const business = await stage.visit({ as: 'business', width: 390 })
  const { page } = business
  await page.goto('/needs/new')
  await page
    .getByLabel('Was soll die Person tun und können?')
    .fill('Sie führen Schweißarbeiten aus und lesen Zeichnungen. Gute Kenntnisse in SQL und Java.')
  await page.getByLabel('Kurzer Titel (freiwillig)').fill('Schweißen und Zeichnungen')
  await page.getByRole('button', { name: 'Bedarf melden' }).click()
  await page.getByRole('heading', { level: 1, name: 'Schweißen und Zeichnungen' }).waitFor()

  const suggestions = page.getByTestId('skill-suggestions')
  const rows = suggestions.getByTestId('skill-row')
  expect(await rows.count()).toBe(3)
  await suggestions.getByTestId('more-suggestions').click()
  const shown = await rows.count()
  expect(shown).toBeGreaterThan(3)
  const uri = await rows.first().getAttribute('data-skill')
  await rows.first().getByTestId('skill-accept').focus()
  await page.keyboard.press('a')

  const counted = page.getByRole('list', { name: 'Fähigkeiten, die Sie brauchen' })
  await counted.locator(`[data-skill="${uri}"]`).getByText('bestätigt').waitFor()
  expect(await rows.count()).toBe(shown - 1)
  await settled(page)
  expect(await findingsOfAxe(page)).toEqual([])
  expect(business.complaints).toEqual([])
  await business.close()
})
