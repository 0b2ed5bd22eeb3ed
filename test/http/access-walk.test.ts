import Fastify from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ANONYMOUS } from '../../api/src/context.ts'
import { type Learner, NO_LIMITS } from '../../api/src/contract/learners.ts'
import { SCOPES_FOR, type Scope } from '../../api/src/contract/machines.ts'
import { type Access, accessPlugin, type NeededScope } from '../../api/src/http/plugins/access.ts'
import { type Method, openTestApp, type Person, type TestApp } from '../helpers/app.ts'
import { aLearner, aMicroCredential, aMicrodegree, aNeed, aProgramme, aRun, SKILLS } from '../helpers/builders.ts'
import { describeDatabases } from '../helpers/database.ts'
import { multipartBody } from '../helpers/multipart.ts'

type Who = Person | 'operator' | null
const EVERYBODY: readonly Who[] = [
  null,
  'operator',
  'manager',
  'teamA',
  'teamB',
  'businessA',
  'businessB',
  'learnerA',
  'learnerB',
]
const ROLE: Readonly<Record<Person, string>> = {
  manager: 'manager',
  teamA: 'course-team',
  teamB: 'course-team',
  businessA: 'business',
  businessB: 'business',
  learnerA: 'learner',
  learnerB: 'learner',
}

/** Whose record an :id stands for, and who else may use it. "published" is open to readers. */
interface Row {
  readonly access: Access
  /** What a machine's token needs; without it no token is let in. */
  readonly scope?: NeededScope
  /** Owner of the record behind :id; left out where there is none. */
  readonly record?:
    | 'needA'
    | 'draftA'
    | 'degreeA'
    | 'learnerA'
    | 'runA'
    | 'tokenA'
    | 'webhookA'
    | 'deliveryA'
    | 'importA'
    | 'viewA'
    | 'termA'
    | 'none'
  readonly body?: (stage: TestApp) => unknown
}
type Ask = TestApp['ask']

const staff = ['manager', 'course-team'] as const
const needReaders = ['business', 'manager', 'course-team'] as const
const needWriters = ['business', 'manager'] as const
const teams = ['course-team', 'manager'] as const
const own = ['learner', 'manager'] as const
const machineKeepers = ['business', 'course-team', 'manager'] as const
const UNSAID = { gender: null, isInternational: null, region: null }
const profile = (groupId: string) =>
  aLearner(
    { name: 'Changed by a stranger', group: { id: groupId }, goal: null, limits: NO_LIMITS, ...UNSAID } as Learner,
    {
      text: '',
      consentStatistics: false,
    },
  )
const lesson = () => ({ uri: SKILLS.plc, words: 'Blauzahn' })
const decision = () => ({ uri: SKILLS.plc, verdict: 'accept' })

/** Every route of the API. A route that is not here, or whose access differs, fails the walk. */
const TABLE: Readonly<Record<string, Row>> = {
  'GET /api/health': { access: 'public', scope: 'any' },
  'POST /api/auth/sign-in/email': { access: 'public', body: () => ({ email: 'x@example.org', password: 'x' }) },
  'POST /api/auth/sign-out': { access: 'public', body: () => ({}) },
  'GET /api/v1/me': { access: 'public', scope: 'any' },
  'POST /api/v1/registrations/business': { access: 'public', body: () => ({}) },
  'POST /api/v1/registrations/learner': { access: 'public', body: () => ({}) },
  'GET /api/v1/programme': { access: 'public', scope: 'any' },
  'GET /api/v1/organisations': { access: 'manager' },
  'GET /api/v1/invitations': { access: 'manager' },
  'POST /api/v1/invitations': { access: 'manager', body: () => ({ role: 'manager' }) },
  'GET /api/v1/invitations/:token': { access: 'public' },
  'POST /api/v1/invitations/:token/acceptance': { access: 'public', body: () => ({}) },
  'GET /api/v1/taxonomy': { access: 'public', scope: 'any' },
  'GET /api/v1/concepts': { access: 'public', scope: 'any' },
  'GET /api/v1/concept': { access: 'public', scope: 'any' },
  'POST /api/v1/skill-links': { access: 'public', scope: 'any', body: () => ({ text: 'Python' }) },
  'POST /api/v1/taxonomy/imports': { access: 'operator', body: () => ({ path: '/does/not/exist', languages: ['de'] }) },
  'GET /api/v1/taxonomy/imports/:id': { access: 'operator', record: 'none' },
  'GET /api/v1/taxonomy/versions': { access: 'manager' },
  'GET /api/v1/taxonomy/versions/:id/changes': { access: 'manager', record: 'none' },
  'GET /api/v1/taxonomy/worklist': { access: 'manager' },
  'POST /api/v1/taxonomy/worklist': { access: 'manager', body: () => ({ uri: SKILLS.plc, successorUri: null }) },
  'GET /api/v1/taxonomy/crosswalks': { access: 'manager' },
  'DELETE /api/v1/taxonomy/crosswalks/:id': { access: 'manager', record: 'none' },
  'GET /api/v1/taxonomy/relinking': { access: 'manager' },
  'GET /api/v1/needs': { access: needReaders, scope: 'needs:read' },
  'POST /api/v1/needs': { access: needWriters, scope: 'needs:write', body: () => aNeed() },
  'GET /api/v1/needs/:id': { access: needReaders, scope: 'needs:read', record: 'needA' },
  'PUT /api/v1/needs/:id': {
    access: needWriters,
    scope: 'needs:write',
    record: 'needA',
    body: () => ({ title: null, text: 'SPS', openings: 1, neededUntil: null, region: 'DED', status: 'open' }),
  },
  'DELETE /api/v1/needs/:id': { access: needWriters, scope: 'needs:write', record: 'needA' },
  'POST /api/v1/needs/:id/restoration': { access: needWriters, scope: 'needs:write', record: 'needA' },
  'POST /api/v1/needs/:id/decisions': { access: needWriters, scope: 'needs:write', record: 'needA', body: decision },
  'POST /api/v1/needs/:id/lessons': { access: needWriters, record: 'needA', body: lesson },
  'GET /api/v1/taught-terms': { access: machineKeepers },
  'DELETE /api/v1/taught-terms/:id': { access: machineKeepers, record: 'termA' },
  'POST /api/v1/taught-terms/:id/restoration': { access: machineKeepers, record: 'termA' },
  'POST /api/v1/taught-terms/:id/review': {
    access: 'manager',
    record: 'termA',
    body: () => ({ review: 'declined' }),
  },
  'POST /api/v1/term-checks': { access: machineKeepers, body: lesson },
  'GET /api/v1/needs/:id/matches': { access: needReaders, scope: 'needs:read', record: 'needA' },
  'GET /api/v1/need-offers': { access: 'signed-in' },
  'GET /api/v1/micro-credentials': { access: 'public', scope: 'catalogue:read' },
  'POST /api/v1/micro-credentials': { access: teams, scope: 'catalogue:write', body: () => aMicroCredential() },
  'GET /api/v1/micro-credentials/:id': { access: 'public', scope: 'catalogue:read', record: 'draftA' },
  'PUT /api/v1/micro-credentials/:id': {
    access: teams,
    scope: 'catalogue:write',
    record: 'draftA',
    body: () => aMicroCredential(),
  },
  'POST /api/v1/micro-credentials/:id/publication': { access: teams, scope: 'catalogue:write', record: 'draftA' },
  'POST /api/v1/micro-credentials/:id/retirement': { access: teams, scope: 'catalogue:write', record: 'draftA' },
  'POST /api/v1/micro-credentials/:id/runs': {
    access: teams,
    scope: 'catalogue:write',
    record: 'draftA',
    body: () => aRun(),
  },
  'POST /api/v1/micro-credentials/:id/decisions': {
    access: teams,
    scope: 'catalogue:write',
    record: 'draftA',
    body: decision,
  },
  'POST /api/v1/micro-credentials/:id/lessons': { access: teams, record: 'draftA', body: lesson },
  'GET /api/v1/sample-region': { access: 'manager' },
  'DELETE /api/v1/sample-region': { access: 'manager' },
  'GET /api/v1/microdegrees': { access: 'public', scope: 'catalogue:read' },
  'POST /api/v1/microdegrees': { access: teams, scope: 'catalogue:write', body: () => aMicrodegree() },
  'GET /api/v1/microdegrees/:id': { access: 'public', scope: 'catalogue:read', record: 'degreeA' },
  'PUT /api/v1/microdegrees/:id': {
    access: teams,
    scope: 'catalogue:write',
    record: 'degreeA',
    body: () => aMicrodegree(),
  },
  'POST /api/v1/microdegrees/:id/publication': { access: teams, scope: 'catalogue:write', record: 'degreeA' },
  'POST /api/v1/microdegrees/:id/retirement': { access: teams, scope: 'catalogue:write', record: 'degreeA' },
  'GET /api/v1/learners': { access: staff },
  'POST /api/v1/learners': {
    access: 'manager',
    scope: 'learners:write',
    body: ({ groupId }) => ({ name: 'Walked', groupId }),
  },
  'GET /api/v1/learners/:id': { access: own, record: 'learnerA' },
  'PUT /api/v1/learners/:id': { access: own, record: 'learnerA', body: ({ groupId }) => profile(groupId) },
  'DELETE /api/v1/learners/:id/plan': { access: own, record: 'learnerA' },
  'DELETE /api/v1/learners/:id': { access: own, record: 'learnerA' },
  'POST /api/v1/learners/:id/decisions': { access: own, record: 'learnerA', body: decision },
  'GET /api/v1/learners/:id/pathway': { access: own, record: 'learnerA' },
  'GET /api/v1/learners/:id/pathway/alternatives': { access: own, record: 'learnerA' },
  'GET /api/v1/learners/:id/plan': { access: own, record: 'learnerA' },
  'POST /api/v1/learners/:id/plan': { access: own, record: 'learnerA', body: () => ({}) },
  'GET /api/v1/learners/:id/recognitions': { access: own, record: 'learnerA' },
  'POST /api/v1/learners/:id/recognitions': {
    access: own,
    record: 'learnerA',
    body: () => ({ microCredentialId: '00000000-0000-4000-8000-000000000000', evidence: 'A certificate' }),
  },
  'GET /api/v1/recognitions': { access: teams },
  'POST /api/v1/recognitions/:id/decision': {
    access: teams,
    record: 'none',
    body: () => ({ verdict: 'confirmed', reason: null }),
  },
  'GET /api/v1/learners/:id/export': { access: own, record: 'learnerA' },
  'GET /api/v1/learners/:id/enrolments': { access: ['learner', 'manager', 'course-team'], record: 'learnerA' },
  'POST /api/v1/enrolments': {
    access: ['learner', 'course-team', 'manager'],
    scope: 'learners:write',
    body: () => ({}),
  },
  'GET /api/v1/runs/:id': { access: teams, scope: 'catalogue:read', record: 'runA' },
  'GET /api/v1/runs/:id/enrolments': { access: teams, record: 'runA' },
  'GET /api/v1/programmes': { access: 'manager' },
  'POST /api/v1/programmes': { access: 'manager', body: () => aProgramme() },
  'GET /api/v1/programmes/:id': { access: 'manager', record: 'none' },
  'PUT /api/v1/programmes/:id': { access: 'manager', record: 'none', body: () => aProgramme() },
  'GET /api/v1/reports/participation': { access: 'manager' },
  'GET /api/v1/reports/participation/people': { access: 'manager' },
  'GET /api/v1/reports/participation/back-test': { access: 'manager' },
  'GET /api/v1/reports/gaps': { access: staff },
  'GET /api/v1/reports/gaps/needs': { access: staff },
  'GET /api/v1/reports/gaps/sectors': { access: staff },
  'GET /api/v1/reports/gaps/regions': { access: staff },
  'GET /api/v1/reports/gaps/months': { access: staff },
  'GET /api/v1/reports/gaps/oversupply': { access: staff },
  'GET /api/v1/reports/gaps/closing-offers': { access: staff },
  'GET /api/v1/reports/planned-demand': { access: 'manager' },
  'GET /api/v1/reports/dictionary': { access: staff },
  'GET /api/v1/reports/link-quality': { access: staff },
  'GET /api/v1/views': { access: staff },
  'POST /api/v1/views': { access: staff, body: () => ({ page: 'gaps', name: 'Walked', search: '' }) },
  'PUT /api/v1/views/:id': { access: staff, record: 'viewA', body: () => ({ name: 'Walked', sharedWithTeam: false }) },
  'DELETE /api/v1/views/:id': { access: staff, record: 'viewA' },
  'POST /api/v1/views/:id/restoration': { access: staff, record: 'viewA' },
  'GET /api/v1/summaries': { access: 'manager' },
  'POST /api/v1/summaries': {
    access: 'manager',
    body: ({ programmeId }) => ({ programmeId, locale: 'de' }),
  },
  'DELETE /api/v1/summaries/:id': { access: 'manager', record: 'none' },
  'GET /api/v1/summaries/preview': { access: 'manager' },
  'GET /api/v1/reports/printable': { access: 'manager' },
  'GET /api/v1/reports/wanted-skills': { access: 'public', scope: 'any' },
  'GET /api/v1/api-tokens': { access: machineKeepers },
  'POST /api/v1/api-tokens': { access: machineKeepers, body: () => ({ name: 'Walked', scopes: ['needs:read'] }) },
  'POST /api/v1/api-tokens/:id/revocation': { access: machineKeepers, record: 'tokenA' },
  'GET /api/v1/webhooks': { access: machineKeepers },
  'POST /api/v1/webhooks': { access: machineKeepers, body: () => ({ url: 'https://example.org/walked' }) },
  'PUT /api/v1/webhooks/:id': {
    access: machineKeepers,
    record: 'webhookA',
    body: () => ({ url: 'https://example.org/walked', events: ['import.failed'], active: false }),
  },
  'DELETE /api/v1/webhooks/:id': { access: machineKeepers, record: 'webhookA' },
  'POST /api/v1/webhooks/:id/secret': { access: machineKeepers, record: 'webhookA' },
  'POST /api/v1/webhooks/:id/test': { access: machineKeepers, record: 'webhookA' },
  'GET /api/v1/webhooks/:id/deliveries': { access: machineKeepers, record: 'webhookA' },
  'POST /api/v1/webhook-deliveries/:id/repetition': { access: machineKeepers, record: 'deliveryA' },
  'GET /api/v1/import-kinds': { access: machineKeepers, scope: 'imports:read' },
  'GET /api/v1/import-kinds/:kind/template': { access: machineKeepers, scope: 'imports:read' },
  'GET /api/v1/imports': { access: machineKeepers, scope: 'imports:read' },
  'POST /api/v1/imports': { access: machineKeepers, scope: 'imports:write' },
  'POST /api/v1/imports/rows': {
    access: machineKeepers,
    scope: 'imports:write',
    body: () => ({ kind: 'needs', rows: [{ title: 'SPS' }] }),
  },
  'GET /api/v1/imports/:id': { access: machineKeepers, scope: 'imports:read', record: 'importA' },
  'PUT /api/v1/imports/:id': {
    access: machineKeepers,
    scope: 'imports:write',
    record: 'importA',
    body: () => ({ mapping: { title: 0 } }),
  },
  'DELETE /api/v1/imports/:id': { access: machineKeepers, scope: 'imports:write', record: 'importA' },
  'GET /api/v1/imports/:id/preview': { access: machineKeepers, scope: 'imports:read', record: 'importA' },
  'POST /api/v1/imports/:id/dry-run': { access: machineKeepers, scope: 'imports:write', record: 'importA' },
  'POST /api/v1/imports/:id/start': { access: machineKeepers, scope: 'imports:write', record: 'importA' },
  'POST /api/v1/imports/:id/cancel': { access: machineKeepers, scope: 'imports:write', record: 'importA' },
  'GET /api/v1/imports/:id/rows': { access: machineKeepers, scope: 'imports:read', record: 'importA' },
  'GET /api/v1/imports/:id/rejected-rows': { access: machineKeepers, scope: 'imports:read', record: 'importA' },
  'GET /api/v1/jobs/dead-letters': { access: 'manager' },
  'POST /api/v1/jobs/dead-letters/:id/retry': { access: 'manager', record: 'none' },
  'DELETE /api/v1/jobs/dead-letters/:id': { access: 'manager', record: 'none' },
  'GET /api/v1/exports/needs': { access: needReaders, scope: 'exports:read' },
  'GET /api/v1/exports/needs/dictionary': { access: needReaders, scope: 'exports:read' },
  'GET /api/v1/exports/need-matches/:id': { access: needReaders, scope: 'exports:read', record: 'needA' },
  'GET /api/v1/exports/need-matches/dictionary': { access: needReaders, scope: 'exports:read' },
  'GET /api/v1/exports/need-offers': { access: 'signed-in', scope: 'exports:read' },
  'GET /api/v1/exports/need-offers/dictionary': { access: 'signed-in', scope: 'exports:read' },
  'GET /api/v1/exports/learners': { access: staff },
  'GET /api/v1/exports/learners/dictionary': { access: staff },
  'GET /api/v1/exports/learner-enrolments/:id': {
    access: ['learner', 'manager', 'course-team'],
    record: 'learnerA',
  },
  'GET /api/v1/exports/learner-enrolments/dictionary': { access: ['learner', 'manager', 'course-team'] },
  'GET /api/v1/exports/pathway/:id': { access: own, record: 'learnerA' },
  'GET /api/v1/exports/pathway/dictionary': { access: own },
  'GET /api/v1/exports/run-enrolments/:id': { access: teams, record: 'runA' },
  'GET /api/v1/exports/run-enrolments/dictionary': { access: teams },
  'GET /api/v1/exports/micro-credentials': { access: 'public', scope: 'exports:read' },
  'GET /api/v1/exports/micro-credentials/dictionary': { access: 'public', scope: 'exports:read' },
  'GET /api/v1/exports/course-runs': { access: 'public', scope: 'exports:read' },
  'GET /api/v1/exports/course-runs/dictionary': { access: 'public', scope: 'exports:read' },
  'GET /api/v1/exports/microdegrees': { access: 'public', scope: 'exports:read' },
  'GET /api/v1/exports/microdegrees/dictionary': { access: 'public', scope: 'exports:read' },
  'GET /api/v1/exports/gaps': { access: staff, scope: 'exports:read' },
  'GET /api/v1/exports/gaps/dictionary': { access: staff, scope: 'exports:read' },
  'GET /api/v1/exports/gap-needs': { access: staff, scope: 'exports:read' },
  'GET /api/v1/exports/gap-needs/dictionary': { access: staff, scope: 'exports:read' },
  'GET /api/v1/exports/oversupply': { access: staff, scope: 'exports:read' },
  'GET /api/v1/exports/oversupply/dictionary': { access: staff, scope: 'exports:read' },
  'GET /api/v1/exports/closing-offers': { access: staff, scope: 'exports:read' },
  'GET /api/v1/exports/closing-offers/dictionary': { access: staff, scope: 'exports:read' },
  'GET /api/v1/exports/wanted-skills': { access: 'public', scope: 'exports:read' },
  'GET /api/v1/exports/wanted-skills/dictionary': { access: 'public', scope: 'exports:read' },
  'GET /api/v1/exports/participation': { access: 'manager', scope: 'exports:read' },
  'GET /api/v1/exports/participation/dictionary': { access: 'manager', scope: 'exports:read' },
  'GET /api/v1/exports/participation-people': { access: 'manager' },
  'GET /api/v1/exports/participation-people/dictionary': { access: 'manager' },
  'GET /api/v1/exports/kpis': { access: staff, scope: 'exports:read' },
  'GET /api/v1/exports/kpis/dictionary': { access: staff, scope: 'exports:read' },
  'GET /api/v1/exports/organisations': { access: 'manager', scope: 'exports:read' },
  'GET /api/v1/exports/organisations/dictionary': { access: 'manager', scope: 'exports:read' },
  'GET /api/v1/exports/invitations': { access: 'manager' },
  'GET /api/v1/exports/taxonomy-versions': { access: 'manager', scope: 'exports:read' },
  'GET /api/v1/exports/taxonomy-versions/dictionary': { access: 'manager', scope: 'exports:read' },
  'GET /api/v1/exports/taxonomy-changes/:id': { access: 'manager', scope: 'exports:read', record: 'none' },
  'GET /api/v1/exports/taxonomy-changes/dictionary': { access: 'manager', scope: 'exports:read' },
  'GET /api/v1/exports/taxonomy-worklist': { access: 'manager', scope: 'exports:read' },
  'GET /api/v1/exports/taxonomy-worklist/dictionary': { access: 'manager', scope: 'exports:read' },
  'GET /api/v1/exports/taxonomy-crosswalks': { access: 'manager', scope: 'exports:read' },
  'GET /api/v1/exports/taxonomy-crosswalks/dictionary': { access: 'manager', scope: 'exports:read' },
  'GET /api/v1/exports/taught-terms': { access: machineKeepers },
  'GET /api/v1/exports/taught-terms/dictionary': { access: machineKeepers },
  'GET /api/v1/exports/invitations/dictionary': { access: 'manager' },
}

const sorted = (access: Access) => (Array.isArray(access) ? [...access].sort().join(' ') : String(access))

/** What is wrong between the routes that exist and the table. */
function differences(routes: TestApp['app']['routeAccess']): string[] {
  const real = new Map<string, (typeof routes)[number]>(
    routes
      .filter(({ method, url }) => method !== 'HEAD' && !url.startsWith('/api/docs'))
      .map((route) => [`${route.method} ${route.url}`, route]),
  )
  return [
    ...[...real].filter(([name]) => !TABLE[name]).map(([name]) => `${name} is not in the table`),
    ...[...real]
      .filter(([name, { access }]) => TABLE[name] && sorted(TABLE[name].access) !== sorted(access))
      .map(([name, { access }]) => `${name} is open to ${sorted(access)}`),
    ...[...real]
      .filter(([name, { scope }]) => TABLE[name] && (TABLE[name].scope ?? null) !== scope)
      .map(([name, { scope }]) => `${name} is open to tokens for ${scope ?? 'nothing'}`),
    ...Object.keys(TABLE)
      .filter((name) => !real.has(name))
      .map((name) => `${name} does not exist`),
  ]
}

function allowed(access: Access, who: Who): boolean {
  if (access === 'public') return true
  if (who === 'operator') return access === 'operator'
  if (who === null) return false
  if (access === 'signed-in') return true
  return Array.isArray(access) ? (access as readonly string[]).includes(ROLE[who]) : access === ROLE[who]
}

describeDatabases('access', (database) => {
  let stage: TestApp
  const records = {
    needA: '',
    draftA: '',
    degreeA: '',
    learnerA: '',
    runA: '',
    tokenA: '',
    webhookA: '',
    deliveryA: '',
    importA: '',
    viewA: '',
    termA: '',
    none: '00000000-0000-4000-8000-000000000000',
  }
  /** Machines of all that keep tokens, each with everything it may be made for, or with one thing alone. */
  const machines: { name: string; role: string; scopes: readonly Scope[]; token: string }[] = []
  const makeToken = async (who: Person, role: string, scopes: readonly Scope[]) => {
    const { body } = await stage.ask(who, 'POST', '/api/v1/api-tokens', { name: 'Walks', scopes })
    machines.push({ name: `${who} with ${scopes.join(' ')}`, role, scopes, token: body.token })
    return body.apiToken.id as string
  }

  beforeAll(async () => {
    stage = await openTestApp(database())
    records.needA = (await stage.ask('businessA', 'POST', '/api/v1/needs', aNeed())).body.id
    await stage.ask('businessA', 'POST', `/api/v1/needs/${records.needA}/lessons`, {
      uri: SKILLS.plc,
      words: 'Walzenblau',
    })
    records.termA = (await stage.ask('businessA', 'GET', '/api/v1/taught-terms')).body.items[0].id
    records.draftA = (await stage.ask('teamA', 'POST', '/api/v1/micro-credentials', aMicroCredential())).body.id
    records.degreeA = (await stage.ask('teamA', 'POST', '/api/v1/microdegrees', aMicrodegree())).body.id
    const published = (await stage.ask('teamA', 'POST', '/api/v1/micro-credentials', aMicroCredential())).body.id
    await stage.ask('teamA', 'POST', `/api/v1/micro-credentials/${published}/publication`, {})
    records.runA = (
      await stage.ask('teamA', 'POST', `/api/v1/micro-credentials/${published}/runs`, aRun())
    ).body.runs[0].id
    records.learnerA = stage.learners.learnerA
    const view = { page: 'gaps', name: 'Care', search: 'sector=care' }
    records.viewA = (await stage.ask('teamA', 'POST', '/api/v1/views', view)).body.id
    records.tokenA = await makeToken('businessA', 'business', SCOPES_FOR.business)
    for (const who of ['businessB', 'businessA'] as const) await makeToken(who, 'business', ['catalogue:read'])
    await makeToken('businessB', 'business', SCOPES_FOR.business)
    await makeToken('teamB', 'course-team', SCOPES_FOR.university)
    await makeToken('manager', 'manager', SCOPES_FOR.programme)
    await makeToken('manager', 'manager', ['needs:read'])
    const hook = await stage.ask('businessA', 'POST', '/api/v1/webhooks', { url: 'https://example.org/a' })
    records.webhookA = hook.body.webhook.id
    const { body, headers } = multipartBody({ kind: 'needs' }, { name: 'a.csv', content: 'Titel;Anzahl\nSPS;2' })
    records.importA = (await stage.ask('businessA', 'POST', '/api/v1/imports', body, headers)).body.id
    await stage.work()
    records.deliveryA = (await stage.ask('businessA', 'POST', `/api/v1/webhooks/${records.webhookA}/test`)).body.id
  })
  afterAll(() => stage.close())

  const urlOf = (name: string) => {
    const { record = 'none' } = TABLE[name] as Row
    return (name.split(' ')[1] as string)
      .replace(':id', records[record])
      .replace(':token', 'a-token-that-nobody-was-given')
  }
  const send = (name: string, who: Who, ask: Ask = stage.ask) => {
    const body = TABLE[name]?.body?.(stage)
    const withRevision: Record<string, string> = name.startsWith('PUT') ? { 'if-match': '"999"' } : {}
    return ask(who, name.split(' ')[0] as Method, urlOf(name), body, withRevision)
  }

  /** Everybody whom a route does not name, and who is let in all the same. */
  const walkRoles = async (names: readonly string[], ask?: Ask): Promise<string[]> => {
    const wrong: string[] = []
    for (const name of names) {
      const { access } = TABLE[name] as Row
      for (const who of EVERYBODY.filter((candidate) => !allowed(access, candidate))) {
        const { status } = await send(name, who, ask)
        const expected = who === null ? 401 : 403
        if (status !== expected) wrong.push(`${name} as ${who ?? 'anonymous'}: ${status} instead of ${expected}`)
      }
    }
    return wrong
  }

  /** Every token on every route: what it was not made for, or its role may not, is refused, and nothing else. */
  const walkTokens = async (ask: Ask = stage.ask): Promise<string[]> => {
    const wrong: string[] = []
    for (const [name, { access, scope }] of Object.entries(TABLE)) {
      for (const machine of machines) {
        const roleMay = access === 'public' || [access].flat().includes(machine.role as never)
        const made = scope === 'any' || (scope !== undefined && machine.scopes.includes(scope))
        const bearing: Ask = (_who, method, url, body, headers) =>
          ask(null, method, url, body, { ...headers, authorization: `Bearer ${machine.token}` })
        // Of what a token may do, only reading: the rest would use the records up.
        if (roleMay && made && !name.startsWith('GET')) continue
        const { status } = await send(name, null, bearing)
        if ((status === 403 || status === 401) !== !(roleMay && made))
          wrong.push(`${name} as ${machine.name}: ${status}`)
      }
    }
    return wrong
  }

  /** Everybody whose role a route names, and who reaches a record of somebody else. */
  const walkStrangers = async (ask?: Ask): Promise<string[]> => {
    const strangers: Record<string, Who[]> = {
      needA: ['businessB'],
      draftA: ['teamB', 'learnerA', 'businessA', null],
      learnerA: ['learnerB'],
      runA: ['teamB'],
      tokenA: ['businessB', 'teamA'],
      webhookA: ['businessB', 'teamA'],
      deliveryA: ['businessB', 'teamA'],
      importA: ['businessB', 'teamA'],
      viewA: ['teamB', 'manager'],
      termA: ['businessB', 'teamA'],
    }
    const wrong: string[] = []
    for (const [name, { access, record }] of Object.entries(TABLE)) {
      for (const who of (strangers[record ?? ''] ?? []).filter((person) => allowed(access, person))) {
        const { status } = await send(name, who, ask)
        if (![403, 404].includes(status)) wrong.push(`${name} as ${who ?? 'anonymous'}: ${status}`)
      }
    }
    return wrong
  }

  test('every route is in the table with the access it declares', () => {
    const found = differences(stage.app.routeAccess)

    expect(found).toEqual([])
  })

  test('a route opened on purpose is reported', () => {
    const opened = stage.app.routeAccess.map((route) =>
      route.url === '/api/v1/learners' ? { ...route, access: 'public' as const } : route,
    )
    const smuggled = [
      ...stage.app.routeAccess,
      { method: 'GET', url: '/api/v1/secrets', access: 'public' as const, scope: null },
    ]

    expect(differences(opened)).toEqual(expect.arrayContaining(['GET /api/v1/learners is open to public']))
    expect(differences(smuggled)).toEqual(['GET /api/v1/secrets is not in the table'])
  })

  test('each route refuses everybody whom it does not name', async () => {
    expect(await walkRoles(Object.keys(TABLE))).toEqual([])
  })

  test('each route refuses every token that was not made for it', async () => {
    expect(await walkTokens()).toEqual([])
  })

  test('the walk finds a route that forgets what a token was made for', async () => {
    const forgetful: Ask = (who, method, url, body, headers) =>
      url === '/api/v1/api-tokens' && method === 'GET'
        ? stage.ask('businessA', method, url)
        : stage.ask(who, method, url, body, headers)

    const found = await walkTokens(forgetful)

    expect(found).toHaveLength(machines.length)
    expect(found[0]).toMatch(/^GET \/api\/v1\/api-tokens as /)
  })

  test('of a route that names nobody, a token is refused too', () => {
    const opened = stage.app.routeAccess.map((route) =>
      route.url === '/api/v1/webhooks' ? { ...route, scope: 'any' as const } : route,
    )

    expect(differences(opened)).toContain('GET /api/v1/webhooks is open to tokens for any')
  })

  test("another organisation's and another learner's record is neither read nor changed", async () => {
    const owned = [
      `/api/v1/needs/${records.needA}`,
      `/api/v1/micro-credentials/${records.draftA}`,
      `/api/v1/microdegrees/${records.degreeA}`,
      `/api/v1/learners/${records.learnerA}`,
      `/api/v1/runs/${records.runA}`,
      `/api/v1/runs/${records.runA}/enrolments`,
      `/api/v1/webhooks/${records.webhookA}/deliveries`,
      `/api/v1/imports/${records.importA}`,
      '/api/v1/webhooks',
      '/api/v1/api-tokens',
      '/api/v1/taught-terms',
    ]
    const read = () => Promise.all(owned.map(async (url) => (await stage.ask('manager', 'GET', url)).body))
    const before = await read()

    const wrong = await walkStrangers()

    expect(wrong).toEqual([])
    expect(await read()).toEqual(before)
  })

  test('the walk finds a route that lets people in whom it should not', async () => {
    const broken = Fastify()
    await broken.register(accessPlugin, { resolveActor: async () => ANONYMOUS })
    broken.get('/api/v1/organisations', { config: { access: 'public' } }, () => ({ items: [] }))
    const ask: Ask = async (_who, method, url) => {
      const { statusCode, headers } = await broken.inject({ method, url })
      return { status: statusCode, headers, body: null }
    }

    const byTable = differences(broken.routeAccess)
    const byAsking = await walkRoles(['GET /api/v1/organisations'], ask)

    expect(byTable).toContain('GET /api/v1/organisations is open to public')
    expect(byAsking).toContain('GET /api/v1/organisations as anonymous: 200 instead of 401')
    expect(byAsking).toHaveLength(EVERYBODY.length - 1)
  })

  test('the walk finds a verb that forgets to ask whose record it is', async () => {
    const forgetful: Ask = (who, method, url, ...rest) =>
      stage.ask(method === 'GET' && who === 'learnerB' ? 'learnerA' : who, method, url, ...rest)

    const found = await walkStrangers(forgetful)

    expect(found).toContain('GET /api/v1/learners/:id as learnerB: 200')
    expect(found).toContain('GET /api/v1/learners/:id/export as learnerB: 200')
  })

  test('each route lets in everybody whom it names', async () => {
    const wrong: string[] = []
    // Deleting comes last: what it deletes the others still need.
    const names = Object.keys(TABLE).sort((a, b) => Number(a.startsWith('DELETE')) - Number(b.startsWith('DELETE')))
    for (const name of names.filter((candidate) => !/sign-out|sign-in/.test(candidate))) {
      const { access } = TABLE[name] as Row
      for (const who of EVERYBODY.filter((candidate) => allowed(access, candidate))) {
        // Whoever comes first erases the learner, and the account with it: there is nobody left to let in.
        if (name === 'DELETE /api/v1/learners/:id' && who === 'manager') continue
        const { status } = await send(name, who)
        const isOwner =
          !TABLE[name]?.record || who === 'manager' || (who === 'teamA' && /micro-credentials|microdegrees/.test(name))
        if (status === 401 || (isOwner && status === 403) || status >= 500)
          wrong.push(`${name} as ${who ?? 'anonymous'}: ${status}`)
      }
    }
    expect(wrong).toEqual([])
  })

  test('a route that does not declare its access cannot be registered', async () => {
    const app = Fastify()
    await app.register(accessPlugin, { resolveActor: async () => ANONYMOUS })

    expect(() => app.get('/careless', () => ({}))).toThrow('does not declare config.access')
  })
})
