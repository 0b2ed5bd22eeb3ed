import type { FastifyBaseLogger } from 'fastify'
import type { Role } from './contract/accounts.ts'
import type { Database } from './db/client.ts'
import type { SkillGraph, Vocabulary } from './engine/index.ts'

/** The loaded engine; swapped whole when the taxonomy changes. */
export interface EngineState {
  readonly vocabulary: Vocabulary
  readonly graph: SkillGraph
  readonly engineVersion: string
  readonly taxonomyVersion: string
  /** Skills in the loaded taxonomy. */
  readonly skills: number
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
