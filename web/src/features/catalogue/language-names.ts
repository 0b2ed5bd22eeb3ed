import { useMemo } from 'react'
import { useLanguage } from '../../lib/language.ts'

/** Languages courses here are held in; others in the data are still named correctly. */
const OFFERED = ['de', 'en', 'cs', 'pl', 'fr', 'es', 'uk', 'ru']

export function useLanguageNames() {
  const language = useLanguage()
  return useMemo(() => {
    const names = new Intl.DisplayNames([language], { type: 'language' })
    const nameOf = (code: string) => names.of(code) ?? code
    return { nameOf, options: OFFERED.map((value) => ({ value, label: nameOf(value) })) }
  }, [language])
}
