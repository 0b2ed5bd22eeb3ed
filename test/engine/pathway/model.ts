import type { PathwayCredential, PathwayRequest } from '../../../api/src/engine/pathway/types.ts'
import type { ConceptRelation, OfferedSkill } from '../../../api/src/engine/types.ts'

/** The written model once more, by the shortest way and without the engine: slow, plain, and therefore to be trusted. */

export const day = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000

/** Credit in hundredths of an offered skill for an asked one, straight from the relations. */
export function credit(relations: readonly ConceptRelation[], asked: string, offered: string): number {
  const isGroup = (uri: string) => uri.startsWith('g')
  if (asked === offered) return 100
  if (isGroup(asked) || isGroup(offered)) return 0
  const has = (from: string, to: string, broader: boolean) =>
    relations.some((r) => r.from === from && r.to === to && (r.kind === 'broader') === broader)
  if (has(offered, asked, true)) return 80
  if (has(asked, offered, true)) return 50
  if (has(asked, offered, false) || has(offered, asked, false)) return 40
  const parents = relations.filter((r) => r.kind === 'broader' && r.from === asked).map((r) => r.to)
  const small = parents.filter((p) => relations.filter((r) => r.kind === 'broader' && r.to === p).length <= 12)
  return small.some((parent) => has(offered, parent, true)) ? 25 : 0
}

const RISING = ['basic', 'independent', 'advanced']

/** The same at a level: three quarters of it one step below the level asked for, half of it two steps below, rounded. */
export function creditAt(relations: readonly ConceptRelation[], asked: OfferedSkill, offered: OfferedSkill): number {
  const full = credit(relations, asked.uri, offered.uri)
  if (!asked.level || !offered.level) return full
  const steps = Math.max(0, RISING.indexOf(asked.level) - RISING.indexOf(offered.level))
  return Math.round(full * (1 - steps / 4))
}

/** The goal, each skill once: the larger weight, must if either says so, the higher level. */
export function goalOf({ goal }: Pick<PathwayRequest, 'goal'>) {
  const merged = new Map<string, { uri: string; weight: number; must: boolean; level: OfferedSkill['level'] }>()
  for (const { uri, weight, must, level = null } of goal) {
    const old = merged.get(uri)
    const levels = [level, old?.level].filter((one) => one != null)
    merged.set(uri, {
      uri,
      weight: Math.max(weight, old?.weight ?? 0),
      must: must || (old?.must ?? false),
      level: levels.sort((a, b) => RISING.indexOf(b) - RISING.indexOf(a))[0] ?? null,
    })
  }
  return [...merged.values()]
}

/** What is held, with what the passed credentials teach. */
export function standing(request: PathwayRequest): OfferedSkill[] {
  const passed = request.catalogue.filter((c) => request.passed?.includes(c.id))
  return [...request.held, ...passed.flatMap((c) => c.teaches)]
}

export const known = (request: PathwayRequest): Set<string> => new Set(standing(request).map((skill) => skill.uri))

/** Whole units of coverage: weight x (3 if must) x best credit in hundredths. Weights of test instances are whole numbers. */
export function planValue(
  relations: readonly ConceptRelation[],
  request: PathwayRequest,
  plan: readonly PathwayCredential[],
) {
  const offered = [...standing(request), ...plan.flatMap((c) => c.teaches)]
  let value = 0
  let total = 0
  for (const asked of goalOf(request)) {
    const units = asked.weight * (asked.must ? 3 : 1)
    total += units * 100
    value += units * Math.max(0, ...offered.map((o) => creditAt(relations, asked, o)))
  }
  return { value, total }
}

/** Hundredths of goal units that each complete microdegree earns: those not complete yet of which some open part adds to the goal. */
export function bonuses(relations: readonly ConceptRelation[], request: PathwayRequest) {
  const { microdegrees = [], catalogue, passed = [] } = request
  const skillsOf = (ids: readonly string[]) => catalogue.filter((c) => ids.includes(c.id)).flatMap((c) => c.teaches)
  const worth = (skills: readonly OfferedSkill[]) =>
    planValue(relations, { ...request, passed: [], held: skills }, []).value
  const now = standing(request)
  return microdegrees.flatMap(({ id, required, electives, electivesNeeded }) => {
    const parts = [...required, ...electives]
    const completeWith = (ids: ReadonlySet<string>) =>
      required.every((part) => ids.has(part)) && electives.filter((part) => ids.has(part)).length >= electivesNeeded
    const open = parts.filter((part) => !passed.includes(part))
    if (completeWith(new Set(passed)) || !(worth([...now, ...skillsOf(open)]) > worth(now))) return []
    return [{ id, bonus: 5 * Math.ceil(worth(skillsOf(parts)) / 50), completeWith }]
  })
}

/** What the microdegrees earn that are complete with what is passed and what a plan takes. */
export function planBonus(
  relations: readonly ConceptRelation[],
  request: PathwayRequest,
  plan: readonly PathwayCredential[],
): number {
  const ids = new Set([...(request.passed ?? []), ...plan.map((c) => c.id)])
  return bonuses(relations, request).reduce((sum, { bonus, completeWith }) => sum + (completeWith(ids) ? bonus : 0), 0)
}

export interface Placed {
  readonly credential: PathwayCredential
  readonly run: { readonly start: number; readonly end: number } | null
  /** Time points: a day and a fraction; for runs the first day and the day after the last. */
  readonly from: number
  readonly until: number
}

/** Minutes a week holds for the learner, less what the runs of that week take. */
export function weekRoom(
  request: PathwayRequest,
  runs: readonly Placed[],
  week: number,
): { free: number; days: number } {
  const { weeklyHours = Number.POSITIVE_INFINITY, start, end } = request.limits
  const first = (start === undefined ? day('2024-01-01') : day(start)) + 7 * week
  const over = end === undefined ? Number.POSITIVE_INFINITY : day(end) + 1
  const days = Math.min(7, over - first)
  let load = 0
  for (const { credential, run } of runs) {
    if (run === null) continue
    for (let d = Math.max(run.start, first); d <= Math.min(run.end, first + 6); d++) {
      load += (credential.hours * 60) / (run.end - run.start + 1)
    }
  }
  return { free: (weeklyHours * 60 * days) / 7 - load, days }
}

export function weekNumber(request: PathwayRequest, at: number): number {
  const { start } = request.limits
  return Math.floor((at - (start === undefined ? day('2024-01-01') : day(start))) / 7)
}

/** A credential by itself: already passed, language, mode, audience. */
export function mayTake(request: PathwayRequest, c: PathwayCredential): boolean {
  const { languages, modes, besideWork, audience } = request.limits
  if (request.passed?.includes(c.id)) return false
  if (audience !== undefined && c.audience.length > 0 && !c.audience.includes(audience)) return false
  if ((c.runs ?? []).length > 0) return true
  const meets = (offered: readonly string[], wanted?: readonly string[]) =>
    !wanted?.length || offered.length === 0 || offered.some((x) => wanted.includes(x))
  return meets(c.languages, languages) && meets(c.modes, modes) && (!besideWork || meets(c.modes, ['online']))
}

export function mayTakeRun(
  request: PathwayRequest,
  c: PathwayCredential,
  run: NonNullable<PathwayCredential['runs']>[number],
) {
  const { languages, modes, besideWork, start, end } = request.limits
  const online = run.mode === 'online' || (run.mode === undefined && c.modes.length === 1 && c.modes[0] === 'online')
  const meets = (offered: readonly string[], wanted?: readonly string[]) =>
    !wanted?.length || offered.length === 0 || offered.some((x) => wanted.includes(x))
  return (
    meets(run.language === undefined ? c.languages : [run.language], languages) &&
    meets(run.mode === undefined ? c.modes : [run.mode], modes) &&
    (!besideWork || online || run.time === 'evening' || run.time === 'weekend') &&
    (start === undefined || run.start >= start) &&
    (end === undefined || run.end <= end) &&
    (run.seatsFree === null || run.seatsFree > 0)
  )
}

/** How often the region asks for what a plan teaches beyond what is known, each skill once. */
export function planDemand(request: PathwayRequest, plan: readonly PathwayCredential[]): number {
  const has = known(request)
  const taught = new Set(plan.flatMap((c) => c.teaches.map((s) => s.uri)).filter((uri) => !has.has(uri)))
  return (request.demand ?? []).reduce((sum, { uri, wanted }) => sum + (taught.has(uri) ? wanted : 0), 0)
}
