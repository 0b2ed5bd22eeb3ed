import { z } from 'zod'
import { KpiDictionary, KpiQuery } from '../../contract/kpi.ts'
import { PrintableQuery } from '../../contract/printable.ts'
import { LinkQuality } from '../../contract/quality.ts'
import { PeoplePage, PeopleQuery } from '../../contract/report-people.ts'
import {
  BackTestQuery,
  BackTestReport,
  ParticipationQuery,
  ParticipationReport,
  WantedSkillList,
} from '../../contract/reports.ts'
import { printReport } from '../../domain/exports/printable/print-report.ts'
import { listPeople } from '../../domain/reports/list-people.ts'
import { listWantedSkills } from '../../domain/reports/list-wanted-skills.ts'
import { reportQuality } from '../../domain/reports/quality/report-quality.ts'
import { readKpis } from '../../domain/reports/read-kpis.ts'
import { reportBackTest } from '../../domain/reports/report-back-test.ts'
import { reportParticipation } from '../../domain/reports/report-participation.ts'
import { strictLimit } from '../plugins/limits.ts'
import type { App } from '../plugins/typed.ts'
import { sendExport } from '../send-file.ts'

const tags = ['reports']

/** Figures, each with the parts it is made of. */
export async function reportRoutes(app: App) {
  app.get(
    '/reports/participation',
    {
      config: { access: 'manager' },
      schema: {
        tags,
        summary: 'Participants against target and plan on a day',
        querystring: ParticipationQuery,
        response: { 200: ParticipationReport },
      },
    },
    (request) => reportParticipation(app.context, request.actor, request.query),
  )
  app.get(
    '/reports/participation/people',
    {
      config: { access: 'manager' },
      schema: {
        tags,
        summary: 'The people behind a figure of participation, by name; each look is noted',
        querystring: PeopleQuery,
        response: { 200: PeoplePage },
      },
    },
    (request) => listPeople(app.context, request.actor, request.query),
  )
  app.get(
    '/reports/participation/back-test',
    {
      config: { access: 'manager' },
      schema: {
        tags,
        summary: 'How good the forecast was on a programme that has ended',
        querystring: BackTestQuery,
        response: { 200: BackTestReport },
      },
    },
    (request) => reportBackTest(app.context, request.actor, request.query),
  )
  app.get(
    '/reports/wanted-skills',
    {
      config: { access: 'public', scope: 'any' },
      schema: { tags, summary: 'Skills the region asks for', response: { 200: WantedSkillList } },
    },
    (request) => listWantedSkills(app.context, request.actor),
  )
  app.get(
    '/reports/link-quality',
    {
      config: { access: ['manager', 'course-team'] },
      schema: {
        tags,
        summary: 'How good the matching is, measured and as people said',
        response: { 200: LinkQuality },
      },
    },
    (request) => reportQuality(app.context, request.actor),
  )
  app.get(
    '/reports/dictionary',
    {
      config: { access: ['manager', 'course-team'] },
      schema: {
        tags,
        summary: 'What every figure means: its rule, its parts and its date',
        querystring: KpiQuery,
        response: { 200: KpiDictionary },
      },
    },
    (request) => readKpis(app.context, request.actor, request.query),
  )
  app.get(
    '/reports/printable',
    {
      exposeHeadRoute: false,
      config: { access: 'manager', rateLimit: strictLimit },
      schema: {
        tags,
        summary: 'Participation and gaps as two printable pages: a tagged PDF',
        querystring: PrintableQuery,
        response: {
          200: { description: 'The report', content: { 'application/pdf': { schema: z.string() } } },
        },
      },
    },
    async (request, reply) => sendExport(reply, await printReport(app.context, request.actor, request.query)),
  )
}
