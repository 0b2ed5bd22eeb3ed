import type { PathwayCredential, PathwayRequest, PathwayRun } from '../../../../api/src/engine/pathway/types.ts'
import type { OfferedSkill } from '../../../../api/src/engine/types.ts'

/** Credit in hundredths of an offered skill for an asked one. */
export type CreditOf = (asked: OfferedSkill, offered: OfferedSkill) => number

export interface Model {
  /** CPLEX LP format. */
  readonly text: string
  /** Variable of each credential that may be taken. */
  readonly variableOf: ReadonlyMap<string, string>
}

interface Candidate {
  readonly credential: PathwayCredential
  readonly x: string
  readonly minutes: number
  readonly ects: number
  /** Usable runs with their variables; null for self-paced work. */
  readonly runs: readonly { readonly z: string; readonly start: number; readonly end: number }[] | null
}

const ANY_MONDAY = day('2024-01-01')

/**
 * The written model as a mixed integer program, made from the request alone: maximise value x (minutes that any plan can take + 1)
 * - minutes, both divided by what all values and all minutes share. The end of the plan, the number of steps and the ids are left out.
 *
 * x: credential taken; z: run taken; y: step of credit reached; m: microdegree complete; p: alternative that meets a requirement; t: first day on which work
 * that needs this credential may begin; o: place in the order.
 * @throws {RangeError} where self-paced work would have to be laid between runs by the hour, which has no linear form
 */
export function writeModel(request: PathwayRequest, creditOf: CreditOf): Model {
  const { limits, catalogue, passed = [] } = request
  const timed = limits.start !== undefined && limits.weeklyHours !== undefined
  const mixed = catalogue.some((c) => c.runs?.length) && catalogue.some((c) => !c.runs?.length)
  if (timed && mixed) throw new RangeError('self-paced work beside runs within weekly hours has no linear form')
  const skills = [...request.held, ...catalogue.filter((c) => passed.includes(c.id)).flatMap((c) => c.teaches)]
  const uris = new Set(skills.map((skill) => skill.uri))
  const candidates = candidatesOf(request)
  const rows: string[] = []
  const bounds: string[] = []
  const binary = candidates.flatMap((c) => [c.x, ...(c.runs ?? []).map((run) => run.z)])

  const steps = writeCredit(request, candidates, skills, creditOf, rows, bounds)
  const bundles = writeMicrodegrees(request, candidates, skills, creditOf, rows)
  binary.push(...bundles.map((bundle) => bundle.y))
  steps.push(...bundles)
  const unit = candidates.reduce((d, c) => divisor(d, c.minutes), 0) || 1
  const scale = candidates.reduce((sum, c) => sum + c.minutes / unit, 0) + 1
  const valueUnit = steps.reduce((d, step) => divisor(d, step.value), 0) || 1
  const objective = [
    ...steps.map((step) => ({ variable: step.y, factor: (step.value / valueUnit) * scale })),
    ...candidates.map((c) => ({ variable: c.x, factor: -c.minutes / unit })),
  ]

  const room = timed ? Math.floor((limits.weeklyHours! * 60 * periodDays(request)) / 7 + 1e-6) : Infinity
  // What has dates takes no more than the whole period holds; runs are bound week by week below as well.
  const budget = Math.min(Math.round((limits.hours ?? Infinity) * 60), room)
  if (Number.isFinite(budget))
    rows.push(`${sum(candidates.map((c) => ({ variable: c.x, factor: c.minutes })))} <= ${budget}`)
  if (limits.ects !== undefined) {
    rows.push(`${sum(candidates.map((c) => ({ variable: c.x, factor: c.ects })))} <= ${Math.round(limits.ects * 100)}`)
  }
  for (const c of candidates) {
    if (c.runs === null) continue
    rows.push(`${sum([...c.runs.map((run) => ({ variable: run.z, factor: 1 })), { variable: c.x, factor: -1 }])} = 0`)
  }
  writeWeeks(request, candidates, rows)
  binary.push(...writeRequirements(request, candidates, uris, rows, bounds))
  return {
    text: [
      'Maximize',
      ` obj: ${sum(objective)}`,
      'Subject To',
      ...rows.map((row, i) => ` r${i}: ${row}`),
      'Bounds',
      ...bounds.map((line) => ` ${line}`),
      'Binary',
      ` ${binary.join('\n ')}`,
      'End',
    ].join('\n'),
    variableOf: new Map(candidates.map((c) => [c.credential.id, c.x])),
  }
}

function day(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / 86_400_000
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b)
}

function sum(terms: readonly { variable: string; factor: number }[]): string {
  const shown = terms.filter((term) => term.factor !== 0)
  if (shown.length === 0) return '0 zero'
  return shown.map(({ variable, factor }) => `${factor < 0 ? '-' : '+'} ${Math.abs(factor)} ${variable}`).join('\n  ')
}

const isOnline = (c: PathwayCredential, run: PathwayRun) =>
  run.mode === undefined ? c.modes.length === 1 && c.modes[0] === 'online' : run.mode === 'online'

function candidatesOf({ catalogue, limits, passed = [] }: PathwayRequest): Candidate[] {
  const meets = (offered: readonly string[], wanted?: readonly string[]) =>
    !wanted?.length || offered.length === 0 || offered.some((value) => wanted.includes(value))
  const open = (c: PathwayCredential, run: PathwayRun) =>
    meets(run.language === undefined ? c.languages : [run.language], limits.languages) &&
    meets(run.mode === undefined ? c.modes : [run.mode], limits.modes) &&
    (!limits.besideWork || isOnline(c, run) || run.time === 'evening' || run.time === 'weekend') &&
    !(limits.start !== undefined && run.start < limits.start) &&
    !(limits.end !== undefined && run.end > limits.end) &&
    !(run.seatsFree !== null && run.seatsFree <= 0)
  return catalogue.flatMap((credential, i): Candidate[] => {
    const { audience, runs = [] } = credential
    if (passed.includes(credential.id)) return []
    if (limits.audience !== undefined && audience.length > 0 && !audience.includes(limits.audience)) return []
    const usable = runs.flatMap((run, r) =>
      open(credential, run) ? [{ z: `z${i}_${r}`, start: day(run.start), end: day(run.end) }] : [],
    )
    if (runs.length > 0 ? usable.length === 0 : !meets(credential.languages, limits.languages)) return []
    if (runs.length === 0 && !meets(credential.modes, limits.modes)) return []
    if (runs.length === 0 && limits.besideWork && !meets(credential.modes, ['online'])) return []
    return [
      {
        credential,
        x: `x${i}`,
        minutes: Math.round(credential.hours * 60),
        ects: Math.round((credential.ects ?? 0) * 100),
        runs: runs.length > 0 ? usable : null,
      },
    ]
  })
}

function periodDays({ limits }: PathwayRequest): number {
  if (limits.start === undefined || limits.end === undefined) return Infinity
  return day(limits.end) - day(limits.start) + 1
}

const RISING = ['basic', 'independent', 'advanced'] as const

/** Units of each goal skill; of one told twice the larger weight and the higher level count, and a must wins. */
function mergeGoal(goal: PathwayRequest['goal']): (OfferedSkill & { units: number })[] {
  const merged = new Map<string, { weight: number; must: boolean; rank: number }>()
  for (const { uri, weight, must, level } of goal) {
    const known = merged.get(uri)
    merged.set(uri, {
      weight: Math.max(weight, known?.weight ?? 0),
      must: must || known?.must === true,
      rank: Math.max(level ? RISING.indexOf(level) : -1, known?.rank ?? -1),
    })
  }
  return [...merged].map(([uri, { weight, must, rank }]) => ({
    uri,
    level: RISING[rank] ?? null,
    units: weight * (must ? 3 : 1),
  }))
}

/** One variable per level that the credit of a goal skill can rise to. */
function writeCredit(
  { goal }: PathwayRequest,
  candidates: readonly Candidate[],
  skills: readonly OfferedSkill[],
  creditOf: CreditOf,
  rows: string[],
  bounds: string[],
): { y: string; value: number }[] {
  const steps: { y: string; value: number }[] = []
  for (const { units, ...asked } of mergeGoal(goal)) {
    const best = (offered: readonly OfferedSkill[]) => Math.max(0, ...offered.map((skill) => creditOf(asked, skill)))
    let below = best(skills)
    const credits = candidates.map((c) => best(c.credential.teaches))
    for (const level of [...new Set(credits)].filter((credit) => credit > below).sort((a, b) => a - b)) {
      const y = `y${steps.length}`
      steps.push({ y, value: units * (level - below) })
      below = level
      const reaching = candidates.filter((_, i) => credits[i]! >= level)
      rows.push(`${sum([{ variable: y, factor: 1 }, ...reaching.map((c) => ({ variable: c.x, factor: -1 }))])} <= 0`)
      bounds.push(`0 <= ${y} <= 1`)
    }
  }
  return steps
}

/** One binary variable per microdegree that can be completed and of which an open part adds to the goal. */
function writeMicrodegrees(
  { microdegrees = [], catalogue, goal, passed = [] }: PathwayRequest,
  candidates: readonly Candidate[],
  skills: readonly OfferedSkill[],
  creditOf: CreditOf,
  rows: string[],
): { y: string; value: number }[] {
  const skillsOf = (ids: readonly string[]) => catalogue.filter((c) => ids.includes(c.id)).flatMap((c) => c.teaches)
  const best = (asked: OfferedSkill, offered: readonly OfferedSkill[]) =>
    Math.max(0, ...offered.map((skill) => creditOf(asked, skill)))
  const asked = mergeGoal(goal)
  return microdegrees.flatMap(({ required, electives, electivesNeeded }, m) => {
    const open = (ids: readonly string[]) => ids.filter((id) => !passed.includes(id))
    const parts = (ids: readonly string[]) => candidates.filter((c) => ids.includes(c.credential.id))
    const choice = electivesNeeded - (electives.length - open(electives).length)
    const needed = [
      ...open(required).map((id) => ({ count: 1, of: parts([id]) })),
      ...(choice > 0 ? [{ count: choice, of: parts(open(electives)) }] : []),
    ]
    if (needed.length === 0 || needed.some(({ count, of }) => of.length < count)) return []
    const toTake = skillsOf(open([...required, ...electives]))
    if (!asked.some((skill) => best(skill, toTake) > best(skill, skills))) return []
    const y = `m${m}`
    for (const { count, of } of needed) {
      rows.push(`${sum([...of.map((c) => ({ variable: c.x, factor: 1 })), { variable: y, factor: -count }])} >= 0`)
    }
    const offered = skillsOf([...required, ...electives])
    const reach = asked.reduce((total, skill) => total + skill.units * best(skill, offered), 0)
    return [{ y, value: 5 * Math.ceil(reach / 50) }]
  })
}

function writeWeeks({ limits }: PathwayRequest, candidates: readonly Candidate[], rows: string[]): void {
  if (limits.weeklyHours === undefined) return
  const anchor = limits.start === undefined ? ANY_MONDAY : day(limits.start)
  const over = limits.end === undefined ? Infinity : day(limits.end) + 1
  const weeks = new Map<number, { variable: string; factor: number }[]>()
  for (const { runs, minutes } of candidates) {
    for (const { z, start, end } of runs ?? []) {
      for (let week = Math.floor((start - anchor) / 7); week <= Math.floor((end - anchor) / 7); week++) {
        const days = Math.min(end, anchor + 7 * week + 6) - Math.max(start, anchor + 7 * week) + 1
        const terms = weeks.get(week) ?? []
        weeks.set(week, terms)
        terms.push({ variable: z, factor: (minutes * days) / (end - start + 1) })
      }
    }
  }
  for (const [week, terms] of weeks) {
    const days = Math.min(7, over - (anchor + 7 * week))
    rows.push(`${sum(terms)} <= ${(limits.weeklyHours * 60 * days) / 7 + 1e-6}`)
  }
}

/** Returns the variables that say which alternative meets which requirement. */
function writeRequirements(
  request: PathwayRequest,
  candidates: readonly Candidate[],
  skills: ReadonlySet<string>,
  rows: string[],
  bounds: string[],
): string[] {
  const dated = candidates.some((c) => c.runs !== null)
  const days = candidates.flatMap((c) => (c.runs ?? []).flatMap((run) => [run.start, run.end + 1]))
  const first = days.length === 0 ? 0 : Math.min(...days)
  const span = days.length === 0 ? 0 : Math.max(...days) - first
  const n = candidates.length
  const chosen: string[] = []
  candidates.forEach((c, i) => {
    bounds.push(`0 <= o${i} <= ${n}`)
    if (!dated) return
    bounds.push(`0 <= t${i} <= ${span}`)
    if (c.runs !== null) {
      rows.push(
        `${sum([{ variable: `t${i}`, factor: 1 }, ...c.runs.map((run) => ({ variable: run.z, factor: -(run.end + 1 - first) }))])} >= 0`,
      )
    }
  })
  const provides = ({ credential }: Candidate, atom: string) =>
    credential.id === atom || credential.teaches.some((skill) => skill.uri === atom)
  candidates.forEach((c, i) => {
    c.credential.requires.forEach((clause, k) => {
      if (clause.some((atom) => skills.has(atom) || request.passed?.includes(atom))) return
      const options = candidates.flatMap((other, a) =>
        a !== i && clause.some((atom) => provides(other, atom)) ? [{ other, a, p: `p${i}_${k}_${a}` }] : [],
      )
      rows.push(`${sum([...options.map((o) => ({ variable: o.p, factor: 1 })), { variable: c.x, factor: -1 }])} >= 0`)
      for (const { other, a, p } of options) {
        chosen.push(p)
        rows.push(`+ 1 ${p} - 1 ${other.x} <= 0`)
        rows.push(`+ 1 o${i} - 1 o${a} - ${n + 1} ${p} >= ${-n}`)
        if (!dated) continue
        if (c.runs === null) rows.push(`+ 1 t${i} - 1 t${a} - ${span} ${p} >= ${-span}`)
        else {
          const begins = c.runs.map((run) => ({ variable: run.z, factor: run.start - first }))
          // Without the run taken, what it needs may end when it likes.
          rows.push(
            `${sum([...begins, { variable: `t${a}`, factor: -1 }, { variable: p, factor: -span }])} >= ${-span}`,
          )
        }
      }
    })
  })
  return chosen
}
