import type { MicroCredential } from 'api/contract/catalogue'
import type { Need } from 'api/contract/demands'
import type { EditLearner, Learner } from 'api/contract/learners'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { findingsOfAxe } from '../helpers/axe.ts'
import { useStage } from '../helpers/stage.ts'

const stage = useStage()

/** Somebody else saves meanwhile: the same record, through the API. */
async function elsewhere<T extends { revision: number }>(page: Page, path: string, change: (stored: T) => object) {
  const stored = (await (await page.request.get(path)).json()) as T
  const answer = await page.request.put(path, {
    headers: { 'if-match': `"${stored.revision}"`, origin: stage.url },
    data: change(stored),
  })
  expect(answer.status(), await answer.text()).toBe(200)
}
const read = async <T>(page: Page, path: string) => (await (await page.request.get(path)).json()) as T

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Das wurde inzwischen geändert' })

test('a need that somebody else saved meanwhile: both versions, nothing typed is lost, mine is saved on the newest', async () => {
  const { page, complaints, close } = await stage.visit({ as: 'business' })
  const list = await read<{ items: Need[] }>(page, '/api/v1/needs?limit=1')
  const path = `/api/v1/needs/${list.items[0]?.id}`
  const other = (openings: number) =>
    elsewhere<Need>(page, path, ({ text, neededUntil, region }) => ({
      title: 'Von nebenan',
      text,
      openings,
      neededUntil,
      region,
      status: 'closed',
    }))
  await page.goto(path.replace('/api/v1', ''))
  await page.getByRole('button', { name: 'Bearbeiten' }).click()
  await page.getByLabel('Kurzer Titel (freiwillig)').fill('Mein Titel')
  await other(7)
  await page.getByRole('button', { name: 'Speichern' }).click()

  const dialog = dialogOf(page)
  const title = dialog.getByRole('group', { name: 'Kurzer Titel (freiwillig)' })
  await title.getByText('Mein Titel').waitFor()
  await title.getByText('Von nebenan').waitFor()
  await dialog.getByRole('group', { name: 'Wie viele Personen?' }).getByText('7').waitFor()
  expect(await findingsOfAxe(page)).toEqual([])

  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  expect(await page.getByLabel('Kurzer Titel (freiwillig)').inputValue()).toBe('Mein Titel')
  await page.getByRole('button', { name: 'Speichern' }).click()
  await dialog.waitFor()
  // Faster once more: the choice is asked for again, on the version that is the newest by then.
  await other(8)
  await dialog.getByRole('button', { name: 'Meine Fassung speichern' }).click()
  await dialog.getByRole('group', { name: 'Wie viele Personen?' }).getByText('8').waitFor()
  await dialog.getByRole('button', { name: 'Meine Fassung speichern' }).click()
  await page.getByRole('heading', { level: 1, name: 'Mein Titel' }).waitFor()
  const saved = await read<Need>(page, path)
  expect(saved).toMatchObject({ title: 'Mein Titel', status: 'closed' })
  expect(saved.openings).not.toBe(8)

  await page.getByRole('button', { name: 'Bearbeiten' }).click()
  await page.getByLabel('Kurzer Titel (freiwillig)').fill('Noch einer')
  await other(9)
  await page.getByRole('button', { name: 'Speichern' }).click()
  await dialog.getByRole('button', { name: 'Gespeicherte übernehmen' }).click()
  await expect.poll(() => page.getByLabel('Kurzer Titel (freiwillig)').inputValue()).toBe('Von nebenan')
  expect(complaints.filter((line) => !line.includes('412'))).toEqual([])
  await close()
})

test('a profile changed elsewhere meanwhile: my words or the stored ones, and the other parts stay as they are stored', async () => {
  const { page, complaints, close } = await stage.visit({ as: 'learner' })
  const me = await read<{ user: { learnerId: string } }>(page, '/api/v1/me')
  const path = `/api/v1/learners/${me.user.learnerId}`
  const other = (text: string) =>
    elsewhere<Learner>(
      page,
      path,
      ({ name, group, goal, limits, gender, isInternational, region, consentStatistics }) => {
        return {
          name,
          groupId: group.id,
          text,
          goal,
          limits: { ...limits, totalHours: 321 },
          gender,
          isInternational,
          region,
          consentStatistics,
        } satisfies EditLearner
      },
    )
  await page.goto('/learn')
  await page.getByRole('button', { name: 'Text ändern' }).click()
  await page.getByTestId('learner-text').fill('Ich kann löten.')
  await other('Ich kann schweißen.')
  await page.getByTestId('text-save').click()

  const dialog = dialogOf(page)
  const words = dialog.getByRole('group', { name: 'Erzähl, was du kannst' })
  await words.getByText('Ich kann löten.').waitFor()
  await words.getByText('Ich kann schweißen.').waitFor()
  expect(await findingsOfAxe(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Meine Fassung speichern' }).click()
  await page.getByRole('button', { name: 'Text ändern' }).waitFor()
  expect(await read<Learner>(page, path)).toMatchObject({ text: 'Ich kann löten.', limits: { totalHours: 321 } })

  const hours = page.getByRole('textbox', { name: 'Höchstens Stunden pro Woche' })
  await hours.fill('3')
  await other('Vier Wochen war ich krank.')
  await page.getByTestId('limits-save').click()
  await dialog.getByRole('button', { name: 'Gespeicherte übernehmen' }).click()
  await page.getByText('Vier Wochen war ich krank.').waitFor()
  expect(await hours.inputValue()).not.toBe('3')
  expect(complaints.filter((line) => !line.includes('412'))).toEqual([])
  await close()
})

test('a micro-credential edited by two people: the same question', async () => {
  const { page, complaints, close } = await stage.visit({ as: 'course-team' })
  const list = await read<{ items: { id: string }[] }>(page, '/api/v1/micro-credentials?scope=mine&limit=1')
  const path = `/api/v1/micro-credentials/${list.items[0]?.id}`
  await page.goto(`${path.replace('/api/v1/micro-credentials', '/catalogue')}/edit`)
  await page.getByLabel('Kurz gesagt').fill('So sage ich es.')
  await elsewhere<MicroCredential>(page, path, (stored) => ({
    title: stored.title,
    summary: 'So sagen es andere.',
    learningOutcomes: stored.learningOutcomes,
    workloadHours: stored.workloadHours,
    ects: stored.ects,
    eqfLevel: stored.eqfLevel,
    assessmentType: stored.assessmentType,
    participationMode: stored.participationMode,
    qualityAssurance: stored.qualityAssurance,
    countryCode: stored.countryCode,
    awardingBody: stored.awardingBody,
    languages: stored.languages,
    audience: stored.audience,
    prerequisites: stored.prerequisites,
    furtherInformation: stored.furtherInformation,
  }))
  await page.getByRole('button', { name: 'Speichern' }).click()

  const dialog = dialogOf(page)
  const summary = dialog.getByRole('group', { name: 'Kurz gesagt' })
  await summary.getByText('So sage ich es.').waitFor()
  await summary.getByText('So sagen es andere.').waitFor()
  expect(await dialog.getByRole('group').count()).toBe(1)
  await dialog.getByRole('button', { name: 'Meine Fassung speichern' }).click()
  await page.getByRole('main').getByText('So sage ich es.').waitFor()
  expect(complaints.filter((line) => !line.includes('412'))).toEqual([])
  await close()
})
