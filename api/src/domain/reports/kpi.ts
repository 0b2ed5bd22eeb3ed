import type { KpiKey, KpiUnit } from '../../contract/kpi.ts'

interface Words {
  readonly de: string
  readonly en: string
}

/**
 * What a figure says, once, beside the code that works it out: the data dictionary, the rule beside a chart and the
 * footnotes of a printed report are all made of this.
 */
export interface KpiDefinition<Key extends KpiKey = KpiKey> {
  readonly key: Key
  readonly unit: KpiUnit
  readonly name: Words
  /** What is counted, and what is not. */
  readonly rule: Words
  /** What stands above and below the line; for a count, what adds up to it. */
  readonly parts: Words
  /** What it says when there is nothing to count. */
  readonly empty: Words
  /** Which day it is of. */
  readonly date: Words
}

export const defineKpi = <const Key extends KpiKey>(definition: KpiDefinition<Key>): KpiDefinition<Key> => definition

/** Words that many definitions share. */
export const NOBODY_YET: Words = { de: '0, solange es niemanden gibt.', en: '0 as long as there is nobody.' }
export const NOTHING_YET: Words = {
  de: '0, solange es nichts zu zählen gibt.',
  en: '0 as long as there is nothing to count.',
}
export const ON_THE_DAY: Words = {
  de: 'Der Tag des Berichts; gezählt wird, was bis dahin geschehen ist.',
  en: 'The day of the report; counted is what happened by then.',
}
export const NOW: Words = {
  de: 'Der Augenblick der Abfrage.',
  en: 'The moment of asking.',
}
