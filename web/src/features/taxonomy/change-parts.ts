const NAMED = ['de', 'en', 'broader', 'related', 'occupation', 'crosswalk'] as const
export type PartKey = (typeof NAMED)[number] | 'everyday' | 'collection'

/** Parts of a change as there are words for: everyday words in any language are one, and so are all collections. */
export function partKeys(parts: readonly string[]): PartKey[] {
  const keys = parts.map((part): PartKey => {
    const named = NAMED.find((name) => name === part)
    return named ?? (part.startsWith('everyday-') ? 'everyday' : 'collection')
  })
  return [...new Set(keys)]
}
