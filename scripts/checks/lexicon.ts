/**
 * Reads the lexicon of everyday language and says what is wrong with it:
 *
 *   npx tsx scripts/checks/lexicon.ts [--esco <folder of the ESCO download, with en/ and de/>] [--sample 200 [--seed 1]]
 * --stamp writes the stamp that is part of the engine's version.
 *
 * Without --esco it is checked against the starter cut; with it, every URI and label. --sample prints entries to read by eye.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { stemWord } from '../../api/src/engine/text/stem.ts'
import { STOPWORDS } from '../../api/src/engine/text/stopwords.ts'
import { tokenise } from '../../api/src/engine/text/tokenise.ts'
import type { Language } from '../../api/src/engine/types.ts'
import { hashText } from '../../api/src/engine/version.ts'
import { type Row, readTable } from '../esco/make-starter.ts'

const LEXICON = fileURLToPath(new URL('../../data/lexicon/', import.meta.url))
const STARTER_ESCO = fileURLToPath(new URL('../../data/starter/taxonomy/esco/', import.meta.url))
const REGION = fileURLToPath(new URL('../../data/starter/region/', import.meta.url))
const STAMP = fileURLToPath(new URL('../../api/src/engine/lexicon-stamp.ts', import.meta.url))
const STAMP_COMMENT =
  '/** Hash of data/lexicon, written by scripts/checks/lexicon.ts --stamp: what was linked with other terms is stale. */\n'
const KINDS = ['synonym', 'abbreviation', 'product', 'jargon', 'subject', 'phrase']
export const LIMITS = { concepts: 1500, entries: 8000, longest: 80, share: 0.1 } as const

export interface LexiconEntry {
  readonly uri: string
  readonly language: string
  readonly kind: string
  readonly term: string
  readonly note: string
}

/** What ESCO calls its concepts, as far as it is at hand. */
export interface EscoLabels {
  readonly uris: ReadonlySet<string>
  /** True when the URIs are all there are, so that a missing one is a mistake. */
  readonly complete: boolean
  /** uri -> folded labels of any kind and language */
  readonly own: ReadonlyMap<string, ReadonlySet<string>>
  /** folded preferred label -> uris of skills */
  readonly preferred: ReadonlyMap<string, ReadonlySet<string>>
}

export function readLexiconEntries(folder = LEXICON): LexiconEntry[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.csv'))
  return files.sort().flatMap((name) =>
    readTable(join(folder, name)).rows.map(({ uri = '', language = '', kind = '', term = '', note = '' }) => ({
      uri,
      language,
      kind,
      term,
      note,
    })),
  )
}

/** @param folder  ESCO's own layout; by default the starter cut, which does not know all URIs */
export function readEscoLabels(folder?: string): EscoLabels {
  const own = new Map<string, Set<string>>()
  const preferred = new Map<string, Set<string>>()
  for (const language of ['en', 'de']) {
    for (const kind of ['skills', 'occupations']) {
      for (const row of readTable(join(folder ?? STARTER_ESCO, language, `${kind}_${language}.csv`)).rows)
        addLabels(row, kind === 'skills', own, preferred)
    }
  }
  return { uris: new Set(own.keys()), complete: folder !== undefined, own, preferred }
}

function addLabels(row: Row, skill: boolean, own: Map<string, Set<string>>, preferred: Map<string, Set<string>>): void {
  const uri = row.conceptUri ?? ''
  const labels = own.get(uri) ?? new Set<string>()
  own.set(uri, labels)
  for (const label of [row.preferredLabel, ...`${row.altLabels ?? ''}\n${row.hiddenLabels ?? ''}`.split('\n')])
    if (label?.trim()) labels.add(fold(label))
  const name = fold(row.preferredLabel ?? '')
  if (skill) preferred.set(name, new Set([...(preferred.get(name) ?? []), uri]))
}

export const fold = (text: string): string => text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase()

/** A term as it is counted: its words' stems without function words. */
export function normalForm(term: string, language: string): string {
  const spoken = language as Language
  const words = tokenise(term.normalize('NFKC')).map(({ text }) => text)
  const content = words.filter((word) => !STOPWORDS[spoken].has(word.toLowerCase()))
  return (content.length > 0 ? content : words).map((word) => stemWord(word, spoken)).join(' ')
}

/** Each row by itself. */
export function checkRows(entries: readonly LexiconEntry[], esco: EscoLabels): string[] {
  return entries.flatMap(({ uri, language, kind, term }) => {
    const problems: string[] = []
    if (esco.complete ? !esco.uris.has(uri) : !uri.startsWith('http://data.europa.eu/esco/'))
      problems.push(`"${term}" names a concept that is not there: ${uri}`)
    if (language !== 'de' && language !== 'en') problems.push(`"${term}" is in the language "${language}"`)
    if (!KINDS.includes(kind)) problems.push(`"${term}" is of the kind "${kind}"`)
    if (term !== term.trim() || term.length < 2 || term.length > LIMITS.longest)
      problems.push(`"${term}" is too short, too long or untrimmed`)
    if ([...(esco.preferred.get(fold(term)) ?? [])].some((other) => other !== uri))
      problems.push(`"${term}" is the label of another concept`)
    return problems
  })
}

/** A term says one concept, or a note says why it stands at two; nothing stands twice. */
export function checkUniqueness(entries: readonly LexiconEntry[]): string[] {
  const first = new Map<string, LexiconEntry>()
  const rows = new Set<string>()
  const problems: string[] = []
  for (const entry of entries) {
    const key = fold(entry.term)
    const row = `${entry.uri} ${entry.language} ${key}`
    if (rows.has(row)) problems.push(`"${entry.term}" (${entry.language}) stands twice at one concept`)
    rows.add(row)
    const other = first.get(key)
    if (other === undefined) first.set(key, entry)
    else if (other.uri !== entry.uri && entry.note === '' && other.note === '')
      problems.push(`"${entry.term}" points to two concepts without a note`)
  }
  return problems
}

/** Texts of the sample region: what people write, of all sectors. */
export function readSampleTexts(folder = REGION): string[] {
  const texts: string[] = []
  const collect = (value: unknown): void => {
    if (typeof value === 'string') {
      if (value.length > 60 && value.includes(' ')) texts.push(value)
    } else if (value !== null && typeof value === 'object') for (const inner of Object.values(value)) collect(inner)
  }
  for (const name of ['needs.json', 'learners.json']) collect(JSON.parse(readFileSync(join(folder, name), 'utf8')))
  return texts
}

/** A term that fires in every tenth text names no skill. */
export function checkReach(entries: readonly LexiconEntry[], texts: readonly string[]): string[] {
  const limit = LIMITS.share * texts.length
  const stems = (text: string, language: string) =>
    tokenise(text).map((token) => stemWord(token.text, language as Language))
  const read = new Map(['de', 'en'].map((language) => [language, texts.map((text) => stems(text, language))]))
  const common = new Map([...read].map(([language, all]) => [language, wordsAbove(all, limit)]))
  return entries.flatMap(({ term, language }) => {
    const said = stems(term, language)
    // A term fires at most as often as its rarest word.
    if (!said.every((word) => common.get(language)?.has(word))) return []
    const phrase = ` ${said.join(' ')} `
    const hits = read.get(language)?.filter((words) => ` ${words.join(' ')} `.includes(phrase)).length ?? 0
    return hits > limit ? [`"${term}" fires in ${hits} of ${texts.length} sample texts`] : []
  })
}

function wordsAbove(texts: readonly (readonly string[])[], limit: number): Set<string> {
  const counts = new Map<string, number>()
  for (const words of texts) for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return new Set([...counts].filter(([, count]) => count > limit).map(([word]) => word))
}

/** Entries that count: distinct after normalisation and stemming, and not equal to a label of ESCO. */
export function countEntries(
  entries: readonly LexiconEntry[],
  esco: EscoLabels,
): { concepts: number; entries: number; distinct: number } {
  const distinct = new Set<string>()
  for (const { uri, language, term } of entries) {
    const normal = normalForm(term, language)
    const labels = [...(esco.own.get(uri) ?? [])]
    if (!labels.includes(fold(term)) && !labels.some((label) => normalForm(label, language) === normal))
      distinct.add(`${uri} ${language} ${normal}`)
  }
  return {
    concepts: new Set(entries.map(({ uri }) => uri)).size,
    entries: entries.length,
    distinct: distinct.size,
  }
}

export function checkCounts(entries: readonly LexiconEntry[], esco: EscoLabels): string[] {
  const { concepts, distinct } = countEntries(entries, esco)
  return [
    ...(concepts < LIMITS.concepts ? [`${concepts} concepts, wanted ${LIMITS.concepts}`] : []),
    ...(distinct < LIMITS.entries ? [`${distinct} entries that count, wanted ${LIMITS.entries}`] : []),
  ]
}

/** Hash of what the engine takes from the lexicon. */
export function stampOf(entries: readonly LexiconEntry[]): string {
  const lines = entries.map(({ uri, language, term }) => `${uri} ${language} ${term}`)
  return hashText([...new Set(lines)].sort().join('\n'))
}

/** Entries in the order of a seeded shuffle, to be read by eye. */
export function sampleEntries(entries: readonly LexiconEntry[], count: number, seed: number): LexiconEntry[] {
  let state = seed >>> 0
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
  const pool = [...entries]
  const drawn: LexiconEntry[] = []
  while (drawn.length < count && pool.length > 0) drawn.push(...pool.splice(Math.floor(next() * pool.length), 1))
  return drawn
}

function main(): void {
  const { values } = parseArgs({
    options: {
      esco: { type: 'string' },
      sample: { type: 'string' },
      seed: { type: 'string', default: '1' },
      stamp: { type: 'boolean', default: false },
    },
  })
  const entries = readLexiconEntries()
  const esco = readEscoLabels(values.esco)
  for (const entry of values.sample === undefined
    ? []
    : sampleEntries(entries, Number(values.sample), Number(values.seed)))
    console.log(`${entry.language} ${entry.kind}: ${entry.term} -> ${[...(esco.own.get(entry.uri) ?? [entry.uri])][0]}`)
  if (values.stamp) writeFileSync(STAMP, `${STAMP_COMMENT}export const LEXICON_STAMP = '${stampOf(entries)}'\n`)
  const problems = [
    ...checkRows(entries, esco),
    ...checkUniqueness(entries),
    ...checkReach(entries, readSampleTexts()),
    ...checkCounts(entries, esco),
  ]
  for (const problem of problems) console.error(problem)
  const counted = countEntries(entries, esco)
  console.log(
    `lexicon: ${counted.entries} entries at ${counted.concepts} concepts, ${counted.distinct} that count; ${problems.length} problems`,
  )
  process.exitCode = problems.length > 0 ? 1 : 0
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main()
