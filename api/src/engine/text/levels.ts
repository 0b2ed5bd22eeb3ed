import type { SkillLevel } from '../types.ts'
import type { Token } from './tokenise.ts'

/** A level that a sentence names. Offsets point into the text that the sentence was cut from, end exclusive. */
export interface LevelCue {
  readonly level: SkillLevel
  readonly start: number
  readonly end: number
  /** Only languages are known at such a level: "fluent", "B2". */
  readonly ofLanguage: boolean
  /** What follows is a list that it holds for: "gute Kenntnisse in Java, Python und SQL". */
  readonly governs: boolean
}

interface CuePattern {
  readonly level: SkillLevel | ((match: RegExpExecArray) => SkillLevel)
  readonly pattern: RegExp
  readonly ofLanguage?: boolean
}

// "Good" tells a level of what one knows, not of pay or coffee: the noun must follow closely.
const HEAD = String.raw`(?=(?:[\s,/&()-]+[\p{L}\p{N}+#./-]+){0,5}?[\s-]+(?:[\p{L}-]*(?:kenntnis(?:se|sen)?|erfahrung(?:en)?|wissen|verständnis|know-how|expertise|umgang|beherrschung|fähigkeit(?:en)?|fertigkeit(?:en)?)|knowledge|skills?|experience|command|understanding|expertise|grasp|proficiency|abilit(?:y|ies)|deutsch|englisch|französisch|german|english|french)(?![\p{L}]))`
const START = String.raw`(?<![\p{L}\p{N}])`
const END = String.raw`(?![\p{L}\p{N}])`
const NUMBERS: Readonly<Record<string, number>> = {
  ein: 1,
  einem: 1,
  einer: 1,
  one: 1,
  zwei: 2,
  two: 2,
  drei: 3,
  three: 3,
  vier: 4,
  four: 4,
  fünf: 5,
  five: 5,
  sechs: 6,
  six: 6,
  sieben: 7,
  seven: 7,
  acht: 8,
  eight: 8,
  zehn: 10,
  ten: 10,
}
const YEARS = String.raw`(\d{1,2}|${Object.keys(NUMBERS).join('|')})\+?(?:\s*(?:[-–]|bis|to)\s*\d{1,2})?\+?[\s-]*(?:jahre?n?|years?|yrs)['’]?`

// The first that matches at a place wins: the longer and stronger ones stand first.
const CUES: readonly CuePattern[] = [
  // Years of experience: below one is a start, from five on somebody is at home in it.
  {
    level: (match) => levelOfYears(match[1] ?? match[2] ?? ''),
    pattern: cue(
      String.raw`${YEARS}(?:\s+[\p{L}-]+){0,2}?\s+(?:(?:[\p{L}-]*erfahrung(?:en)?)|experience)|(?:[\p{L}-]*erfahrung|experience)(?:\s+(?:von|of))?(?:\s+(?:mindestens|at least|über|over))?\s+${YEARS}`,
    ),
  },
  {
    level: 'advanced',
    pattern: cue(
      String.raw`(?:mehr|lang)jährige[rnms]?\s+[\p{L}-]*(?:erfahrung(?:en)?|praxis)|(?:several|many) years['’]?(?:\s+of)?(?:\s+[\p{L}-]+){0,2}?\s+experience`,
    ),
  },
  {
    level: 'basic',
    pattern: cue(
      String.raw`(?:erste[nr]?|geringe|einige|first|initial|some|little)\s+(?:(?:praktische|hands-on|practical)[nr]?\s+)?(?:[\p{L}-]*(?:erfahrung(?:en)?|kenntnisse[n]?|berührungspunkte)|experience|knowledge)`,
    ),
  },
  {
    level: 'basic',
    pattern: cue(
      String.raw`grundkenntnisse[n]?|basiskenntnisse[n]?|grundwissen|basiswissen|grundverständnis|grundlagenkenntnisse[n]?|[\p{L}]+-?grundkenntnisse[n]?`,
    ),
  },
  {
    level: 'basic',
    pattern: cue(
      String.raw`(?:die\s+|the\s+)?(?:grundlagen|basics|fundamentals)(?=\s+(?:der|des|von|in|im|of|zu)\s)|(?:einführung|einstieg)(?=\s+(?:in|ins)\s)|introduction(?=\s+to\s)`,
    ),
  },
  {
    level: 'basic',
    pattern: cue(
      `(?:grundlegende|elementare|einfache|rudimentäre|basic|elementary|introductory|foundational|fundamental)[rnms]?${HEAD}`,
    ),
  },
  {
    level: 'basic',
    pattern: cue(String.raw`(?:auf\s+)?(?:anfänger|einsteiger)niveau|beginner(?:['’]s)?(?:\s+level)?`),
  },
  {
    level: 'advanced',
    pattern: cue(
      String.raw`(?:sehr\s+gut|ausgezeichnet|hervorragend|exzellent|umfassend|umfangreich|vertieft|tiefgehend|tief|fortgeschritten|weitreichend|breit|profund|perfekt)e?[rnms]?${HEAD}|(?:very good|excellent|outstanding|extensive|in-depth|deep|comprehensive|advanced|expert|strong|thorough|superior|profound)${HEAD}`,
    ),
  },
  {
    level: 'advanced',
    pattern: cue(
      String.raw`expertenwissen|expertenkenntnisse[n]?|expertenniveau|(?:expert|advanced)(?=\s+(?:level|user)${END})(?:\s+level)?|mastery|proficient`,
    ),
  },
  {
    level: 'advanced',
    ofLanguage: true,
    pattern: cue(
      String.raw`verhandlungssicher(?:e[rnms]?)?|fließend(?:e[rnms]?)?|muttersprach(?:e|lich(?:e[rnms]?)?)(?:\s*niveau)?|muttersprachler|(?:business\s+)?fluent(?:ly)?|fluency|native(?:[ -]speaker)?(?:\s+level)?|mother tongue`,
    ),
  },
  { level: 'independent', ofLanguage: true, pattern: cue('konversationssicher(?:e[rnms]?)?|conversational') },
  {
    level: 'independent',
    pattern: cue(
      String.raw`(?:gut|solide|sicher|fundiert|ordentlich|anwendungssicher|anwendungsbereit)e?[rnms]?${HEAD}|(?:good|solid|sound|working|intermediate|decent)${HEAD}|(?:intermediate)(?=\s+level)`,
    ),
  },
  // Levels of the Common European Framework; C1 is also a driving licence, A1 a motorway.
  {
    level: (match) => CEFR[match[0]![0]!.toUpperCase()]!,
    ofLanguage: true,
    pattern: new RegExp(String.raw`${START}[ABC][12]\+?(?![\p{L}\p{N}-])(?!\s*(?:führerschein|licen[cs]e))`, 'uy'),
  },
]
// Most sentences name no level; one look tells.
const HINT =
  /kenntnis|erfahrung|experience|wissen|verständnis|know|skill|expert|umgang|command|understanding|grasp|proficien|abilit|beherrsch|fähigkeit|fertigkeit|praxis|grundlagen|einführung|einstieg|niveau|basics|fundamental|introduction|beginner|level|user|master|verhandlungss|flie[sß]+end|muttersprach|fluen|native|mother|konversations|conversational|deutsch|englisch|französisch|german|english|french|berührungspunkte|(?<![\p{L}\p{N}])[ABC][12](?![\p{L}\p{N}])/iu

const CEFR: Readonly<Record<string, SkillLevel>> = { A: 'basic', B: 'independent', C: 'advanced' }
const LANGUAGE_NAME =
  /(?<![\p{L}])(?:deutsch|englisch|französisch|spanisch|italienisch|portugiesisch|niederländisch|russisch|ukrainisch|polnisch|tschechisch|slowakisch|ungarisch|rumänisch|bulgarisch|türkisch|griechisch|arabisch|persisch|hebräisch|chinesisch|japanisch|koreanisch|vietnamesisch|schwedisch|dänisch|norwegisch|finnisch|fremdsprache|german|english|french|spanish|italian|portuguese|dutch|russian|ukrainian|polish|czech|slovak|hungarian|romanian|bulgarian|turkish|greek|arabic|persian|hebrew|chinese|mandarin|japanese|korean|vietnamese|swedish|danish|norwegian|finnish|foreign language)/iu
const LIST_FOLLOWS =
  /^\s*(?:[\p{L}-]*(?:kenntnisse[n]?|erfahrung(?:en)?|wissen|verständnis|umgang|know-how)|knowledge|experience|skills?|command|understanding|expertise)?\s*(?:in|im|mit|von|of|with|der|des|bei)\s/iu

function cue(source: string): RegExp {
  return new RegExp(`${START}(?:${source})${END}`, 'iuy')
}

function levelOfYears(word: string): SkillLevel {
  const years = NUMBERS[word.toLowerCase()] ?? Number(word)
  return years < 1 ? 'basic' : years < 5 ? 'independent' : 'advanced'
}

/**
 * Levels that a sentence names, in order and without overlap: "Grundkenntnisse", "very good", "B2", "5 years".
 * @param tokens   words of the sentence; cues are looked for where a word begins
 * @param negated  one flag per word; a denied level is none
 * @complexity     O(words x cues)
 */
export function readLevels(text: string, tokens: readonly Token[], negated: readonly boolean[]): LevelCue[] {
  if (tokens.length === 0) return []
  const base = tokens[0]!.start
  // Cues look a little ahead, never over the sentence's end.
  const sentence = text.slice(base, tokens[tokens.length - 1]!.end + 1)
  if (!HINT.test(sentence)) return []
  const found: LevelCue[] = []
  let after = 0
  tokens.forEach((token, i) => {
    const at = token.start - base
    if (at < after || negated[i] === true) return
    for (const { level, pattern, ofLanguage = false } of CUES) {
      pattern.lastIndex = at
      const match = pattern.exec(sentence)
      if (match === null) continue
      after = at + match[0].length
      found.push({
        level: typeof level === 'string' ? level : level(match),
        start: base + at,
        end: base + after,
        ofLanguage,
        governs: LIST_FOLLOWS.test(sentence.slice(after)),
      })
      return
    }
  })
  return found
}

/** Whether a label names a language that people speak. O(length). */
export function namesLanguage(label: string): boolean {
  return LANGUAGE_NAME.test(label)
}

/** A comma, semicolon or dash ends a clause; so does "und"/"and" before words that name a level of their own. */
const CLAUSE_END = /[,;:|]|\s[–—-]\s/u
/** Words of a further item of a list. */
const ITEM_WORDS = 5

/**
 * Level that holds for words of a sentence.
 * @param cues        readLevels of the sentence
 * @param first       offset of the first of the words, `last` the end of the last one
 * @param isLanguage  the words name a language
 * @param isNamed     whether the word that ends at an offset names a skill: what follows such a word closely belongs to it
 * @returns           null when none is said
 * @complexity        O(cues + distance)
 */
export function levelAt(
  text: string,
  cues: readonly LevelCue[],
  first: number,
  last: number,
  isLanguage: boolean,
  isNamed: (from: number, to: number) => boolean,
): LevelCue | null {
  let best: LevelCue | null = null
  let least = Number.POSITIVE_INFINITY
  for (const one of cues) {
    if (one.ofLanguage && !isLanguage) continue
    const before = one.end <= first
    const [from, to] = before ? [one.end, first] : [last, one.start]
    // A compound can be skill and level in one: "Excel-Grundkenntnisse".
    const gap = from >= to ? '' : text.slice(from, to)
    if (CLAUSE_END.test(gap) && !(before && one.governs && isList(gap))) continue
    // "SQL and excellent Python skills": behind an "and" it speaks of what follows, but for "Deutsch und Englisch fließend".
    if (!before && hasJoin(gap) && !one.ofLanguage) continue
    const distance = gap.length + (before ? 0 : 1)
    // "Englisch fließend und Spanisch": behind a skill and before an "and" it speaks of what came before.
    if (before && hasJoin(gap) && isNamed(one.start - 12, one.start)) continue
    if (distance < least) {
      least = distance
      best = one
    }
  }
  return best
}

function hasJoin(gap: string): boolean {
  return /(?<![\p{L}])(?:und|sowie|oder|and|or)(?![\p{L}])|[,&/]/iu.test(gap)
}

function isList(gap: string): boolean {
  return (
    !/[;:|]|\s[–—-]\s/u.test(gap) && gap.split(/,/).every((item) => item.trim().split(/\s+/).length <= ITEM_WORDS + 3)
  )
}
