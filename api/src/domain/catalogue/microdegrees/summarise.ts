import type { MicrodegreePart, MicrodegreeSummary } from '../../../contract/microdegrees.ts'
import { extentOf } from './extent.ts'
import type { MicrodegreeRow } from './find-microdegree.ts'

/** What lists show of a microdegree. */
export function summariseMicrodegree(
  row: MicrodegreeRow,
  organisationName: string,
  parts: readonly MicrodegreePart[],
): MicrodegreeSummary {
  const { id, title, summary, organisationId, awardingBody, status, electivesNeeded, isSample, revision } = row
  const extent = (amount: (part: MicrodegreePart) => number | null) =>
    extentOf(
      parts.map((part) => ({ kind: part.kind, amount: amount(part) })),
      electivesNeeded,
    )
  return {
    id,
    title,
    summary,
    organisationId,
    organisationName,
    awardingBody,
    status,
    requiredCount: parts.filter((part) => part.kind === 'required').length,
    electiveCount: parts.filter((part) => part.kind === 'elective').length,
    electivesNeeded,
    hours: extent((part) => part.workloadHours),
    ects: extent((part) => part.ects),
    isSample,
    revision,
  }
}
