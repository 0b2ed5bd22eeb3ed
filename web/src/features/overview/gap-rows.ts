import type { Gap, GapReport } from 'api/contract/reports'

export type GapRow = {
  uri: string
  label: string
  needs: number
  openings: number
  organisations: number
  mustNeeds: number
  /** Length of the bar, 0..1 of the longest. */
  length: number
  examples: Gap['examples']
}

/** Skills nobody teaches, most openings first; ties by needs, then by label, so that the order is stable. */
export function gapRows(report: GapReport, language: string): GapRow[] {
  const label = (gap: Gap) => (language.startsWith('de') ? gap.labelDe : gap.labelEn)
  const longest = Math.max(1, ...report.gaps.map((gap) => gap.openings))
  return report.gaps
    .map((gap) => ({
      uri: gap.uri,
      label: label(gap),
      needs: gap.needs,
      openings: gap.openings,
      organisations: gap.organisations,
      mustNeeds: gap.mustNeeds,
      length: gap.openings / longest,
      examples: gap.examples,
    }))
    .sort((a, b) => b.openings - a.openings || b.needs - a.needs || a.label.localeCompare(b.label, language))
}
