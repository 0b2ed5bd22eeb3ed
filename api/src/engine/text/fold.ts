/** ß becomes ss, so that Swiss and reformed spellings meet. Any string; "" gives "". O(length). */
export function foldSharpS(lower: string): string {
  return lower.includes('ß') ? lower.replace(/ß/g, 'ss') : lower
}

/**
 * The second key of a word: lower case, ß as ss, umlauts as ae/oe/ue, so that "Übergröße" and "Uebergroesse" meet.
 * @param word  any string; "" gives ""
 * @complexity  O(length)
 */
export function foldKey(word: string): string {
  return foldSharpS(word.toLowerCase()).replace(/ä/g, 'ae').replace(/ö/g, 'oe').replace(/ü/g, 'ue')
}

/**
 * Reads ae/oe/ue as umlauts where German spelling allows it ("fuer" -> "für", but "neue", "Quelle", "aktuell" stay).
 * @param lower  a lower-cased word; "" gives ""
 * @complexity   O(length)
 */
export function unfoldUmlauts(lower: string): string {
  if (!/[aou]e/.test(lower)) return lower
  return lower
    .replace(/ae/g, 'ä')
    .replace(/oe/g, 'ö')
    .replace(/(^|[^aeouqt])ue(?!ll)/g, '$1ü')
}
