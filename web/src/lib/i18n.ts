import i18n from 'i18next'
import { initReactI18next } from 'react-i18next'
import { de } from '../locales/de.ts'
import { en } from '../locales/en.ts'

export const LANGUAGES = ['de', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

const KEY = 'tucacademy.language'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: typeof en }
  }
}

/** The remembered choice wins, then the browser's wish; German is the language of the house. */
function firstLanguage(): Language {
  const wished = [localStorage.getItem(KEY), ...navigator.languages].map((tag) => tag?.slice(0, 2))
  return LANGUAGES.find((language) => language === wished.find((tag) => tag === 'de' || tag === 'en')) ?? 'de'
}

export function startI18n(): typeof i18n {
  void i18n.use(initReactI18next).init({
    lng: firstLanguage(),
    fallbackLng: 'en',
    resources: { de: { translation: de }, en: { translation: en } },
    interpolation: { escapeValue: false },
    initAsync: false,
  })
  document.documentElement.lang = i18n.language
  i18n.on('languageChanged', (language) => {
    document.documentElement.lang = language
    localStorage.setItem(KEY, language)
  })
  return i18n
}
