import type { Locale } from '../../../contract/common.ts'
import type { KpiKey } from '../../../contract/kpi.ts'
import { KPIS } from '../../reports/read-kpis.ts'

export interface Notes {
  /** A figure's words with the number of the note that holds its rule; figures that stand together share one. */
  mark(words: string, ...keys: KpiKey[]): string
  /** The same with the first sentence of each rule, where there is no room for all of it. */
  markBriefly(words: string, ...keys: KpiKey[]): string
  readonly list: readonly string[]
}

/** Footnotes in the order in which figures first ask for them; each stands once. */
export function openNotes(locale: Locale): Notes {
  const asked: string[] = []
  const list: string[] = []
  const mark = (words: string, keys: readonly KpiKey[], isBrief: boolean) => {
    const together = keys.join(' ')
    if (!asked.includes(together)) {
      asked.push(together)
      list.push(`[${asked.length}] ${noteOf(keys, locale, isBrief)}`)
    }
    return `${words}\u00a0[${asked.indexOf(together) + 1}]`
  }
  return {
    list,
    mark: (words, ...keys) => mark(words, keys, false),
    markBriefly: (words, ...keys) => mark(words, keys, true),
  }
}

const sentencesOf = (text: string): string[] => text.split(/(?<=[.]) (?=\p{Lu})/u)

/** The rules of figures that stand together; a sentence that several of them share is said once. */
function noteOf(keys: readonly KpiKey[], locale: Locale, isBrief: boolean): string {
  const said = new Set<string>()
  return keys
    .map((key) => {
      const { name, rule, parts } = KPIS[key]
      const rules = sentencesOf(rule[locale])
      const words = isBrief ? rules.slice(0, 1) : [...rules, ...sentencesOf(parts[locale])]
      const fresh = words.filter((sentence) => !said.has(sentence))
      for (const sentence of fresh) said.add(sentence)
      return `${name[locale]}: ${fresh.join(' ')}`
    })
    .join(' ')
}
