import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { type Database, rowsOf } from '../../../db/client.ts'
import { need, organisation } from '../../../db/schema/index.ts'
import { contentHash } from '../kinds/identity.ts'
import type { ReadRow } from '../kinds/kind.ts'
import { findOrganisations, type KnownOrganisation, nameKey } from './find-organisations.ts'
import { faultAt, type RowStore, rejected, type Scope, type StoredRow } from './row-store.ts'

interface PlannedNeed {
  readonly row: number
  readonly id: string
  readonly organisationId: string
  readonly values: ReadRow['values']
  readonly reference: string | null
  readonly hash: string
  readonly source: string
  readonly region: string
}

interface StoredNeed {
  readonly id: string
  readonly hash: string | null
  readonly text: string
  readonly edited: boolean
  readonly deleted: boolean
}

/** Needs and survey results: in bulk, because there may be a hundred thousand. */
export const storeNeeds: RowStore = async (tx, scope, rows) => {
  const known = await findOrganisations(tx, 'business')
  const results: StoredRow[] = []
  const planned: PlannedNeed[] = []
  for (const row of rows) {
    const owner = await ownerOf(tx, scope, row, known)
    if ('outcome' in owner) results.push(owner)
    else planned.push(plan(scope, row, owner))
  }
  const stored = await findStored(tx, planned)
  const fresh: PlannedNeed[] = []
  const changed: PlannedNeed[] = []
  for (const item of planned) {
    const key = keyOf(item)
    const before = scope.seen.get(key)
    const existing = stored.get(key)
    if (before !== undefined && before < item.row) {
      results.push(repeated(scope, item, before, existing?.id ?? null))
      continue
    }
    scope.seen.set(key, item.row)
    if (!existing) {
      fresh.push(item)
      results.push({ row: item.row, outcome: 'accepted', problems: [], subjectId: item.id, toLink: true })
    } else if (existing.deleted) {
      results.push(rejected(item.row, faultAt(scope, null, 'was-deleted')))
    } else if (existing.hash === item.hash) {
      results.push({ row: item.row, outcome: 'unchanged', problems: [], subjectId: existing.id, toLink: false })
    } else if (existing.edited) {
      results.push(rejected(item.row, faultAt(scope, null, 'changed-meanwhile')))
    } else {
      changed.push({ ...item, id: existing.id })
      const text = textOf(item.values)
      results.push({
        row: item.row,
        outcome: 'updated',
        problems: [],
        subjectId: existing.id,
        toLink: text !== existing.text,
      })
    }
  }
  await insertNeeds(tx, scope, fresh)
  await updateNeeds(tx, changed)
  return results
}

/** One record: its owner's reference within a source, or else all that it says. */
const keyOf = ({
  organisationId,
  source,
  reference,
  hash,
}: Pick<PlannedNeed, 'organisationId' | 'source' | 'reference' | 'hash'>): string =>
  `${organisationId} ${source} ${reference === null ? `#${hash}` : `=${reference}`}`

const textOf = (values: ReadRow['values']): string => String(values.text ?? values.title ?? '')

function plan(scope: Scope, { row, values }: ReadRow, owner: KnownOrganisation): PlannedNeed {
  const { kind, defaults } = scope.current
  const { organisation: _name, ...said } = values
  const reference = typeof values.externalReference === 'string' ? values.externalReference : null
  return {
    row,
    id: randomUUID(),
    organisationId: owner.id,
    values,
    reference,
    hash: contentHash(said),
    source: kind === 'survey-results' ? 'survey' : String(values.source ?? defaults.source ?? 'need'),
    region: String(values.region ?? defaults.region ?? owner.region ?? 'DED'),
  }
}

function repeated(scope: Scope, item: PlannedNeed, before: number, subjectId: string | null): StoredRow {
  if (item.reference !== null)
    return rejected(
      item.row,
      faultAt(scope, 'externalReference', 'repeated-reference', item.reference, { row: before }),
    )
  const note = faultAt(scope, null, 'same-as-row', null, { row: before })
  return { row: item.row, outcome: 'unchanged', problems: [note], subjectId, toLink: false }
}

/** The business a row belongs to, or the row as rejected. */
async function ownerOf(
  tx: Database,
  scope: Scope,
  { row, values }: ReadRow,
  known: Map<string, KnownOrganisation>,
): Promise<KnownOrganisation | StoredRow> {
  const { organisationId } = scope.current
  const own = organisationId ? [...known.values()].find((candidate) => candidate.id === organisationId) : undefined
  const name = typeof values.organisation === 'string' ? values.organisation : null
  if (name === null) return own ?? rejected(row, faultAt(scope, 'organisation', 'organisation-required'))
  const named = known.get(name.trim()) ?? known.get(nameKey(name))
  if (scope.actor.role === 'business')
    return own && named?.id === own.id ? own : rejected(row, faultAt(scope, 'organisation', 'not-yours', name))
  if (named) return named
  if (!scope.current.defaults.createOrganisations)
    return rejected(row, faultAt(scope, 'organisation', 'unknown-organisation', name))
  const [created] = await tx
    .insert(organisation)
    .values({ kind: 'business', name, region: typeof values.region === 'string' ? values.region : null })
    .returning({ id: organisation.id, name: organisation.name, region: organisation.region })
  const fresh = created as KnownOrganisation
  known.set(nameKey(name), fresh)
  known.set(name.trim(), fresh)
  return fresh
}

/** Records that the planned rows speak of, deleted ones included when there is no other. */
async function findStored(tx: Database, planned: readonly PlannedNeed[]): Promise<Map<string, StoredNeed>> {
  const keys = planned.map(({ row, organisationId, source, reference, hash }) => ({
    row,
    organisation: organisationId,
    source,
    reference,
    hash,
  }))
  const wanted = sql`jsonb_to_recordset(${JSON.stringify(keys)}::jsonb)
    as k(row integer, organisation uuid, source text, reference text, hash text)`
  const columns = sql`k.row, n.id, n.import_hash as hash, n.text, n.revision > coalesce(n.imported_revision, 0) as edited`
  const owned = sql`n.organisation_id = k.organisation and n.source = k.source`
  // One branch per index.
  const rows = await rowsOf<StoredNeed & { row: number }>(
    tx,
    sql`
      select ${columns}, false as deleted from ${wanted}
      join ${need} n on ${owned} and n.external_reference = k.reference and n.deleted_at is null
      where k.reference is not null
      union all
      select ${columns}, false from ${wanted}
      join ${need} n on ${owned} and n.import_hash = k.hash and n.external_reference is null and n.deleted_at is null
      where k.reference is null
      union all
      select ${columns}, true from ${wanted}
      join ${need} n on ${owned} and n.deleted_at is not null and n.external_reference is not distinct from k.reference
        and (k.reference is not null or n.import_hash = k.hash)`,
  )
  const byRow = new Map(planned.map((item) => [item.row, item]))
  const found = new Map<string, StoredNeed>()
  for (const row of rows) {
    const key = keyOf(byRow.get(row.row) as PlannedNeed)
    if (!row.deleted || !found.has(key)) found.set(key, row)
  }
  return found
}

async function insertNeeds(tx: Database, { current, actor }: Scope, items: readonly PlannedNeed[]): Promise<void> {
  if (items.length === 0) return
  const rows = items.map(({ id, organisationId, values, reference, hash, source, region }) => ({
    id,
    organisation: organisationId,
    title: values.title ?? null,
    text: textOf(values),
    openings: values.openings ?? 1,
    until: values.neededUntil ?? null,
    region,
    status: values.status ?? 'open',
    source,
    wave: values.wave ?? current.defaults.wave ?? null,
    respondents: values.respondents ?? null,
    reference,
    hash,
  }))
  await tx.execute(sql`
    insert into ${need} (id, organisation_id, title, text, openings, needed_until, region, status, source, survey_wave,
      respondents, external_reference, import_hash, imported_revision, created_by)
    select id, organisation, title, text, openings, until, region, status, source, wave, respondents, reference, hash, 1,
      ${actor.userId}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, organisation uuid, title text, text text,
      openings integer, until date, region text, status text, source text, wave text, respondents integer, reference text, hash text)`)
}

/** What the file does not say stays as it is. */
async function updateNeeds(tx: Database, items: readonly PlannedNeed[]): Promise<void> {
  if (items.length === 0) return
  const rows = items.map(({ id, values, hash }) => ({
    id,
    says: Object.keys(values),
    title: values.title ?? null,
    text: 'text' in values || 'title' in values ? textOf(values) : null,
    openings: values.openings ?? null,
    until: values.neededUntil ?? null,
    region: values.region ?? null,
    status: values.status ?? null,
    wave: values.wave ?? null,
    respondents: values.respondents ?? null,
    hash,
  }))
  await tx.execute(sql`
    update ${need} set
      title = case when r.says ? 'title' then r.title else need.title end,
      text = coalesce(nullif(r.text, ''), need.text),
      openings = coalesce(r.openings, need.openings),
      needed_until = case when r.says ? 'neededUntil' then r.until else need.needed_until end,
      region = coalesce(r.region, need.region),
      status = coalesce(r.status, need.status),
      survey_wave = coalesce(r.wave, need.survey_wave),
      respondents = coalesce(r.respondents, need.respondents),
      import_hash = r.hash, revision = need.revision + 1, imported_revision = need.revision + 1
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, says jsonb, title text, text text, openings integer,
      until date, region text, status text, wave text, respondents integer, hash text)
    where need.id = r.id`)
}
