import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

interface SourceFile {
  readonly path: string
  /** Imported files as paths from the repository's top, packages by name. */
  readonly imports: readonly string[]
}

/** Who may import whom: a file whose path begins with the first may import only paths and packages that match the second. */
const RULES: readonly [from: string, allowed: RegExp, why: string][] = [
  ['api/src/contract/', /^(zod$|api\/src\/contract\/)/, 'the wire depends on nothing but zod'],
  [
    'api/src/engine/text/',
    /^(api\/src\/engine\/|natural\/lib\/natural\/stemmers\/)/,
    'the engine is pure; only text may use the stemmers',
  ],
  ['api/src/engine/', /^api\/src\/engine\//, 'the engine is pure'],
  [
    'api/src/db/',
    /^(api\/src\/(db|contract)\/|api\/src\/root\.ts$|drizzle-orm|postgres$|@electric-sql|node:)/,
    'the database knows no verbs',
  ],
  [
    'api/src/domain/imports/formats/',
    /^(api\/src\/domain\/imports\/formats\/|node:|yauzl$|read-excel-file\/|mammoth$|pdfjs-dist\/|parse5$)/,
    'readers are pure: bytes in, rows out',
  ],
  [
    'api/src/domain/',
    /^(api\/src\/(domain|db|contract|engine)\/|api\/src\/(context|errors|root)\.ts|drizzle-orm|zod$|node:|csv-parse|csv-stringify|pdfkit$|standardwebhooks$|write-excel-file|yauzl)/,
    'verbs know no HTTP',
  ],
  // Sessions are better-auth's business over our tables: nothing else in HTTP touches the database.
  [
    'api/src/http/auth.ts',
    /^(api\/src\/db\/|api\/src\/(context|errors)\.ts|better-auth|drizzle-orm|fastify$)/,
    'sign-in knows no verbs',
  ],
  [
    'api/src/http/',
    /^(api\/src\/(http|domain|contract)\/|api\/src\/(context|errors)\.ts|(?!api\/|natural|drizzle|postgres)[@a-z])/,
    'HTTP calls verbs',
  ],
  [
    'api/src/jobs/',
    /^(api\/src\/(jobs|domain|contract)\/|api\/src\/(context|errors)\.ts|api\/src\/db\/client\.ts|pg-boss$|drizzle-orm$|fastify$)/,
    'a job calls a verb, and only the queue knows where it is kept',
  ],
  [
    'api/src/workers/',
    /^(api\/src\/(workers|engine)\/|api\/src\/domain\/(imports\/formats|exports\/(workbook-of|printable\/)|linking\/links-kept|taxonomy\/(files|index\/index-builder))|api\/src\/(context|errors|root)\.ts|piscina$|node:)/,
    'a thread has no database',
  ],
  [
    'web/src/',
    /^(web\/src\/|api\/contract\/|(?!api|natural|drizzle|fastify|postgres)[@a-z])/,
    'the web imports the contract alone',
  ],
]

/** Rooms from upstream to downstream: a room imports only itself and rooms before it. */
const ROOMS = [
  'audit',
  'mail',
  'taxonomy',
  'linking',
  'accounts',
  'demands',
  'catalogue',
  'matching',
  'programmes',
  'learners',
  'participation',
  'pathways',
  'reports',
  'views',
  'machines',
  'exports',
  'summaries',
  'imports',
]

/** The only files that pass on what others export. */
const DOORS = ['api/src/engine/index.ts', 'api/src/db/schema/index.ts']

function breaches(files: readonly SourceFile[]): string[] {
  const found: string[] = []
  for (const { path, imports } of files) {
    const rule = RULES.find(([from]) => path.startsWith(from))
    for (const target of imports) {
      if (rule && !rule[1].test(target)) found.push(`${path} imports ${target}: ${rule[2]}`)
      const [own, other] = [path, target].map((name) => /^api\/src\/domain\/([^/]+)\//.exec(name)?.[1])
      if (own && other && ROOMS.indexOf(other) > ROOMS.indexOf(own))
        found.push(`${path} imports ${target}: ${other} lies downstream of ${own}`)
      if (own && !ROOMS.includes(own)) found.push(`${path}: the room ${own} is not in the list of rooms`)
      const [feature, foreign] = [path, target].map((name) => /^web\/src\/features\/([^/]+)\//.exec(name)?.[1])
      if (feature && foreign && feature !== foreign)
        found.push(`${path} imports ${target}: features never import each other`)
    }
    if (/^(api|web)\/src\/.*(utils|misc|helpers)/.test(path)) found.push(`${path}: no utils, misc or helpers`)
    if (/^(api|web)\/src\/.*\/index\.tsx?$/.test(path) && !DOORS.includes(path)) found.push(`${path}: no barrels`)
  }
  return found
}

function readSources(folder: string): SourceFile[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => {
      const path = join(folder, name)
      const specifiers = [
        ...readFileSync(join(root, path), 'utf8').matchAll(/(?:\bfrom |^import |\bimport\()'([^'\n]+)'/gm),
      ].map((match) => match[1] as string)
      return {
        path,
        imports: specifiers.map((specifier) =>
          specifier.startsWith('.') ? normalize(join(dirname(path), specifier)) : specifier,
        ),
      }
    })
}

/** Tables and the rooms that write them; a second writer needs its reason here. */
const SECOND_WRITERS: Readonly<Record<string, readonly string[]>> = {
  // A registration and a claimed one-time link make the learner and write down the consent given with it.
  learner: ['accounts', 'learners', 'imports'],
  consentEvent: ['accounts', 'learners', 'imports'],
  // The sample region is laid in one transaction.
  organisation: ['accounts', 'imports'],
  programme: ['programmes', 'imports'],
  programmeMilestone: ['programmes', 'imports'],
  programmeTarget: ['programmes', 'imports'],
  need: ['demands', 'imports'],
  microCredential: ['catalogue', 'imports'],
  microCredentialVersion: ['catalogue', 'imports'],
  courseRun: ['catalogue', 'imports'],
  microdegree: ['catalogue', 'imports'],
  microdegreePart: ['catalogue', 'imports'],
  enrolmentEvent: ['participation', 'imports'],
  skillLinkDecision: ['linking', 'learners', 'imports'],
  // Erasing a learner takes the readings, kept answers and the account along; so does removing the sample region.
  skillLink: ['linking', 'learners', 'imports'],
  skillReading: ['linking', 'learners', 'imports'],
  idempotencyKey: ['machines', 'learners', 'imports'],
  user: ['accounts', 'learners', 'imports'],
  invitation: ['accounts', 'learners', 'imports'],
}

test('imports go one way', () => {
  const files = ['api/src', 'web/src'].flatMap(readSources)

  const found = breaches(files)

  expect(files.length).toBeGreaterThan(150)
  expect(found).toEqual([])
})

/** Rooms that write a table, through the query builder or in raw SQL, without being named for it. */
function foreignWriters(files: readonly { path: string; text: string }[]): string[] {
  const writers = new Map<string, Set<string>>()
  for (const { path, text } of files) {
    const room = path.split('/')[3] as string
    const built = text.matchAll(/\.(?:insert|update|delete)\((\w+)\)/g)
    const raw = text.matchAll(
      /\b(?:insert into|update|delete from) (?!set\b)(?:\$\{(\w+)\}|([a-z_]+) (?:\(|set\b|where\b))/g,
    )
    for (const [, table, name] of [...built, ...raw]) {
      const written = table ?? name?.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()) ?? ''
      writers.set(written, (writers.get(written) ?? new Set()).add(room))
    }
  }
  return [...writers]
    .filter(([table, rooms]) => rooms.size > 1 && [...rooms].some((room) => !SECOND_WRITERS[table]?.includes(room)))
    .map(([table, rooms]) => `${table}: ${[...rooms].join(', ')}`)
}

const readTexts = (folder: string) =>
  readSources(folder).map(({ path }) => ({ path, text: readFileSync(join(root, path), 'utf8') }))

test('each table has one writer, or a stated reason for a second', () => {
  const files = readTexts('api/src/domain')

  expect(files.length).toBeGreaterThan(60)
  expect(foreignWriters(files)).toEqual([])
})

test.each([
  ['through the query builder', 'await db.update(need).set({ status })'],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the text of a source file
  ['in raw SQL over a table', 'sql`delete from ${need} where true`'],
  ['in raw SQL by name', 'sql`update enrolment_event set kind = 1`'],
])('a second writer on purpose is found: %s', (_way, text) => {
  const files = [...readTexts('api/src/domain'), { path: 'api/src/domain/reports/x.ts', text }]

  expect(foreignWriters(files)).toHaveLength(1)
})

test.each([
  ['api/src/engine/linking/x.ts', 'api/src/db/client.ts'],
  ['api/src/engine/linking/x.ts', 'natural'],
  ['api/src/domain/demands/x.ts', 'api/src/domain/reports/gaps/list-gaps.ts'],
  ['api/src/domain/demands/x.ts', 'fastify'],
  ['api/src/http/routes/x.ts', 'api/src/db/client.ts'],
  ['api/src/http/routes/x.ts', 'drizzle-orm'],
  ['api/src/workers/x.ts', 'api/src/db/client.ts'],
  ['api/src/jobs/x.ts', 'api/src/db/schema/index.ts'],
  ['api/src/contract/x.ts', 'api/src/domain/demands/post-need.ts'],
  ['web/src/features/needs/x.tsx', 'api/src/db/client.ts'],
  ['web/src/features/needs/x.tsx', 'web/src/features/catalogue/catalogue.query.ts'],
])('a breach on purpose is found: %s importing %s', (path, target) => {
  const found = breaches([{ path, imports: [target] }])

  expect(found).toHaveLength(1)
})
