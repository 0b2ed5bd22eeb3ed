import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** Who holds a data directory, and where its server answers. */
export interface LockHolder {
  readonly pid: number
  /** Start of the process in kernel ticks, where the system tells: a recycled pid is not the holder. */
  readonly startedTicks: string | null
  readonly url: string | null
}

export class DirectoryTakenError extends Error {
  readonly holder: LockHolder
  constructor(directory: string, holder: LockHolder) {
    super(
      `The data directory ${directory} is in use by process ${holder.pid}${holder.url ? ` at ${holder.url}` : ''}. ` +
        'Two processes on one embedded database lose data: stop the other one, or set DATA_DIR to another directory.',
    )
    this.holder = holder
  }
}

const fileOf = (directory: string) => join(directory, 'server.lock')

/** Reads the holder; null when nobody holds the directory or the holder is gone (for example after kill -9). */
export function readLock(directory: string): LockHolder | null {
  let holder: LockHolder
  try {
    holder = JSON.parse(readFileSync(fileOf(directory), 'utf8')) as LockHolder
  } catch {
    return null
  }
  return isAlive(holder) ? holder : null
}

/**
 * Takes the directory for this process.
 * @returns a function that gives it back, once
 * @throws {DirectoryTakenError} when a living process holds it
 */
export function takeLock(directory: string, url: string | null): () => void {
  mkdirSync(directory, { recursive: true })
  const file = fileOf(directory)
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      const handle = openSync(file, 'wx', 0o600)
      writeSync(
        handle,
        JSON.stringify({ pid: process.pid, startedTicks: startedTicks(process.pid), url } satisfies LockHolder),
      )
      closeSync(handle)
      return () => rmSync(file, { force: true })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      const holder = readLock(directory)
      if (holder) throw new DirectoryTakenError(directory, holder)
      rmSync(file, { force: true })
    }
  }
  throw new Error(`The lock file ${file} cannot be created. Check that the directory is writable.`)
}

function isAlive(holder: LockHolder): boolean {
  try {
    process.kill(holder.pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  return holder.startedTicks === null || startedTicks(holder.pid) === holder.startedTicks
}

function startedTicks(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The command may hold spaces and parentheses: fields are counted from its closing one.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
  } catch {
    return null
  }
}
