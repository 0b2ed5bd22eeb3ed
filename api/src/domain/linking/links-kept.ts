/** What is read of a text to be kept: the best that are shown or count; refused ones must not take their places. */
export const TO_KEEP = { limit: 50, only: 'accepted' } as const

/** Readings that do not count, kept for a person to check beside those that do: more only cost the reader's time. */
export const SUGGESTIONS_KEPT = 8

/** Those that count and the best of those that are only likely, in the order they came in. */
export function linksToKeep<T extends { readonly accepted: boolean; readonly counts: boolean }>(
  links: readonly T[],
): T[] {
  let suggested = 0
  return links.filter((link) => link.counts || (link.accepted && suggested++ < SUGGESTIONS_KEPT))
}
