import { LEXICON_STAMP } from './lexicon-stamp.ts'
import { RANKER_TEXT } from './linking/ranker.ts'
import { CALIBRATION, GATES, SAID, TALK, THRESHOLD } from './linking/weights.ts'
import { TALK_TEXT } from './text/skill-talk.ts'

/** Raise it whenever code changes what the engine answers. */
const ENGINE_CODE_VERSION = 10

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
export const ENGINE_VERSION = `${ENGINE_CODE_VERSION}-${hashText(JSON.stringify([RANKER_TEXT, TALK_TEXT, CALIBRATION, TALK, THRESHOLD, SAID, GATES, LEXICON_STAMP]))}`
