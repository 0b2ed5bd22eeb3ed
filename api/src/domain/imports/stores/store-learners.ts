import { isDeepStrictEqual } from 'node:util'
import { eq, sql } from 'drizzle-orm'
import { type LearnerAttributes, type LearnerLimits, NO_LIMITS } from '../../../contract/learners.ts'
import type { Database } from '../../../db/client.ts'
import { learner } from '../../../db/schema/index.ts'
import { AppError } from '../../../errors.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import type { LearnerRow } from '../../learners/find-learner.ts'
import { type Consents, readConsents } from '../../learners/read-consents.ts'
import { relinkSubject } from '../../linking/relink-subject.ts'
import { contentHash } from '../kinds/identity.ts'
import type { ReadRow } from '../kinds/kind.ts'
import { eachRow, noteRepeated, RowFault, rememberRow, sameName, textAt, unchanged } from './each-row.ts'
import { findGroups, type KnownGroup } from './find-groups.ts'
import { listOffers } from './find-offers.ts'
import { findPeople, listPeople, refuseProfile } from './find-people.ts'
import { faultAt, type RowStore, type Scope, type StoredRow } from './row-store.ts'
import { storeConsents } from './store-consents.ts'
import { ENROLMENT_FIELDS, saysEnrolment, storeEnrolment } from './store-enrolment.ts'

type Values = ReadRow['values']

/** What a list can say about a person; courses taken are a log of their own. */
interface Profile extends LearnerAttributes {
  readonly name: string
  readonly groupId: string
  readonly text: string
  readonly limits: LearnerLimits
  readonly consents: Consents
}
const NOBODY: Omit<Profile, 'name' | 'groupId'> = {
  text: '',
  limits: NO_LIMITS,
  gender: null,
  isInternational: null,
  region: null,
  consents: { matching: false, statistics: false },
}

/**
 * Learners and where they stand in a run. The stored hash is that of the profile alone: a roster names a person once per
 * course, and a new state must not bring back a profile that the person has changed since.
 */
export const storeLearners: RowStore = async (tx, scope, rows) => {
  const groupOf = await findGroups({ ...scope.context, db: tx }, scope)
  const people = await listPeople(tx)
  const offers = await listOffers(tx)
  return eachRow(tx, scope, rows, async (inner, { row, values }, afterwards) => {
    const group = groupOf('group', textAt(values, 'group') ?? '')
    const name = String(values.name)
    const reference = textAt(values, 'externalReference')
    const said = Object.fromEntries(
      Object.entries(values).filter(([key]) => !(ENROLMENT_FIELDS as readonly string[]).includes(key)),
    )
    const hash = contentHash(said)
    const ambiguous = () => faultAt(scope, 'name', 'ambiguous-person', name)
    const [person, ...others] = findPeople(people, group, reference, name)
    if (others.length > 0) throw new RowFault(ambiguous())

    const key = reference === null ? `${group.id} ${sameName(name)}` : `${group.programmeId} =${reference}`
    const whole = { key, hash: contentHash(values), reference }
    const isMetBefore = (scope.seen.get(key) ?? row) < row
    // A person may come again with another course, as long as the rest of the row stays the same.
    const isFurtherCourse = scope.seen.has(`${key} ${hash}`) && !scope.seen.has(`${key} ${whole.hash}`)
    const note = isFurtherCourse ? null : noteRepeated(scope, row, whole, ambiguous)
    if (note) return unchanged(row, person?.id ?? null, note)
    afterwards(() => {
      rememberRow(scope, row, whole)
      rememberRow(scope, row, { key, hash, reference })
    })

    const stored = person
      ? await meet(inner, scope, person.id, { row, values }, said, group, hash)
      : await enter(inner, scope, row, said, group, reference, hash)
    const subjectId = stored.subjectId as string
    afterwards(() => {
      const known = { id: subjectId, programmeId: group.programmeId, groupId: group.id, name, reference }
      if (!person) people.push(known)
      else if (stored.outcome === 'updated')
        people.splice(people.indexOf(person), 1, { ...known, reference: person.reference })
    })
    const isRecorded = saysEnrolment(values) && (await storeEnrolment(inner, scope, offers, subjectId, values))
    // A dry run has undone what earlier batches stored: who came before would be there.
    if (stored.outcome === 'accepted') return isMetBefore ? { ...stored, outcome: 'updated' } : stored
    return isRecorded ? { ...stored, outcome: 'updated' } : stored
  })
}

/** Enters a person as createLearner does; course teams may, for the people of their own lists. */
async function enter(
  db: Database,
  scope: Scope,
  row: number,
  said: Values,
  group: KnownGroup,
  externalReference: string | null,
  importHash: string,
): Promise<StoredRow> {
  const profile = overlay(scope, { ...NOBODY, name: String(said.name), groupId: group.id }, said)
  const { consents, ...fields } = profile
  const [created] = await db
    .insert(learner)
    .values({ ...fields, programmeId: group.programmeId, externalReference, importHash, importedRevision: 1 })
    .returning({ id: learner.id })
  if (!created) throw new AppError('internal')
  await recordAudit(db, scope.actor, 'learner.created', 'learner', created.id)
  await storeConsents(db, scope, created.id, NOBODY.consents, consents)
  const toLink = consents.matching && profile.text.trim() !== ''
  return { row, outcome: 'accepted', problems: [], subjectId: created.id, toLink }
}

/** Brings the profile of a known person to what the row says, if the row says anything new and may. */
async function meet(
  db: Database,
  scope: Scope,
  id: string,
  { row, values }: Pick<ReadRow, 'row' | 'values'>,
  said: Values,
  group: KnownGroup,
  importHash: string,
): Promise<StoredRow> {
  const [before] = await db.select().from(learner).where(eq(learner.id, id)).for('update')
  if (!before) throw new AppError('revision-conflict')
  if (before.importHash === importHash) return unchanged(row, id)
  const stands = { ...pickProfile(before), consents: await readConsents(db, id) }
  // Empty cells of the first list that names a person clear nothing that people wrote.
  const heard = before.importedRevision === null ? withoutBlanks(said) : said
  const sameAs = sameName(stands.name) === sameName(String(said.name)) ? stands.name : String(said.name)
  const next = overlay(scope, { ...stands, name: sameAs, groupId: group.id }, heard)
  if (isDeepStrictEqual(next, stands)) return unchanged(row, id)
  const refused = await refuseProfile(db, scope.actor, before)
  if (refused) {
    const problem = faultAt(scope, null, refused)
    if (!saysEnrolment(values)) throw new RowFault(problem)
    return unchanged(row, id, problem)
  }
  if (before.revision > (before.importedRevision ?? 1)) throw new RowFault(faultAt(scope, null, 'changed-meanwhile'))
  const { consents, ...fields } = next
  const revision = sql`${learner.revision} + 1`
  await db
    .update(learner)
    .set({ ...fields, importHash, revision, importedRevision: revision })
    .where(eq(learner.id, id))
  await recordAudit(db, scope.actor, 'learner.edited', 'learner', id)
  await storeConsents(db, scope, id, stands.consents, consents)
  const isNews = next.text !== stands.text || !stands.consents.matching
  const hasText = next.text.trim() !== ''
  // Nothing is left to be read of a text that is gone.
  if (consents.matching && isNews && !hasText)
    await relinkSubject(db, scope.context.engine.current, { kind: 'learner', id }, '')
  return { row, outcome: 'updated', problems: [], subjectId: id, toLink: consents.matching && isNews && hasText }
}

const pickProfile = ({ name, groupId, text, limits, gender, isInternational, region }: LearnerRow) => ({
  name,
  groupId,
  text,
  limits,
  gender,
  isInternational,
  region,
})

const withoutBlanks = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null))

/** What a row says, over what stands. An empty cell clears a text, a limit or an attribute; a consent ends only with a "no". */
function overlay(scope: Scope, base: Profile, said: Values): Profile {
  const limits = Object.fromEntries(
    Object.entries(NO_LIMITS).map(([key, none]) => {
      const stands = base.limits[key as keyof LearnerLimits] ?? none
      return [key, key in said ? (said[key] ?? none) : stands]
    }),
  ) as LearnerLimits
  const { startsOn, endsOn } = limits
  if (startsOn !== null && endsOn !== null && endsOn < startsOn)
    throw new RowFault(faultAt(scope, 'endsOn', 'ends-before-start', endsOn))
  return {
    ...base,
    text: 'text' in said ? String(said.text ?? '') : base.text,
    limits,
    gender: 'gender' in said ? (said.gender as Profile['gender']) : base.gender,
    isInternational: 'isInternational' in said ? (said.isInternational as boolean | null) : base.isInternational,
    region: 'region' in said ? textAt(said, 'region') : base.region,
    consents: {
      matching: typeof said.consentMatching === 'boolean' ? said.consentMatching : base.consents.matching,
      statistics: typeof said.consentStatistics === 'boolean' ? said.consentStatistics : base.consents.statistics,
    },
  }
}
