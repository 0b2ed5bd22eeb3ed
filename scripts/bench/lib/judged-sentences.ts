import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readCsv } from './read-esco.ts'

/** A judged text: its gold concepts; labels that map to no concept stay as misses. */
export interface Judged {
  readonly text: string
  readonly gold: readonly string[]
  readonly unmapped: number
}

/** Reads label -> URI of the sentence sets. */
export function readLabelMap(bench: string): Map<string, string> {
  return new Map(
    readCsv(join(bench, 'skill-sentences', 'label-to-uri.csv')).map((row) => [row.label ?? '', row.conceptUri ?? '']),
  )
}

/** One row per sentence of `tech` or `house`; rows without a label are dropped first. */
export function readSentences(bench: string, set: 'tech' | 'house', part: 'test' | 'validation'): Judged[] {
  const labels = new Map<string, Set<string>>()
  for (const row of readCsv(join(bench, 'skill-sentences', `${set}_${part}_annotations.csv`))) {
    const label = (row.label ?? '').trim()
    if (label === '' || label === 'LABEL NOT PRESENT' || label === 'UNDERSPECIFIED') continue
    const known = labels.get(row.sentence ?? '')
    if (known === undefined) labels.set(row.sentence ?? '', new Set([label]))
    else known.add(label)
  }
  return judge(labels, readLabelMap(bench))
}

/** SkillSkape sentences that name a skill. */
export function readSkillskape(bench: string, part: 'train' | 'dev' | 'test'): Judged[] {
  const labels = new Map<string, Set<string>>()
  for (const row of readCsv(join(bench, 'skillskape', `${part}.csv`))) {
    const names = [...(row.skills ?? '').matchAll(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/g)].map(
      (m) => m[1] ?? m[2] ?? '',
    )
    if (names.length > 0 && !names.includes('UNK')) labels.set(row.sentence ?? '', new Set(names))
  }
  return judge(labels, readLabelMap(bench))
}

/** German competence terms with their exact and close matches; the even part tunes, the odd part reports. */
export function readTerms(bench: string, part: 'even' | 'odd'): Judged[] {
  const terms = new Map<string, { text: string; gold: Set<string> }>()
  for (const row of readCsv(join(bench, 'ba-kompetenzen', 'dev.csv'))) {
    if (row.relation !== 'exactMatch' && row.relation !== 'closeMatch') continue
    const id = row.termId ?? ''
    const odd = createHash('sha256').update(id).digest()[1]! % 2 === 1
    if (odd !== (part === 'odd')) continue
    const term = terms.get(id) ?? { text: row.term ?? '', gold: new Set<string>() }
    terms.set(id, term)
    term.gold.add(row.skillUri ?? '')
  }
  return [...terms.values()].map(({ text, gold }) => ({ text, gold: [...gold], unmapped: 0 }))
}

/** Sentences that name no skill. */
export function readNoise(bench: string): string[] {
  const lines = readFileSync(join(bench, 'noise', 'dev.jsonl'), 'utf8')
    .trim()
    .split('\n')
  return lines.map((line) => (JSON.parse(line) as { text: string }).text)
}

function judge(labels: ReadonlyMap<string, ReadonlySet<string>>, uris: ReadonlyMap<string, string>): Judged[] {
  return [...labels].map(([text, names]) => {
    const gold = new Set([...names].map((name) => uris.get(name) ?? '').filter((uri) => uri !== ''))
    return { text, gold: [...gold], unmapped: [...names].filter((name) => !uris.get(name)).length }
  })
}
