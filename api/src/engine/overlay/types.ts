import type { LinkResult, SkillLink } from '../types.ts'

/** Words that people said mean a skill, or do not mean it. */
export interface TaughtTerm {
  readonly id: string
  readonly uri: string
  /** One to a few words, as they are written. */
  readonly words: string
  /** links: the words mean the skill. never: they do not. */
  readonly verdict: 'links' | 'never'
}

/** A link that may rest on what people taught. */
export interface TaughtLink extends SkillLink {
  /** The term it rests on; missing when the engine found it by itself. */
  readonly taughtBy?: string
}

export interface TaughtResult extends Omit<LinkResult, 'links'> {
  readonly links: readonly TaughtLink[]
}
