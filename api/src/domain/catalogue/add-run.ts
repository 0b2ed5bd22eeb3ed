import { and, eq } from 'drizzle-orm'
import type { Actor, Context } from '../../context.ts'
import type { CreateRun, MicroCredential } from '../../contract/catalogue.ts'
import { courseRun, microCredentialVersion } from '../../db/schema/index.ts'
import { AppError, fieldError } from '../../errors.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { dayOf } from '../day-of.ts'
import { findMicroCredential } from './find-micro-credential.ts'
import { readMicroCredential } from './read-micro-credential.ts'

/** Schedules a run of the version that is shown now. A run may have begun, but not have ended. */
export async function addRun(
  context: Context,
  actor: Actor,
  { id, ...run }: CreateRun & { id: string },
): Promise<MicroCredential> {
  const { db, now } = context
  const row = await findMicroCredential(db, actor, id, 'edit')
  if (row.status === 'retired') throw new AppError('conflict', 'A retired micro-credential gets no more runs.')
  if (run.endsOn < run.startsOn) throw fieldError('endsOn', 'is before the first day')
  if (run.endsOn < dayOf(now())) throw fieldError('endsOn', 'is in the past')
  await db.transaction(async (tx) => {
    const [version] = await tx
      .select({ id: microCredentialVersion.id })
      .from(microCredentialVersion)
      .where(
        and(eq(microCredentialVersion.microCredentialId, id), eq(microCredentialVersion.version, row.currentVersion)),
      )
    if (!version) throw new AppError('internal')
    await tx.insert(courseRun).values({ ...run, microCredentialId: id, versionId: version.id })
    await recordAudit(tx, actor, 'micro-credential.run-added', 'micro-credential', id)
  })
  return readMicroCredential(context, actor, { id })
}
