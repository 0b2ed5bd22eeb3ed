import { readCsvRecords } from './csv-records.ts'

/** In the order in which they win a tie: German Excel first, a bar last because texts hold bars. */
const CANDIDATES = [';', '\t', ',', '|'] as const

const SAMPLE_RECORDS = 50
/** Fifty records of long texts fit; a file without line ends does not take more. */
const SAMPLE_LENGTH = 512 * 1024

/**
 * The separator under which most of the first records have the same number of cells, at least two; the wider table
 * wins a tie. Null when nothing separates: a table of one column.
 */
export function findSeparator(text: string, goOn: () => void): string | null {
  const sample = text.slice(0, SAMPLE_LENGTH)
  let best: { separator: string; share: number; width: number } | undefined
  for (const separator of CANDIDATES) {
    const { share, width } = agreement(sample, separator, goOn)
    if (share === 0) continue
    if (!best || share > best.share + 0.05 || (share > best.share - 0.05 && width > best.width))
      best = { separator, share, width }
  }
  return best?.separator ?? null
}

/** The commonest number of cells above one, and the share of records that have it. Empty lines do not count. */
function agreement(sample: string, separator: string, goOn: () => void): { share: number; width: number } {
  const counts = new Map<number, number>()
  let records = 0
  for (const { cells, width, fault } of readCsvRecords(sample, separator, Number.POSITIVE_INFINITY, goOn)) {
    if (width === 0 || fault) continue
    counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
    if (++records === SAMPLE_RECORDS) break
  }
  let best = { share: 0, width: 0 }
  for (const [width, count] of counts)
    if (width > 1 && count / records > best.share) best = { share: count / records, width }
  return best
}
