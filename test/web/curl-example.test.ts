import { expect, test } from 'vitest'
import { curlExample } from 'web/src/features/machines/curl-example'

test.each([
  [['needs:read', 'catalogue:read'] as const, '/api/v1/needs?limit=5'],
  [['needs:write', 'catalogue:read'] as const, '/api/v1/micro-credentials?limit=5'],
  [['imports:write', 'imports:read'] as const, '/api/v1/imports?limit=5'],
  [['learners:write'] as const, '/api/v1/taxonomy'],
])('%j first tries %s', (scopes, path) => {
  expect(curlExample('https://example.org', 'tuc_x', scopes)).toBe(
    `curl -H "Authorization: Bearer tuc_x" "https://example.org${path}"`,
  )
})
