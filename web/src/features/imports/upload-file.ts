import type { DataImport, ImportDefaults, ImportKind } from 'api/contract/imports'
import { ApiError, readProblem } from '../../lib/api-error.ts'

/** Beyond this, reading the whole file only to compute its checksum would hold the browser. */
const CHECKSUM_BYTES = 100 * 1024 * 1024

export interface Upload {
  kind: ImportKind
  defaults: ImportDefaults
  file: File
}

/**
 * Sends a file and says how much of it has left the browser, as a share in [0, 1].
 * @throws {ApiError} status 0 when the server did not answer; an AbortError when the person stopped it
 */
export async function uploadFile(
  { kind, defaults, file }: Upload,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<DataImport> {
  const form = new FormData()
  form.set('kind', kind)
  form.set('defaults', JSON.stringify(defaults))
  form.set('start', 'false')
  const sha256 = await checksumOf(file)
  if (sha256) form.set('sha256', sha256)
  // The server reads the fields before the file arrives.
  form.set('file', file)
  signal.throwIfAborted()
  const response = await post('/api/v1/imports', form, onProgress, signal)
  if (!response.ok) throw await readProblem(response)
  return (await response.json()) as DataImport
}

/** Hexadecimal; null where the browser offers no way or the file is too large. */
async function checksumOf(file: File): Promise<string | null> {
  if (file.size >= CHECKSUM_BYTES || !globalThis.crypto?.subtle) return null
  const bytes = await file.arrayBuffer().catch(() => {
    // Moved, deleted or locked since it was chosen.
    throw new ApiError(0, { code: 'unreadable-file', detail: '' })
  })
  const digest = await crypto.subtle.digest('SHA-256', bytes)
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Of the two ways to send, only this one tells how far it is. */
function post(path: string, form: FormData, onProgress: (share: number) => void, signal: AbortSignal) {
  return new Promise<Response>((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', path)
    request.setRequestHeader('accept', 'application/json')
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0))
    request.addEventListener('load', () => resolve(new Response(request.responseText, { status: request.status })))
    request.addEventListener('error', () => reject(new ApiError(0, { code: 'unreachable', detail: '' })))
    request.addEventListener('abort', () => reject(new DOMException('', 'AbortError')))
    signal.addEventListener('abort', () => request.abort(), { once: true })
    request.send(form)
  })
}
