import { missingFields } from './check-mapping.ts'
import { DEFINITIONS } from './definitions.ts'
import type { Cell, FieldDefinition, KindDefinition, Mapping, RowKind } from './kind.ts'
import { type HeaderMatch, isPassedOver, matchHeader } from './match-header.ts'
import { isBlank } from './reading.ts'
import { guessByShape, shareThatFits } from './shape.ts'
import { columnName } from './shown-value.ts'

/** How a column was recognised, and how sure that is: 1 for the very words, below 0.6 somebody should look. */
export interface Recognition {
  readonly way: HeaderMatch['way'] | 'shape'
  readonly certainty: number
}
export interface DetectedMapping {
  readonly mapping: Mapping
  /** Per mapped field. */
  readonly recognised: Readonly<Record<string, Recognition>>
  /** Headers of columns that would be left out, as they stand in the file. */
  readonly unmapped: readonly string[]
  /** Keys of required fields without a column. */
  readonly missing: readonly string[]
}

interface Candidate extends Recognition {
  readonly field: FieldDefinition
  readonly column: number
  readonly rank: number
}

/**
 * Proposes which column holds which field, by the words of the header first and by the shape of the values last. The same
 * header and rows always give the same proposal; no column serves two fields.
 * @param sampleRows  some rows of the file, to tell "Bedarf" as a number from "Bedarf" as a text; may be empty
 * @complexity        O(fields x synonyms x columns) short comparisons
 */
export function detectMapping(
  kind: RowKind,
  header: readonly string[],
  sampleRows: readonly (readonly Cell[])[],
): DetectedMapping {
  const definition = DEFINITIONS[kind]
  const samples = header.map((_, column) =>
    sampleRows.map((cells) => cells[column] ?? null).filter((cell) => !isBlank(cell)),
  )
  const free = new Set(header.keys())
  for (const column of header.keys()) if (isPassedOver(header[column] as string)) free.delete(column)
  const left = new Set(free)

  const mapping: Record<string, number> = {}
  const recognised: Record<string, Recognition> = {}
  for (const { field, column, way, certainty } of ranked(definition, header, samples, left)) {
    if (Object.hasOwn(mapping, field.key) || !left.has(column)) continue
    mapping[field.key] = column
    recognised[field.key] = { way, certainty }
    left.delete(column)
  }
  nameBesideFirstName(definition, mapping, recognised)
  for (const { key, column } of guessByShape(definition, missingFields(definition, mapping), samples, left)) {
    mapping[key] = column
    recognised[key] = { way: 'shape', certainty: 0.4 }
    left.delete(column)
  }
  return {
    mapping,
    recognised,
    unmapped: [...left]
      .filter((column) => header[column]?.trim() || (samples[column]?.length ?? 0) > 0)
      .map((column) => columnName(header, column)),
    missing: missingFields(definition, mapping),
  }
}

/** Every field on every free column whose header speaks of it, best first; ties by the dictionary, then by position. */
function ranked(
  { fields }: KindDefinition,
  header: readonly string[],
  samples: readonly (readonly Cell[])[],
  free: ReadonlySet<number>,
): Candidate[] {
  const candidates: Candidate[] = []
  for (const field of fields)
    for (const column of free) {
      const match = matchHeader(header[column] as string, field)
      // Values decide only between fields that the words fit equally well: a column called "Anzahl" full of words must
      // be mapped all the same, so that its faults are seen.
      if (match)
        candidates.push({
          ...match,
          field,
          column,
          rank: match.rank - 0.04 * (1 - shareThatFits(samples[column] ?? [], field)),
        })
    }
  return candidates.sort(
    (a, b) => b.rank - a.rank || fields.indexOf(a.field) - fields.indexOf(b.field) || a.column - b.column,
  )
}

/** Beside a first name, a column called "Name" holds the last name. */
function nameBesideFirstName(
  { fields }: KindDefinition,
  mapping: Record<string, number>,
  recognised: Record<string, Recognition>,
): void {
  for (const { key, standIn = [] } of fields) {
    const parts = fields.filter((part) => part.partOnly && standIn.includes(part.key))
    const absent = parts.filter((part) => !Object.hasOwn(mapping, part.key))
    const [part] = absent
    if (!part || absent.length !== 1 || absent.length === parts.length || !Object.hasOwn(mapping, key)) continue
    mapping[part.key] = mapping[key] as number
    recognised[part.key] = recognised[key] as Recognition
    delete mapping[key]
    delete recognised[key]
  }
}
