import { eq } from 'drizzle-orm'
import type { Actor, Context } from '../../context.ts'
import type { RunOfOffer } from '../../contract/catalogue.ts'
import { courseRun, microCredential, microCredentialVersion } from '../../db/schema/index.ts'
import { AppError } from '../../errors.ts'
import { managesCatalogue } from './find-micro-credential.ts'
import { readSeatsTaken } from './read-runs.ts'

/** A run with the title of the version it teaches, whether or not anybody takes part. Another organisation's looks like none. */
export async function readRun({ db }: Context, actor: Actor, { id }: { id: string }): Promise<RunOfOffer> {
  const [found] = await db
    .select({ run: courseRun, title: microCredentialVersion.title, organisationId: microCredential.organisationId })
    .from(courseRun)
    .innerJoin(microCredentialVersion, eq(microCredentialVersion.id, courseRun.versionId))
    .innerJoin(microCredential, eq(microCredential.id, courseRun.microCredentialId))
    .where(eq(courseRun.id, id))
  if (!found || !(managesCatalogue(actor) || found.organisationId === actor.organisationId))
    throw new AppError('not-found')
  const { startsOn, endsOn, seats, mode, language, place, timeOfDay, microCredentialId } = found.run
  const taken = await readSeatsTaken(db, [id])
  return {
    id,
    startsOn,
    endsOn,
    seats,
    seatsTaken: taken.get(id) ?? 0,
    mode,
    language,
    place,
    timeOfDay,
    microCredentialId,
    microCredentialTitle: found.title,
  }
}
