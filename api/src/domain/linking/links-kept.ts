/** What is read of a text to be kept: all that is shown or counts, even of a long one. */
export const TO_KEEP = { limit: 1000, only: 'accepted' } as const

/** Readings that count, kept of a text. */
export const COUNTING_KEPT = 50

/** Readings that do not count, kept for a person to check beside those that do: more only cost the reader's time. */
export const SUGGESTIONS_KEPT = 8

/**
 * The best of those that count and the best of those that are only likely, in the order they came in: neither takes the others'
 * places, so that a long text's many guesses do not hide what it names.
 */
export function linksToKeep<T extends { readonly accepted: boolean; readonly counts: boolean }>(
  links: readonly T[],
): T[] {
  let counting = 0
  let suggested = 0
  return links.filter((link) =>
    link.counts ? counting++ < COUNTING_KEPT : link.accepted && suggested++ < SUGGESTIONS_KEPT,
  )
}
