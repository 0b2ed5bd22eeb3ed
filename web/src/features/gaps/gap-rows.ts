import type { Gap, GapHeat, MarkedSentence } from 'api/contract/gaps'

export interface GapRow extends Gap {
  label: string
  /** Lengths of the two bars, 0..1 of the longest of all. */
  asked: number
  taught: number
}

/** Rows as the server ranked them, with bars on one common scale from zero. */
export function gapRows(gaps: readonly Gap[], label: (gap: Gap) => string): GapRow[] {
  const longest = Math.max(1, ...gaps.flatMap((gap) => [gap.openings, gap.seats]))
  return gaps.map((gap) => ({
    ...gap,
    label: label(gap),
    asked: gap.openings / longest,
    taught: gap.seats / longest,
  }))
}

type Sector = GapHeat['cells'][number]['sector']

export interface HeatTable {
  sectors: Sector[]
  rows: { uri: string; label: string; cells: { sector: Sector; openings: number; needs: number; strength: number }[] }[]
}

/** Groups as rows, sectors as columns, largest first; strength is 0..1 of the largest cell. */
export function heatTable(
  { groups, cells }: Pick<GapHeat, 'groups' | 'cells'>,
  label: (group: GapHeat['groups'][number]) => string,
): HeatTable {
  const sums = new Map<Sector, number>()
  for (const cell of cells) sums.set(cell.sector, (sums.get(cell.sector) ?? 0) + cell.openings)
  const sectors = [...sums.keys()].sort(
    (a, b) => (sums.get(b) ?? 0) - (sums.get(a) ?? 0) || String(a).localeCompare(String(b)),
  )
  const most = Math.max(1, ...cells.map(({ openings }) => openings))
  const find = new Map(cells.map((cell) => [`${cell.group} ${cell.sector}`, cell]))
  return {
    sectors,
    rows: groups.map((group) => ({
      uri: group.uri,
      label: label(group),
      cells: sectors.map((sector) => {
        const cell = find.get(`${group.uri} ${sector}`)
        const openings = cell?.openings ?? 0
        return { sector, openings, needs: cell?.needs ?? 0, strength: openings / most }
      }),
    })),
  }
}

/** A sentence cut at its marks; marks that overlap are one. */
export function sentenceParts({ text, marks }: MarkedSentence): { from: number; text: string; marked: boolean }[] {
  const joined: [number, number][] = []
  for (const [start, end] of [...marks].sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else joined.push([start, end])
  }
  const parts: { from: number; text: string; marked: boolean }[] = []
  let at = 0
  for (const [start, end] of joined) {
    if (start > at) parts.push({ from: at, text: text.slice(at, start), marked: false })
    parts.push({ from: start, text: text.slice(start, end), marked: true })
    at = end
  }
  if (at < text.length) parts.push({ from: at, text: text.slice(at), marked: false })
  return parts
}

/** Months back from one, newest first, yyyy-mm. */
export function monthsBack(from: string, count: number): string[] {
  const last = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1
  return Array.from({ length: count }, (_, index) => {
    const month = last - index
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
  })
}
