import { z } from 'zod'
import {
  ConceptUri,
  Day,
  Figure,
  Importance,
  Instant,
  Month,
  PageQuery,
  Provenance,
  pageOf,
  RegionCode,
  Sector,
  SizeClass,
  Uuid,
} from './common.ts'
import { DemandSource } from './demands.ts'
import { kpi } from './kpi.ts'
import { Span } from './linking.ts'
import { SmallCount } from './reports.ts'

export const NeedLanguage = z.enum(['de', 'en', 'unknown'])
export const Collection = z.enum(['green', 'digital', 'transversal'])
export type Collection = z.infer<typeof Collection>

const filters = {
  region: RegionCode.optional(),
  sector: Sector.optional(),
  sizeClass: SizeClass.optional(),
  /** Sources are never added up: one at a time. */
  source: DemandSource.default('need'),
  /** Month of posting, from and to inclusive. */
  from: Month.optional(),
  to: Month.optional(),
  /** Language the need is written in. */
  language: NeedLanguage.optional(),
  collection: Collection.optional(),
  /** confirmed: only skills that a person accepted or added. */
  trust: z.enum(['all', 'confirmed']).default('all'),
}
export const GapFilter = z.strictObject(filters)
export type GapFilter = z.output<typeof GapFilter>

/** Skills, or the groups of the hierarchy they belong to. */
export const GapUnit = z.enum(['skill', 'group'])
export const GapQuery = z.strictObject({
  ...filters,
  by: GapUnit.default('skill'),
  /** Only skills of this group. */
  group: ConceptUri.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
})
export type GapQuery = z.output<typeof GapQuery>
/** Narrowed to a skill or a group; without one, all needs. */
export const GapConceptQuery = z.strictObject({ ...filters, concept: ConceptUri.optional() })
export type GapConceptQuery = z.output<typeof GapConceptQuery>
export const GapNeedQuery = z.strictObject({
  ...filters,
  concept: ConceptUri.optional(),
  /** open: those that count today. posted: closed and aged ones, too, as the months count them. */
  which: z.enum(['open', 'posted']).default('open'),
  limit: PageQuery.shape.limit,
  cursor: PageQuery.shape.cursor,
})
export type GapNeedQuery = z.output<typeof GapNeedQuery>
export const ClosingOfferQuery = z.strictObject({
  ...filters,
  limit: z.coerce.number().int().min(1).max(20).default(5),
})
export type ClosingOfferQuery = z.output<typeof ClosingOfferQuery>

/** How current figures are: kept sums of that moment, and records whose change they do not hold yet. */
const Current = Provenance.extend({
  asOf: Instant,
  waiting: kpi('changes-waiting', z.number().int()),
  generatedAt: Instant,
})

export const Gap = z.strictObject({
  uri: ConceptUri,
  labelDe: z.string(),
  labelEn: z.string(),
  /** Openings, needs and must-have needs that ask for it. */
  openings: kpi('gap-openings', z.number().int()),
  needs: kpi('gap-needs', z.number().int()),
  mustNeeds: kpi('gap-must-needs', z.number().int()),
  /** Published micro-credentials that teach it, and seats of their runs that begin within twelve months. */
  offers: kpi('gap-offers', z.number().int()),
  seats: kpi('gap-seats', z.number().int()),
  /** Openings for which there is no seat. */
  uncovered: kpi('uncovered-openings', z.number().int()),
  /** Persons who hold it, and who are learning it. */
  holds: kpi('persons-holding', SmallCount),
  learns: kpi('persons-learning', SmallCount),
})
export type Gap = z.infer<typeof Gap>

export const GapReport = Current.extend({
  gaps: z.array(Gap),
  /** Rows there are, of which the first stand in gaps. */
  total: kpi('listed-skills', z.number().int()),
  /** Skills asked for, and those of them that a published offer teaches. */
  askedSkills: kpi('asked-skills', z.number().int()),
  taughtOfAsked: kpi('taught-of-asked', Figure),
  /** Openings, counted once for each skill they ask for, and those of them that have a seat. */
  seatsOfAsked: kpi('seats-of-asked', Figure),
  openNeeds: kpi('open-needs', z.number().int()),
  openings: kpi('open-openings', z.number().int()),
  source: DemandSource,
  /** The same filters for every source, side by side. */
  bySource: z.array(
    z.strictObject({
      source: DemandSource,
      needs: kpi('open-needs', z.number().int()),
      openings: kpi('open-openings', z.number().int()),
    }),
  ),
  seatsUntil: Day,
})
export type GapReport = z.infer<typeof GapReport>

const Named = z.strictObject({ uri: ConceptUri, labelDe: z.string(), labelEn: z.string() })

/** Openings by sector and skill group; a pair without needs is left out. A need counts once in each group it asks for. */
export const GapHeat = Current.extend({
  groups: z.array(Named),
  cells: z.array(
    z.strictObject({
      sector: Sector.nullable(),
      group: ConceptUri,
      needs: kpi('gap-needs', z.number().int()),
      openings: kpi('gap-openings', z.number().int()),
    }),
  ),
})
export type GapHeat = z.infer<typeof GapHeat>

export const GapRegions = Current.extend({
  regions: z.array(
    z.strictObject({
      region: z.string(),
      needs: kpi('gap-needs', z.number().int()),
      openings: kpi('gap-openings', z.number().int()),
    }),
  ),
})
export type GapRegions = z.infer<typeof GapRegions>

/** By month of posting, months without needs included; needs that were closed or have aged since count, deleted ones do not. */
export const GapTrend = Current.extend({
  months: z.array(
    z.strictObject({
      month: Month,
      needs: kpi('posted-needs', z.number().int()),
      openings: kpi('posted-openings', z.number().int()),
    }),
  ),
})
export type GapTrend = z.infer<typeof GapTrend>

/** Skills with more seats than openings, largest surplus first. */
export const OversupplyReport = Current.extend({
  items: z.array(
    Named.extend({
      openings: kpi('gap-openings', z.number().int()),
      needs: kpi('gap-needs', z.number().int()),
      offers: kpi('gap-offers', z.number().int()),
      seats: kpi('gap-seats', z.number().int()),
      surplus: kpi('oversupply', z.number().int()),
    }),
  ),
  total: kpi('listed-skills', z.number().int()),
  seatsUntil: Day,
})
export type OversupplyReport = z.infer<typeof OversupplyReport>

/** A sentence of a need, and where the words stand in it that ask for a skill (UTF-16 offsets, end exclusive). */
export const MarkedSentence = z.strictObject({ text: z.string(), marks: z.array(Span) })
export type MarkedSentence = z.infer<typeof MarkedSentence>
export const GapNeed = z.strictObject({
  id: Uuid,
  title: z.string(),
  organisationName: z.string(),
  sector: Sector.nullable(),
  region: z.string(),
  openings: z.number().int(),
  importance: Importance,
  createdAt: Instant,
  /** None where a person added the skill. */
  sentences: z.array(MarkedSentence),
})
export type GapNeed = z.infer<typeof GapNeed>
export const GapNeedPage = pageOf(GapNeed)
export type GapNeedPage = z.infer<typeof GapNeedPage>

export const ClosingOffer = z.strictObject({
  skills: z.array(
    Named.extend({ openings: kpi('gap-openings', z.number().int()), needs: kpi('gap-needs', z.number().int()) }),
  ),
  /** Openings it would close: each need's openings by the share of its untaught skills that the offer teaches. */
  closes: kpi('openings-closed', z.number()),
  /** Needs that ask for one of its skills, their openings, and businesses behind them. */
  needs: kpi('closing-needs', z.number().int()),
  openings: kpi('closing-openings', z.number().int()),
  organisations: kpi('closing-organisations', z.number().int()),
  /** Needs for which nothing would be untaught any more. */
  completed: kpi('closing-completed', z.number().int()),
  examples: kpi('closing-needs', z.array(GapNeed)),
})
export type ClosingOffer = z.infer<typeof ClosingOffer>
export const ClosingOfferList = Current.extend({
  items: z.array(ClosingOffer),
  /** Needs that ask for something untaught, null where there are more than were looked at; and how many, newest first, that were. */
  needs: kpi('untaught-needs', z.number().int().nullable()),
  looked: kpi('untaught-needs-read', z.number().int()),
})
export type ClosingOfferList = z.infer<typeof ClosingOfferList>
