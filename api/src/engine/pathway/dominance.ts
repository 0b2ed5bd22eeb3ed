import { type Limits, type OpenRun, toHundredths, toMinutes } from './admissible.ts'
import type { PathwayCredential } from './types.ts'

interface Candidate {
  readonly credential: PathwayCredential
  readonly runs: readonly OpenRun[] | null
  readonly gains: ReadonlyMap<number, number>
  readonly wanted: ReadonlySet<string>
  readonly clauses: readonly (readonly Candidate[])[]
}

/**
 * Leaves out every candidate that another one can stand in for at no loss in any part of the objective: at least its credit for
 * every goal skill, no more hours or ECTS, no prerequisites, at least its dates, and the earlier id when all else is equal.
 * Candidates that are somebody's prerequisite or part of a microdegree in play stay. Swapping the one for the other keeps any plan valid, so the optimum stays.
 */
export function dropDominated<T extends Candidate>(
  drafts: readonly T[],
  limits: Limits,
  parts: ReadonlySet<Candidate>,
): T[] {
  const needed = new Set([...parts, ...drafts.flatMap((draft) => draft.clauses.flat())])
  const kept = new Set(drafts)
  for (const draft of drafts) {
    if (needed.has(draft)) continue
    for (const other of kept) {
      if (other === draft || !dominates(other, draft, limits)) continue
      kept.delete(draft)
      break
    }
  }
  return [...kept]
}

function dominates(a: Candidate, b: Candidate, limits: Limits): boolean {
  if (a.clauses.length > 0 || a.gains.size < b.gains.size) return false
  const minutes = toMinutes(a.credential.hours) - toMinutes(b.credential.hours)
  const ects = toHundredths(a.credential.ects ?? 0) - toHundredths(b.credential.ects ?? 0)
  if (minutes > 0 || (ects > 0 && Number.isFinite(limits.ectsHundredths))) return false
  // With equal hours a swap may leave coverage as it was, and then demand and the smaller id must win.
  if (minutes === 0 && a.credential.id > b.credential.id) return false
  if (minutes === 0) for (const uri of b.wanted) if (!a.wanted.has(uri)) return false
  for (const [skill, hundredths] of b.gains) {
    if ((a.gains.get(skill) ?? 0) < hundredths) return false
  }
  return datesAtLeast(a.runs, b.runs)
}

/** Whether a's dates allow all that b's do: both self-paced, or a run on the same days for each of b's. */
function datesAtLeast(a: readonly OpenRun[] | null, b: readonly OpenRun[] | null): boolean {
  if (a === null || b === null) return a === b
  return b.every((run) => a.some((own) => own.start === run.start && own.end === run.end))
}
