import type { ConceptKind, Language, RelationKind } from '../../../engine/types.ts'
import { contentHash, coveredParts, everydayKey, hashOf, type Parts, partsOf } from './concept-parts.ts'
import type { EscoConcept, EscoContent } from './read-esco.ts'

/** A concept as it is stored. */
export interface StoredConcept {
  readonly kind: ConceptKind
  readonly status: 'active' | 'retired'
  readonly parts: Parts
}

/** What is to be done with one concept; parts name what changes. */
export interface Change {
  readonly uri: string
  readonly change: 'added' | 'changed' | 'retired'
  readonly parts: Parts
  readonly changed: readonly string[]
  readonly hash: string
  /** Parts whose rows may be stored from before: none of a new concept, all of one that comes back. */
  readonly cleared: readonly string[]
  /** Null for a concept that the files do not hold. */
  readonly item: EscoConcept | null
}

/** Everything of a concept that is kept in rows of its own. */
const ALL_PARTS = ['de', 'en', 'everyday-de', 'everyday-en', 'broader', 'related', 'occupation']

const languagesIn = (parts: Parts): Language[] => (['de', 'en'] as const).filter((language) => language in parts)

/** Relations of a concept in one group, sorted; those to concepts that nobody knows are left out. */
export function relationTargets(
  content: EscoContent,
  stored: ReadonlyMap<string, StoredConcept>,
): (uri: string, group: string) => [to: string, kind: RelationKind][] {
  const known = (uri: string) =>
    content.concepts.has(uri) ||
    (stored.get(uri)?.status === 'active' && withoutGone(stored.get(uri) as StoredConcept, content) !== null)
  return (uri, group) =>
    [...(content.relations.get(group as never)?.get(uri) ?? [])]
      .filter(([to]) => known(to))
      .sort(([a], [b]) => (a < b ? -1 : 1))
}

/**
 * All that differs between files and store: first what is added or changed, then what no file holds any more.
 * A concept is retired when no language vouches for it any more: files of one language take back only that language.
 */
export function planChanges(content: EscoContent, stored: ReadonlyMap<string, StoredConcept>): Change[] {
  const targets = relationTargets(content, stored)
  const changes: Change[] = []
  for (const uri of [...content.concepts.keys()].sort()) {
    const item = content.concepts.get(uri) as EscoConcept
    const known = stored.get(uri)
    const said = partsOf(item, content, (group) => targets(uri, group))
    if (!known || known.status === 'retired') {
      const cleared = known ? ALL_PARTS : []
      changes.push({
        uri,
        change: 'added',
        parts: said,
        changed: Object.keys(said),
        hash: contentHash(said),
        cleared,
        item,
      })
      continue
    }
    const changed = coveredParts(item, content).filter((part) => known.parts[part] !== said[part])
    if (changed.length === 0) continue
    const kept = Object.entries(known.parts).filter(([part]) => !changed.includes(part))
    const parts = { ...Object.fromEntries(kept), ...said }
    changes.push({ uri, change: 'changed', parts, changed, hash: contentHash(parts), cleared: changed, item })
  }
  return [...changes, ...planTheRest(content, stored)]
}

function planTheRest(content: EscoContent, stored: ReadonlyMap<string, StoredConcept>): Change[] {
  const changed: Change[] = []
  const retired: Change[] = []
  for (const [uri, known] of stored) {
    if (known.status === 'retired' || content.concepts.has(uri)) continue
    const left = withoutGone(known, content)
    if (left === null) {
      const parts = Object.fromEntries(Object.entries(known.parts).filter(([part]) => part !== 'de' && part !== 'en'))
      retired.push({ uri, change: 'retired', parts, changed: [], hash: contentHash(parts), cleared: [], item: null })
      continue
    }
    const parts: Record<string, string> = { ...left }
    for (const language of content.languages) {
      const terms = content.everyday.get(uri)?.get(language)
      delete parts[everydayKey(language)]
      if (terms) parts[everydayKey(language)] = hashOf([...terms].sort())
    }
    const differing = [...new Set([...Object.keys(parts), ...Object.keys(known.parts)])].filter(
      (part) => parts[part] !== known.parts[part],
    )
    if (differing.length > 0)
      changed.push({
        uri,
        change: 'changed',
        parts,
        changed: differing,
        hash: contentHash(parts),
        cleared: differing,
        item: null,
      })
  }
  const byUri = (a: Change, b: Change) => (a.uri < b.uri ? -1 : 1)
  return [...changed.sort(byUri), ...retired.sort(byUri)]
}

/** Parts of a stored concept that the files do not hold, without the languages that were read; null when none is left. */
function withoutGone(known: StoredConcept, content: EscoContent): Parts | null {
  const read = content.kinds.get(known.kind)
  if (!read) return known.parts
  const parts = Object.fromEntries(Object.entries(known.parts).filter(([part]) => !read.has(part as Language)))
  return languagesIn(parts).length === 0 ? null : parts
}
