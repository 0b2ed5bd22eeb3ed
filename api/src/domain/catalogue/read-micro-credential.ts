import { eq } from 'drizzle-orm'
import type { Actor, Context } from '../../context.ts'
import type { MicroCredential } from '../../contract/catalogue.ts'
import { microCredential } from '../../db/schema/index.ts'
import { AppError } from '../../errors.ts'
import { dayOf } from '../day-of.ts'
import { readSkills } from '../linking/read-skills.ts'
import { findMicroCredential, mayEdit } from './find-micro-credential.ts'
import { linkedTextOf } from './linked-text.ts'
import { missingElements } from './missing-elements.ts'
import { readEntries, summaryOf } from './read-entries.ts'
import { viewPrerequisites } from './read-prerequisites.ts'

/** A micro-credential as it is shown now: for everybody when published, else for its course team and managers. */
export async function readMicroCredential(
  { db, engine, now }: Context,
  actor: Actor,
  { id }: { id: string },
): Promise<MicroCredential> {
  const row = await findMicroCredential(db, actor, id, 'read')
  const [entry] = await readEntries(db, eq(microCredential.id, id))
  if (!entry) throw new AppError('not-found')
  const { version, runs } = entry
  const skills = (await readSkills(db, 'micro-credential', [id], { withTaught: mayEdit(actor, row) })).get(id) ?? []
  const { engineVersion, taxonomyVersion } = engine.current
  return {
    ...summaryOf(entry, dayOf(now())),
    version: version.version,
    versionId: version.id,
    learningOutcomes: version.learningOutcomes,
    assessmentType: version.assessmentType,
    qualityAssurance: version.qualityAssurance,
    countryCode: version.countryCode,
    awardingBody: version.awardingBody,
    prerequisites: version.prerequisites,
    prerequisiteViews: await viewPrerequisites(db, version.prerequisites),
    furtherInformation: version.furtherInformation,
    publishedAt: version.publishedAt?.toISOString() ?? null,
    runs: [...runs],
    skills,
    linkedText: linkedTextOf(version),
    missing: missingElements(version),
    engineVersion,
    taxonomyVersion,
  }
}
