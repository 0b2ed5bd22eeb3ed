import type { ImportState } from '../../contract/imports.ts'

/** A process works on it, or should. */
export const WORKING = ['reading', 'checking', 'storing', 'linking'] as const satisfies readonly ImportState[]
/** Waiting for a person's word. */
export const WAITING = ['ready', 'checked'] as const satisfies readonly ImportState[]
/** Nothing more will happen. */
export const ENDED = ['finished', 'cancelled', 'failed'] as const satisfies readonly ImportState[]

export const isOneOf = <T extends string>(states: readonly T[], state: string): state is T =>
  (states as readonly string[]).includes(state)
