import { foldKey } from './fold.ts'
import MODEL from './skill-talk.json' with { type: 'json' }
import type { Token } from './tokenise.ts'

/** Buckets of the hashed features; a power of two. */
export const TALK_BUCKETS = 1 << 15

const weights = Int8Array.from(atob(MODEL.weights), (unit) => unit.charCodeAt(0))

/** What the version of the engine covers. */
export const TALK_TEXT = JSON.stringify(MODEL.weights)

/**
 * How much a sentence sounds as if it spoke of skills, from the words it is made of: "Payroll is closed on Wednesdays" does not.
 * @param tokens  words of one sentence; [] gives 0
 * @returns       log-odds in [-6, 6]; positive for talk of skills
 * @complexity    O(tokens)
 * @source        logistic regression over hashed words and pairs of words, Weinberger et al. 2009
 */
export function skillTalk(tokens: readonly Token[]): number {
  if (tokens.length === 0) return 0
  const features = talkFeatures(tokens.map(({ text }) => text))
  let sum = 0
  for (const bucket of features) sum += weights[bucket]!
  return Math.max(-6, Math.min(6, MODEL.bias + (sum * MODEL.scale) / Math.sqrt(features.length)))
}

/**
 * Buckets of a sentence: its words, how they begin and end (what is shared by words never met before, compounds above all),
 * neighbouring pairs, and how it begins and ends. Digits are all the same.
 * @returns  numbers in [0, TALK_BUCKETS), each once
 */
export function talkFeatures(words: readonly string[]): number[] {
  const keys = words.slice(0, 60).map((word) => foldKey(word).replace(/\p{N}/gu, '0'))
  const buckets = new Set<number>([bucketOf(`length ${Math.min(6, keys.length >> 1)}`)])
  keys.forEach((key, i) => {
    buckets.add(bucketOf(key))
    for (const length of ENDINGS) buckets.add(bucketOf(`…${key.slice(-length)}`))
    for (const length of BEGINNINGS) buckets.add(bucketOf(`${key.slice(0, length)}…`))
    buckets.add(bucketOf(`${keys[i - 1] ?? '^'} ${key}`))
  })
  buckets.add(bucketOf(`^^ ${keys[0]}`))
  buckets.add(bucketOf(`${keys[keys.length - 1]} $`))
  return [...buckets]
}

const BEGINNINGS = [3, 5] as const
const ENDINGS = [2, 3, 4] as const

function bucketOf(key: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193)
  hash ^= hash >>> 13
  return hash & (TALK_BUCKETS - 1)
}
