import { z } from 'zod'
import { OrganisationKind } from './accounts.ts'
import { Instant, ShortText, Uuid } from './common.ts'

export const MACHINE_LIMITS = {
  tokens: 50,
  webhooks: 20,
  tokenDays: 730,
  urlLength: 500,
  idempotencyKeyLength: 255,
  deliveriesShown: 50,
  /** Failed attempts in a row after which a webhook is switched off. */
  failures: 20,
} as const

/** What a token may be allowed to do. A route declares the one it needs. */
export const Scope = z.enum([
  'needs:read',
  'needs:write',
  'catalogue:read',
  'catalogue:write',
  'learners:write',
  'imports:read',
  'imports:write',
  'exports:read',
])
export type Scope = z.infer<typeof Scope>

/** What a token speaks for: an organisation of a kind, or the whole programme. */
export const TokenKind = z.enum([...OrganisationKind.options, 'programme'])
export type TokenKind = z.infer<typeof TokenKind>
export const SCOPES_FOR: Readonly<Record<TokenKind, readonly Scope[]>> = {
  business: ['needs:read', 'needs:write', 'catalogue:read', 'imports:read', 'imports:write', 'exports:read'],
  university: [
    'needs:read',
    'catalogue:read',
    'catalogue:write',
    'learners:write',
    'imports:read',
    'imports:write',
    'exports:read',
  ],
  programme: Scope.options,
}

export const ApiToken = z.strictObject({
  id: Uuid,
  name: z.string(),
  /** null: for the whole programme. */
  organisationId: Uuid.nullable(),
  organisationName: z.string().nullable(),
  /** How the token begins, so that one recognises it. */
  prefix: z.string(),
  scopes: z.array(Scope),
  state: z.enum(['active', 'expired', 'revoked']),
  createdByName: z.string().nullable(),
  createdAt: Instant,
  expiresAt: Instant.nullable(),
  revokedAt: Instant.nullable(),
  /** To the minute. */
  lastUsedAt: Instant.nullable(),
})
export type ApiToken = z.infer<typeof ApiToken>
export const ApiTokenList = z.strictObject({ items: z.array(ApiToken) })
export type ApiTokenList = z.infer<typeof ApiTokenList>

export const CreateApiToken = z.strictObject({
  name: ShortText,
  scopes: z.array(Scope).min(1),
  /** null: until it is revoked. */
  expiresInDays: z.number().int().min(1).max(MACHINE_LIMITS.tokenDays).nullable().default(365),
  /** Managers only: for which organisation; without it for the whole programme. */
  organisationId: Uuid.optional(),
})
export type CreateApiToken = z.input<typeof CreateApiToken>
/** The token is shown once; only its hash is stored. */
export const CreatedApiToken = z.strictObject({ apiToken: ApiToken, token: z.string() })
export type CreatedApiToken = z.infer<typeof CreatedApiToken>

export const IMPORT_EVENTS = ['import.finished', 'import.failed', 'import.cancelled'] as const
export const WebhookEvent = z.enum(IMPORT_EVENTS)
export type WebhookEvent = z.infer<typeof WebhookEvent>
/** Sent by hand, to see whether the receiver understands. */
export const TEST_EVENT = 'webhook.test'

export const Webhook = z.strictObject({
  id: Uuid,
  organisationId: Uuid.nullable(),
  organisationName: z.string().nullable(),
  url: z.string(),
  events: z.array(WebhookEvent),
  active: z.boolean(),
  /** Why it was switched off by itself. */
  note: z.enum(['too-many-failures', 'gone']).nullable(),
  /** Failed attempts since the last one that arrived. */
  failures: z.number().int(),
  lastDeliveredAt: Instant.nullable(),
  createdAt: Instant,
  revision: z.number().int(),
})
export type Webhook = z.infer<typeof Webhook>
export const WebhookList = z.strictObject({ items: z.array(Webhook) })
export type WebhookList = z.infer<typeof WebhookList>

const Url = z.string().trim().min(1).max(MACHINE_LIMITS.urlLength)
const Events = z.array(WebhookEvent).min(1)
export const CreateWebhook = z.strictObject({
  url: Url,
  events: Events.default([...IMPORT_EVENTS]),
  /** Managers only: for which organisation; without it for every import. */
  organisationId: Uuid.optional(),
})
export type CreateWebhook = z.input<typeof CreateWebhook>
/** Sent with If-Match. Switching on again forgets the failures. */
export const EditWebhook = z.strictObject({ url: Url, events: Events, active: z.boolean() })
export type EditWebhook = z.infer<typeof EditWebhook>
/** The secret that signs what is sent; shown once. */
export const WebhookSecret = z.strictObject({ webhook: Webhook, secret: z.string() })
export type WebhookSecret = z.infer<typeof WebhookSecret>

/** Why an attempt did not get an answer that counts; null when the receiver answered with a status of its own. */
export const DeliveryError = z.enum([
  'refused-address',
  'not-found',
  'timeout',
  'unreachable',
  'certificate',
  'redirect',
  'switched-off',
])
export type DeliveryError = z.infer<typeof DeliveryError>
export const WebhookDelivery = z.strictObject({
  id: Uuid,
  event: z.string(),
  status: z.enum(['waiting', 'delivered', 'failed']),
  attempts: z.number().int(),
  lastStatusCode: z.number().int().nullable(),
  lastError: DeliveryError.nullable(),
  createdAt: Instant,
  nextAttemptAt: Instant.nullable(),
  deliveredAt: Instant.nullable(),
})
export type WebhookDelivery = z.infer<typeof WebhookDelivery>
export const WebhookDeliveryList = z.strictObject({ items: z.array(WebhookDelivery) })
export type WebhookDeliveryList = z.infer<typeof WebhookDeliveryList>
