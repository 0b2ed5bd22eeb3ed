import { boolean, index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id, instant, revision } from './columns.ts'

export const organisation = pgTable('organisation', {
  id: id(),
  kind: text('kind', { enum: ['business', 'university'] }).notNull(),
  name: text('name').notNull(),
  sector: text('sector'),
  sizeClass: text('size_class'),
  region: text('region'),
  countryCode: text('country_code').notNull().default('DE'),
  isSample: boolean('is_sample').notNull().default(false),
  createdAt: createdAt(),
  revision: revision(),
})

/** The sign-in library owns user, session, account and verification; role, organisation and learner are ours. */
export const user = pgTable('user', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  email: text('email').notNull().unique(),
  emailVerified: boolean('email_verified').notNull().default(false),
  image: text('image'),
  createdAt: createdAt(),
  updatedAt: instant('updated_at').notNull().defaultNow(),
  role: text('role', { enum: ['manager', 'course-team', 'business', 'learner'] }).notNull(),
  organisationId: uuid('organisation_id').references(() => organisation.id),
  /** Made with the sample region; its password may be published. */
  isSample: boolean('is_sample').notNull().default(false),
})

export const session = pgTable(
  'session',
  {
    id: text('id').primaryKey(),
    expiresAt: instant('expires_at').notNull(),
    token: text('token').notNull().unique(),
    createdAt: createdAt(),
    updatedAt: instant('updated_at').notNull().defaultNow(),
    ipAddress: text('ip_address'),
    userAgent: text('user_agent'),
    userId: text('user_id')
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
  },
  (table) => [index('session_user_idx').on(table.userId)],
)

export const account = pgTable(
  'account',
  {
    id: text('id').primaryKey(),
    accountId: text('account_id').notNull(),
    providerId: text('provider_id').notNull(),
    userId: text('user_id')
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    accessToken: text('access_token'),
    refreshToken: text('refresh_token'),
    idToken: text('id_token'),
    accessTokenExpiresAt: instant('access_token_expires_at'),
    refreshTokenExpiresAt: instant('refresh_token_expires_at'),
    scope: text('scope'),
    password: text('password'),
    createdAt: createdAt(),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (table) => [index('account_user_idx').on(table.userId)],
)

export const verification = pgTable('verification', {
  id: text('id').primaryKey(),
  identifier: text('identifier').notNull(),
  value: text('value').notNull(),
  expiresAt: instant('expires_at').notNull(),
  createdAt: createdAt(),
  updatedAt: instant('updated_at').notNull().defaultNow(),
})

/** A one-time link; only the hash of its token is kept. */
export const invitation = pgTable('invitation', {
  id: id(),
  tokenHash: text('token_hash').notNull().unique(),
  role: text('role', { enum: ['manager', 'course-team', 'business', 'learner'] }).notNull(),
  organisationId: uuid('organisation_id').references(() => organisation.id),
  learnerId: uuid('learner_id'),
  email: text('email'),
  createdBy: text('created_by'),
  createdAt: createdAt(),
  expiresAt: instant('expires_at').notNull(),
  usedAt: instant('used_at'),
})

/** Who did what to whose record; ids only, so that the log itself holds no personal text. */
export const auditEntry = pgTable(
  'audit_entry',
  {
    id: id(),
    at: instant('at').notNull().defaultNow(),
    actorId: text('actor_id'),
    action: text('action').notNull(),
    subjectKind: text('subject_kind').notNull(),
    subjectId: text('subject_id').notNull(),
  },
  (table) => [index('audit_subject_idx').on(table.subjectKind, table.subjectId)],
)
