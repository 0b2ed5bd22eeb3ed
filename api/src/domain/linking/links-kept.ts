/** Readings of one text that are kept, best first. */
export const LINKS_KEPT = 40

/** Readings that do not count, kept for a person to check beside those that do: more only cost the reader's time. */
export const SUGGESTIONS_KEPT = 8

/** Those that count and the best of those that are only likely, in the order they came in. */
export function linksToKeep<T extends { readonly accepted: boolean; readonly counts: boolean }>(
  links: readonly T[],
): T[] {
  let suggested = 0
  return links.filter((link) => link.counts || (link.accepted && suggested++ < SUGGESTIONS_KEPT))
}
