import { isDeepStrictEqual } from 'node:util'
import { and, eq, sql } from 'drizzle-orm'
import type { MicroCredential, MicroCredentialInput } from '../../../contract/catalogue.ts'
import { type Database, rowsOf } from '../../../db/client.ts'
import { auditEntry, microCredential, microCredentialVersion } from '../../../db/schema/index.ts'
import { AppError } from '../../../errors.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { createMicroCredential } from '../../catalogue/create-micro-credential.ts'
import { editMicroCredential } from '../../catalogue/edit-micro-credential.ts'
import { contentHash } from '../kinds/identity.ts'
import type { ReadRow } from '../kinds/kind.ts'
import { eachRow, noteRepeated, RowFault, rememberRow, sameName, textAt, unchanged } from './each-row.ts'
import { findGroups, type GroupFinder } from './find-groups.ts'
import { type KnownOffer, listOffers } from './find-offers.ts'
import { findOrganisations, type KnownOrganisation, nameKey } from './find-organisations.ts'
import { faultAt, type RowStore, type Scope } from './row-store.ts'

/** A micro-credential of which nothing is known yet; what it needs before nobody says in a list. */
const EMPTY: MicroCredentialInput = {
  title: '',
  summary: '',
  learningOutcomes: [],
  workloadHours: null,
  ects: null,
  eqfLevel: null,
  assessmentType: null,
  participationMode: null,
  qualityAssurance: null,
  countryCode: null,
  awardingBody: null,
  languages: [],
  audience: [],
  prerequisites: [],
  furtherInformation: null,
}
const FIELDS = Object.keys(EMPTY).filter((key) => key !== 'prerequisites') as (keyof MicroCredentialInput)[]

/**
 * Micro-credentials: a new one becomes a draft, a draft is edited, a published one gets a new version. Publishing stays with
 * people. What a list first says of a record that people made fills and replaces, but its empty cells clear nothing.
 */
export const storeMicroCredentials: RowStore = async (tx, scope, rows) => {
  const context = { ...scope.context, db: tx }
  const universities = await findOrganisations(tx, 'university')
  const groupOf = await findGroups(context, scope)
  const offers = await listOffers(tx)
  return eachRow(tx, scope, rows, async (inner, { row, values }, afterwards) => {
    const owner = ownerOf(scope, universities, values)
    const { organisation: _name, ...said } = values
    const reference = textAt(values, 'externalReference')
    const title = String(values.title)
    const own = offers.filter(({ organisationId }) => organisationId === owner.id)
    const key = `${owner.id} ${reference === null ? sameName(title) : `=${reference}`}`
    const identity = { key, hash: contentHash(said), reference }
    const ambiguous = () => faultAt(scope, 'title', 'ambiguous-micro-credential', title)
    const offer = findSame(own, reference, title, ambiguous)
    const note = noteRepeated(scope, row, identity, ambiguous)
    if (note) return unchanged(row, offer?.id ?? null, note)
    afterwards(() => rememberRow(scope, row, identity))

    const before = offer ? await readBefore(inner, offer.id) : null
    if (before?.credential.importHash === identity.hash) return unchanged(row, before.credential.id)
    const isFirst = before?.credential.importedRevision === null
    const input = overlay(before?.input ?? EMPTY, said, groupOf, isFirst)
    if (before && isDeepStrictEqual(input, before.input)) return unchanged(row, before.credential.id)
    const stored = before
      ? await edit(inner, scope, before, input)
      : await createMicroCredential({ ...scope.context, db: inner }, scope.actor, {
          ...input,
          organisationId: owner.id,
        })
    await noteImport(inner, scope, stored, reference, identity.hash)
    afterwards(() => {
      if (offer) offers.splice(offers.indexOf(offer), 1, { ...offer, title })
      else offers.push({ id: stored.id, organisationId: owner.id, status: 'draft', reference, title })
    })
    return { row, outcome: before ? 'updated' : 'accepted', problems: [], subjectId: stored.id, toLink: false }
  })
}

/** Whose catalogue a row is for: the one it names, or the one that the whole import is for. */
function ownerOf(
  { current, actor, ...scope }: Scope,
  known: Map<string, KnownOrganisation>,
  values: ReadRow['values'],
): KnownOrganisation {
  const name = textAt(values, 'organisation')
  const fault = (code: string) => new RowFault(faultAt(scope, 'organisation', code, name))
  const isManager = actor.role === 'manager'
  const ownId = current.organisationId ?? actor.organisationId ?? (isManager ? current.defaults.organisationId : null)
  const own = [...known.values()].find(({ id }) => id === ownId)
  if (name === null) {
    if (!own) throw fault('organisation-required')
    return own
  }
  const found = known.get(name.trim()) ?? known.get(nameKey(name))
  if (isManager) {
    if (!found) throw fault('unknown-organisation')
    return found
  }
  if (!own || found?.id !== own.id) throw fault('not-yours')
  return own
}

/** By reference, or by a title that only one of the organisation's bears; those still on offer come before retired ones. */
function findSame(
  own: readonly KnownOffer[],
  reference: string | null,
  title: string,
  ambiguous: () => ReturnType<typeof faultAt>,
): KnownOffer | undefined {
  if (reference !== null) return own.find((offer) => offer.reference === reference)
  const same = own.filter((offer) => sameName(offer.title) === sameName(title))
  const alive = same.filter(({ status }) => status !== 'retired')
  const [found, ...others] = alive.length > 0 ? alive : same
  if (others.length > 0) throw new RowFault(ambiguous())
  return found
}

interface Before {
  readonly credential: typeof microCredential.$inferSelect
  readonly input: MicroCredentialInput
}

async function readBefore(db: Database, id: string): Promise<Before> {
  const [row] = await db
    .select()
    .from(microCredential)
    .innerJoin(
      microCredentialVersion,
      and(
        eq(microCredentialVersion.microCredentialId, microCredential.id),
        eq(microCredentialVersion.version, microCredential.currentVersion),
      ),
    )
    .where(eq(microCredential.id, id))
  if (!row) throw new AppError('revision-conflict')
  const { title, prerequisites } = row.micro_credential_version
  const fields = Object.fromEntries(FIELDS.map((key) => [key, row.micro_credential_version[key]]))
  return { credential: row.micro_credential, input: { ...EMPTY, ...fields, title, prerequisites } }
}

/** What a row says, over what stands: a field without a column stays, an empty cell clears. */
function overlay(
  base: MicroCredentialInput,
  values: ReadRow['values'],
  groupOf: GroupFinder,
  isFirst: boolean,
): MicroCredentialInput {
  const said = FIELDS.filter((key) => (isFirst ? (values[key] ?? null) !== null : key in values))
  const fields = Object.fromEntries(said.map((key) => [key, values[key] ?? EMPTY[key]]))
  if (Array.isArray(fields.audience))
    fields.audience = [...new Set(fields.audience.map((name) => groupOf('audience', String(name)).code))]
  return { ...base, ...fields }
}

async function edit(
  db: Database,
  scope: Scope,
  { credential }: Before,
  input: MicroCredentialInput,
): Promise<MicroCredential> {
  const { id, revision, importedRevision, status } = credential
  if (revision > (importedRevision ?? 1) && (await isEditedByHand(db, id)))
    throw new RowFault(faultAt(scope, null, 'changed-meanwhile'))
  if (status === 'retired') throw new RowFault(faultAt(scope, 'title', 'not-on-offer', input.title))
  return editMicroCredential({ ...scope.context, db }, scope.actor, { ...input, id, revision })
}

/** Publishing and retiring raise the revision too, but change nothing that a list says. */
async function isEditedByHand(db: Database, id: string): Promise<boolean> {
  const about = sql`subject_kind = 'micro-credential' and subject_id = ${id}`
  const rows = await rowsOf(
    db,
    sql`select 1 from ${auditEntry} where ${about} and action = 'micro-credential.edited' and at > coalesce((
      select max(at) from ${auditEntry} where ${about} and action = 'micro-credential.imported'), '-infinity') limit 1`,
  )
  return rows.length > 0
}

async function noteImport(
  db: Database,
  { actor }: Scope,
  { id, revision }: MicroCredential,
  reference: string | null,
  hash: string,
): Promise<void> {
  await db
    .update(microCredential)
    .set({
      importHash: hash,
      importedRevision: revision,
      ...(reference === null ? {} : { externalReference: reference }),
    })
    .where(eq(microCredential.id, id))
  await recordAudit(db, actor, 'micro-credential.imported', 'micro-credential', id)
}
