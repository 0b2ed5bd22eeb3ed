import { commonest } from '../commonest.ts'
import { readCsvRecords } from './csv-records.ts'

/** In the order in which they win a tie: German Excel first, a bar last because texts hold bars. */
const CANDIDATES = [';', '\t', ',', '|'] as const

const SAMPLE_RECORDS = 50
/** Fifty records of long texts fit; a file without line ends does not take more. */
const SAMPLE_LENGTH = 512 * 1024

interface Agreement {
  readonly separator: string
  /** Share of the records that have the commonest number of cells above one. */
  readonly share: number
  readonly width: number
  /** How many records come before the first of that number: titles, or the header of another separator. */
  readonly before: number
}

/**
 * The separator under which most of the first records have the same number of cells, at least two. Of those as good
 * the one that begins to do so first, then the one that makes more columns.
 * Null when nothing separates: a table of one column.
 */
export function findSeparator(text: string, goOn: () => void): string | null {
  const sample = text.slice(0, SAMPLE_LENGTH)
  const found = CANDIDATES.flatMap((separator) => agreement(sample, separator, goOn) ?? [])
  const most = Math.max(...found.map(({ share }) => share))
  const [best] = found
    .filter(({ share }) => share > most - 0.05)
    .sort((one, other) => one.before - other.before || other.width - one.width)
  return best?.separator ?? null
}

function agreement(sample: string, separator: string, goOn: () => void): Agreement | undefined {
  const widths: number[] = []
  for (const { cells, width, fault } of readCsvRecords(sample, separator, Number.POSITIVE_INFINITY, goOn)) {
    // What follows a quote that never closes says nothing; at the end of the sample it is only cut off.
    if (fault?.code === 'unclosed-quote') break
    if (width > 0 && !fault) widths.push(cells.length)
    if (widths.length === SAMPLE_RECORDS) break
  }
  const separated = widths.filter((width) => width > 1)
  const width = commonest(separated)
  const share = separated.filter((each) => each === width).length / widths.length
  // Texts hold commas too, but not each as many: without a separated first line the others must agree.
  const isTable = separated.length >= widths.length * 0.6 && ((widths[0] ?? 0) > 1 || share >= 0.6)
  return width !== undefined && isTable ? { separator, share, width, before: widths.indexOf(width) } : undefined
}
