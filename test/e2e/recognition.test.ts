import { expect, test } from 'vitest'
import { findingsOfAxe } from '../helpers/axe.ts'
import { useStage } from '../helpers/stage.ts'
import { settled, switchScheme } from '../helpers/visit.ts'

const stage = useStage()

test('what was learnt elsewhere is asked for on a phone, declined with a reason, asked again and confirmed', async () => {
  const learner = await stage.visit({ as: 'learner', language: 'en', width: 390 })
  const team = await stage.visit({ as: 'course-team', language: 'en' })
  const ask = async (evidence: string) => {
    await learner.page.goto('/learn')
    await settled(learner.page)
    const part = learner.page.getByRole('region', { name: 'Learnt elsewhere?' })
    await part.getByRole('button', { name: 'Ask for recognition' }).click()
    await part.getByRole('combobox', { name: 'Which micro-credential?' }).pressSequentially('SPS-Prog')
    await learner.page
      .getByRole('option', { name: /^SPS-Programmierung/ })
      .first()
      .click()
    await part.getByRole('textbox', { name: 'What shows it?' }).fill(evidence)
    expect(await findingsOfAxe(learner.page)).toEqual([])
    await part.getByRole('button', { name: 'Send to the course team' }).click()
    await part.getByText(/^Asked on/).waitFor()
    expect(await learner.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  }
  const card = team.page.getByTestId('recognition').filter({ hasText: 'PLC' })
  await ask('Vocational training with PLC exam, 2023')

  await team.page.goto('/recognitions')
  await card.getByRole('button', { name: /^Decline/ }).click()
  await card.getByRole('textbox', { name: 'What is missing?' }).fill('Please name the school.')
  for (const scheme of ['light', 'dark'] as const) {
    await switchScheme(team.page, scheme)
    expect(await findingsOfAxe(team.page)).toEqual([])
  }
  await card.getByRole('button', { name: 'Decline with this reason' }).click()
  await team.page.getByText('Reason: Please name the school.').waitFor()

  await learner.page.goto('/learn')
  await learner.page.getByText('Reason: Please name the school.').waitFor()
  await ask('PLC exam of the vocational school Falkenbach, 2023')
  await team.page.goto('/recognitions')
  await card.getByRole('button', { name: /^Confirm/ }).click()
  await team.page.getByText(/confirmed on/).waitFor()

  await learner.page.goto('/learn')
  await learner.page.getByText(/^Recognised on/).waitFor()
  expect([...learner.complaints, ...team.complaints]).toEqual([])
  await learner.close()
  await team.close()
})
