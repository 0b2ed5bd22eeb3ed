import { isApiError } from '../../lib/api-error.ts'

/**
 * The fields a refused request names, so that each message stands at its field: "body.openings" and "/openings" are the
 * form's "openings".
 */
export function fieldErrors(error: unknown): Record<string, string> {
  if (!isApiError(error)) return {}
  return Object.fromEntries(
    error.errors.map(({ path, message }) => [path.replace(/^\/?(body[./])?/, '').replaceAll('/', '.'), message]),
  )
}
