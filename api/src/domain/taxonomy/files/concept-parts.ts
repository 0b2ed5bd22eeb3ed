import { createHash } from 'node:crypto'
import type { Language, RelationKind } from '../../../engine/types.ts'
import type { EscoConcept, EscoContent } from './read-esco.ts'

/** Hash of each part that something says of a concept, see the column concept.parts. */
export type Parts = Readonly<Record<string, string>>

export const hashOf = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 12)

export const contentHash = (parts: Parts): string => hashOf(Object.entries(parts).sort(([a], [b]) => (a < b ? -1 : 1)))

/** Key of a concept's own attributes. */
export const ATTRIBUTES = 'concept'
export const everydayKey = (language: Language) => `everyday-${language}`
/** Kinds of relation that a file of relations brings. */
export const RELATION_KINDS: Readonly<Record<string, readonly RelationKind[]>> = {
  broader: ['broader'],
  related: ['related'],
  occupation: ['essential', 'optional'],
}

/** The parts that files say of a concept. A collection that it is not in has no part. */
export function partsOf(
  item: EscoConcept,
  content: EscoContent,
  targets: (group: string) => readonly (readonly [to: string, kind: RelationKind])[],
): Record<string, string> {
  const parts: Record<string, string> = { [ATTRIBUTES]: hashOf([item.kind, item.skillType, item.reuseLevel]) }
  for (const [language, labels] of item.labels)
    parts[language] = hashOf([[...labels].sort(), item.descriptions.get(language) ?? null])
  for (const [language, terms] of content.everyday.get(item.uri) ?? [])
    parts[everydayKey(language)] = hashOf([...terms].sort())
  for (const group of content.relations.keys()) {
    const own = targets(group)
    if (own.length > 0) parts[group] = hashOf(own)
  }
  for (const collection of item.collections) parts[collection] = '1'
  return parts
}

/** Which parts these files speak of: absent there means gone. */
export const coveredParts = (item: EscoConcept, content: EscoContent): string[] => [
  ATTRIBUTES,
  ...(content.kinds.get(item.kind) ?? []),
  ...content.languages.map(everydayKey),
  ...content.relations.keys(),
  ...content.collections,
]
