import { MessageChannel, type MessagePort } from 'node:worker_threads'
import type { Piscina } from 'piscina'
import { AppError, type ErrorCode } from '../errors.ts'
import { runUntil } from './run-until.ts'

/** What a thread that keeps something between questions is started with. */
export interface SessionTask<Input> {
  readonly port: MessagePort
  readonly input: Input
}

type Answer =
  | { readonly report: readonly [phase: string, done: number, total: number] }
  | { readonly result: unknown }
  | {
      readonly fault: { readonly code: ErrorCode | null; readonly message: string; readonly stack?: string | undefined }
    }

export interface Session {
  /** One question at a time: whoever asks slowly is answered slowly, and nothing piles up. */
  ask<T>(method: string, argument?: unknown): Promise<T>
  /** Ends the thread, whatever it is at. */
  close(): Promise<void>
}

/**
 * A thread that answers questions until it is closed.
 * @param report  hears how far the thread is; what it throws fails the question that is open
 * @param signal  fails it, too
 */
export function openSession(
  pool: Piscina,
  filename: string,
  input: unknown,
  report: (phase: string, done: number, total: number) => void = () => undefined,
  signal?: AbortSignal,
): Session {
  const { port1: here, port2: there } = new MessageChannel()
  const ending = new AbortController()
  let open: { resolve(value: never): void; reject(error: unknown): void } | undefined
  let broken: unknown
  const fail = (error: unknown) => {
    broken ??= error
    open?.reject(broken)
    open = undefined
  }
  here.on('message', (answer: Answer) => {
    if ('report' in answer) {
      try {
        report(...answer.report)
      } catch (error) {
        fail(error)
      }
    } else if ('fault' in answer) {
      const { code, message, stack } = answer.fault
      open?.reject(code ? new AppError(code, message) : Object.assign(new Error(message), { stack }))
    } else open?.resolve(answer.result as never)
  })
  const stop = () => fail(signal?.reason)
  signal?.addEventListener('abort', stop)
  const options = { filename, transferList: [there], signal: ending.signal }
  const run = runUntil(pool, { port: there, input }, options).then(() => fail(new Error('The thread has ended.')), fail)
  return {
    ask: <T>(method: string, argument?: unknown) =>
      new Promise<T>((resolve, reject) => {
        if (broken !== undefined) return reject(broken)
        open = { resolve, reject }
        here.postMessage({ method, argument })
      }),
    async close() {
      signal?.removeEventListener('abort', stop)
      here.close()
      ending.abort()
      await run
    },
  }
}

/** The thread's side: answers until the other side closes. An error loses its class on the way, its code stays. */
export function answerQuestions(
  port: MessagePort,
  methods: Readonly<Record<string, (argument: never) => unknown>>,
): Promise<void> {
  const tell = (answer: Answer) => port.postMessage(answer)
  return new Promise((resolve) => {
    port.on('close', resolve)
    port.on('message', async ({ method, argument }: { method: string; argument: never }) => {
      try {
        tell({ result: await methods[method]?.(argument) })
      } catch (error) {
        const { message, stack } = error as Error
        tell({ fault: { code: error instanceof AppError ? error.code : null, message, stack } })
      }
    })
  })
}

/** Tells the other side how far this thread is. */
export const reportTo =
  (port: MessagePort) =>
  (...report: [phase: string, done: number, total: number]): void =>
    port.postMessage({ report } satisfies Answer)
