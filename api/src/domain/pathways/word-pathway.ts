import type { Pathway as PathwayAnswer } from '../../contract/pathways.ts'
import type { Database } from '../../db/client.ts'
import type { MatchResult, Pathway, PathwayStep, WhyNot } from '../../engine/index.ts'
import type { PublishedMicrodegree } from '../catalogue/microdegrees/read-published.ts'
import { summaryOf } from '../catalogue/read-entries.ts'
import type { Offer } from '../catalogue/read-offers.ts'
import { readTitles } from '../catalogue/read-prerequisites.ts'
import { type Labels, readLabels } from '../taxonomy/read-labels.ts'
import type { Standing } from './read-standing.ts'
import { sentencesOf } from './sentences-of.ts'

interface Found {
  readonly plan: Pathway
  /** The goal against what is held today. */
  readonly before: MatchResult
  /** Offers that the engine did not see, because their last run is over. */
  readonly missed: readonly WhyNot[]
  readonly offers: readonly Offer[]
  readonly microdegrees: readonly PublishedMicrodegree[]
  readonly standing: Standing
  readonly today: string
}

type Worded = Omit<
  PathwayAnswer,
  'learnerId' | 'goalTitleDe' | 'goalTitleEn' | 'emphasis' | 'engineVersion' | 'taxonomyVersion'
>
type LabelOf = (uri: string) => Labels

/** A plan in the words that people read: titles, labels, and the sentences that prove each skill. */
export async function wordPathway(db: Database, found: Found): Promise<Worded> {
  const { plan, before, offers, standing, today } = found
  const byId = new Map(offers.map((offer) => [offer.entry.credential.id, offer]))
  const whyNot = [...plan.whyNot, ...found.missed]
  const labelOf = await readLabels(db, urisOf(plan, before, whyNot))
  const titles = await readTitles(
    db,
    atomsOf(whyNot).filter((atom) => !isUri(atom)),
  )
  const titleOf = (id: string) => byId.get(id)?.entry.version.title ?? titles.get(id) ?? id
  const microdegreeTitles = new Map(found.microdegrees.map(({ id, title }) => [id, title]))
  const microdegreeOf = (id: string) => ({ id, title: microdegreeTitles.get(id) ?? id })
  const steps = plan.steps.map((step) =>
    wordStep(step, byId.get(step.credential) as Offer, { titleOf, labelOf, microdegreeOf, today }),
  )
  return {
    held: before.covered.map(({ level, belowLevel, ...skill }) => ({
      ...skill,
      askedLevel: level ?? null,
      belowLevel: belowLevel ?? null,
      ...labelOf(skill.uri),
      ...byLabels(labelOf(skill.by)),
      // What a business wrote in its need is not for learners to read.
      askedWords: [],
      offeredWords: standing.proofOf(skill.by),
    })),
    missing: before.open.map(({ uri, importance }) => ({ uri, importance, ...labelOf(uri) })),
    steps,
    coverageBefore: plan.coverageBefore,
    coverageAfter: plan.coverageAfter,
    totalHours: steps.reduce((sum, step) => sum + step.hours, 0),
    totalEcts: steps.reduce((sum, step) => sum + (step.microCredential.ects ?? 0), 0),
    endsOn: steps.reduce<string | null>(
      (last, { endsOn }) => (endsOn !== null && (last === null || endsOn > last) ? endsOn : last),
      null,
    ),
    partly: plan.covered
      .filter((skill) => skill.credit < 1)
      .map(({ level, belowLevel, share: _, ...skill }) => ({
        ...skill,
        ...labelOf(skill.uri),
        ...byLabels(labelOf(skill.by)),
        askedLevel: level ?? null,
        belowLevel: belowLevel ?? null,
      })),
    open: plan.open.map(({ uri, must }) => ({ uri, importance: must ? 'must' : 'nice', ...labelOf(uri) })),
    optimal: plan.optimal,
    gap: plan.gap,
    closest: plan.closest && {
      coverageAfter: plan.closest.coverageAfter,
      totalHours: plan.closest.hours,
      endsOn: plan.closest.end,
    },
    blockedBy: plan.blockedBy,
    whyNot: whyNot.map((reason) => ({
      id: reason.credential,
      title: titleOf(reason.credential),
      code: reason.code,
      detail: detailOf(reason),
      alternatives: alternativesOf(reason).map((atom) => nameOf(atom, titleOf, labelOf)),
    })),
  }
}

interface Words {
  readonly titleOf: (id: string) => string
  readonly labelOf: LabelOf
  readonly microdegreeOf: (id: string) => { id: string; title: string }
  readonly today: string
}

function wordStep(
  step: PathwayStep,
  offer: Offer,
  { titleOf, labelOf, microdegreeOf, today }: Words,
): PathwayAnswer['steps'][number] {
  return {
    microCredential: summaryOf(offer.entry, today),
    run: offer.entry.runs.find((run) => run.id === step.run) ?? null,
    startsOn: step.start,
    endsOn: step.end,
    hours: step.hours,
    adds: step.adds.map(({ level, belowLevel, ...added }) => ({
      ...added,
      askedLevel: level ?? null,
      belowLevel: belowLevel ?? null,
      ...labelOf(added.uri),
      ...byLabels(labelOf(added.by)),
      offeredWords: sentencesOf(offer.text, offer.evidenceOf(added.by)),
    })),
    prerequisiteOf: step.prerequisiteOf.map((id) => ({ id, title: titleOf(id) })),
    completes: step.completes.map(microdegreeOf),
    countsTowards: step.countsTowards.map(microdegreeOf),
    coverageAfter: step.coverageAfter,
  }
}

const byLabels = ({ labelDe, labelEn }: Labels) => ({ byLabelDe: labelDe, byLabelEn: labelEn })
const isUri = (atom: string) => atom.includes('://')

/** The alternatives of a missing prerequisite: ids and skill URIs, as the engine lists them. */
const alternativesOf = ({ code, detail }: WhyNot): string[] =>
  code === 'prerequisite-missing' && typeof detail === 'string' ? detail.split(' | ') : []
const atomsOf = (whyNot: readonly WhyNot[]): string[] => whyNot.flatMap(alternativesOf)

const urisOf = (plan: Pathway, before: MatchResult, whyNot: readonly WhyNot[]): string[] => [
  ...[...before.covered, ...plan.covered, ...plan.steps.flatMap((step) => step.adds)].flatMap((skill) => [
    skill.uri,
    skill.by,
  ]),
  ...[...before.open, ...plan.open].map((skill) => skill.uri),
  ...atomsOf(whyNot).filter(isUri),
]

/** A skill has a label in each language, a micro-credential one title. */
function nameOf(atom: string, titleOf: (id: string) => string, labelOf: LabelOf): Labels {
  if (isUri(atom)) return labelOf(atom)
  const title = titleOf(atom)
  return { labelDe: title, labelEn: title }
}

/** A detail that a person can read. The id of a full run and the number of unfit runs say nothing beyond the code. */
function detailOf({ code, detail }: WhyNot): string | null {
  if (detail === undefined || code === 'full' || code === 'no-run' || code === 'prerequisite-missing') return null
  return typeof detail === 'number' ? String(Math.round(detail * 10) / 10) : detail
}
