import type { FastifyBaseLogger } from 'fastify'
import type { Role } from './contract/accounts.ts'
import type { Locale } from './contract/common.ts'
import type { Scope } from './contract/machines.ts'
import type { Courtesy } from './courtesy.ts'
import type { Database } from './db/client.ts'
import type { ReportDocument } from './domain/exports/printable/report-document.ts'
import type { IntakeLimits } from './domain/imports/formats/intake-limits.ts'
import type { OpenOptions, SourceFile, SourceRow, SourceTable } from './domain/imports/formats/source-table.ts'
import type { ReportPhase } from './domain/taxonomy/files/read-esco.ts'
import type { TaxonomyReader, TaxonomySource } from './domain/taxonomy/files/taxonomy-reader.ts'
import type { IndexFiles, IndexPage } from './domain/taxonomy/index/index-builder.ts'
import type {
  Pathway,
  PathwayComparison,
  PathwayRequest,
  SkillGraph,
  TaughtResult,
  TaughtTerm,
  Vocabulary,
} from './engine/index.ts'

/** The loaded engine; swapped whole when the taxonomy changes. */
export interface EngineState {
  readonly vocabulary: Vocabulary
  readonly graph: SkillGraph
  readonly engineVersion: string
  readonly taxonomyVersion: string
  /** Skills in the loaded taxonomy. */
  readonly skills: number
  /** Where the index is cached for worker threads; null keeps linking in this thread. */
  readonly indexFile: string | null
}

export interface EngineHandle {
  /** What is loaded now. Read it once per verb, so that an answer never mixes two taxonomies. */
  readonly current: EngineState
  /** Loads what the database holds now and swaps it in. */
  reload(): Promise<void>
}

/** What sign-in offers to the verbs of accounts. */
export interface SignIn {
  createUser(input: {
    name: string
    email: string
    password: string
    role: Role
    organisationId: string | null
  }): Promise<string>
  /** Cookies that sign the person in. Throws wrong-password. */
  openSession(email: string, password: string): Promise<string[]>
}

/** What each kind of background work needs to know; never personal data. */
export interface JobData {
  'advance-import': { importId: string }
  relink: Record<string, never>
  'deliver-webhook': { deliveryId: string }
  'purge-idempotency-keys': Record<string, never>
  'write-summaries': Record<string, never>
  'fold-rollups': Record<string, never>
}
export type JobName = keyof JobData

/** Work that failed for good and waits for a person. */
export interface DeadLetter {
  readonly id: string
  readonly job: JobName
  readonly data: JobData[JobName]
  readonly error: string
  readonly failedAt: Date
}

/** Background work, kept in the database: what is enqueued runs at least once, whatever is killed in between. */
export interface Jobs {
  /** With a key, at most one such job waits at a time. */
  enqueue<N extends JobName>(
    job: N,
    data: JobData[N],
    options?: { key?: string; startAfterSeconds?: number },
  ): Promise<void>
  listDeadLetters(): Promise<DeadLetter[]>
  /** Enqueues it again and takes it off the list; false when it is not there any more. */
  retryDeadLetter(id: string): Promise<boolean>
  discardDeadLetter(id: string): Promise<boolean>
}

/** What the engine found in one text. */
export type Reading = Pick<TaughtResult, 'language' | 'links'>

/** A text with what people taught about words in texts like it. */
export interface TaughtText {
  readonly text: string
  /** Texts of one owner share one list. */
  readonly terms: readonly TaughtTerm[]
}

/** One sheet of a workbook, as plain data. Several texts in one cell stand side by side. */
export interface Sheet {
  readonly name: string
  readonly header: readonly string[]
  /** Per column: its width in characters and how numbers and days are shown. Days arrive as texts in ISO 8601. */
  readonly columns: readonly { readonly width: number; readonly format?: string; readonly isDay?: boolean }[]
  readonly rows: readonly (readonly (string | number | boolean | readonly string[] | null)[])[]
}

export type TableOptions = Omit<OpenOptions, 'shouldStop'>

/** A table whose rows come in batches, each when it is asked for. */
export interface TableInSteps {
  readonly table: Omit<SourceTable, 'rows'>
  readonly batches: AsyncIterable<readonly SourceRow[]>
}

/** What would hold the event loop, done in worker threads. */
export interface Workers {
  /** Links texts with a loaded engine; one result per text, in order. */
  linkTexts(engine: EngineState, texts: readonly TaughtText[]): Promise<Reading[]>
  /** The best pathway; past so many milliseconds of search the best one found, with its gap. */
  planPathway(graph: SkillGraph, request: PathwayRequest, milliseconds: number): Promise<Pathway>
  /** The best pathway beside others; the time is for all of them together. */
  comparePathways(graph: SkillGraph, request: PathwayRequest, milliseconds: number): Promise<PathwayComparison>
  /** Reads a file as a table. Throws IntakeError; a signal ends the reading, whatever it is at. */
  readTable(file: SourceFile, options: TableOptions, limits: IntakeLimits, signal: AbortSignal): Promise<TableInSteps>
  /** An XLSX file. */
  writeWorkbook(sheets: readonly Sheet[]): Promise<Uint8Array>
  /** A report as PDF. */
  printReport(document: ReportDocument): Promise<Uint8Array>
  /** Reads a taxonomy's files in a thread of their own, which ends with close. */
  openTaxonomyReader(source: TaxonomySource, report: ReportPhase, signal?: AbortSignal): Promise<TaxonomyReader>
  /** Builds an index and writes it to files; a page is taken when the one before is dealt with. */
  buildIndex(index: { version: string; files: IndexFiles }, pages: AsyncIterable<IndexPage>): Promise<void>
}

export interface SampleSignIn {
  readonly role: Role
  readonly email: string
  readonly password: string
}

/** All that a verb may touch. */
export interface Context {
  readonly db: Database
  readonly databaseKind: 'pglite' | 'postgres'
  readonly engine: EngineHandle
  readonly jobs: Jobs
  readonly workers: Workers
  /** Asked by work in the background between two steps. */
  readonly courtesy: Courtesy
  /** How large the files may be that people bring. */
  readonly intakeLimits: IntakeLimits
  readonly signIn: SignIn
  readonly publicUrl: string
  /** Filled only on an embedded sample installation on loopback. */
  sampleSignIns: readonly SampleSignIn[]
  /** Whether webhooks may lead to this very machine, also without https. */
  readonly webhookAllowLoopback: boolean
  /** Who pays for the programme, as reports say it at their foot; left out where nothing is to be said. */
  readonly fundingLine?: Readonly<Partial<Record<Locale, string>>>
  readonly now: () => Date
  readonly log: FastifyBaseLogger
}

/**
 * Who asks: a person, a machine with a token, or nobody. The operator is whoever can read the data directory of this
 * installation.
 */
export interface Actor {
  readonly role: Role | 'operator' | 'anonymous'
  readonly userId: string | null
  readonly organisationId: string | null
  readonly learnerId: string | null
  /** The token a machine came with; null for a person. */
  readonly tokenId: string | null
  /** What a machine may do of all that its role may; null for a person, who may do all of it. */
  readonly scopes: readonly Scope[] | null
}

const nobody = { userId: null, organisationId: null, learnerId: null, tokenId: null, scopes: null }
export const ANONYMOUS: Actor = { role: 'anonymous', ...nobody }
export const OPERATOR: Actor = { role: 'operator', ...nobody }
