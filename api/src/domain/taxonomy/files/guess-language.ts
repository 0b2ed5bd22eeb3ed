import type { Language } from '../../../engine/types.ts'

/** Short words that only one of the two languages has. */
const WORDS: Readonly<Record<Language, RegExp>> = {
  de: /\b(und|der|die|das|von|für|mit|oder|des|den|dem|zur|zum|bei|eines|einer)\b|[äöüß]/gi,
  en: /\b(and|the|of|to|for|with|or|by|such|on|at|using)\b/gi,
}

/** Language of many labels together; null when neither language stands out. O(length). */
export function guessLanguage(text: string): Language | null {
  const de = text.match(WORDS.de)?.length ?? 0
  const en = text.match(WORDS.en)?.length ?? 0
  return de > 2 * en ? 'de' : en > 2 * de ? 'en' : null
}
