import type { CoveredSkill } from '../types.ts'
import { isoDate } from './calendar.ts'
import type { Standing } from './compile.ts'
import { coverageOf, type Goal, type GoalCredit, raiseCredit } from './goal.ts'
import { tellMicrodegrees } from './microdegrees.ts'
import type { Placement } from './problem.ts'
import type { Pathway, PathwayCredential, PathwayMicrodegree, PathwayStep, PathwayStepAddition } from './types.ts'

type Told = Pick<Pathway, 'steps' | 'coverageAfter' | 'covered' | 'open'>

/** Tells a placed plan as steps with what each adds, and what the goal looks like afterwards. */
export function explainPlan(
  goal: Goal,
  { credit: held, passed }: Pick<Standing, 'credit' | 'passed'>,
  placement: Placement,
  ids: readonly string[],
  byId: ReadonlyMap<string, PathwayCredential>,
  microdegrees: readonly PathwayMicrodegree[],
): Told {
  const credit: GoalCredit = {
    hundredths: held.hundredths.slice(),
    by: held.by.slice(),
    relation: held.relation.slice(),
    below: held.below.slice(),
  }
  const credentials = placement.members.map((c) => byId.get(ids[c] as string) as PathwayCredential)
  const told = tellMicrodegrees(
    credentials.map((one) => one.id),
    microdegrees,
    passed,
  )
  const steps: PathwayStep[] = credentials.map((credential, i) => {
    const raised = raiseCredit(goal, credit, credential.teaches)
    const start = placement.start[i] ?? null
    const end = placement.end[i] ?? null
    return {
      credential: credential.id,
      run: placement.run[i]?.id ?? null,
      start: start === null ? null : isoDate(start),
      end: end === null ? null : isoDate(end),
      hours: credential.hours,
      adds: raised.map((g) => ({
        uri: goal.skills[g]!.uri,
        by: credit.by[g] as string,
        relation: credit.relation[g]!,
        ...levels(goal, credit, g),
        credit: credit.hundredths[g]! / 100,
      })),
      prerequisiteOf: credentials
        .slice(i + 1)
        .filter((later) => needs(later, credential))
        .map((later) => later.id),
      completes: told[i]?.completes ?? [],
      countsTowards: told[i]?.countsTowards ?? [],
      coverageAfter: coverageOf(goal, credit) ?? 0,
    }
  })
  return { steps, coverageAfter: coverageOf(goal, credit), ...splitGoal(goal, credit) }
}

function levels(goal: Goal, credit: GoalCredit, g: number): Pick<PathwayStepAddition, 'level' | 'belowLevel'> {
  const level = goal.skills[g]?.level
  const belowLevel = credit.below[g]
  return { ...(level ? { level } : {}), ...(belowLevel ? { belowLevel } : {}) }
}

function needs(later: PathwayCredential, earlier: PathwayCredential): boolean {
  const provides = new Set([earlier.id, ...earlier.teaches.map((skill) => skill.uri)])
  return later.requires.some((clause) => clause.some((atom) => provides.has(atom)))
}

function splitGoal(goal: Goal, credit: GoalCredit): Pick<Pathway, 'covered' | 'open'> {
  const covered: CoveredSkill[] = []
  goal.skills.forEach((skill, g) => {
    const hundredths = credit.hundredths[g]!
    if (hundredths === 0) return
    covered.push({
      uri: skill.uri,
      importance: skill.must ? 'must' : 'nice',
      by: credit.by[g] as string,
      relation: credit.relation[g]!,
      ...levels(goal, credit, g),
      credit: hundredths / 100,
      share: (goal.weight[g]! * hundredths) / (100 * goal.totalWeight),
    })
  })
  return {
    covered: covered.sort((a, b) => b.share - a.share),
    open: goal.skills.filter((_, g) => credit.hundredths[g] === 0),
  }
}
