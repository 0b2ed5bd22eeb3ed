import { z } from 'zod'
import { IdParams } from '../../contract/common.ts'
import { EditView, SavedView, SavedViewList, SaveView } from '../../contract/views.ts'
import { deleteView, restoreView } from '../../domain/views/delete-view.ts'
import { editView } from '../../domain/views/edit-view.ts'
import { listViews } from '../../domain/views/list-views.ts'
import { saveView } from '../../domain/views/save-view.ts'
import { editedRevision } from '../plugins/revisions.ts'
import type { App } from '../plugins/typed.ts'

const tags = ['views']
const access = ['manager', 'course-team'] as const

/** Addresses of reports that people gave a name. */
export async function viewRoutes(app: App) {
  const { context } = app
  app.get(
    '/views',
    {
      config: { access },
      schema: { tags, summary: 'Own saved views and shared ones', response: { 200: SavedViewList } },
    },
    (request) => listViews(context, request.actor),
  )
  app.post(
    '/views',
    {
      config: { access },
      schema: { tags, summary: 'Save a view under a name', body: SaveView, response: { 201: SavedView } },
    },
    async (request, reply) => reply.code(201).send(await saveView(context, request.actor, request.body)),
  )
  app.put(
    '/views/:id',
    {
      config: { access },
      schema: {
        tags,
        summary: 'Rename or share a view (If-Match)',
        params: IdParams,
        body: EditView,
        response: { 200: SavedView },
      },
    },
    (request) =>
      editView(context, request.actor, { ...request.params, ...request.body, revision: editedRevision(request) }),
  )
  app.delete(
    '/views/:id',
    {
      config: { access },
      schema: { tags, summary: 'Delete a view', params: IdParams, response: { 204: z.null() } },
    },
    async (request, reply) => {
      await deleteView(context, request.actor, request.params)
      return reply.code(204).send(null)
    },
  )
  app.post(
    '/views/:id/restoration',
    {
      config: { access },
      schema: { tags, summary: 'Bring a deleted view back', params: IdParams, response: { 200: SavedView } },
    },
    (request) => restoreView(context, request.actor, request.params),
  )
}
