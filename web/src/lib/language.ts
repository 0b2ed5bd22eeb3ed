import { useTranslation } from 'react-i18next'
import type { Language } from './i18n.ts'

/** The language on the screen, as the two-letter code the API uses too. */
export function useLanguage(): Language {
  const { i18n } = useTranslation()
  return i18n.language.startsWith('en') ? 'en' : 'de'
}

/** A label in the reader's language; the other language is better than nothing. */
export function labelOf(item: { labelDe: string; labelEn: string }, language: Language): string {
  return language === 'de' ? item.labelDe || item.labelEn : item.labelEn || item.labelDe
}

export function nameOf(item: { nameDe: string; nameEn: string }, language: Language): string {
  return language === 'de' ? item.nameDe || item.nameEn : item.nameEn || item.nameDe
}

export function useLabel(): (item: { labelDe: string; labelEn: string }) => string {
  const language = useLanguage()
  return (item) => labelOf(item, language)
}
