import { expect, inject, test } from 'vitest'
import type { Actor, Context } from '../../api/src/context.ts'
import type { GapQuery } from '../../api/src/contract/reports.ts'
import {
  concept,
  microCredential,
  microCredentialVersion,
  need,
  organisation,
  skillLink,
  skillLinkDecision,
} from '../../api/src/db/schema/index.ts'
import { listGaps } from '../../api/src/domain/reports/list-gaps.ts'
import { openEngine } from '../../api/src/domain/taxonomy/load-engine.ts'
import { pick, seeded } from '../engine/pathway/seeded.ts'
import { silentLog, TODAY } from '../helpers/app.ts'
import { describeDatabases } from '../helpers/database.ts'

type Importance = 'must' | 'nice'
interface Link {
  readonly accepted: boolean
  readonly importance: Importance
}
interface Decision {
  readonly verdict: 'accept' | 'reject' | 'add' | 'withdraw'
  readonly importance: Importance | null
}
interface Subject {
  readonly id: string
  readonly links: ReadonlyMap<string, Link>
  /** In the order they were taken. */
  readonly decisions: ReadonlyMap<string, readonly Decision[]>
}
type Need = Subject & typeof need.$inferInsert

const manager: Actor = {
  role: 'manager',
  userId: null,
  organisationId: null,
  learnerId: null,
  tokenId: null,
  scopes: null,
}
const provenance = { engineVersion: 'test', taxonomyVersion: 'test' }

/** What counts of a subject's skills: the newest verdict, else what the engine accepted. */
function countingSkills({ links, decisions }: Subject): Map<string, Importance> {
  const counting = new Map<string, Importance>()
  for (const uri of new Set([...links.keys(), ...decisions.keys()])) {
    const [link, verdict] = [links.get(uri), decisions.get(uri)?.at(-1)]
    if (!verdict || verdict.verdict === 'withdraw') {
      if (link?.accepted) counting.set(uri, link.importance)
    } else if (verdict.verdict !== 'reject') counting.set(uri, verdict.importance ?? link?.importance ?? 'must')
  }
  return counting
}

describeDatabases('gaps', (database) => {
  test.each([11, 12, 13])('are those of a naive count over random needs, offers and decisions (%i)', async (seed) => {
    const { db, kind } = database()
    const random = seeded(seed)
    const whole = (below: number) => Math.floor(random() * below)
    const chance = (share: number) => random() < share
    await db.delete(skillLink)
    await db.delete(skillLinkDecision)
    await db.delete(need)
    await db.delete(microCredentialVersion)
    await db.delete(microCredential)
    const uris = (await db.select({ uri: concept.uri }).from(concept).orderBy(concept.uri))
      .map((row) => row.uri)
      .filter((uri) => uri.includes('/skill/'))
      .slice(seed, seed + 14)
    const owners = await db
      .insert(organisation)
      .values(
        (['care', 'textile', 'care'] as const).map((sector, i) => ({
          kind: 'business' as const,
          name: `Firm ${seed} ${i}`,
          sector,
        })),
      )
      .returning()

    const describeSubject = async (subjectKind: 'need' | 'micro-credential', subjectId: string): Promise<Subject> => {
      const links = new Map<string, Link>()
      const decisions = new Map<string, Decision[]>()
      for (const uri of uris.filter(() => chance(0.35)))
        links.set(uri, { accepted: chance(0.6), importance: pick(random, ['must', 'nice']) })
      for (let i = whole(4); i > 0; i--) {
        const uri = pick(random, uris)
        const verdict = pick(random, ['accept', 'reject', 'add', 'withdraw'] as const)
        const decision = { verdict, importance: chance(0.5) ? pick(random, ['must', 'nice'] as const) : null }
        decisions.set(uri, [...(decisions.get(uri) ?? []), decision])
        await db.insert(skillLinkDecision).values({ subjectKind, subjectId, conceptUri: uri, ...decision })
      }
      const reading = { method: 'label', matchedLabel: 'x', evidence: [], signals: {}, score: 0.5, ...provenance }
      const rows = [...links].map(([conceptUri, link], rank) => ({
        subjectKind,
        subjectId,
        conceptUri,
        rank,
        ...link,
        ...reading,
      }))
      if (rows.length > 0) await db.insert(skillLink).values(rows)
      return { id: subjectId, links, decisions }
    }

    const needs: Need[] = []
    for (let i = 0; i < 30; i++) {
      const values = {
        organisationId: pick(random, owners).id,
        text: `Need ${i}`,
        openings: 1 + whole(5),
        region: pick(random, ['DED41', 'DED42', 'DE212']),
        status: chance(0.8) ? ('open' as const) : ('closed' as const),
        source: chance(0.7) ? ('need' as const) : ('job-ad' as const),
        neededUntil: pick(random, [null, '2026-06-14', TODAY, '2026-12-31']),
        deletedAt: chance(0.15) ? new Date(`${TODAY}T09:00:00Z`) : null,
      }
      const [row] = await db.insert(need).values(values).returning({ id: need.id })
      needs.push({ ...values, ...(await describeSubject('need', row!.id)) })
    }
    const taught = new Set<string>()
    for (const status of ['published', 'published', 'draft', 'retired'] as const) {
      const [row] = await db.insert(microCredential).values({ organisationId: owners[0]!.id, status }).returning()
      const subject = await describeSubject('micro-credential', row!.id)
      if (status === 'published') for (const uri of countingSkills(subject).keys()) taught.add(uri)
    }
    const context = {
      db,
      databaseKind: kind,
      engine: await openEngine(db, inject('indexDirectory')),
      now: () => new Date(`${TODAY}T10:00:00Z`),
      log: silentLog,
    } as unknown as Context

    const filters: Partial<GapQuery>[] = [{}, { source: 'job-ad' }, { region: 'DED4' }, { sector: 'care' }]
    for (const filter of filters) {
      const query: GapQuery = { source: 'need', limit: 100, ...filter }
      const counted = needs.filter(
        (row) =>
          row.status === 'open' &&
          !row.deletedAt &&
          row.source === query.source &&
          (!row.neededUntil || row.neededUntil >= TODAY) &&
          row.region.startsWith(query.region ?? '') &&
          (!query.sector || owners.find((owner) => owner.id === row.organisationId)?.sector === query.sector),
      )
      const asked = new Set(counted.flatMap((row) => [...countingSkills(row).keys()]))
      const expected = [...asked]
        .filter((uri) => !taught.has(uri))
        .map((uri) => {
          const behind = counted.filter((row) => countingSkills(row).has(uri))
          return {
            uri,
            openings: behind.reduce((sum, row) => sum + row.openings, 0),
            needs: behind.length,
            organisations: new Set(behind.map((row) => row.organisationId)).size,
            mustNeeds: behind.filter((row) => countingSkills(row).get(uri) === 'must').length,
          }
        })
        .sort((a, b) => b.openings - a.openings || b.needs - a.needs || (a.uri < b.uri ? -1 : 1))

      const report = await listGaps(context, manager, query)

      const shown = report.gaps.map(({ uri, openings, needs: count, organisations, mustNeeds }) => ({
        uri,
        openings,
        needs: count,
        organisations,
        mustNeeds,
      }))
      const taughtOfAsked = [...asked].filter((uri) => taught.has(uri)).length
      expect(shown, JSON.stringify(filter)).toEqual(expected)
      expect(expected.length).toBeGreaterThan(0)
      expect(report.openNeeds).toBe(counted.length)
      expect(report.taughtOfAsked).toEqual({
        value: taughtOfAsked / asked.size,
        numerator: taughtOfAsked,
        denominator: asked.size,
      })
    }
  })

  test('with nothing asked there is no rate, instead of an invented one', async () => {
    const { db } = database()
    await db.delete(need)
    const engine = await openEngine(db, inject('indexDirectory'))
    const context = { db, engine, now: () => new Date(`${TODAY}T10:00:00Z`) } as unknown as Context

    const report = await listGaps(context, manager, { source: 'survey', limit: 20 })

    expect(report).toMatchObject({
      gaps: [],
      openNeeds: 0,
      taughtOfAsked: { value: null, numerator: 0, denominator: 0 },
    })
  })
})
