import { foldKey } from '../text/fold.ts'
import { bareLabel } from '../vocabulary/analyse.ts'
import { LABEL_KINDS, type LabelIndex } from '../vocabulary/types.ts'
import type { Reading } from './features.ts'
import { perLabel } from './per-index.ts'
import type { Query } from './query.ts'

/** Which way of reading carried most: everyday, label (word for word), compound, stem, or ngram (nearness of spelling or description). */
export function methodOf(index: LabelIndex, query: Query, { candidate, location, share }: Reading): string {
  if (candidate.label < 0 || share < 0.5) return 'ngram'
  if (LABEL_KINDS[index.labelMeta[candidate.label]! >> 1] === 'everyday') return 'everyday'
  if (location.byParts) return 'compound'
  if (location.positions.some((position) => query.corrected.has(position))) return 'ngram'
  return saysWords(index, query, candidate.label, location.positions) ? 'label' : 'stem'
}

/** Whether the text writes the label's words as the label does, case and umlauts aside. O(label length); the label's spelling is remembered. */
export function saysWords(index: LabelIndex, query: Query, label: number, positions: readonly number[]): boolean {
  const words = spellingOf(index, label)
  return positions.every((position) => words.includes(` ${query.folded[position]!} `))
}

const spellingOf = perLabel(
  (index, label) => ` ${foldKey(bareLabel(index.labels[label]!)).replace(/[^\p{L}\p{N}+#.]+/gu, ' ')} `,
)
