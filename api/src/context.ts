import type { FastifyBaseLogger } from 'fastify'
import type { Role } from './contract/accounts.ts'
import type { Database } from './db/client.ts'
import type { LinkResult, SkillGraph, Vocabulary } from './engine/index.ts'

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
  relink: Record<string, never>
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
export type Reading = Pick<LinkResult, 'language' | 'links'>

/** What would hold the event loop, done in worker threads. */
export interface Workers {
  /** Links texts with a loaded engine; one result per text, in order. */
  linkTexts(engine: EngineState, texts: readonly string[]): Promise<Reading[]>
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
  readonly signIn: SignIn
  readonly publicUrl: string
  /** Filled only on an embedded sample installation on loopback. */
  sampleSignIns: readonly SampleSignIn[]
  readonly now: () => Date
  readonly log: FastifyBaseLogger
}

/** Who asks. The operator is whoever can read the data directory of this installation. */
export interface Actor {
  readonly role: Role | 'operator' | 'anonymous'
  readonly userId: string | null
  readonly organisationId: string | null
  readonly learnerId: string | null
}

export const ANONYMOUS: Actor = { role: 'anonymous', userId: null, organisationId: null, learnerId: null }
export const OPERATOR: Actor = { role: 'operator', userId: null, organisationId: null, learnerId: null }
