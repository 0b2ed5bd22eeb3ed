import type { Scope } from 'api/contract/machines'

/** A colon would end a key of the locale files. */
export const SCOPE_WORDS = {
  'needs:read': 'needsRead',
  'needs:write': 'needsWrite',
  'catalogue:read': 'catalogueRead',
  'catalogue:write': 'catalogueWrite',
  'learners:write': 'learnersWrite',
  'imports:read': 'importsRead',
  'imports:write': 'importsWrite',
  'exports:read': 'exportsRead',
} as const satisfies Record<Scope, string>

export const EVENT_WORDS = {
  'import.finished': 'finished',
  'import.failed': 'failed',
  'import.cancelled': 'cancelled',
  'webhook.test': 'test',
} as const
