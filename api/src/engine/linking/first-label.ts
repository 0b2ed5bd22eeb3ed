import type { Language } from '../types.ts'
import { LANGUAGES, type LabelIndex } from '../vocabulary/types.ts'

/**
 * A concept's first preferred label, in a language when it has one there. Labels are stored concept by concept.
 * @returns     label number; the concept's first label when none is preferred; -1 when it has no label
 * @complexity  O(log labels + labels of the concept)
 */
export function firstLabelOf(index: LabelIndex, concept: number, language?: Language): number {
  let low = 0
  let high = index.labels.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (index.labelConcept[middle]! < concept) low = middle + 1
    else high = middle
  }
  if (index.labelConcept[low] !== concept) return -1
  let any = -1
  for (let label = low; index.labelConcept[label] === concept; label++) {
    const meta = index.labelMeta[label]!
    if (meta >> 1 !== 0) continue
    if (language === undefined || LANGUAGES[meta & 1] === language) return label
    if (any < 0) any = label
  }
  return any < 0 ? low : any
}
