import type { Language } from '../../lib/i18n.ts'

/** The goal in the reader's language; the other language is better than nothing. */
export function goalTitle(
  { goalTitleDe, goalTitleEn }: { goalTitleDe: string | null; goalTitleEn: string | null },
  language: Language,
): string {
  return (language === 'de' ? goalTitleDe || goalTitleEn : goalTitleEn || goalTitleDe) ?? ''
}
