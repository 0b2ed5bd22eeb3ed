import { isObject, type Json, type JsonObject } from '../json/parse-json.ts'

/** Where JSON-LD keeps things that stand side by side. */
const CONTAINERS = ['@graph', 'itemListElement', 'item', 'mainEntity', 'hasPart'] as const

/** The job postings in JSON-LD: alone, in lists, in a graph or in an ItemList; in the order in which they stand. */
export function findPostings(value: Json): JsonObject[] {
  if (Array.isArray(value)) return value.flatMap(findPostings)
  if (!isObject(value)) return []
  if (hasType(value, 'JobPosting')) return [value]
  return CONTAINERS.flatMap((key) => (key in value ? findPostings(value[key] as Json) : []))
}

/** "JobPosting", "schema:JobPosting" and "https://schema.org/JobPosting" are one type, and there may be several. */
function hasType(object: JsonObject, type: string): boolean {
  const types = [object['@type'] ?? null].flat()
  return types.some((each) => typeof each === 'string' && each.split(/[/:#]/).at(-1) === type)
}
