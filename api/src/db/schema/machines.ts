import { sql } from 'drizzle-orm'
import { boolean, index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { DeliveryError, Scope, WebhookEvent } from '../../contract/machines.ts'
import { organisation } from './accounts.ts'
import { createdAt, id, instant, revision } from './columns.ts'

const owner = () => uuid('organisation_id').references(() => organisation.id, { onDelete: 'cascade' })

/** A machine's way in. Without an organisation it speaks for the whole programme. Only the hash of the token is kept. */
export const apiToken = pgTable(
  'api_token',
  {
    id: id(),
    organisationId: owner(),
    name: text('name').notNull(),
    tokenHash: text('token_hash').notNull().unique(),
    prefix: text('prefix').notNull(),
    scopes: text('scopes').array().$type<Scope[]>().notNull(),
    createdBy: text('created_by'),
    createdAt: createdAt(),
    expiresAt: instant('expires_at'),
    revokedAt: instant('revoked_at'),
    lastUsedAt: instant('last_used_at'),
  },
  (table) => [index('api_token_organisation_idx').on(table.organisationId)],
)

/** A request somebody may send twice, and what was answered the first time. Kept for a day. */
export const idempotencyKey = pgTable(
  'idempotency_key',
  {
    id: id(),
    /** user:<id>, token:<id> or operator: keys of others are never seen. */
    who: text('who').notNull(),
    key: text('key').notNull(),
    method: text('method').notNull(),
    path: text('path').notNull(),
    requestHash: text('request_hash').notNull(),
    statusCode: integer('status_code'),
    responseHeaders: jsonb('response_headers').$type<Record<string, string> | null>(),
    /** null with a status: an answer that is not kept, because it shows a secret. */
    responseBody: text('response_body'),
    createdAt: createdAt(),
    completedAt: instant('completed_at'),
  },
  (table) => [
    unique('idempotency_key_of_one').on(table.who, table.key),
    index('idempotency_key_created_idx').on(table.createdAt),
  ],
)

/** Where the end of an import is told. The secret signs, so it is kept as it is; nobody is shown it twice. */
export const webhook = pgTable(
  'webhook',
  {
    id: id(),
    organisationId: owner(),
    url: text('url').notNull(),
    secret: text('secret').notNull(),
    /** Signs along for a day after a rotation, so that the receiver can change over in its own time. */
    previousSecret: text('previous_secret'),
    previousSecretUntil: instant('previous_secret_until'),
    events: text('events').array().$type<WebhookEvent[]>().notNull(),
    active: boolean('active').notNull().default(true),
    note: text('note', { enum: ['too-many-failures', 'gone'] }),
    /** Failed attempts in a row. */
    failures: integer('failures').notNull().default(0),
    lastDeliveredAt: instant('last_delivered_at'),
    createdBy: text('created_by'),
    createdAt: createdAt(),
    revision: revision(),
  },
  (table) => [index('webhook_organisation_idx').on(table.organisationId)],
)

export const webhookDelivery = pgTable(
  'webhook_delivery',
  {
    id: id(),
    webhookId: uuid('webhook_id')
      .notNull()
      .references(() => webhook.id, { onDelete: 'cascade' }),
    event: text('event').notNull(),
    /** Byte for byte what is signed and sent, the same at every attempt. */
    payload: text('payload').notNull(),
    status: text('status', { enum: ['waiting', 'delivered', 'failed'] })
      .notNull()
      .default('waiting'),
    attempts: integer('attempts').notNull().default(0),
    lastStatusCode: integer('last_status_code'),
    lastError: text('last_error').$type<DeliveryError>(),
    createdAt: createdAt(),
    nextAttemptAt: instant('next_attempt_at'),
    deliveredAt: instant('delivered_at'),
  },
  (table) => [
    index('webhook_delivery_created_idx').on(table.webhookId, table.createdAt),
    index('webhook_delivery_waiting_idx').on(table.status).where(sql`status = 'waiting'`),
  ],
)
