/** Readings of one text that are kept, best first. */
export const LINKS_KEPT = 40

/** Readings kept for a person to check beside the accepted ones: below this they only cost the reader's time. */
export const SUGGESTION_FLOOR = 0.4
