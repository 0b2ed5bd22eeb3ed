import type { Language } from '../../../engine/types.ts'
import { ATTRIBUTES, RELATION_KINDS } from './concept-parts.ts'
import { type Change, planChanges, relationTargets, type StoredConcept } from './plan-changes.ts'
import { type EscoContent, type ReportPhase, readEsco } from './read-esco.ts'

export interface TaxonomySource {
  readonly path: string
  /** By default those that the files hold. */
  readonly languages?: readonly Language[] | undefined
}

/** How much one transaction may carry. */
export interface BatchSize {
  readonly concepts: number
  readonly rows: number
}

/** Rows for one transaction, each list as JSON text that the database unfolds; an empty text where there is nothing. */
export interface TaxonomyBatch {
  /** Concepts dealt with before this batch, of how many. */
  readonly done: number
  readonly total: number
  readonly changes: string
  readonly concepts: string
  readonly touched: string
  readonly cleared: string
  readonly labels: string
  readonly descriptions: string
  readonly relations: string
  readonly labelCount: number
  readonly relationCount: number
}

/** What a file set is, apart from its concepts. */
export interface TaxonomySummary {
  readonly languages: readonly Language[]
  readonly otherLanguages: readonly string[]
  readonly concepts: number
  readonly replacements: readonly (readonly [uri: string, successor: string])[]
}

/** A taxonomy's files, read; what is to be stored is handed out piece by piece, compared with what is known to be stored. */
export interface TaxonomyReader {
  readonly summary: TaxonomySummary
  /** Stored concepts as JSON text of [uri, kind, status, parts], page by page, before the first batch is asked for. */
  know(page: string): Promise<void>
  /** Null when there is nothing left to store. */
  next(size: BatchSize): Promise<TaxonomyBatch | null>
  close(): Promise<void>
}

/** Reads the files in this thread. */
export async function openTaxonomyReader(
  { path, languages }: TaxonomySource,
  report?: ReportPhase,
): Promise<TaxonomyReader> {
  const content = await readEsco(path, languages, report)
  const stored = new Map<string, StoredConcept>()
  let plan: Change[] | null = null
  let done = 0
  return {
    summary: {
      languages: content.languages,
      otherLanguages: content.otherLanguages,
      concepts: content.concepts.size,
      replacements: [...content.replacements],
    },
    async know(page) {
      for (const [uri, kind, status, parts] of JSON.parse(page)) stored.set(uri, { kind, status, parts })
    },
    async next(size) {
      plan ??= planChanges(content, stored)
      if (done >= plan.length) return null
      const targets = relationTargets(content, stored)
      const draft = emptyDraft()
      const from = done
      while (done < plan.length && done - from < size.concepts && draft.rows < size.rows) {
        addChange(draft, plan[done] as Change, content, targets)
        done++
      }
      return toBatch(draft, from, plan.length)
    },
    close: async () => undefined,
  }
}

const emptyDraft = () => ({
  changes: [] as object[],
  concepts: [] as object[],
  touched: [] as object[],
  cleared: [] as object[],
  labels: [] as object[],
  descriptions: [] as object[],
  relations: [] as object[],
  rows: 0,
})
type Draft = ReturnType<typeof emptyDraft>

function addChange(
  draft: Draft,
  { uri, change, parts, changed, hash, cleared, item }: Change,
  content: EscoContent,
  targets: ReturnType<typeof relationTargets>,
): void {
  const after: Record<string, string> = {}
  const has = new Set(changed)
  for (const language of content.languages) {
    const labels = has.has(language) ? (item?.labels.get(language) ?? []) : []
    for (const key of labels) {
      const at = key.indexOf('|')
      const [kind, text] = [key.slice(0, at), key.slice(at + 1)]
      if (kind === 'preferred') after[language] = text
      draft.labels.push({ uri, language, kind, text })
    }
    const description = has.has(language) ? item?.descriptions.get(language) : undefined
    if (description) draft.descriptions.push({ uri, language, text: description })
    const terms = has.has(`everyday-${language}`) ? (content.everyday.get(uri)?.get(language) ?? []) : []
    for (const text of terms) draft.labels.push({ uri, language, kind: 'everyday', text })
  }
  for (const group of content.relations.keys()) {
    if (!has.has(group)) continue
    for (const [to, kind] of targets(uri, group)) draft.relations.push({ from: uri, to, kind })
  }
  draft.cleared.push(...clearing(uri, cleared))
  const collections = Object.keys(parts).filter((part) => parts[part] === '1')
  if (item)
    draft.concepts.push({
      uri,
      kind: item.kind,
      skill_type: item.skillType,
      reuse_level: item.reuseLevel,
      collections,
      parts,
      hash,
    })
  else draft.touched.push({ uri, status: change === 'retired' ? 'retired' : 'active', parts, hash })
  draft.changes.push({
    uri,
    change,
    parts: change === 'changed' ? changed.filter((part) => part !== ATTRIBUTES) : [],
    after,
  })
  draft.rows = draft.labels.length + draft.relations.length + draft.descriptions.length + draft.changes.length
}

/** Rows that go before new ones come. */
const clearing = (uri: string, cleared: readonly string[]): object[] =>
  cleared.flatMap((part): object[] => {
    const everyday = /^everyday-(.*)$/.exec(part)?.[1]
    if (everyday) return [{ uri, what: 'everyday', key: everyday }]
    if (part === 'de' || part === 'en') return [{ uri, what: 'language', key: part }]
    return (RELATION_KINDS[part] ?? []).map((kind) => ({ uri, what: 'relation', key: kind }))
  })

const json = (rows: readonly object[]) => (rows.length === 0 ? '' : JSON.stringify(rows))

const toBatch = (draft: Draft, done: number, total: number): TaxonomyBatch => ({
  done,
  total,
  changes: json(draft.changes),
  concepts: json(draft.concepts),
  touched: json(draft.touched),
  cleared: json(draft.cleared),
  labels: json(draft.labels),
  descriptions: json(draft.descriptions),
  relations: json(draft.relations),
  labelCount: draft.labels.length,
  relationCount: draft.relations.length,
})
