import type { Token } from './tokenise.ts'

// A contrast word, or a comma before a clause that affirms: "…, Deutsch ist Pflicht".
const CONTRAST =
  /(?<![\p{L}\p{N}])(?:aber|sondern|jedoch|stattdessen|but|however|instead|yet)\b|,(?=\s+[\p{L}\p{N}+#.-]+\s+(?:ist|sind|wird|werden|is|are)\s+(?!nicht|not\b|kein|no\b|nie|never))/iu
const NOT_ONLY =
  /(?<![\p{L}\p{N}])(?:nicht nur|not only|not just|nicht allein|kein problem|no problem|no matter|nicht zuletzt|keine? (?:angst|scheu|berührungsängste|hemmungen|respekt)|no fear|not (?:afraid|shy|scared))\b/iu

// What follows is denied until the contrast or the end of the sentence.
const FORWARD =
  /(?<![\p{L}\p{N}])(?:kein(?:e[mnrs]?|erlei)?|weder|ohne|no|neither|without|don't (?:need|have to|expect)|do not (?:need|have to|expect|require)|doesn't (?:need|require|involve)|does not (?:need|require|involve|include)|(?:isn't|is not|aren't|are not) (?:about|part of)|need not|needn't|(?:won't|will not|don't|do not) have to|never (?:touched|used|worked|held|done|heard)|nobody (?:here )?(?:expects|needs|has to|will)|(?:have|has|had|did|do|does|will|was|were|am|is|are)(?: not|n't) (?:yet |ever )?(?:work|cover|occur|need|touch|learn|deal|handle|includ|involv|requir|teach|treat|happen|take place)\p{L}*|niemand (?:hier )?(?:erwartet|muss|braucht|verlangt)|nothing to do with|nichts mit)(?![\p{L}])/iu

// What stands before is denied, back to the contrast or the start of the sentence.
const BACKWARD = [
  /(?<![\p{L}])(?:nicht|keine|kein|weder|niemals)\s+(?:\p{L}+\s+){0,3}?(?:erforderlich|nötig|notwendig|vorausgesetzt|voraussetzung|voraussetzungen|verlangt|erwartet|benötigt|gebraucht|zwingend|gefordert|gefragt|relevant|bedingung|pflicht|aufgabe|aufgaben|bestandteil|teil|thema|baustelle|vonnöten|vorgesehen|enthalten|behandelt|zuständig|verbunden)(?![\p{L}])/iu,
  /(?<![\p{L}\p{N}])(?:not|isn't|aren't|never|no longer)\s+(?:\p{L}+\s+){0,3}?(?:required|needed|necessary|expected|part|among|essential|mandatory|prerequisite|a must|on the (?:syllabus|curriculum|agenda|list)|included|covered|involved|your (?:job|task|concern)|by you|asked for|taught|compulsory|a requirement|a condition|relevant)\b/iu,
  /\b(?:do|does|did|will|is|are)(?: not|n't) (?:occur|happen|take place|apply|matter|come up|feature|belong|count|exist)\b/iu,
  /(?<![\p{L}])(?:bisher|bislang|noch|leider)\s+(?:keine?[rsnm]?|nie|nicht)(?![\p{L}])/iu,
  /(?<![\p{L}])(?:gehör(?:t|en)|zähl(?:t|en)|fäll(?:t|en))\s+(?:\p{L}+\s+){0,4}?nicht(?![\p{L}])/iu,
  /(?<![\p{L}])(?:entbehrlich|überflüssig|unnötig|verzichtbar|unneeded|unnecessary|irrelevant|superfluous|optional ist)(?![\p{L}])/iu,
  /(?<![\p{L}\p{N}])(?:brauch(?:st|en|t)|benötig(?:st|en|t)|müss(?:t|en)|musst|verlangen|erwarten|verwenden|nutzen|arbeiten|machen|lernen|haben|gehört?|gehören|kommt|geht|zählt|zählen|ist|sind|wird|werden)\s+(?:\p{L}+\s+){0,3}?nicht(?:\s+(?:dazu|vor|mehr|können|mitbringen|kennen|beherrschen|haben|um|verwendet|genutzt|eingesetzt|unterrichtet|angeboten|erwartet))?(?=\s*(?:[.,;!–]|$))/iu,
  /(?<![\p{L}\p{N}])(?:is|are) (?:handled|done|taken care of|covered|carried out|looked after) (?:by|in|elsewhere)\b/iu,
  /(?<![\p{L}])(?:übernehmen|übernimmt|erledigen|erledigt|macht|machen)\s+(?:\p{L}+\s+){0,3}?(?:andere|anderer|dienstleister|agentur|fremdfirma|externe?r?|kolleg(?:e|en|in|innen))(?![\p{L}])/iu,
  /\bwe(?:'ll| will)? (?:don't|do not|won't|will not|never)\b[^.]*(?<![\p{L}\p{N}])(?:use|do|offer|teach|need|require|expect)\b/iu,
]

/**
 * Which words of a sentence are denied: "keine SAP-Kenntnisse erforderlich", "no prior knowledge of X required".
 * @param text    the text that the tokens' offsets point into
 * @param tokens  words of one sentence; [] gives []
 * @returns       one flag per token
 * @complexity    O(sentence length)
 * @source        cue and scope after NegEx, Chapman et al. 2001, with a contrast word as the end of scope
 */
export function negatedTokens(text: string, start: number, end: number, tokens: readonly Token[]): boolean[] {
  const flags = new Array<boolean>(tokens.length).fill(false)
  const sentence = text.slice(start, end).replace(/’/g, "'")
  if (NOT_ONLY.test(sentence)) return flags
  let from = 0
  // Each stretch between contrast words is denied or not on its own.
  for (const stretch of stretches(sentence)) {
    const scope = scopeOf(stretch)
    if (scope !== null) mark(tokens, start + from + scope[0], start + from + scope[1], flags)
    from += stretch.length
  }
  return flags
}

function stretches(sentence: string): string[] {
  const cut = CONTRAST.exec(sentence)
  if (cut === null || cut.index === 0) return [sentence]
  return [sentence.slice(0, cut.index), sentence.slice(cut.index)]
}

function scopeOf(stretch: string): readonly [number, number] | null {
  if (BACKWARD.some((pattern) => pattern.test(stretch))) return [0, stretch.length]
  const forward = FORWARD.exec(stretch)
  return forward === null ? null : [forward.index, stretch.length]
}

function mark(tokens: readonly Token[], from: number, to: number, flags: boolean[]): void {
  for (let i = 0; i < tokens.length; i++) if (tokens[i]!.start >= from && tokens[i]!.start < to) flags[i] = true
}
