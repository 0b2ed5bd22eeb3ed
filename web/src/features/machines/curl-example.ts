import type { Scope } from 'api/contract/machines'

/** What a token that was made for this can try first. */
const FIRST_READ: readonly [Scope, string][] = [
  ['needs:read', '/api/v1/needs?limit=5'],
  ['catalogue:read', '/api/v1/micro-credentials?limit=5'],
  ['imports:read', '/api/v1/imports?limit=5'],
]

/** A line for a terminal that shows whether the token works. */
export function curlExample(origin: string, token: string, scopes: readonly Scope[]): string {
  const path = FIRST_READ.find(([scope]) => scopes.includes(scope))?.[1] ?? '/api/v1/taxonomy'
  return `curl -H "Authorization: Bearer ${token}" "${origin}${path}"`
}
