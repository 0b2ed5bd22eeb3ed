import type { Pathway, PathwayRequest } from '../../../api/src/engine/pathway/types.ts'
import type { ConceptRelation, OfferedSkill } from '../../../api/src/engine/types.ts'
import type { Optimum } from './brute-force.ts'
import {
  creditAt,
  day,
  goalOf,
  known,
  mayTake,
  mayTakeRun,
  type Placed,
  planBonus,
  planDemand,
  planValue,
  standing,
  weekNumber,
  weekRoom,
} from './model.ts'

/** Recomputes a plan's feasibility and objective from the written model; every breach is a sentence. */
export function checkPlan(
  relations: readonly ConceptRelation[],
  request: PathwayRequest,
  plan: Pathway,
): { problems: string[]; objective: Optimum } {
  const problems: string[] = []
  const limits = request.limits
  const has = new Map<string, number>(
    [...known(request), ...(request.passed ?? [])].map((atom) => [atom, Number.NEGATIVE_INFINITY]),
  )
  const placed: Placed[] = []
  const skills = standing(request)
  const goal = goalOf(request)
  const bestOf = (uri: string, offered: readonly OfferedSkill[]) => {
    const asked = goal.find((skill) => skill.uri === uri)
    return asked ? Math.max(0, ...offered.map((skill) => creditAt(relations, asked, skill))) : 0
  }
  const share = (offered: readonly OfferedSkill[]) => coverage(relations, request, offered)
  if (differ(plan.coverageBefore, share(skills))) problems.push(`coverage before is not ${plan.coverageBefore}`)
  for (const step of plan.steps) {
    const c = request.catalogue.find((candidate) => candidate.id === step.credential)
    if (c === undefined) {
      problems.push(`${step.credential} is not in the catalogue`)
      continue
    }
    if (placed.some((p) => p.credential === c)) problems.push(`${c.id} is taken twice`)
    if (!mayTake(request, c)) problems.push(`${c.id} may not be taken`)
    const run = c.runs?.find((candidate) => candidate.id === step.run)
    if ((c.runs?.length ?? 0) > 0 && run === undefined) problems.push(`${c.id} needs a run`)
    if (run !== undefined && !mayTakeRun(request, c, run)) problems.push(`${c.id} may not take ${run.id}`)
    if (run !== undefined && (step.start !== run.start || step.end !== run.end))
      problems.push(`${c.id} has wrong dates`)
    if (limits.start !== undefined && step.start !== null && step.start < limits.start)
      problems.push(`${c.id} is too early`)
    if (limits.end !== undefined && step.end !== null && step.end > limits.end) problems.push(`${c.id} is too late`)
    const from = step.start === null ? Number.NEGATIVE_INFINITY : day(step.start)
    const until = step.end === null ? Number.NEGATIVE_INFINITY : day(step.end)
    for (const clause of c.requires) {
      const ready = Math.min(...clause.map((atom) => has.get(atom) ?? Number.POSITIVE_INFINITY))
      // Self-paced work may follow other self-paced work within a day; a run may not begin before the day after.
      if (step.start === null ? ready === Number.POSITIVE_INFINITY : run === undefined ? ready > from : ready >= from) {
        problems.push(`${c.id} begins before ${clause.join(' or ')} is finished`)
      }
    }
    for (const atom of [c.id, ...c.teaches.map((skill) => skill.uri)])
      has.set(atom, Math.min(has.get(atom) ?? Infinity, until))
    placed.push({ credential: c, run: run === undefined ? null : { start: from, end: until }, from, until: until + 1 })
    if (step.hours !== c.hours) problems.push(`${c.id} takes ${c.hours} hours`)
    const added = c.teaches
    for (const { uri, by, credit: told, belowLevel = null } of step.adds) {
      const now = bestOf(uri, added)
      const giver = added.filter((skill) => skill.uri === by && bestOf(uri, [skill]) === now)
      const short = giver.map((skill) => (bestOf(uri, [{ uri: by }]) > now ? skill.level : null))
      if (!(now > bestOf(uri, skills)) || now !== Math.round(told * 100) || !short.includes(belowLevel))
        problems.push(`${c.id} does not add ${uri}`)
    }
    const gained = new Set(goal.map((skill) => skill.uri).filter((uri) => bestOf(uri, added) > bestOf(uri, skills)))
    if (gained.size !== step.adds.length) problems.push(`${c.id} adds ${[...gained].join(', ')}`)
    skills.push(...added)
    if (differ(step.coverageAfter, share(skills))) problems.push(`coverage after ${c.id} is not ${step.coverageAfter}`)
  }
  const open = new Set(goal.map((skill) => skill.uri).filter((uri) => bestOf(uri, skills) === 0))
  if (open.size !== plan.open.length || plan.open.some((skill) => !open.has(skill.uri)))
    problems.push(`open are ${[...open].join(', ')}`)
  if (plan.blockedBy !== null && (plan.steps.length > 0 || plan.coverageBefore === 1 || plan.coverageBefore === null))
    problems.push(`${plan.blockedBy} blocks nothing`)

  const total = (of: (p: Placed) => number) => placed.reduce((sum, p) => sum + of(p), 0)
  if (total((p) => p.credential.hours) > (limits.hours ?? Infinity)) problems.push('too many hours')
  if (total((p) => p.credential.ects ?? 0) > (limits.ects ?? Infinity)) problems.push('too many ECTS')
  checkWeeks(request, placed, problems)
  checkMicrodegrees(request, plan, problems)

  const { value, total: whole } = planValue(
    relations,
    request,
    placed.map((p) => p.credential),
  )
  const after = whole === 0 ? null : value / whole
  if (differ(plan.coverageAfter, after)) problems.push(`coverage is ${after}, not ${plan.coverageAfter}`)
  const shares = plan.covered.reduce((sum, skill) => sum + skill.share, 0)
  if (Math.abs(shares - (after ?? 0)) > 1e-9) problems.push(`shares sum to ${shares}`)
  const told = new Set([...plan.steps.map((s) => s.credential), ...plan.whyNot.map((w) => w.credential)])
  if (told.size !== request.catalogue.length) problems.push('some credential is neither in the plan nor explained')
  return {
    problems,
    objective: {
      value:
        value +
        planBonus(
          relations,
          request,
          placed.map((p) => p.credential),
        ),
      minutes: total((p) => p.credential.hours * 60),
      demand: planDemand(
        request,
        placed.map((p) => p.credential),
      ),
      lastDay: Math.max(Number.NEGATIVE_INFINITY, ...placed.map((p) => p.until - 1)),
      ids: placed.map((p) => p.credential.id).sort(),
    },
  }
}

/** A microdegree is told with the step that completes it, and with the parts taken before. */
function checkMicrodegrees(
  { microdegrees = [], passed = [] }: PathwayRequest,
  plan: Pathway,
  problems: string[],
): void {
  for (const { id, required, electives, electivesNeeded } of microdegrees) {
    const completeAfter = (steps: number) => {
      const has = [...passed, ...plan.steps.slice(0, steps).map((step) => step.credential)]
      return (
        required.every((part) => has.includes(part)) &&
        electives.filter((p) => has.includes(p)).length >= electivesNeeded
      )
    }
    const from = Array.from({ length: plan.steps.length + 1 }, (_, i) => i).find(completeAfter)
    plan.steps.forEach((step, i) => {
      const completes = from === i + 1
      const counts = from !== undefined && from > i + 1 && [...required, ...electives].includes(step.credential)
      if (step.completes.includes(id) !== completes || step.countsTowards.includes(id) !== counts)
        problems.push(`${step.credential} says the wrong thing of ${id}`)
    })
  }
}

const differ = (told: number | null, is: number | null) =>
  told === null || is === null ? told !== is : Math.abs(told - is) > 1e-9

/** Share of the goal that these skills cover; null for an empty goal. */
function coverage(relations: readonly ConceptRelation[], request: PathwayRequest, held: readonly OfferedSkill[]) {
  const { value, total } = planValue(relations, { ...request, held, passed: [] }, [])
  return total === 0 ? null : value / total
}

/** Runs fit week by week; self-paced work, by the dates told, fits into what runs leave from its first to its last day. */
function checkWeeks(request: PathwayRequest, placed: readonly Placed[], problems: string[]): void {
  const runs = placed.filter((p) => p.run !== null)
  for (const p of runs) {
    for (let week = weekNumber(request, p.from); week <= weekNumber(request, p.until - 1); week++) {
      if (weekRoom(request, runs, week).free < -1e-6) problems.push(`week ${week} is too full`)
    }
  }
  if (request.limits.weeklyHours === undefined || request.limits.start === undefined) return
  const selfPaced = placed.filter((p) => p.run === null)
  for (const first of selfPaced) {
    for (const last of selfPaced) {
      const between = selfPaced.filter((p) => p.from >= first.from && p.until <= last.until)
      const needed = between.reduce((sum, p) => sum + p.credential.hours * 60, 0)
      let room = 0
      for (let d = first.from; d < last.until; d++) {
        const { free, days } = weekRoom(request, runs, weekNumber(request, d))
        room += Math.max(0, free) / days
      }
      if (between.length > 0 && needed > room + 1e-3)
        problems.push(`days ${first.from} to ${last.until} hold too much work`)
    }
  }
}
