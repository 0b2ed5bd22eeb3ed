import { z } from 'zod'
import { IdParams } from '../../contract/common.ts'
import {
  CatalogueExportQuery,
  ClosingOfferExportQuery,
  DataDictionary,
  ExportQuery,
  GapExportQuery,
  GapNeedExportQuery,
  KpiExportQuery,
  LearnerExportQuery,
  MicrodegreeExportQuery,
  NeedExportQuery,
  NeedOfferExportQuery,
  ParticipationExportQuery,
  PeopleExportQuery,
  RunExportQuery,
  TaughtTermExportQuery,
  TaxonomyChangeExportQuery,
  WorklistExportQuery,
} from '../../contract/exports.ts'
import { VersionParams } from '../../contract/taxonomy.ts'
import { exportList } from '../../domain/exports/export-list.ts'
import type { Exportable } from '../../domain/exports/list.ts'
import { invitations, organisations } from '../../domain/exports/lists/accounts.ts'
import { closingOffers } from '../../domain/exports/lists/closing-offers.ts'
import { courseRuns } from '../../domain/exports/lists/course-runs.ts'
import { learnerEnrolments, runEnrolments } from '../../domain/exports/lists/enrolments.ts'
import { gapNeeds } from '../../domain/exports/lists/gap-needs.ts'
import { gaps } from '../../domain/exports/lists/gaps.ts'
import { kpis } from '../../domain/exports/lists/kpis.ts'
import { learners } from '../../domain/exports/lists/learners.ts'
import { microCredentials } from '../../domain/exports/lists/micro-credentials.ts'
import { microdegrees } from '../../domain/exports/lists/microdegrees.ts'
import { needMatches } from '../../domain/exports/lists/need-matches.ts'
import { needOffers } from '../../domain/exports/lists/need-offers.ts'
import { needs } from '../../domain/exports/lists/needs.ts'
import { oversupply } from '../../domain/exports/lists/oversupply.ts'
import { participation } from '../../domain/exports/lists/participation.ts'
import { participationPeople } from '../../domain/exports/lists/participation-people.ts'
import { pathway } from '../../domain/exports/lists/pathway.ts'
import { taughtTerms } from '../../domain/exports/lists/taught-terms.ts'
import { taxonomyChanges } from '../../domain/exports/lists/taxonomy-changes.ts'
import { crosswalks, taxonomyVersions } from '../../domain/exports/lists/taxonomy-versions.ts'
import { taxonomyWorklist } from '../../domain/exports/lists/taxonomy-worklist.ts'
import { wantedSkills } from '../../domain/exports/lists/wanted-skills.ts'
import { readDictionary } from '../../domain/exports/read-dictionary.ts'
import type { Access } from '../plugins/access.ts'
import { strictLimit } from '../plugins/limits.ts'
import type { App } from '../plugins/typed.ts'
import { sendExport } from '../send-file.ts'

const tags = ['exports']
const file = {
  description: 'The list as a file',
  content: {
    'text/csv': { schema: z.string() },
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': { schema: z.string() },
  },
}

/** Lists as files. Each is open to exactly those who may see the list. */
export async function exportRoutes(app: App) {
  const { context } = app
  /** Machines get no lists of persons, whatever their token was made for. */
  const doorOf = <Query, Row>(list: Exportable<Query, Row>, access: Access) => ({
    access,
    ...(list.audit ? {} : { scope: 'exports:read' as const }),
  })

  const describe = <Query, Row>(list: Exportable<Query, Row>, access: Access) =>
    app.get(
      `/exports/${list.name}/dictionary`,
      {
        config: doorOf(list, access),
        schema: { tags, summary: `${list.title[1]}: what the columns mean`, response: { 200: DataDictionary } },
      },
      async () => readDictionary(list),
    )
  const whole = <Query extends z.ZodType<ExportQuery>, Row>(
    list: Exportable<z.output<Query>, Row>,
    access: Access,
    querystring: Query,
  ) => {
    describe(list, access)
    app.get(
      `/exports/${list.name}`,
      {
        exposeHeadRoute: false,
        config: { ...doorOf(list, access), rateLimit: strictLimit },
        schema: { tags, summary: `${list.title[1]} as CSV or XLSX, as filtered`, querystring, response: { 200: file } },
      },
      async (request, reply) =>
        sendExport(reply, await exportList(context, request.actor, list, request.query as z.output<Query>)),
    )
  }
  /** Lists that belong to one record. */
  const of = <Params extends z.ZodType<{ id: string | number }>, Query extends z.ZodType<ExportQuery>, Row>(
    list: Exportable<z.output<Query> & z.output<Params>, Row>,
    access: Access,
    params: Params,
    querystring: Query,
  ) => {
    describe(list, access)
    app.get(
      `/exports/${list.name}/:id`,
      {
        exposeHeadRoute: false,
        config: { ...doorOf(list, access), rateLimit: strictLimit },
        schema: {
          tags,
          summary: `${list.title[1]} as CSV or XLSX`,
          params,
          querystring,
          response: { 200: file },
        },
      },
      async (request, reply) => {
        const query = { ...(request.query as z.output<Query>), ...(request.params as z.output<Params>) }
        return sendExport(reply, await exportList(context, request.actor, list, query))
      },
    )
  }

  whole(needs, ['business', 'manager', 'course-team'], NeedExportQuery)
  of(needMatches, ['business', 'manager', 'course-team'], IdParams, ExportQuery)
  whole(needOffers, 'signed-in', NeedOfferExportQuery)
  whole(learners, ['manager', 'course-team'], LearnerExportQuery)
  of(learnerEnrolments, ['learner', 'manager', 'course-team'], IdParams, ExportQuery)
  of(pathway, ['learner', 'manager'], IdParams, ExportQuery)
  of(runEnrolments, ['course-team', 'manager'], IdParams, ExportQuery)
  whole(microCredentials, 'public', CatalogueExportQuery)
  whole(courseRuns, 'public', RunExportQuery)
  whole(microdegrees, 'public', MicrodegreeExportQuery)
  whole(gaps, ['manager', 'course-team'], GapExportQuery)
  whole(gapNeeds, ['manager', 'course-team'], GapNeedExportQuery)
  whole(oversupply, ['manager', 'course-team'], GapExportQuery)
  whole(closingOffers, ['manager', 'course-team'], ClosingOfferExportQuery)
  whole(wantedSkills, 'public', ExportQuery)
  whole(participation, 'manager', ParticipationExportQuery)
  whole(participationPeople, 'manager', PeopleExportQuery)
  whole(kpis, ['manager', 'course-team'], KpiExportQuery)
  whole(organisations, 'manager', ExportQuery)
  whole(invitations, 'manager', ExportQuery)
  whole(taxonomyVersions, 'manager', ExportQuery)
  of(taxonomyChanges, 'manager', VersionParams, TaxonomyChangeExportQuery)
  whole(taxonomyWorklist, 'manager', WorklistExportQuery)
  whole(crosswalks, 'manager', ExportQuery)
  whole(taughtTerms, ['business', 'course-team', 'manager'], TaughtTermExportQuery)
}
