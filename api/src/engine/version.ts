import { LEXICON_STAMP } from './lexicon-stamp.ts'
import { CALIBRATION, RANK_WEIGHTS, THRESHOLD } from './linking/weights.ts'

/** Raise it whenever code changes what the engine answers. */
const ENGINE_CODE_VERSION = 4

/**
 * Hash of a string, 32 bits as eight hex digits.
 * @source FNV-1a, Fowler, Noll and Vo
 */
export function hashText(text: string): string {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}

/** Changes whenever the engine's code version, weights or lexicon change; stored beside everything that it derives. */
export const ENGINE_VERSION = `${ENGINE_CODE_VERSION}-${hashText(JSON.stringify([RANK_WEIGHTS, CALIBRATION, THRESHOLD, LEXICON_STAMP]))}`
