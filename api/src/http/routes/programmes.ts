import { IdParams } from '../../contract/common.ts'
import { Programme, ProgrammeInput, ProgrammeList } from '../../contract/programmes.ts'
import { createProgramme } from '../../domain/programmes/create-programme.ts'
import { editProgramme } from '../../domain/programmes/edit-programme.ts'
import { listProgrammes } from '../../domain/programmes/list-programmes.ts'
import { readProgrammePlan } from '../../domain/programmes/read-programme-plan.ts'
import { editedRevision } from '../plugins/revisions.ts'
import type { App } from '../plugins/typed.ts'

const tags = ['programmes']

/** Programmes: dates, plan, targets, groups and budget, kept by managers. */
export async function programmeRoutes(app: App) {
  app.get(
    '/programmes',
    {
      config: { access: 'manager' },
      schema: { tags, summary: 'Programmes, latest first', response: { 200: ProgrammeList } },
    },
    (request) => listProgrammes(app.context, request.actor),
  )
  app.post(
    '/programmes',
    {
      config: { access: 'manager' },
      schema: { tags, summary: 'Set up a programme', body: ProgrammeInput, response: { 201: Programme } },
    },
    async (request, reply) => reply.code(201).send(await createProgramme(app.context, request.actor, request.body)),
  )
  app.get(
    '/programmes/:id',
    {
      config: { access: 'manager' },
      schema: {
        tags,
        summary: 'A programme with plan, targets and groups',
        params: IdParams,
        response: { 200: Programme },
      },
    },
    (request) => readProgrammePlan(app.context, request.actor, request.params),
  )
  app.put(
    '/programmes/:id',
    {
      config: { access: 'manager' },
      schema: {
        tags,
        summary: 'Replace a programme (If-Match: its revision)',
        params: IdParams,
        body: ProgrammeInput,
        response: { 200: Programme },
      },
    },
    (request) =>
      editProgramme(app.context, request.actor, {
        ...request.body,
        id: request.params.id,
        revision: editedRevision(request),
      }),
  )
}
