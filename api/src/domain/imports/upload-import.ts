import { and, eq } from 'drizzle-orm'
import type { Actor, Context } from '../../context.ts'
import type { DataImport, ImportDefaults, ImportKind } from '../../contract/imports.ts'
import type { Database } from '../../db/client.ts'
import { dataImport, organisation } from '../../db/schema/index.ts'
import { AppError, fieldError } from '../../errors.ts'
import { actorIdOf, recordAudit } from '../audit/record-audit.ts'
import { storeFile } from './files/store-file.ts'
import { checkKind } from './import-rights.ts'
import { readImport } from './read-import.ts'

export interface UploadInput {
  readonly kind: ImportKind
  readonly fileName: string
  readonly content: AsyncIterable<Uint8Array>
  readonly sha256?: string | undefined
  /** Store as soon as the file is read, with the mapping that was remembered or detected. */
  readonly start?: boolean | undefined
  readonly defaults?: ImportDefaults | undefined
}

/**
 * Takes a file in and has it read in the background; nothing of it is stored as a record before somebody starts the import,
 * unless `start` says so.
 */
export async function uploadImport(
  context: Context,
  actor: Actor,
  { kind, fileName, content, sha256, start = false, defaults = {} }: UploadInput,
): Promise<DataImport> {
  const { db, jobs, intakeLimits } = context
  checkKind(actor, kind)
  const organisationId = await organisationOf(db, actor, kind, defaults.organisationId)
  const file = await storeFile(db, fileName, content, intakeLimits, sha256 ?? null)
  const id = await db.transaction(async (tx) => {
    const [row] = await tx
      .insert(dataImport)
      .values({
        kind,
        state: 'reading',
        fileId: file.id,
        fileName,
        fileSha256: file.sha256,
        organisationId,
        createdBy: actorIdOf(actor),
        actorRole: actor.role,
        defaults,
        startWhenRead: start,
      })
      .returning({ id: dataImport.id })
    if (!row) throw new AppError('internal')
    await recordAudit(tx, actor, 'import.uploaded', 'import', row.id)
    return row.id
  })
  await jobs.enqueue('advance-import', { importId: id }, { key: id })
  return readImport(context, actor, { id })
}

/** For whom rows are imported that do not say it: one's own organisation, or the one a manager names. */
export async function organisationOf(
  db: Database,
  actor: Actor,
  kind: ImportKind,
  named: string | undefined,
): Promise<string | null> {
  if (actor.role !== 'manager') {
    if (named !== undefined && named !== actor.organisationId)
      throw fieldError('defaults.organisationId', 'must be your own organisation')
    return actor.organisationId
  }
  if (named === undefined) return null
  const wanted = kind === 'needs' || kind === 'survey-results' ? 'business' : 'university'
  const [found] = await db
    .select({ id: organisation.id })
    .from(organisation)
    .where(and(eq(organisation.id, named), eq(organisation.kind, wanted)))
  if (!found) throw fieldError('defaults.organisationId', `is not a ${wanted} of this installation`)
  return found.id
}
