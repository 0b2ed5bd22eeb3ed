import { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import type { ExportedFile } from '../domain/exports/export-list.ts'
import { plainName } from '../domain/exports/name-file.ts'

/** RFC 6266: the name in ASCII, and as it is. */
export const dispositionOf = (name: string) =>
  `attachment; filename="${plainName(name)}"; filename*=UTF-8''${encodeURIComponent(name).replace(
    /['()*!]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  )}`

export const sendExport = (reply: FastifyReply, { name, mediaType, content }: ExportedFile) =>
  reply
    .header('content-type', mediaType)
    .header('content-disposition', dispositionOf(name))
    .header('cache-control', 'no-store')
    .send(content instanceof Uint8Array ? content : Readable.from(content, { objectMode: false }))
