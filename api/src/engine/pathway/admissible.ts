import { dayNumber } from './calendar.ts'
import type { PathwayCredential, PathwayLimits, PathwayRun, WhyNot } from './types.ts'

/** Limits read once: dates as day numbers, empty lists as no limit, switches for the relaxations that explain a block. */
export interface Limits {
  readonly minutes: number
  readonly ectsHundredths: number
  readonly weeklyMinutes: number
  readonly start: number | null
  readonly end: number | null
  readonly languages: readonly string[] | null
  readonly modes: readonly string[] | null
  readonly besideWork: boolean
  readonly audience: string | null
  readonly ignoreSeats: boolean
  readonly ignorePrerequisites: boolean
}

/** A run that a learner with these limits could take. */
export interface OpenRun {
  readonly id: string
  readonly start: number
  readonly end: number
}

export type Refusal = Pick<WhyNot, 'code' | 'detail'>

/**
 * @throws {RangeError} if a limit on hours, ECTS or weekly hours is negative or not a number, or a date is none (names it)
 */
export function readLimits(limits: PathwayLimits): Limits {
  for (const name of ['hours', 'ects', 'weeklyHours'] as const) {
    const value = limits[name]
    if (value !== undefined && !(value >= 0)) throw new RangeError(`limit ${name} must be 0 or more, not ${value}`)
  }
  const listed = (values?: readonly string[]) => (values !== undefined && values.length > 0 ? values : null)
  return {
    minutes: toMinutes(limits.hours ?? Number.POSITIVE_INFINITY),
    ectsHundredths: toHundredths(limits.ects ?? Number.POSITIVE_INFINITY),
    weeklyMinutes: toMinutes(limits.weeklyHours ?? Number.POSITIVE_INFINITY),
    start: limits.start === undefined ? null : dayNumber(limits.start),
    end: limits.end === undefined ? null : dayNumber(limits.end),
    languages: listed(limits.languages),
    modes: listed(limits.modes),
    besideWork: limits.besideWork ?? false,
    audience: limits.audience ?? null,
    ignoreSeats: false,
    ignorePrerequisites: false,
  }
}

/** Hours as whole minutes: the solver adds whole numbers only. */
export function toMinutes(hours: number): number {
  return Math.round(hours * 60)
}

export function toHundredths(ects: number): number {
  return Math.round(ects * 100)
}

/** Why a credential is out of the question by its own nature; null when it is not. Unstated languages or modes fit any limit. */
export function refuseCredential(credential: PathwayCredential, limits: Limits): Refusal | null {
  if (limits.audience !== null && credential.audience.length > 0 && !credential.audience.includes(limits.audience)) {
    return { code: 'wrong-audience', detail: credential.audience.join(', ') }
  }
  const minutes = toMinutes(credential.hours)
  if (minutes > limits.minutes) return { code: 'too-many-hours', detail: (minutes - limits.minutes) / 60 }
  const ects = toHundredths(credential.ects ?? 0)
  if (ects > limits.ectsHundredths) return { code: 'too-many-ects', detail: (ects - limits.ectsHundredths) / 100 }
  if (credential.runs !== undefined && credential.runs.length > 0) return null
  return (
    refuseListed(credential.languages, limits.languages, 'wrong-language') ??
    refuseListed(credential.modes, limits.modes, 'wrong-mode') ??
    refuseTime(credential.modes, undefined, limits) ??
    refuseSelfPaced(minutes, limits)
  )
}

function refuseListed(
  offered: readonly string[],
  wanted: readonly string[] | null,
  code: 'wrong-language' | 'wrong-mode',
): Refusal | null {
  if (wanted === null || offered.length === 0 || offered.some((value) => wanted.includes(value))) return null
  return { code, detail: offered.join(', ') }
}

/** What does not say when it meets is no promise; what has no dates may be online. */
function refuseTime(modes: readonly string[], run: PathwayRun | undefined, limits: Limits): Refusal | null {
  if (!limits.besideWork || (run?.time !== undefined && BESIDE_WORK.has(run.time))) return null
  const online = run === undefined ? modes.length === 0 || modes.includes('online') : modes.join() === 'online'
  return online ? null : { code: 'wrong-time', detail: run?.time ?? 'unsaid' }
}

const BESIDE_WORK: ReadonlySet<string> = new Set(['evening', 'weekend'])

function refuseSelfPaced(minutes: number, limits: Limits): Refusal | null {
  if (limits.start === null || limits.end === null) return null
  if (limits.end < limits.start) return { code: 'too-late', detail: limits.start - limits.end }
  const room = (limits.weeklyMinutes * (limits.end - limits.start + 1)) / 7
  return minutes > room + 1e-6 ? { code: 'weekly-hours', detail: (minutes - room) / 60 } : null
}

/** Why one run is out of the question; a run's own language and mode stand in for the credential's. */
export function refuseRun(credential: PathwayCredential, run: PathwayRun, limits: Limits): Refusal | null {
  const start = dayNumber(run.start)
  const end = dayNumber(run.end)
  if (end < start) throw new RangeError(`run ${run.id} ends before it starts`)
  const language = refuseListed(
    run.language === undefined ? credential.languages : [run.language],
    limits.languages,
    'wrong-language',
  )
  if (language !== null) return language
  const modes = run.mode === undefined ? credential.modes : [run.mode]
  const mode = refuseListed(modes, limits.modes, 'wrong-mode') ?? refuseTime(modes, run, limits)
  if (mode !== null) return mode
  if (limits.start !== null && start < limits.start) return { code: 'too-early', detail: run.start }
  if (limits.end !== null && end > limits.end) return { code: 'too-late', detail: run.end }
  if (!limits.ignoreSeats && run.seatsFree !== null && run.seatsFree <= 0) return { code: 'full', detail: run.id }
  return null
}

/** A credential's usable runs, earliest end first, or why none is. One shared reason is named, different ones make "no-run". */
export function openRuns(credential: PathwayCredential, limits: Limits): OpenRun[] | Refusal {
  const refusals: Refusal[] = []
  const runs: OpenRun[] = []
  for (const run of credential.runs ?? []) {
    const refusal = refuseRun(credential, run, limits)
    if (refusal === null) runs.push({ id: run.id, start: dayNumber(run.start), end: dayNumber(run.end) })
    else refusals.push(refusal)
  }
  if (runs.length > 0 || refusals.length === 0) {
    return runs.sort((a, b) => a.end - b.end || a.start - b.start || (a.id < b.id ? -1 : 1))
  }
  const [first] = refusals as [Refusal]
  return refusals.every((refusal) => refusal.code === first.code) ? first : { code: 'no-run', detail: refusals.length }
}
