import type { MicroCredentialInput } from '../../../contract/catalogue.ts'
import type { Database } from '../../../db/client.ts'
import { courseRun, microCredential, microCredentialVersion, skillLinkDecision } from '../../../db/schema/index.ts'
import type { StarterMicroCredential, StarterRegion } from '../starter-files.ts'
import type { SampleDays } from './days.ts'
import { type Ids, idOf, insertKeyed } from './insert-keyed.ts'

/** A published offer is older than its first run by this. */
const DAYS_FROM_PUBLICATION = 40

/** Micro-credentials with their skills as decisions of the course team, and their runs. */
export async function storeCatalogue(
  tx: Database,
  { microCredentials }: StarterRegion,
  organisations: Ids,
  { dayAt, instantAt }: SampleDays,
): Promise<{ offers: Ids; runs: Ids }> {
  const publishedAt = ({ runs }: StarterMicroCredential) =>
    instantAt(Math.min(-30, ...runs.map((run) => run.startsInDays)) - DAYS_FROM_PUBLICATION)
  const offers = await insertKeyed(tx, microCredential, microCredentials, (row) => ({
    organisationId: idOf(organisations, row.organisation),
    status: row.status ?? ('published' as const),
    isSample: true,
    createdAt: publishedAt(row),
  }))
  const versions = await insertKeyed(tx, microCredentialVersion, microCredentials, (offer) => {
    const { key, status, organisation: _o, skills: _s, runs: _r, prerequisites, ...row } = offer
    return {
      ...row,
      microCredentialId: idOf(offers, key),
      version: 1,
      prerequisites: prerequisites.map((group) =>
        group.map((item) => (item.kind === 'skill' ? item : { kind: item.kind, id: idOf(offers, item.key) })),
      ) satisfies MicroCredentialInput['prerequisites'],
      publishedAt: status === 'draft' ? null : publishedAt(offer),
    }
  })
  await tx.insert(skillLinkDecision).values(
    microCredentials.flatMap(({ key, skills }) =>
      skills.map((conceptUri) => ({
        subjectKind: 'micro-credential' as const,
        subjectId: idOf(offers, key),
        conceptUri,
        verdict: 'add' as const,
        importance: 'must' as const,
      })),
    ),
  )
  const rows = microCredentials.flatMap((offer) =>
    offer.runs.map((run, index) => ({ ...run, key: `${offer.key}#${index}`, offer: offer.key })),
  )
  const runs = await insertKeyed(
    tx,
    courseRun,
    rows,
    ({ offer, startsInDays, weeks, seats, mode, language, place, timeOfDay }) => ({
      microCredentialId: idOf(offers, offer),
      versionId: idOf(versions, offer),
      startsOn: dayAt(startsInDays),
      endsOn: dayAt(startsInDays + weeks * 7),
      seats,
      mode,
      language,
      place,
      timeOfDay: timeOfDay ?? null,
    }),
  )
  return { offers, runs }
}
