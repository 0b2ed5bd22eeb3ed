/**
 * Links texts of a file without a database, for anyone who wants to score the engine on data of their own:
 *
 *   npm run --silent link -- --taxonomy <ESCO folder> [--lang de,en] --in texts.jsonl --out links.jsonl
 *
 * Lines in: {"id","text","lang"?}; lines out, in the same order:
 * {"id","links":[{"uri","label","score","accepted","evidence":[[start,end]]}]}, the fifty best, best first. Progress goes to stderr.
 */
import { once } from 'node:events'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { finished } from 'node:stream/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { buildVocabulary, type Language, linkText, type Vocabulary } from '../api/src/engine/index.ts'
import { readEsco } from './bench/lib/read-esco.ts'

const USAGE = 'npm run --silent link -- --taxonomy DIR [--lang de,en] --in texts.jsonl --out links.jsonl'
const LEXICON = fileURLToPath(new URL('../data/lexicon', import.meta.url))
const BEST = 50

export interface LinkFileOptions {
  /** Folder in ESCO's official layout, one folder per language. */
  readonly taxonomy: string
  /** Whose labels to read. */
  readonly languages: readonly Language[]
  readonly in: string
  readonly out: string
}

/**
 * Links every line of a file.
 * @returns         number of lines
 * @throws {Error}  naming the line that is no JSON or lacks "id" or "text"
 */
export async function linkFile(options: LinkFileOptions): Promise<number> {
  for (const path of [options.taxonomy, options.in]) if (!existsSync(path)) throw new Error(`No ${path}. ${USAGE}`)
  const vocabulary = buildVocabulary(readEsco(options.taxonomy, options.languages, LEXICON))
  if (vocabulary.indexes.skill.uris.length === 0)
    throw new Error(`${options.taxonomy} holds no skills_xx.csv. ${USAGE}`)
  const out = createWriteStream(options.out)
  let count = 0
  for await (const line of createInterface({
    input: createReadStream(options.in),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    if (line.trim() === '') continue
    count++
    if (!out.write(`${linkLine(vocabulary, line, count)}\n`)) await once(out, 'drain')
    if (count % 1000 === 0) process.stderr.write(`${count} texts\n`)
  }
  out.end()
  await finished(out)
  return count
}

function linkLine(vocabulary: Vocabulary, line: string, number: number): string {
  const { id, text, lang } = parseLine(line, number)
  const language = lang === 'de' || lang === 'en' ? lang : undefined
  const { links } = linkText(vocabulary, text, { limit: BEST, ...(language === undefined ? {} : { language }) })
  return JSON.stringify({
    id,
    links: links.map(({ uri, matchedLabel, score, accepted, evidence }) => ({
      uri,
      label: matchedLabel,
      score,
      accepted,
      evidence,
    })),
  })
}

function parseLine(line: string, number: number): { id: string | number; text: string; lang?: unknown } {
  let row: unknown
  try {
    row = JSON.parse(line)
  } catch {
    throw new Error(`Line ${number} is no JSON.`)
  }
  const { id, text, lang } = (row ?? {}) as Record<string, unknown>
  if ((typeof id !== 'string' && typeof id !== 'number') || typeof text !== 'string')
    throw new Error(`Line ${number} needs "id" and "text".`)
  return { id, text, lang }
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      taxonomy: { type: 'string' },
      lang: { type: 'string', default: 'de,en' },
      in: { type: 'string' },
      out: { type: 'string' },
    },
  })
  const languages = values.lang.split(',').filter((language): language is Language => /^(?:de|en)$/.test(language))
  if (!values.taxonomy || !values.in || !values.out || languages.length !== values.lang.split(',').length)
    throw new Error(USAGE)
  const from = (path: string) => resolve(process.env.INIT_CWD ?? '.', path)
  const count = await linkFile({
    taxonomy: from(values.taxonomy),
    languages,
    in: from(values.in),
    out: from(values.out),
  })
  process.stderr.write(`${count} texts linked\n`)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await main().catch((error: Error) => {
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  })
}
