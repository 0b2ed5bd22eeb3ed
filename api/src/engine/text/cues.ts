import type { Importance } from '../types.ts'

const NICE =
  /von vorteil|wünschenswert|idealerweise|im idealfall|gern(?:e)? gesehen|vorteilhaft|ein plus|pluspunkt|nice[- ]to[- ]have|\bbonus\b|\bideally\b|\ba plus\b|\b(?:an|big|strong|added) (?:plus|advantage|asset|bonus)\b|\badvantageous\b|\bdesirable\b|\bpreferabl[ye]\b|\bbeneficial\b|\bwelcome\b|would be (?:great|nice)|von nutzen|wäre (?:schön|toll|gut)|(?:schön|toll|gut) wäre|optional/iu

const NICE_HEADING =
  /nice[- ]to[- ]have|von vorteil|wünschenswert|idealerweise|pluspunkt|bonus|desirable|optional|das wäre|preferred/iu
const MUST_HEADING =
  /profil|anforderung|voraussetzung|qualifikation|aufgaben|tätigkeit|bringen sie|bringst du|du bringst|sie bringen|mitbring|erwarten wir|inhalte|lernziel|kenntnisse|requirement|responsibilit|qualification|your (?:profile|tasks|role|skills|mission)|what you(?:'ll)? (?:bring|do|learn)|you (?:bring|have|will learn)|duties|must[- ]have|contents?|learning outcomes?|skills|who you are|about you|the role|job description|stellenbeschreibung/iu
const OFFER_HEADING =
  /wir bieten|bieten wir|unser angebot|wir dir bieten|wir ihnen bieten|benefits|vorteile|deine chance|darauf (?:kannst|können|freuen)|kontakt|über uns|wer wir sind|bewerbung|ansprechpartner|datenschutz|we offer|what's in it|perks|about us|who we are|our company|contact|how to apply|equal opportunit|das unternehmen|standort|gehalt|vergütung|impressum/iu

const TITLE =
  /^(?:(?:ihre?|deine?|unsere?|die|your|our|the|key|main)\s+)?(?:aufgaben(?:gebiet)?|anforderungen|anforderungsprofil|voraussetzungen|qualifikation(?:en)?|profil|tätigkeiten|inhalte|lernziele|requirements|responsibilities|tasks|duties|profile|qualifications|background|contents?|learning outcomes)\s*:/iu

/** Length of a title that a sentence begins with ("Anforderungen: ..."); it says what follows and names no skill. 0 without one. */
export const titleLength = (sentence: string): number => TITLE.exec(sentence)?.[0].length ?? 0

/** How a sentence asks for what it names: 'nice' when it says so ("von Vorteil", "ideally"), else 'must'. O(length). */
export function importanceOf(sentence: string): Importance {
  return NICE.test(sentence) ? 'nice' : 'must'
}

/** What a heading says about the lines under it. */
export type SectionKind = 'must' | 'nice' | 'offer' | null

/**
 * Section that a heading opens; null when the line tells nothing.
 * @param line  one line of text
 * @complexity  O(length)
 */
export function sectionOf(line: string): SectionKind {
  if (NICE_HEADING.test(line)) return 'nice'
  if (OFFER_HEADING.test(line)) return 'offer'
  return MUST_HEADING.test(line) ? 'must' : null
}
