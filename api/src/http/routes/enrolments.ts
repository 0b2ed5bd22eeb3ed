import { IdParams } from '../../contract/common.ts'
import { Enrolment, EnrolmentList, RecordEnrolment } from '../../contract/participation.ts'
import { listLearnerEnrolments, listRunEnrolments } from '../../domain/participation/list-enrolments.ts'
import { recordEnrolment } from '../../domain/participation/record-enrolment.ts'
import type { App } from '../plugins/typed.ts'

const tags = ['participation']

/** Enrolments: an append-only log per learner and run. */
export async function enrolmentRoutes(app: App) {
  app.post(
    '/enrolments',
    {
      config: { access: ['learner', 'course-team', 'manager'], scope: 'learners:write' },
      schema: {
        tags,
        summary: 'Record what happened to a learner in a run',
        body: RecordEnrolment,
        response: { 201: Enrolment },
      },
    },
    async (request, reply) => reply.code(201).send(await recordEnrolment(app.context, request.actor, request.body)),
  )
  app.get(
    '/learners/:id/enrolments',
    {
      config: { access: ['learner', 'manager', 'course-team'] },
      schema: { tags, summary: "A learner's enrolments", params: IdParams, response: { 200: EnrolmentList } },
    },
    (request) => listLearnerEnrolments(app.context, request.actor, request.params),
  )
  app.get(
    '/runs/:id/enrolments',
    {
      config: { access: ['course-team', 'manager'] },
      schema: { tags, summary: 'Who stands where in a run', params: IdParams, response: { 200: EnrolmentList } },
    },
    (request) => listRunEnrolments(app.context, request.actor, request.params),
  )
}
