import { and, eq, inArray, ne, or } from 'drizzle-orm'
import type { MicroCredentialInput } from '../../contract/catalogue.ts'
import type { Database } from '../../db/client.ts'
import { concept, microCredential, microCredentialVersion } from '../../db/schema/index.ts'
import { fieldError } from '../../errors.ts'

type Prerequisites = MicroCredentialInput['prerequisites']

/**
 * Holds that every prerequisite exists and that none leads back to the micro-credential itself. Any way back is refused, also
 * one among several alternatives: whoever took it would wait for ever.
 * @param owner  the micro-credential that asks for them; without an id while it is being created
 * @throws {AppError} validation, naming the item at fault
 */
export async function checkPrerequisites(
  db: Database,
  owner: { readonly id: string | null; readonly organisationId: string },
  prerequisites: Prerequisites,
): Promise<void> {
  const items = prerequisites.flatMap((group, i) => group.map((item, j) => ({ item, path: `prerequisites.${i}.${j}` })))
  if (items.length === 0) return
  const uris = items.flatMap(({ item }) => (item.kind === 'skill' ? [item.uri] : []))
  const skills =
    uris.length === 0
      ? []
      : await db
          .select({ uri: concept.uri })
          .from(concept)
          .where(and(inArray(concept.uri, uris), eq(concept.kind, 'skill')))
  const knownSkills = new Set(skills.map((row) => row.uri))
  const needed = items.some(({ item }) => item.kind === 'micro-credential')
  const required = needed ? await readRequired(db, owner.organisationId) : new Map<string, string[]>()
  for (const { item, path } of items) {
    if (item.kind === 'skill') {
      if (!knownSkills.has(item.uri)) throw fieldError(path, 'is not a skill of the loaded taxonomy')
      continue
    }
    if (item.id === owner.id) throw fieldError(path, 'is the micro-credential itself')
    if (!required.has(item.id)) throw fieldError(path, 'is not a micro-credential of this catalogue')
    if (owner.id !== null && leadsTo(item.id, owner.id, required))
      throw fieldError(path, 'asks for this micro-credential in turn, so neither could ever be taken')
  }
}

/** What each micro-credential asks for now. Drafts of other organisations are left out: naming one would reveal it. */
async function readRequired(db: Database, organisationId: string): Promise<Map<string, string[]>> {
  const rows = await db
    .select({ id: microCredential.id, prerequisites: microCredentialVersion.prerequisites })
    .from(microCredential)
    .innerJoin(
      microCredentialVersion,
      and(
        eq(microCredentialVersion.microCredentialId, microCredential.id),
        eq(microCredentialVersion.version, microCredential.currentVersion),
      ),
    )
    .where(or(ne(microCredential.status, 'draft'), eq(microCredential.organisationId, organisationId)))
  return new Map(
    rows.map((row) => [
      row.id,
      row.prerequisites.flat().flatMap((item) => (item.kind === 'micro-credential' ? [item.id] : [])),
    ]),
  )
}

function leadsTo(from: string, target: string, required: ReadonlyMap<string, readonly string[]>): boolean {
  const seen = new Set<string>()
  const queue = [from]
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (id === target) return true
    if (seen.has(id)) continue
    seen.add(id)
    queue.push(...(required.get(id) ?? []))
  }
  return false
}
