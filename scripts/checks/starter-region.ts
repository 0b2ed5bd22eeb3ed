import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Email, OrganisationKind, Role } from '../../api/src/contract/accounts.ts'
import { CreateRun, MicroCredentialInput } from '../../api/src/contract/catalogue.ts'
import { ConceptUri, RegionCode, Sector, SizeClass } from '../../api/src/contract/common.ts'
import { PostNeed } from '../../api/src/contract/demands.ts'
import { CreateLearner, LearnerLimits } from '../../api/src/contract/learners.ts'
import { missingForPublication } from '../../api/src/domain/catalogue/microdegrees/missing.ts'
import { missingElements } from '../../api/src/domain/catalogue/missing-elements.ts'
import {
  readStarterRegion,
  type StarterMicroCredential,
  type StarterNeed,
  type StarterRegion,
} from '../../api/src/domain/imports/starter-files.ts'
import { checkParticipation } from './sample-participation.ts'
import { nearDuplicates } from './sample-texts.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const TAXONOMY = join(ROOT, 'data/starter/taxonomy/esco/en')

/** Concept URIs of the starter taxonomy; null while it is not there. */
export function readTaxonomyUris(folder = TAXONOMY): Set<string> | null {
  if (!existsSync(join(folder, 'skills_en.csv'))) return null
  const files = ['skills_en.csv', 'occupations_en.csv']
    .map((name) => join(folder, name))
    .filter((path) => existsSync(path))
  const found = files.flatMap((path) => readFileSync(path, 'utf8').match(/https?:\/\/[^\s",]+/g) ?? [])
  return new Set(found)
}

export function skillUris(region: StarterRegion): string[] {
  const taught = region.microCredentials.flatMap((mc) => mc.skills)
  const required = region.microCredentials.flatMap((mc) =>
    mc.prerequisites.flat().flatMap((item) => (item.kind === 'skill' ? [item.uri] : [])),
  )
  const aimed = region.learners.flatMap(({ goal }) => (goal?.kind === 'skills' ? goal.uris : []))
  return [...new Set([...taught, ...required, ...aimed])]
}
export const occupationUris = (region: StarterRegion): string[] => [
  ...new Set(region.learners.flatMap(({ goal }) => (goal?.kind === 'occupation' ? [goal.uri] : []))),
]

const dayFromNow = (days: number) => new Date(Date.UTC(2026, 0, 1) + days * 86_400_000).toISOString().slice(0, 10)
const PLACEHOLDER = '00000000-0000-4000-8000-000000000000'

/** The fields of MicroCredentialInput, with a placeholder id where the file has a key. */
function asInput(offer: StarterMicroCredential): unknown {
  const fields = Object.keys(MicroCredentialInput.shape) as (keyof MicroCredentialInput)[]
  const prerequisites = offer.prerequisites.map((group) =>
    group.map((item) => (item.kind === 'skill' ? item : { kind: item.kind, id: PLACEHOLDER })),
  )
  return { ...Object.fromEntries(fields.map((name) => [name, offer[name]])), prerequisites }
}

type Parser = { safeParse(value: unknown): { success: boolean; error?: { message: string } } }

const isMarked = (row: object): boolean => 'isSample' in row && row.isSample === true

/** Open on the day of loading: neither closed nor aged. */
export const isOpen = ({ status, neededUntilInDays }: StarterNeed): boolean =>
  status !== 'closed' && (neededUntilInDays === null || neededUntilInDays >= 0)

/** Every problem as a sentence; an empty list is a sound region. */
export function checkStarterRegion(region: StarterRegion, taxonomy: Set<string> | null): string[] {
  const problems: string[] = []
  const must = (holds: boolean, problem: string) => {
    if (!holds) problems.push(problem)
  }
  const fits = (schema: Parser, value: unknown, where: string) => {
    const result = schema.safeParse(value)
    if (!result.success) problems.push(`${where}: ${result.error?.message}`)
  }
  const keysOf = (rows: { key: string }[], file: string) => {
    const keys = new Set(rows.map((row) => row.key))
    must(keys.size === rows.length, `${file}: a key is used twice`)
    return keys
  }
  const organisations = keysOf(region.organisations, 'organisations')
  keysOf(region.needs, 'needs')
  const learners = keysOf(region.learners, 'learners')
  const microCredentials = keysOf(region.microCredentials, 'micro-credentials')
  const groups = new Set(region.programmes.flatMap((programme) => programme.groups.map((group) => group.code)))

  for (const row of region.organisations) {
    const where = `organisation ${row.key}`
    fits(OrganisationKind, row.kind, where)
    fits(Sector, row.sector, where)
    fits(SizeClass, row.sizeClass, where)
    fits(RegionCode, row.region, where)
    must(isMarked(row) && /beispiel/i.test(row.name), `${where}: is not marked as a sample`)
  }
  for (const row of region.needs) {
    const where = `need ${row.key}`
    const { text, openings, region: code, source, neededUntilInDays: until } = row
    fits(
      PostNeed,
      {
        text,
        openings,
        source,
        region: code,
        title: row.title ?? undefined,
        neededUntil: until === null ? undefined : dayFromNow(until),
      },
      where,
    )
    must(organisations.has(row.organisation), `${where}: unknown organisation ${row.organisation}`)
    must(row.daysAgo >= 0 && (until === null || until > -row.daysAgo), `${where}: its dates run backwards`)
    const counted = row.surveyWave !== undefined && (row.respondents ?? 0) > 0
    must(counted === (row.source === 'survey'), `${where}: only answers of a survey have a wave and respondents`)
  }
  for (const pair of nearDuplicates(region.needs, 0.3)) problems.push(`needs ${pair}: nearly the same words`)
  for (const mc of region.microCredentials) {
    const where = `micro-credential ${mc.key}`
    fits(MicroCredentialInput, asInput(mc), where)
    must(organisations.has(mc.organisation), `${where}: unknown organisation ${mc.organisation}`)
    must(new Set(mc.skills).size === mc.skills.length, `${where}: lists a skill twice`)
    for (const item of mc.prerequisites.flat())
      if (item.kind === 'micro-credential')
        must(microCredentials.has(item.key), `${where}: unknown prerequisite ${item.key}`)
    for (const code of mc.audience) must(groups.has(code), `${where}: unknown group ${code}`)
    const missing = missingElements(mc)
    if (mc.status !== 'draft') must(missing.length === 0, `${where}: is published without ${missing.join(', ')}`)
    else must(missing.length > 0, `${where}: is a draft and lacks nothing`)
    for (const run of mc.runs) {
      const startsOn = dayFromNow(run.startsInDays)
      const endsOn = dayFromNow(run.startsInDays + run.weeks * 7)
      const { seats, mode, language, place } = run
      fits(CreateRun, { startsOn, endsOn, seats, mode, language, place }, where)
      must(mc.languages.includes(language), `${where}: a run is in ${language}, the micro-credential is not`)
    }
  }
  keysOf(region.microdegrees, 'microdegrees')
  const statusOf = new Map(region.microCredentials.map((mc) => [mc.key, mc.status ?? ('published' as const)]))
  for (const row of region.microdegrees) {
    const where = `microdegree ${row.key}`
    must(organisations.has(row.organisation), `${where}: unknown organisation ${row.organisation}`)
    must(isMarked(row), `${where}: is not marked as a sample`)
    const named = [...row.required, ...row.elective]
    must(new Set(named).size === named.length, `${where}: names a part twice`)
    for (const part of named) must(statusOf.has(part), `${where}: unknown part ${part}`)
    const parts = (['required', 'elective'] as const).flatMap((kind) =>
      row[kind].map((part) => ({ kind, status: statusOf.get(part) ?? ('draft' as const) })),
    )
    const missing = missingForPublication({ ...row, parts })
    must(missing.length === 0, `${where}: is published without ${missing.join(', ')}`)
  }
  for (const programme of region.programmes) {
    const where = `programme ${programme.key}`
    const { startsInDays, lengthDays, milestones } = programme
    for (const [index, milestone] of milestones.entries()) {
      const before = milestones[index - 1]
      if (!before) continue
      must(milestone.inDays > before.inDays, `${where}: milestones are out of order`)
      must(milestone.participants >= before.participants, `${where}: the plan goes down`)
    }
    must(milestones[0]?.inDays === startsInDays, `${where}: the plan does not begin with the programme`)
    must(milestones.at(-1)?.inDays === startsInDays + lengthDays, `${where}: the plan does not end with the programme`)
    must(milestones.at(-1)?.participants === programme.targetParticipants, `${where}: the plan misses the target`)
    must(isMarked(programme), `${where}: is not marked as a sample`)
  }
  const aims = new Map(region.needs.map((row) => [row.key, row]))
  for (const row of region.learners) {
    const where = `learner ${row.key}`
    const { startsInDays: from, endsInDays: to, ...limits } = row.limits
    const { name, text, gender, isInternational, region: home } = row
    fits(CreateLearner, { name, groupId: PLACEHOLDER, text, gender, isInternational, region: home }, where)
    const day = (days: number | null) => (days === null ? null : dayFromNow(days))
    fits(LearnerLimits, { ...limits, startsOn: day(from), endsOn: day(to) }, where)
    must(from === null || to === null || from < to, `${where}: the limits end before they begin`)
    must(groups.has(row.group), `${where}: unknown group ${row.group}`)
    must(isMarked(row), `${where}: is not marked as a sample`)
    for (const course of row.courses ?? []) {
      const audience = region.microCredentials.find((mc) => mc.key === course && mc.status !== 'draft')?.audience
      must(audience !== undefined, `${where}: wants ${course}, which nobody offers`)
      must(!audience?.length || audience.includes(row.group), `${where}: ${course} is not for ${row.group}`)
    }
    if (row.goal?.kind !== 'need') continue
    const aim = aims.get(row.goal.need)
    must(aim !== undefined, `${where}: unknown need ${row.goal.need}`)
    must(!aim || isOpen(aim), `${where}: aims at ${row.goal.need}, which is not open`)
  }
  must(
    new Set(region.learners.map((row) => row.name)).size === region.learners.length,
    'learners: a name is used twice',
  )
  for (const pair of nearDuplicates(region.learners, 0.2)) problems.push(`learners ${pair}: nearly the same words`)
  problems.push(...checkParticipation(region))
  for (const account of region.accounts) {
    const where = `account ${account.email}`
    fits(Role, account.role, where)
    fits(Email, account.email, where)
    must(account.email.endsWith('@example.org'), `${where}: is not an example address`)
    must(!('password' in account), `${where}: carries a password`)
    must(account.organisation === null || organisations.has(account.organisation), `${where}: unknown organisation`)
    must(account.learner === null || learners.has(account.learner), `${where}: unknown learner`)
  }
  for (const uri of [...skillUris(region), ...occupationUris(region)]) {
    fits(ConceptUri, uri, uri)
    must(!taxonomy || taxonomy.has(uri), `${uri}: is not in the starter taxonomy`)
  }
  return problems
}

if (process.argv[1] && fileURLToPath(import.meta.url) === process.argv[1]) {
  const region = readStarterRegion()
  const taxonomy = readTaxonomyUris()
  const problems = checkStarterRegion(region, taxonomy)
  for (const problem of problems) console.error(problem)
  console.log(
    `starter region: ${region.needs.length} needs, ${region.microCredentials.length} micro-credentials, ${region.learners.length} learners, ` +
      `${skillUris(region).length} skills, ${occupationUris(region).length} occupations; taxonomy ${taxonomy ? 'checked' : 'not there'}; ${problems.length} problems`,
  )
  process.exitCode = problems.length > 0 ? 1 : 0
}
