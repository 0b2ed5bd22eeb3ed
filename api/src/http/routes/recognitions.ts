import { IdParams } from '../../contract/common.ts'
import {
  DecideRecognition,
  Recognition,
  RecognitionList,
  RecognitionQuery,
  RequestRecognition,
} from '../../contract/recognitions.ts'
import { decideRecognition } from '../../domain/participation/recognitions/decide-recognition.ts'
import { listLearnerRecognitions, listRecognitions } from '../../domain/participation/recognitions/list-recognitions.ts'
import { requestRecognition } from '../../domain/participation/recognitions/request-recognition.ts'
import type { App } from '../plugins/typed.ts'

const tags = ['participation']

/** Prior learning that is to count as a micro-credential passed. */
export async function recognitionRoutes(app: App) {
  const { context } = app
  app.get(
    '/learners/:id/recognitions',
    {
      config: { access: ['learner', 'manager'] },
      schema: {
        tags,
        summary: 'What a learner has asked to be recognised, and the answers',
        params: IdParams,
        response: { 200: RecognitionList },
      },
    },
    (request) => listLearnerRecognitions(context, request.actor, request.params),
  )
  app.post(
    '/learners/:id/recognitions',
    {
      config: { access: ['learner', 'manager'] },
      schema: {
        tags,
        summary: 'Ask to have prior learning count as a micro-credential passed',
        params: IdParams,
        body: RequestRecognition,
        response: { 201: Recognition },
      },
    },
    async (request, reply) =>
      reply.code(201).send(await requestRecognition(context, request.actor, { ...request.params, ...request.body })),
  )
  app.get(
    '/recognitions',
    {
      config: { access: ['course-team', 'manager'] },
      schema: {
        tags,
        summary: 'Requests for recognition that wait for a decision, or those that are decided',
        querystring: RecognitionQuery,
        response: { 200: RecognitionList },
      },
    },
    (request) => listRecognitions(context, request.actor, request.query),
  )
  app.post(
    '/recognitions/:id/decision',
    {
      config: { access: ['course-team', 'manager'] },
      schema: {
        tags,
        summary: 'Confirm that prior learning counts, or decline with a reason',
        params: IdParams,
        body: DecideRecognition,
        response: { 200: Recognition },
      },
    },
    (request) => decideRecognition(context, request.actor, { ...request.params, ...request.body }),
  )
}
