import type { Language, TextLanguage } from '../types.ts'
import type { Token } from './tokenise.ts'

// Only words that the other language does not have: "in", "die", "was", "war", "so", "am" would vote for both.
const DE_MARKS = new Set(
  'der das und oder mit für von zu zur zum den dem des ein eine einen einer eines ist sind wir sie ihr ihre unsere unser auf im bei nicht auch als nach wird werden aus über durch sowie du dein deine bzw kenntnisse erfahrung können haben keine kein unter bis vom beim sich dich'.split(
    ' ',
  ),
)
const EN_MARKS = new Set(
  'the and or with for of to a you your our we is are on at by as from this that will be have has not it who their its they including into about can using work working experience'.split(
    ' ',
  ),
)
const DE_ENDING =
  /(?:ung|ungen|keit|heit|schaft|lich|liche|lichen|igkeit|ieren|enden?|kräfte|tät|isch|ische[nrs]?|technik|kenntnisse)$/u
const EN_ENDING = /(?:ing|tion|tions|ness|ments?|ally|ship|ities|ity|ous|ful|ware)$/u

/** Votes of a run of words for German and English. */
export interface LanguageVotes {
  de: number
  en: number
}

/**
 * Votes for each language: function words count 1, umlauts and endings a half.
 * @param tokens  words of one segment; [] gives zero votes
 * @complexity    O(tokens)
 */
export function voteLanguage(tokens: readonly Token[]): LanguageVotes {
  const votes = { de: 0, en: 0 }
  for (const { text } of tokens) {
    const lower = text.toLowerCase()
    if (DE_MARKS.has(lower)) votes.de += 1
    else if (EN_MARKS.has(lower)) votes.en += 1
    else if (/[äöüß]/u.test(lower)) votes.de += 0.75
    else if (lower.length > 5 && DE_ENDING.test(lower)) votes.de += 0.5
    else if (lower.length > 5 && EN_ENDING.test(lower)) votes.en += 0.5
  }
  return votes
}

/**
 * Language of a segment or text from its votes.
 * @returns  'de' or 'en' when one has at least twice the other's votes, 'mixed' when both speak, 'unknown' when neither does
 */
export function languageOf({ de, en }: LanguageVotes): TextLanguage {
  if (de + en < 0.5) return 'unknown'
  if (de >= 2 * en) return 'de'
  if (en >= 2 * de) return 'en'
  return 'mixed'
}

/**
 * Label languages worth looking up for a segment. German texts name tools and methods in English, English texts rarely the reverse.
 */
export function labelLanguages(language: TextLanguage): readonly Language[] {
  return language === 'en' ? ['en'] : ['de', 'en']
}
