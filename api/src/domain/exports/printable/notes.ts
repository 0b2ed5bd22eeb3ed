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

const firstSentence = (text: string): string => /^.*?[.](?= |$)/.exec(text)?.[0] ?? text

/** What several figures have in common is said once. */
function noteOf(keys: readonly KpiKey[], locale: Locale, isBrief: boolean): string {
  const told = keys.map((key) => ({
    name: KPIS[key].name[locale],
    rule: isBrief ? firstSentence(KPIS[key].rule[locale]) : KPIS[key].rule[locale],
    parts: isBrief ? '' : KPIS[key].parts[locale],
  }))
  const rules = new Set(told.map(({ rule }) => rule))
  const parts = new Set(told.map((each) => each.parts))
  if (rules.size === 1 && parts.size > 1)
    return [...rules, ...told.map((each) => `${each.name}: ${each.parts}`)].join(' ')
  if (parts.size === 1) return [...told.map(({ name, rule }) => `${name}: ${rule}`), ...parts].join(' ').trim()
  return told.map(({ name, rule, parts: own }) => `${name}: ${rule} ${own}`).join(' ')
}
