import { ApiError, readProblem } from './api-error.ts'

export type SearchValues = Record<string, string | number | boolean | null | undefined>

interface Options {
  search?: SearchValues
  body?: unknown
  /** The revision the change builds on, sent as If-Match. */
  revision?: number
  signal?: AbortSignal
}

/** Builds the address; empty values are left out, so that "no filter" and "" are the same. */
export function addressOf(path: string, search: SearchValues = {}): string {
  const params = new URLSearchParams()
  for (const [key, value] of Object.entries(search)) {
    if (value !== undefined && value !== null && value !== '') params.set(key, String(value))
  }
  const query = params.toString()
  return query ? `${path}?${query}` : path
}

async function send<T>(method: string, path: string, options: Options = {}): Promise<T> {
  const headers: Record<string, string> = { accept: 'application/json' }
  if (options.body !== undefined) headers['content-type'] = 'application/json'
  if (options.revision !== undefined) headers['if-match'] = `"${options.revision}"`
  let response: Response
  try {
    response = await fetch(addressOf(path, options.search), {
      method,
      headers,
      credentials: 'include',
      body: options.body === undefined ? undefined : JSON.stringify(options.body),
      signal: options.signal,
    })
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new ApiError(0, { code: 'unreachable', detail: '' })
  }
  if (!response.ok) throw await readProblem(response)
  // Work that is only taken up is answered without words.
  const text = await response.text()
  return (text === '' ? undefined : JSON.parse(text)) as T
}

export const api = {
  get: <T>(path: string, options?: Omit<Options, 'body' | 'revision'>) => send<T>('GET', path, options),
  post: <T>(path: string, body: unknown = {}, options?: Omit<Options, 'body'>) =>
    send<T>('POST', path, { ...options, body }),
  put: <T>(path: string, body: unknown, revision: number) => send<T>('PUT', path, { body, revision }),
  delete: <T = void>(path: string) => send<T>('DELETE', path),
}
