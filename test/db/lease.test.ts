import { eq, sql } from 'drizzle-orm'
import postgres from 'postgres'
import { beforeAll, expect, test } from 'vitest'
import { dataImport } from '../../api/src/db/schema/index.ts'
import { newHolder, releaseLease, takeLease } from '../../api/src/domain/imports/lease.ts'
import { resumeImports } from '../../api/src/domain/imports/resume-imports.ts'
import { describeDatabases } from '../helpers/database.ts'

describeDatabases('who works on an import', (database) => {
  let id = ''
  const enqueued: string[] = []
  const jobs = { enqueue: async (_name: string, { importId }: { importId: string }) => void enqueued.push(importId) }
  const resume = () => resumeImports({ db: database().db, jobs } as unknown as Parameters<typeof resumeImports>[0])
  const isPostgres = () => database().kind === 'postgres'
  /** As a process that is still within its time. */
  const lease = (holder: string) =>
    database()
      .db.update(dataImport)
      .set({ leasedBy: holder, leasedUntil: sql`now() + interval '1 hour'` })
      .where(eq(dataImport.id, id))

  beforeAll(async () => {
    const [row] = await database()
      .db.insert(dataImport)
      .values({ kind: 'needs', fileName: 'needs.csv', fileSha256: 'x', state: 'storing', actorRole: 'business' })
      .returning({ id: dataImport.id })
    id = row!.id
  })

  test('is one at a time, until it lets go', async () => {
    const [first, second] = [newHolder(), newHolder()]

    expect(await takeLease(database().db, id, first)).not.toBeNull()
    expect(await takeLease(database().db, id, second)).toBeNull()
    expect(await resume()).toBe(0)

    await releaseLease(database().db, id, first)
    expect(await takeLease(database().db, id, second)).not.toBeNull()
  })

  test('a killed process is followed at once where the server knows that it is gone, and after its time elsewhere', async () => {
    await lease('tucacademy-00000000-0000-0000-0000-000000000000 1')

    expect(await resume()).toBe(isPostgres() ? 1 : 0)
    expect((await takeLease(database().db, id, newHolder())) !== null).toBe(isPostgres())
  })

  test('a living process and a holder of another kind are waited for', async () => {
    const url = database().url
    const alive = url ? postgres(url, { max: 1, connection: { application_name: 'tucacademy-alive' } }) : null
    try {
      await alive?.unsafe('select 1')
      await lease('tucacademy-alive 7')
      if (alive) expect(await takeLease(database().db, id, newHolder())).toBeNull()
      await lease('somebody else')
      expect(await takeLease(database().db, id, newHolder())).toBeNull()
      expect(await resume()).toBe(0)
    } finally {
      await alive?.end()
    }
  })
})
