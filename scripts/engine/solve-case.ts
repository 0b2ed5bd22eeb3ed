import type { CaseCredential, CasePlan, PathwayCase } from '../../api/src/contract/pathway-cases.ts'
import {
  type OfferedSkill,
  type PathwayOptions,
  type PathwayRequest,
  recommendPathway,
  type SkillGraph,
  type SkillLevel,
} from '../../api/src/engine/index.ts'
import { sayStep, sayWhyNot } from './say-reasons.ts'

/** One case answered, in the shape of the file. */
export function solveCase(graph: SkillGraph, asked: PathwayCase, options: PathwayOptions = {}): CasePlan {
  const request = toRequest(asked)
  const plan = recommendPathway(graph, request, options)
  const full = new Set(plan.covered.filter((skill) => skill.credit === 1).map((skill) => skill.uri))
  const goal = [...new Set(asked.goal.map((skill) => skill.uri))]
  return {
    id: asked.id,
    steps: plan.steps.map((step) => ({
      credential: step.credential,
      ...(step.run === null ? {} : { run: step.run }),
      ...(step.start === null ? {} : { start: step.start }),
      ...(step.end === null ? {} : { end: step.end }),
      hours: step.hours,
      reason: sayStep(step),
      coverageAfter: step.coverageAfter,
    })),
    coverageBefore: plan.coverageBefore,
    coverageAfter: plan.coverageAfter,
    covered: goal.filter((uri) => full.has(uri)),
    open: goal.filter((uri) => !full.has(uri)),
    partly: plan.covered
      .filter((skill) => skill.credit < 1)
      .map(({ uri, by, relation, belowLevel, credit }) => ({
        uri,
        by,
        relation,
        ...(belowLevel ? { level: belowLevel } : {}),
        credit,
      })),
    optimal: plan.optimal,
    gap: plan.gap,
    ...(plan.blockedBy === null ? {} : { blockedBy: plan.blockedBy }),
    whyNot: Object.fromEntries(plan.whyNot.map((reason) => [reason.credential, sayWhyNot(reason, request.limits)])),
  }
}

export function toRequest({
  catalogue,
  held,
  passed,
  goal,
  limits,
  microdegrees,
  emphasis,
}: PathwayCase): PathwayRequest {
  return {
    catalogue: catalogue.map(toCredential),
    held: held.map(toSkill),
    passed,
    goal: goal.map(({ uri, level, ...skill }) => ({ ...skill, ...toSkill({ uri, level }) })),
    limits: given(limits),
    microdegrees,
    emphasis,
  }
}

const LEVELS: Record<string, SkillLevel> = {
  basic: 'basic',
  independent: 'independent',
  advanced: 'advanced',
  a1: 'basic',
  a2: 'basic',
  b1: 'independent',
  b2: 'independent',
  c1: 'advanced',
  c2: 'advanced',
}

const toSkill = ({ uri, level }: { uri: string; level?: string | null | undefined }): OfferedSkill => ({
  uri,
  level: LEVELS[level?.toLowerCase() ?? ''] ?? null,
})

function toCredential({
  language,
  mode,
  ects,
  teaches,
  runs,
  ...rest
}: CaseCredential): PathwayRequest['catalogue'][number] {
  return {
    ...rest,
    teaches: teaches.map(toSkill),
    ects: ects ?? null,
    languages: listed(language),
    modes: listed(mode),
    runs: (runs ?? []).map(({ seatsFree, ...run }) => ({ ...given(run), seatsFree: seatsFree ?? null })),
  }
}

const listed = (value: string | readonly string[] | null | undefined): readonly string[] =>
  value == null ? [] : typeof value === 'string' ? [value] : value

/** The same without fields that are undefined, which optional fields of the engine do not allow. */
type Given<T> = { [K in keyof T]: Exclude<T[K], undefined> }
const given = <T extends object>(value: T): Given<T> =>
  Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as Given<T>
