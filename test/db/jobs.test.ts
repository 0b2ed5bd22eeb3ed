import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Context } from '../../api/src/context.ts'
import { rowsOf } from '../../api/src/db/client.ts'
import { JOBS } from '../../api/src/jobs/definitions.ts'
import { openJobs } from '../../api/src/jobs/open-jobs.ts'
import { silentLog } from '../helpers/app.ts'
import { describeDatabases } from '../helpers/database.ts'

const patience = async (condition: () => Promise<boolean>) => {
  const end = Date.now() + 30_000
  while (!(await condition())) {
    if (Date.now() > end) throw new Error('It did not happen within 30 seconds.')
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

describeDatabases('the job queue', (database) => {
  test('runs what was enqueued before it started, tries again, and keeps what failed for good for a person', async () => {
    const own = { ...JOBS.relink, retryLimit: 1, retryDelaySeconds: 0 }
    let attempts = 0
    const definitions = {
      ...JOBS,
      relink: {
        ...own,
        run: async () => {
          attempts++
          if (attempts <= 2) throw new Error('the index is not there')
        },
      },
    }
    const jobs = await openJobs(database(), silentLog, definitions)
    await jobs.enqueue('relink', {}, { key: 'once' })
    await jobs.enqueue('relink', {}, { key: 'once' })

    await jobs.start({} as Context)
    await patience(async () => (await jobs.listDeadLetters()).length > 0)
    const [letter, ...others] = await jobs.listDeadLetters()

    expect(attempts).toBe(2)
    expect(others).toEqual([])
    expect(letter).toMatchObject({ job: 'relink', data: {}, error: 'the index is not there' })

    expect(await jobs.retryDeadLetter(letter?.id as string)).toBe(true)
    expect(await jobs.retryDeadLetter(letter?.id as string)).toBe(false)
    await patience(async () => attempts === 3)
    expect(await jobs.listDeadLetters()).toEqual([])
    await jobs.stop()
  })

  test('knows when the weekly summaries are due, at the clock of the programme, however often it was opened', async () => {
    for (let opened = 0; opened < 2; opened++) await (await openJobs(database(), silentLog)).stop()

    const schedules = await rowsOf(database().db, sql`select name, cron, timezone, data from jobs.schedule`)

    expect(schedules).toEqual([
      {
        name: 'write-summaries',
        cron: '0 6 * * 1',
        timezone: 'Europe/Berlin',
        data: { job: 'write-summaries', data: {} },
      },
    ])
  })
})
