import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Email, OrganisationKind, Role } from '../../api/src/contract/accounts.ts'
import { CreateRun, MicroCredentialInput } from '../../api/src/contract/catalogue.ts'
import { ConceptUri, RegionCode, Sector, SizeClass } from '../../api/src/contract/common.ts'
import { PostNeed } from '../../api/src/contract/demands.ts'
import { CreateLearner, LearnerLimits } from '../../api/src/contract/learners.ts'
import { EnrolmentEventKind } from '../../api/src/contract/participation.ts'

type Organisation = {
  key: string
  kind: string
  name: string
  sector: string
  sizeClass: string
  region: string
  countryCode: string
  isSample: boolean
}
type Need = {
  key: string
  organisation: string
  title: string | null
  text: string
  openings: number
  neededUntilInDays: number | null
  region: string
  source: string
  daysAgo: number
}
type Prerequisite = { kind: 'micro-credential'; key: string } | { kind: 'skill'; uri: string }
type Run = { startsInDays: number; weeks: number; seats: number; mode: string; language: string; place: string | null }
type MicroCredential = {
  key: string
  status: 'published' | 'draft'
  organisation: string
  prerequisites: Prerequisite[][]
  audience: string[]
  languages: string[]
  skills: string[]
  runs: Run[]
  isSample: boolean
  [field: string]: unknown
}
type Programme = {
  key: string
  targetParticipants: number
  startsInDays: number
  lengthDays: number
  isSample: boolean
  groups: { code: string }[]
  milestones: { inDays: number; participants: number }[]
}
type LearnerGoal =
  | { kind: 'occupation'; uri: string }
  | { kind: 'need'; need: string }
  | { kind: 'skills'; uris: string[] }
  | null
type Learner = {
  key: string
  name: string
  group: string
  text: string
  goal: LearnerGoal
  limits: { startsInDays: number | null; endsInDays: number | null; [field: string]: unknown }
  daysAgo: number
}
type Participation = {
  seed: number
  generated: {
    count: number
    firstNames: string[]
    familyNames: string[]
    groupShares: Record<string, number>
    outcomes: Record<string, number> & { starts: number }
    intakes: { inDays: number; starts: number; windowDays: number }[]
  }
  expected: { startedByToday: number; plannedByToday: number; target: number }
  explicit: {
    learner: string
    microCredential: string
    runIndex: number
    events: { kind: string; inDays: number }[]
  }[]
}
type Account = { role: string; email: string; name: string; organisation: string | null; learner: string | null }

export type StarterRegion = {
  organisations: Organisation[]
  needs: Need[]
  microCredentials: MicroCredential[]
  programmes: Programme[]
  learners: Learner[]
  participation: Participation
  accounts: Account[]
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const FOLDER = join(ROOT, 'data/starter/region')
const TAXONOMY = join(ROOT, 'data/starter/taxonomy/esco/en')

export function readStarterRegion(folder = FOLDER): StarterRegion {
  const read = (name: string) => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))
  return {
    organisations: read('organisations'),
    needs: read('needs'),
    microCredentials: read('micro-credentials'),
    programmes: read('programmes'),
    learners: read('learners'),
    participation: read('participation'),
    accounts: read('accounts'),
  }
}

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
export function asInput(mc: MicroCredential): unknown {
  const fields = Object.keys(MicroCredentialInput.shape).map((name) => [name, mc[name]] as const)
  const prerequisites = mc.prerequisites.map((group) =>
    group.map((item) => (item.kind === 'skill' ? item : { kind: item.kind, id: PLACEHOLDER })),
  )
  return { ...Object.fromEntries(fields), prerequisites }
}

/** Mandatory Annex I elements that a micro-credential still lacks. */
export function missingElements(mc: MicroCredential): string[] {
  const mandatory = [
    'title',
    'learningOutcomes',
    'workloadHours',
    'eqfLevel',
    'assessmentType',
    'participationMode',
    'qualityAssurance',
    'countryCode',
    'awardingBody',
  ]
  return mandatory.filter((name) => {
    const value = mc[name]
    return value === null || value === '' || (Array.isArray(value) && value.length === 0)
  })
}

type Parser = { safeParse(value: unknown): { success: boolean; error?: { message: string } } }

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
  const needs = keysOf(region.needs, 'needs')
  const learners = keysOf(region.learners, 'learners')
  const microCredentials = keysOf(region.microCredentials, 'micro-credentials')
  const groups = new Set(region.programmes.flatMap((programme) => programme.groups.map((group) => group.code)))

  for (const row of region.organisations) {
    const where = `organisation ${row.key}`
    fits(OrganisationKind, row.kind, where)
    fits(Sector, row.sector, where)
    fits(SizeClass, row.sizeClass, where)
    fits(RegionCode, row.region, where)
    must(row.isSample && /beispiel/i.test(row.name), `${where}: is not marked as a sample`)
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
    must(row.daysAgo >= 0 && (until === null || until > 0), `${where}: is not open on the day of loading`)
  }
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
    if (mc.status === 'published') must(missing.length === 0, `${where}: is published without ${missing.join(', ')}`)
    else must(missing.length > 0, `${where}: is a draft and lacks nothing`)
    for (const run of mc.runs) {
      const startsOn = dayFromNow(run.startsInDays)
      const endsOn = dayFromNow(run.startsInDays + run.weeks * 7)
      const { seats, mode, language, place } = run
      fits(CreateRun, { startsOn, endsOn, seats, mode, language, place }, where)
      must(mc.languages.includes(language), `${where}: a run is in ${language}, the micro-credential is not`)
    }
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
    must(programme.isSample, `${where}: is not marked as a sample`)
  }
  for (const row of region.learners) {
    const where = `learner ${row.key}`
    const { startsInDays: from, endsInDays: to, ...limits } = row.limits
    fits(CreateLearner, { name: row.name, groupId: PLACEHOLDER, text: row.text }, where)
    const day = (days: number | null) => (days === null ? null : dayFromNow(days))
    fits(LearnerLimits, { ...limits, startsOn: day(from), endsOn: day(to) }, where)
    must(from === null || to === null || from < to, `${where}: the limits end before they begin`)
    must(groups.has(row.group), `${where}: unknown group ${row.group}`)
    if (row.goal?.kind === 'need') must(needs.has(row.goal.need), `${where}: unknown need ${row.goal.need}`)
  }
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

/** First starts of the explicit learners. */
export const explicitStarters = (region: StarterRegion): Set<string> =>
  new Set(
    region.participation.explicit
      .filter((row) => row.events.some((e) => e.kind === 'started'))
      .map((row) => row.learner),
  )

function checkParticipation(region: StarterRegion): string[] {
  const problems: string[] = []
  const { generated, expected, explicit } = region.participation
  const learners = new Map(region.learners.map((row) => [row.key, row]))
  const microCredentials = new Map(region.microCredentials.map((row) => [row.key, row]))
  for (const row of explicit) {
    const where = `participation of ${row.learner} in ${row.microCredential}`
    const run = microCredentials.get(row.microCredential)?.runs[row.runIndex]
    const learner = learners.get(row.learner)
    if (!run || !learner) {
      problems.push(`${where}: unknown learner, micro-credential or run`)
      continue
    }
    const audience = microCredentials.get(row.microCredential)?.audience ?? []
    if (audience.length > 0 && !audience.includes(learner.group)) problems.push(`${where}: is not for ${learner.group}`)
    for (const [index, event] of row.events.entries()) {
      if (!EnrolmentEventKind.safeParse(event.kind).success) problems.push(`${where}: unknown event ${event.kind}`)
      if (event.inDays > 0) problems.push(`${where}: ${event.kind} lies in the future`)
      if (event.inDays < (row.events[index - 1]?.inDays ?? event.inDays))
        problems.push(`${where}: events run backwards`)
      const afterStart = ['started', 'dropped-out', 'completed', 'certified'].includes(event.kind)
      if (afterStart && event.inDays < run.startsInDays) problems.push(`${where}: ${event.kind} before the run begins`)
    }
  }
  const sum = (numbers: number[]) => numbers.reduce((total, next) => total + next, 0)
  const intakeStarts = sum(generated.intakes.map((intake) => intake.starts))
  if (sum(Object.values(generated.outcomes)) !== generated.count)
    problems.push('generated: outcomes do not add up to count')
  if (intakeStarts !== generated.outcomes.starts) problems.push('generated: intakes do not add up to starts')
  if (Math.abs(sum(Object.values(generated.groupShares)) - 1) > 1e-9) problems.push('generated: group shares are not 1')
  if (explicitStarters(region).size + intakeStarts !== expected.startedByToday)
    problems.push('expected: explicit and generated starters do not add up')
  for (const intake of generated.intakes) {
    const runs = region.microCredentials
      .flatMap((mc) => mc.runs)
      .filter((run) => run.startsInDays <= 0 && Math.abs(run.startsInDays - intake.inDays) <= intake.windowDays)
    if (sum(runs.map((run) => run.seats)) < intake.starts * 2) problems.push(`intake ${intake.inDays}: too few seats`)
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
