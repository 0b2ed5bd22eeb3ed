import type { Importance, Language, TextLanguage } from '../types.ts'
import { asksForSkill, isBoilerplate } from './boilerplate.ts'
import { importanceOf, type SectionKind, sectionOf, titleLength } from './cues.ts'
import { languageOf, voteLanguage } from './language.ts'
import { type LevelCue, readLevels } from './levels.ts'
import { negatedTokens } from './negation.ts'
import { type NormalisedText, normaliseText } from './normalise.ts'
import { segmentText } from './segment.ts'
import { skillTalk } from './skill-talk.ts'
import { type Token, tokenise } from './tokenise.ts'

/** One sentence or bullet, read. */
export interface ReadSegment {
  readonly start: number
  readonly end: number
  /** Without those of a title. */
  readonly tokens: readonly Token[]
  readonly language: TextLanguage
  readonly importance: Importance
  /** One flag per token: the sentence denies it. */
  readonly negated: readonly boolean[]
  /** Levels that it names, in order. */
  readonly levels: readonly LevelCue[]
  /** Says nothing about skills. */
  readonly boilerplate: boolean
  /** How much it sounds like talk of skills: log-odds. */
  readonly talk: number
}

export interface ReadText {
  readonly source: NormalisedText
  readonly language: TextLanguage
  readonly segments: readonly ReadSegment[]
}

/**
 * Reads a text into sentences with language, importance, denial and boilerplate marks.
 * @param original  any string; "" gives no segments and language 'unknown'
 * @param language  language of the whole text when the caller knows it
 * @returns         offsets point into `source.text`; originalSpan() leads back to the text as posted
 * @complexity      O(length)
 */
export function readText(original: string, language?: Language): ReadText {
  const source = normaliseText(original)
  const text = source.text
  const votes = { de: 0, en: 0 }
  let section: SectionKind = null
  const drafts = segmentText(text).map((segment) => {
    const tokens = tokenise(text, segment.start, segment.end)
    const own = voteLanguage(tokens)
    votes.de += own.de
    votes.en += own.en
    const sentence = text.slice(segment.start, segment.end)
    if (opensSection(segment.heading, tokens, sentence)) section = sectionOf(sentence) ?? section
    return { segment, tokens, own, sentence, section }
  })
  const overall = language ?? languageOf(votes)
  const segments = drafts.map(({ segment, tokens, own, sentence, section }): ReadSegment => {
    const spoken = languageOf(own)
    const negated = negatedTokens(text, segment.start, segment.end, tokens)
    // What is denied tells nothing about the rest of the sentence.
    const talk = skillTalk(tokens.filter((_, i) => !negated[i]))
    const afterTitle = segment.start + titleLength(sentence)
    const isTitle = tokens.map((token) => token.start < afterTitle)
    const named = tokens.filter((_, i) => !isTitle[i])
    const denied = negated.filter((_, i) => !isTitle[i])
    return {
      start: segment.start,
      end: segment.end,
      tokens: named,
      language: language ?? (spoken === 'unknown' || spoken === 'mixed' ? overall : spoken),
      importance: section === 'nice' ? 'nice' : importanceOf(sentence),
      negated: denied,
      levels: readLevels(text, named, denied),
      boilerplate: section === 'offer' || (talk < TALKS_OF_SKILLS && isBoilerplate(sentence)),
      talk: asksForSkill(sentence) ? Math.max(1, talk) : talk,
    }
  })
  return {
    source,
    language: overall,
    segments: segments.map((segment, i) => answeredWithNo(text, segment, segments[i + 1])),
  }
}

/** Log-odds from which a sentence speaks of skills, whatever it says of pay or hours beside ("PostgreSQL DBA, part-time"). */
const TALKS_OF_SKILLS = 1.2

/** A heading, or a line as short as one; a short sentence with its full stop is none. */
function opensSection(heading: boolean, tokens: readonly Token[], sentence: string): boolean {
  return (heading || (tokens.length <= 5 && !/[.!]$/.test(sentence))) && !asksForSkill(sentence)
}

/** "Soldering? Not your job.": the answer denies the question. */
function answeredWithNo(text: string, segment: ReadSegment, next: ReadSegment | undefined): ReadSegment {
  if (next === undefined || text[segment.end - 1] !== '?') return segment
  const answer = text.slice(next.start, next.end)
  const denies =
    /^(?:nicht|nein|kein|no|not|never|nope|doesn[’']t matter|egal)(?![\p{L}])/iu.test(answer) ||
    next.negated.every(Boolean)
  return denies ? { ...segment, negated: segment.negated.map(() => true) } : segment
}
