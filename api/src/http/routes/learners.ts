import { z } from 'zod'
import { IdParams } from '../../contract/common.ts'
import {
  CreateLearner,
  EditLearner,
  Learner,
  LearnerExport,
  LearnerPage,
  LearnerQuery,
} from '../../contract/learners.ts'
import { DecideSkill } from '../../contract/linking.ts'
import { createLearner } from '../../domain/learners/create-learner.ts'
import { decideLearnerSkill } from '../../domain/learners/decide-learner-skill.ts'
import { editLearner } from '../../domain/learners/edit-learner.ts'
import { eraseLearner } from '../../domain/learners/erase-learner.ts'
import { exportLearner } from '../../domain/learners/export-learner.ts'
import { listLearners } from '../../domain/learners/list-learners.ts'
import { readLearner } from '../../domain/learners/read-learner.ts'
import { editedRevision } from '../plugins/revisions.ts'
import type { App } from '../plugins/typed.ts'

const tags = ['learners']

/** Learners: persons in a programme, with or without an account. */
export async function learnerRoutes(app: App) {
  app.get(
    '/learners',
    {
      config: { access: ['manager', 'course-team'] },
      schema: { tags, summary: 'Learners, newest first', querystring: LearnerQuery, response: { 200: LearnerPage } },
    },
    (request) => listLearners(app.context, request.actor, request.query),
  )
  app.post(
    '/learners',
    {
      config: { access: 'manager', scope: 'learners:write' },
      schema: { tags, summary: 'Enter a learner', body: CreateLearner, response: { 201: Learner } },
    },
    async (request, reply) => reply.code(201).send(await createLearner(app.context, request.actor, request.body)),
  )
  app.get(
    '/learners/:id',
    {
      config: { access: ['learner', 'manager'] },
      schema: { tags, summary: 'A profile with skills and goal', params: IdParams, response: { 200: Learner } },
    },
    (request) => readLearner(app.context, request.actor, request.params),
  )
  app.put(
    '/learners/:id',
    {
      config: { access: ['learner', 'manager'] },
      schema: {
        tags,
        summary: 'Replace a profile (If-Match: its revision)',
        params: IdParams,
        body: EditLearner,
        response: { 200: Learner },
      },
    },
    (request) =>
      editLearner(app.context, request.actor, {
        ...request.body,
        id: request.params.id,
        revision: editedRevision(request),
      }),
  )
  app.delete(
    '/learners/:id',
    {
      config: { access: ['learner', 'manager'] },
      schema: {
        tags,
        summary: 'Erase a learner and everything kept about the person',
        params: IdParams,
        response: { 204: z.undefined() },
      },
    },
    async (request, reply) =>
      reply.code(204).send((await eraseLearner(app.context, request.actor, request.params)) as undefined),
  )
  app.post(
    '/learners/:id/decisions',
    {
      config: { access: ['learner', 'manager'] },
      schema: {
        tags,
        summary: 'Confirm, reject or add a skill',
        params: IdParams,
        body: DecideSkill,
        response: { 200: Learner },
      },
    },
    (request) => decideLearnerSkill(app.context, request.actor, { ...request.body, id: request.params.id }),
  )
  app.get(
    '/learners/:id/export',
    {
      config: { access: ['learner', 'manager'] },
      schema: {
        tags,
        summary: 'Everything stored about a learner',
        params: IdParams,
        response: { 200: LearnerExport },
      },
    },
    (request) => exportLearner(app.context, request.actor, request.params),
  )
}
