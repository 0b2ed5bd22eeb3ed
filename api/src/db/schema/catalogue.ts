import { sql } from 'drizzle-orm'
import {
  boolean,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { MicroCredentialInput } from '../../contract/catalogue.ts'
import { organisation } from './accounts.ts'
import { createdAt, day, id, instant, listedAt, revision } from './columns.ts'

export const microCredential = pgTable(
  'micro_credential',
  {
    id: id(),
    organisationId: uuid('organisation_id')
      .notNull()
      .references(() => organisation.id),
    status: text('status', { enum: ['draft', 'published', 'retired'] })
      .notNull()
      .default('draft'),
    /** Number of the version that is shown: the draft until publication, then the newest published one. */
    currentVersion: integer('current_version').notNull().default(1),
    /** The owner's own number for it: the same one in a later file means the same record. */
    externalReference: text('external_reference'),
    /** Hash of the values a file last said of it: an equal row changes nothing. */
    importHash: text('import_hash'),
    /** Revision the last import left: a higher one means that a person has edited it since. */
    importedRevision: integer('imported_revision'),
    isSample: boolean('is_sample').notNull().default(false),
    createdAt: createdAt(),
    revision: revision(),
  },
  (table) => [
    uniqueIndex('micro_credential_reference_idx')
      .on(table.organisationId, table.externalReference)
      .where(sql`external_reference is not null`),
  ],
)

/** Immutable once published: an edit after publication adds a version. */
export const microCredentialVersion = pgTable(
  'micro_credential_version',
  {
    id: id(),
    microCredentialId: uuid('micro_credential_id')
      .notNull()
      .references(() => microCredential.id, { onDelete: 'cascade' }),
    version: integer('version').notNull(),
    title: text('title').notNull(),
    summary: text('summary').notNull(),
    learningOutcomes: text('learning_outcomes').array().notNull(),
    workloadHours: doublePrecision('workload_hours'),
    ects: doublePrecision('ects'),
    eqfLevel: integer('eqf_level'),
    assessmentType: text('assessment_type').$type<MicroCredentialInput['assessmentType']>(),
    participationMode: text('participation_mode').$type<MicroCredentialInput['participationMode']>(),
    qualityAssurance: text('quality_assurance').$type<MicroCredentialInput['qualityAssurance']>(),
    countryCode: text('country_code'),
    awardingBody: text('awarding_body'),
    languages: text('languages').array().notNull(),
    audience: text('audience').array().notNull(),
    prerequisites: jsonb('prerequisites').$type<MicroCredentialInput['prerequisites']>().notNull(),
    furtherInformation: text('further_information'),
    createdAt: createdAt(),
    publishedAt: instant('published_at'),
  },
  (table) => [unique('micro_credential_version_number').on(table.microCredentialId, table.version)],
)

export const courseRun = pgTable(
  'course_run',
  {
    id: id(),
    microCredentialId: uuid('micro_credential_id')
      .notNull()
      .references(() => microCredential.id),
    /** The version this run teaches. */
    versionId: uuid('version_id')
      .notNull()
      .references(() => microCredentialVersion.id),
    startsOn: day('starts_on').notNull(),
    endsOn: day('ends_on').notNull(),
    seats: integer('seats').notNull(),
    mode: text('mode', { enum: ['onsite', 'online', 'hybrid'] }).notNull(),
    language: text('language').notNull(),
    place: text('place'),
    /** When it meets; null where nobody has said. */
    timeOfDay: text('time_of_day', { enum: ['daytime', 'evening', 'weekend'] }),
    /** The owner's own number for it: the same one in a later file means the same record. */
    externalReference: text('external_reference'),
    /** Hash of the values a file last said of it: an equal row changes nothing. */
    importHash: text('import_hash'),
    createdAt: createdAt(),
  },
  (table) => [
    index('course_run_credential_idx').on(table.microCredentialId, table.startsOn),
    uniqueIndex('course_run_reference_idx')
      .on(table.microCredentialId, table.externalReference)
      .where(sql`external_reference is not null`),
  ],
)

/** A larger credential made of micro-credentials: all required ones and some of the elective ones. */
export const microdegree = pgTable('microdegree', {
  id: id(),
  organisationId: uuid('organisation_id')
    .notNull()
    .references(() => organisation.id),
  status: text('status', { enum: ['draft', 'published', 'retired'] })
    .notNull()
    .default('draft'),
  title: text('title').notNull(),
  summary: text('summary').notNull(),
  awardingBody: text('awarding_body'),
  /** How many of the elective parts it takes. */
  electivesNeeded: integer('electives_needed').notNull().default(0),
  isSample: boolean('is_sample').notNull().default(false),
  createdAt: listedAt(),
  publishedAt: instant('published_at'),
  revision: revision(),
})

export const microdegreePart = pgTable(
  'microdegree_part',
  {
    id: id(),
    microdegreeId: uuid('microdegree_id')
      .notNull()
      .references(() => microdegree.id, { onDelete: 'cascade' }),
    microCredentialId: uuid('micro_credential_id')
      .notNull()
      .references(() => microCredential.id),
    kind: text('kind', { enum: ['required', 'elective'] }).notNull(),
    position: integer('position').notNull(),
  },
  (table) => [
    unique('microdegree_part_once').on(table.microdegreeId, table.microCredentialId),
    index('microdegree_part_credential_idx').on(table.microCredentialId),
  ],
)
