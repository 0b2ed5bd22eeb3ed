import {
  ClosingOfferList,
  ClosingOfferQuery,
  GapConceptQuery,
  GapFilter,
  GapHeat,
  GapNeedPage,
  GapNeedQuery,
  GapQuery,
  GapRegions,
  GapReport,
  GapTrend,
  OversupplyReport,
} from '../../contract/gaps.ts'
import { listClosingOffers } from '../../domain/reports/gaps/list-closing-offers.ts'
import { listGapNeeds } from '../../domain/reports/gaps/list-gap-needs.ts'
import { listGaps } from '../../domain/reports/gaps/list-gaps.ts'
import { listOversupply } from '../../domain/reports/gaps/list-oversupply.ts'
import { readGapHeat } from '../../domain/reports/gaps/read-gap-heat.ts'
import { readGapRegions, readGapTrend } from '../../domain/reports/gaps/read-gap-places.ts'
import type { App } from '../plugins/typed.ts'

const tags = ['reports']
const config = { access: ['manager', 'course-team'] as const }

/** What the region asks for against what is taught, under one set of filters. */
export async function gapRoutes(app: App) {
  const { context } = app
  app.get(
    '/reports/gaps',
    {
      config,
      schema: {
        tags,
        summary: 'Skills or skill groups asked for, against seats, largest gap first',
        querystring: GapQuery,
        response: { 200: GapReport },
      },
    },
    (request) => listGaps(context, request.actor, request.query),
  )
  app.get(
    '/reports/gaps/needs',
    {
      config,
      schema: {
        tags,
        summary: 'Needs behind a figure, with the sentences that ask for it',
        querystring: GapNeedQuery,
        response: { 200: GapNeedPage },
      },
    },
    (request) => listGapNeeds(context, request.actor, request.query),
  )
  app.get(
    '/reports/gaps/sectors',
    {
      config,
      schema: {
        tags,
        summary: 'Openings by sector and skill group',
        querystring: GapFilter,
        response: { 200: GapHeat },
      },
    },
    (request) => readGapHeat(context, request.actor, request.query),
  )
  app.get(
    '/reports/gaps/regions',
    {
      config,
      schema: { tags, summary: 'Openings by region', querystring: GapConceptQuery, response: { 200: GapRegions } },
    },
    (request) => readGapRegions(context, request.actor, request.query),
  )
  app.get(
    '/reports/gaps/months',
    {
      config,
      schema: {
        tags,
        summary: 'Needs and openings by month of posting',
        querystring: GapConceptQuery,
        response: { 200: GapTrend },
      },
    },
    (request) => readGapTrend(context, request.actor, request.query),
  )
  app.get(
    '/reports/gaps/oversupply',
    {
      config,
      schema: {
        tags,
        summary: 'Skills with more seats than openings',
        querystring: GapQuery,
        response: { 200: OversupplyReport },
      },
    },
    (request) => listOversupply(context, request.actor, request.query),
  )
  app.get(
    '/reports/gaps/closing-offers',
    {
      config,
      schema: {
        tags,
        summary: 'What one new micro-credential would close most, with its reasons',
        querystring: ClosingOfferQuery,
        response: { 200: ClosingOfferList },
      },
    },
    (request) => listClosingOffers(context, request.actor, request.query),
  )
}
