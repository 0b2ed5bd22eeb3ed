import type { TaxonomyStatus } from 'api/contract/taxonomy'

/** Which words name the languages. */
export const languageKey = (languages: TaxonomyStatus['languages']): 'de' | 'en' | 'both' =>
  languages.length === 1 ? (languages[0] as 'de' | 'en') : 'both'
