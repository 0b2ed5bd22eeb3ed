import multipart from '@fastify/multipart'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { IdParams, Uuid } from '../../contract/common.ts'
import {
  BulkImport,
  DataImport,
  DeadLetterList,
  EditImport,
  FileQuery,
  ImportDefaults,
  ImportKind,
  ImportKindList,
  ImportPage,
  ImportPreview,
  ImportQuery,
  ImportRowList,
  ImportRowQuery,
} from '../../contract/imports.ts'
import { cancelImport, deleteImport } from '../../domain/imports/cancel-import.ts'
import { discardDeadLetter, listDeadLetters, retryDeadLetter } from '../../domain/imports/dead-letters.ts'
import { editImport } from '../../domain/imports/edit-import.ts'
import { rejectedFile } from '../../domain/imports/files/rejected-file.ts'
import type { RowFile } from '../../domain/imports/files/row-file.ts'
import { templateFile } from '../../domain/imports/files/template-file.ts'
import { importRows } from '../../domain/imports/import-rows.ts'
import { listImportRows } from '../../domain/imports/list-import-rows.ts'
import { listImports } from '../../domain/imports/list-imports.ts'
import { listKinds } from '../../domain/imports/list-kinds.ts'
import { previewImport } from '../../domain/imports/preview-import.ts'
import { readImport } from '../../domain/imports/read-import.ts'
import { dryRunImport, startImport } from '../../domain/imports/start-import.ts'
import { type UploadInput, uploadImport } from '../../domain/imports/upload-import.ts'
import { AppError, fieldError } from '../../errors.ts'
import { editedRevision } from '../plugins/revisions.ts'
import type { App } from '../plugins/typed.ts'
import { dispositionOf } from '../send-file.ts'

const tags = ['imports']
const importers = ['business', 'course-team', 'manager'] as const

const file = {
  description: 'The rows as a file',
  content: {
    'text/csv': { schema: z.string() },
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': { schema: z.string() },
  },
}
const sendFile = (reply: FastifyReply, { name, mediaType, content }: RowFile) =>
  reply
    .header('content-type', mediaType)
    .header('content-disposition', dispositionOf(name))
    .header('cache-control', 'no-store')
    .send(content instanceof Uint8Array ? Buffer.from(content) : content)

/** Fields of an upload besides the file; they come before it. */
const UploadFields = z.strictObject({
  kind: ImportKind,
  start: z.enum(['true', 'false']).default('false'),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/i, 'expected sha256 in hexadecimal')
    .optional(),
  defaults: z
    .string()
    .max(4000)
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown
      } catch {
        context.addIssue({ code: 'custom', message: 'expected JSON, for example {"region":"DED4"}' })
        return z.NEVER
      }
    })
    .pipe(ImportDefaults)
    .optional(),
})

/** The fields, and the file as a stream that is still to be read. */
async function readUpload(request: FastifyRequest, limit: number): Promise<UploadInput> {
  if (!request.isMultipart())
    throw new AppError('unprocessable', 'Send the file as multipart/form-data: first the field "kind", then "file".')
  const fields: Record<string, unknown> = {}
  for await (const part of request.parts({ limits: { files: 1, fields: 10, fieldSize: 8000, fileSize: limit + 1 } })) {
    if (part.type === 'field') {
      fields[part.fieldname] = part.value
      continue
    }
    if (part.fieldname !== 'file') throw fieldError(part.fieldname, 'is not known: the file comes as "file"')
    const parsed = UploadFields.safeParse(fields)
    if (!parsed.success) {
      const errors = parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }))
      throw new AppError('validation', errors.map(({ path, message }) => `${path}: ${message}`).join('; '), { errors })
    }
    const { start, ...rest } = parsed.data
    return { ...rest, start: start === 'true', fileName: part.filename || 'file', content: part.file }
  }
  throw fieldError('file', 'is missing: send it after the fields')
}

export async function importRoutes(app: App) {
  const { context } = app
  await app.register(multipart, { throwFileSizeLimit: false })

  app.get(
    '/import-kinds',
    {
      config: { access: importers, scope: 'imports:read' },
      schema: { tags, summary: 'What can be imported, with its data dictionary', response: { 200: ImportKindList } },
    },
    (request) => listKinds(context, request.actor),
  )
  app.get(
    '/import-kinds/:kind/template',
    {
      config: { access: importers, scope: 'imports:read' },
      schema: {
        tags,
        summary: 'A file to fill in',
        params: z.strictObject({ kind: ImportKind }),
        querystring: FileQuery,
        response: { 200: file },
      },
    },
    async (request, reply) =>
      sendFile(reply, await templateFile(context, request.actor, { ...request.params, ...request.query })),
  )
  app.get(
    '/imports',
    {
      config: { access: importers, scope: 'imports:read' },
      schema: { tags, summary: 'Imports, newest first', querystring: ImportQuery, response: { 200: ImportPage } },
    },
    (request) => listImports(context, request.actor, request.query),
  )
  app.post(
    '/imports',
    {
      config: { access: importers, scope: 'imports:write' },
      schema: {
        tags,
        summary: 'Upload a file (multipart: kind, start, sha256, defaults, then file)',
        consumes: ['multipart/form-data'],
        response: { 201: DataImport },
      },
    },
    async (request, reply) => {
      const upload = await readUpload(request, context.intakeLimits.bytes)
      return reply.code(201).send(await uploadImport(context, request.actor, upload))
    },
  )
  app.post(
    '/imports/rows',
    {
      bodyLimit: 20 * 1024 * 1024,
      config: { access: importers, scope: 'imports:write' },
      schema: { tags, summary: 'Import rows given as JSON', body: BulkImport, response: { 202: DataImport } },
    },
    async (request, reply) => reply.code(202).send(await importRows(context, request.actor, request.body)),
  )
  app.get(
    '/imports/:id',
    {
      config: { access: importers, scope: 'imports:read' },
      schema: { tags, summary: 'One import with its progress', params: IdParams, response: { 200: DataImport } },
    },
    (request) => readImport(context, request.actor, request.params),
  )
  app.put(
    '/imports/:id',
    {
      config: { access: importers, scope: 'imports:write' },
      schema: {
        tags,
        summary: 'Which column holds what (If-Match)',
        params: IdParams,
        body: EditImport,
        response: { 200: DataImport },
      },
    },
    (request) =>
      editImport(context, request.actor, { ...request.params, ...request.body, revision: editedRevision(request) }),
  )
  app.delete(
    '/imports/:id',
    {
      config: { access: importers, scope: 'imports:write' },
      schema: {
        tags,
        summary: 'Remove an import, not the records it made',
        params: IdParams,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      await deleteImport(context, request.actor, request.params)
      return reply.code(204).send(null)
    },
  )
  app.get(
    '/imports/:id/preview',
    {
      config: { access: importers, scope: 'imports:read' },
      schema: {
        tags,
        summary: 'The first rows as the mapping reads them',
        params: IdParams,
        response: { 200: ImportPreview },
      },
    },
    (request) => previewImport(context, request.actor, request.params),
  )
  const actions = [
    ['dry-run', 'Find out what storing would do', dryRunImport],
    ['start', 'Store the rows', startImport],
    ['cancel', 'End the import before its time', cancelImport],
  ] as const
  for (const [path, summary, verb] of actions)
    app.post(
      `/imports/:id/${path}`,
      {
        config: { access: importers, scope: 'imports:write' },
        schema: { tags, summary, params: IdParams, response: { 202: DataImport } },
      },
      async (request, reply) => reply.code(202).send(await verb(context, request.actor, request.params)),
    )
  app.get(
    '/imports/:id/rows',
    {
      config: { access: importers, scope: 'imports:read' },
      schema: {
        tags,
        summary: 'What became of each row',
        params: IdParams,
        querystring: ImportRowQuery,
        response: { 200: ImportRowList },
      },
    },
    (request) => listImportRows(context, request.actor, { ...request.params, ...request.query }),
  )
  app.get(
    '/imports/:id/rejected-rows',
    {
      config: { access: importers, scope: 'imports:read' },
      schema: {
        tags,
        summary: 'Rejected rows with their reasons, to correct and upload again',
        params: IdParams,
        querystring: FileQuery,
        response: { 200: file },
      },
    },
    async (request, reply) =>
      sendFile(reply, await rejectedFile(context, request.actor, { ...request.params, ...request.query })),
  )

  const DeadLetterParams = z.strictObject({ id: Uuid })
  app.get(
    '/jobs/dead-letters',
    {
      config: { access: 'manager' },
      schema: { tags: ['jobs'], summary: 'Background work that failed for good', response: { 200: DeadLetterList } },
    },
    (request) => listDeadLetters(context, request.actor),
  )
  app.post(
    '/jobs/dead-letters/:id/retry',
    {
      config: { access: 'manager' },
      schema: { tags: ['jobs'], summary: 'Try it again', params: DeadLetterParams, response: { 204: z.null() } },
    },
    async (request, reply) => {
      await retryDeadLetter(context, request.actor, request.params)
      return reply.code(204).send(null)
    },
  )
  app.delete(
    '/jobs/dead-letters/:id',
    {
      config: { access: 'manager' },
      schema: { tags: ['jobs'], summary: 'Give it up', params: DeadLetterParams, response: { 204: z.null() } },
    },
    async (request, reply) => {
      await discardDeadLetter(context, request.actor, request.params)
      return reply.code(204).send(null)
    },
  )
}
