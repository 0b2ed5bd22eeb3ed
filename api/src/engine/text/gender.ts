const SUFFIX = /(?:[:*_·]|\/-?)(?:innen|in)$/u
const INNER_CAPITAL = /(\p{Ll})In(?:nen)?$/u

/**
 * The short form behind a gendered German word: "Mitarbeiter:innen", "Pfleger*in", "Leiter/-in", "BewerberInnen".
 * @param word  one word; anything without such a suffix comes back unchanged
 * @complexity  O(length)
 */
export function stripGender(word: string): string {
  return word.replace(SUFFIX, '').replace(INNER_CAPITAL, '$1')
}

/**
 * A job title without its gender tags and its feminine twin's suffix: "Mechatroniker/in (m/w/d)" -> "Mechatroniker".
 * @param title  any string; "" gives ""
 * @complexity   O(length)
 */
export function stripTitleGender(title: string): string {
  return title
    .replace(/[([]\s*(?:[mwdfxi]|div|gn|all genders?|alle)(?:\s*[/|,*]\s*(?:[mwdfxi*]|div|gn))*\s*[)\]]/giu, ' ')
    .replace(/\b[mwf]\s*[/|]\s*[mwf]\s*(?:[/|]\s*[dxi])?(?![\p{L}])/giu, ' ')
    .replace(/(\p{Ll})(?:[:*_·]|\/-?)(?:innen|in|frau|mann|r|e)(?![\p{L}])/gu, '$1')
    .replace(/\s+/g, ' ')
    .trim()
}
