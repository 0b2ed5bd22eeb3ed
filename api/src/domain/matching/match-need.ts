import type { Actor, Context } from '../../context.ts'
import type { NeedMatch, NeedMatches } from '../../contract/matching.ts'
import { type MatchResult, matchSkills } from '../../engine/index.ts'
import { summaryOf } from '../catalogue/read-entries.ts'
import { type Offer, readOffers, taughtBy } from '../catalogue/read-offers.ts'
import { dayOf } from '../day-of.ts'
import { findNeed } from '../demands/read-need.ts'
import { readSkills, wordsOf } from '../linking/read-skills.ts'
import { readLabels } from '../taxonomy/read-labels.ts'

/** Published micro-credentials that teach anything of what a need asks for, best first, and what nobody teaches. */
export async function matchNeed(
  { db, engine, now }: Context,
  actor: Actor,
  { id }: { id: string },
): Promise<NeedMatches> {
  const { graph, engineVersion, taxonomyVersion } = engine.current
  const row = await findNeed(db, actor, id, 'read')
  const skills = ((await readSkills(db, 'need', [id])).get(id) ?? []).filter((skill) => skill.counts)
  const asked = skills.map(({ uri, importance, level }) => ({ uri, importance, level: level?.level ?? null }))
  const offers = await readOffers(db)
  const found = offers
    .map((offer) => ({ offer, result: matchSkills(graph, asked, taughtBy(offer)) }))
    .filter(({ result }) => (result.coverage ?? 0) > 0)
    .sort(bestFirst)
  const together = matchSkills(graph, asked, offers.flatMap(taughtBy))
  const labelOf = await readLabels(db, [
    ...asked.map((skill) => skill.uri),
    ...found.flatMap(({ result }) => result.covered.map((skill) => skill.by)),
  ])
  const askedWords = new Map(skills.map((skill) => [skill.uri, wordsOf(row.text, skill.evidence)]))
  const labelled = <T extends { readonly uri: string }>(skill: T) => ({ ...skill, ...labelOf(skill.uri) })
  const taught = new Set(offers.flatMap((offer) => offer.teaches))
  const today = dayOf(now())

  const toMatch = ({ offer, result }: Found): NeedMatch => ({
    microCredential: summaryOf(offer.entry, today),
    versionId: offer.entry.version.id,
    coverage: result.coverage ?? 0,
    mustCoverage: result.mustCoverage,
    covered: result.covered.map(({ level, belowLevel, ...skill }) => {
      const by = labelOf(skill.by)
      return {
        ...labelled(skill),
        askedLevel: level ?? null,
        belowLevel: belowLevel ?? null,
        byLabelDe: by.labelDe,
        byLabelEn: by.labelEn,
        askedWords: askedWords.get(skill.uri) ?? [],
        offeredWords: wordsOf(offer.text, offer.evidenceOf(skill.by)),
      }
    }),
    open: result.open.map(toOpen),
  })
  const toOpen = ({ uri, importance }: MatchResult['open'][number]) => ({ uri, importance, ...labelOf(uri) })

  return {
    needId: id,
    askedCount: asked.length,
    combinedCoverage: together.coverage,
    matches: found.map(toMatch),
    // Near credit is credit, but not teaching: the gap report counts the skill itself, and so does this list.
    skillsNobodyTeaches: asked.filter((skill) => !taught.has(skill.uri)).map(toOpen),
    engineVersion,
    taxonomyVersion,
  }
}

interface Found {
  readonly offer: Offer
  readonly result: MatchResult
}

const bestFirst = (a: Found, b: Found): number =>
  (b.result.coverage ?? 0) - (a.result.coverage ?? 0) ||
  a.offer.entry.version.title.localeCompare(b.offer.entry.version.title, 'de') ||
  (a.offer.entry.credential.id < b.offer.entry.credential.id ? -1 : 1)
