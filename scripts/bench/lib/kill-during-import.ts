import type { DataImport, ImportRowList } from '../../../api/src/contract/imports.ts'
import { readImport, uploadNeeds } from './import-client.ts'
import { needRows } from './need-rows.ts'
import { type DatabaseKind, openServerProcess, type ServerProcess } from './server-process.ts'

export interface KillResult {
  readonly kills: number
  /** In which states the process was killed, and how often. */
  readonly killedWhile: Readonly<Record<string, number>>
  readonly finished: DataImport
  readonly wrong: number
  /** Needs of the business before and after: the difference is what the import stored. */
  readonly needsBefore: number
  readonly needsAfter: number
  /** Rows of the file by what became of them, each row counted once. */
  readonly outcomes: Readonly<Record<string, number>>
  readonly rowsTwice: number
}

export interface KillOptions {
  readonly rows: number
  readonly kills: number
  readonly seed?: number
  readonly pauseMs: number
  /** As for openServerProcess. */
  readonly bare?: boolean
}

/**
 * Imports a file of needs while the server is killed (SIGKILL) again and again at random moments, and tells what became of
 * each row. A pause between two kills is anything up to `pauseMs`.
 */
export async function killDuringImport(
  kind: DatabaseKind,
  { rows, kills, seed = 7, pauseMs, bare }: KillOptions,
  tell: (line: string) => void = () => undefined,
): Promise<KillResult> {
  let state = seed
  const random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  const { csv, wrong } = needRows(rows)
  const server = await openServerProcess(kind, bare)
  try {
    let cookie = await server.signIn('business')
    const needsBefore = await countNeeds(server, cookie)
    const { id } = await uploadNeeds(server.url, cookie, csv)
    const killedWhile: Record<string, number> = {}
    let done = 0
    while (done < kills) {
      await new Promise((resolve) => setTimeout(resolve, random() * pauseMs))
      const before = await readImport(server.url, cookie, id)
      if (before.state === 'finished') break
      await server.kill()
      done++
      killedWhile[before.state] = (killedWhile[before.state] ?? 0) + 1
      tell(`${kind}: kill ${done} while ${before.state} ${before.done}`)
      await server.start()
      cookie = await server.signIn('business')
    }
    const finished = await untilEnd(server, cookie, id, tell)
    const { outcomes, rowsTwice } = await countRows(server, cookie, id)
    const needsAfter = await countNeeds(server, cookie)
    return { kills: done, killedWhile, finished, wrong, needsBefore, needsAfter, outcomes, rowsTwice }
  } finally {
    await server.close()
  }
}

/** Two minutes without a step. */
const STUCK_TRIES = 240

async function untilEnd(
  server: ServerProcess,
  cookie: string,
  id: string,
  tell: (line: string) => void,
): Promise<DataImport> {
  let furthest = ''
  let tries = 0
  let stuck = 0
  while (stuck < STUCK_TRIES) {
    const current = await readImport(server.url, cookie, id)
    const reached = `${current.state} ${current.done}`
    stuck = reached === furthest ? stuck + 1 : 0
    furthest = reached
    if (['finished', 'failed', 'cancelled'].includes(current.state)) return current
    if (tries++ % 20 === 0) tell(`${server.kind}: ${current.state} ${current.done} of ${current.rows}`)
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  throw new Error(`The import stands still: ${furthest}.`)
}

async function countNeeds(server: ServerProcess, cookie: string): Promise<number> {
  const answer = await fetch(`${server.url}/api/v1/needs?limit=1`, { headers: { cookie } })
  return ((await answer.json()) as { total: number }).total
}

async function countRows(server: ServerProcess, cookie: string, id: string) {
  const outcomes: Record<string, number> = {}
  const seen = new Set<number>()
  let rowsTwice = 0
  let after: number | null = 0
  while (after !== null) {
    const answer: Response = await fetch(`${server.url}/api/v1/imports/${id}/rows?limit=100&after=${after}`, {
      headers: { cookie },
    })
    // The limit on requests is part of what is tested here: wait and go on.
    if (answer.status === 429) {
      await new Promise((resolve) => setTimeout(resolve, 5000))
      continue
    }
    const page = (await answer.json()) as ImportRowList
    for (const { row, outcome } of page.items) {
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
      if (seen.has(row)) rowsTwice++
      seen.add(row)
    }
    after = page.nextAfter
  }
  return { outcomes, rowsTwice }
}
