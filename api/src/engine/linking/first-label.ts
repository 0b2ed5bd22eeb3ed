import type { Language } from '../types.ts'
import { LANGUAGES, type LabelIndex } from '../vocabulary/types.ts'
import { perIndex } from './per-index.ts'

interface FirstLabels {
  /** Per language, then without any: label number, -1 for none. */
  readonly byLanguage: readonly Int32Array[]
  readonly any: Int32Array
}

/**
 * A concept's first preferred label, in a language when it has one there. Labels are stored concept by concept.
 * @returns     label number; the concept's first label when none is preferred; -1 when it has no label
 * @complexity  O(1), but for the first question of an index: O(labels)
 */
export function firstLabelOf(index: LabelIndex, concept: number, language?: Language): number {
  const first = firstLabels(index)
  const own = language === undefined ? -1 : first.byLanguage[LANGUAGES.indexOf(language)]![concept]!
  return own < 0 ? first.any[concept]! : own
}

const firstLabels = perIndex(({ uris, labelConcept, labelMeta }): FirstLabels => {
  const none = () => new Int32Array(uris.length).fill(-1)
  const byLanguage = LANGUAGES.map(none)
  const preferred = none()
  const any = none()
  for (let label = labelConcept.length - 1; label >= 0; label--) {
    const concept = labelConcept[label]!
    const meta = labelMeta[label]!
    any[concept] = label
    if (meta >> 1 !== 0) continue
    preferred[concept] = label
    byLanguage[meta & 1]![concept] = label
  }
  for (let concept = 0; concept < any.length; concept++)
    if (preferred[concept]! >= 0) any[concept] = preferred[concept]!
  return { byLanguage, any }
})
