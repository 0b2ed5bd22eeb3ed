/** Hash of data/lexicon, written by scripts/checks/lexicon.ts --stamp: what was linked with other terms is stale. */
export const LEXICON_STAMP = '8bc2a862'
