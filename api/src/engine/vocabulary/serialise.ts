import { createSplitter } from '../text/compound.ts'
import type { ConceptKind } from '../types.ts'
import { CONCEPT_KINDS, type LabelIndex, type Vocabulary, type WeightedRows } from './types.ts'

/** Stamp of the byte layout; older files are refused, never guessed at. */
export const VOCABULARY_FORMAT = 'skill-vocabulary-4'

type Section = Uint8Array | Int8Array | Uint16Array | Uint32Array | Float32Array | readonly string[]
/** Beyond Latin-1, or among its control characters, which readers take for something else. */
const OTHER_LETTERS = /[^\0-\x7f\xa0-\xff]/
const ARRAYS = { u8: Uint8Array, i8: Int8Array, u16: Uint16Array, u32: Uint32Array, f32: Float32Array } as const

/** Fields of an index that hold one entry per language. */
const PER_LANGUAGE: ReadonlySet<string> = new Set(['grams', 'gramIdf', 'prose', 'proseIdf'])

type SectionType = keyof typeof ARRAYS | 'text'

interface SectionEntry {
  readonly name: string
  readonly type: SectionType
  readonly offset: number
  readonly bytes: number
  /** Texts by number that one byte a letter cannot write. */
  readonly others?: Readonly<Record<string, string>>
}

interface Header {
  readonly format: string
  readonly taxonomyVersion: string
  readonly sections: readonly SectionEntry[]
}

/**
 * Bytes of a vocabulary: a length, a JSON header, then aligned little-endian sections.
 * @returns    bytes that loadVocabulary reads back to an equal vocabulary
 * @complexity O(size)
 */
export function serialiseVocabulary(vocabulary: Vocabulary): Uint8Array {
  const bodies = sectionsOf(vocabulary).map(([name, section]) => ({ name, ...encode(section) }))
  let offset = 0
  const sections = bodies.map(({ name, type, bytes, others }): SectionEntry => {
    const entry = { name, type, offset, bytes: bytes.length, ...(others ? { others } : {}) }
    offset += Math.ceil(bytes.length / 8) * 8
    return entry
  })
  const header: Header = { format: VOCABULARY_FORMAT, taxonomyVersion: vocabulary.taxonomyVersion, sections }
  const head = new TextEncoder().encode(JSON.stringify(header))
  const base = Math.ceil((4 + head.length) / 8) * 8
  const out = new Uint8Array(base + offset)
  new DataView(out.buffer).setUint32(0, head.length, true)
  out.set(head, 4)
  bodies.forEach(({ bytes }, i) => {
    out.set(bytes, base + sections[i]!.offset)
  })
  return out
}

/**
 * Vocabulary from bytes. Number sections are views on the bytes where these are aligned: keep them unchanged. Other texts than
 * the skills' are read when they are first asked for: who links sentences never needs the names of occupations.
 * @throws {Error} when the bytes are no vocabulary, are cut short, or were written in another format
 * @complexity     O(text), numbers are not copied
 */
export function loadVocabulary(bytes: Uint8Array): Vocabulary {
  const header = readHeader(bytes)
  const base = Math.ceil((4 + new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true)) / 8) * 8
  // A Buffer from a pool may start at any offset; views need alignment.
  const aligned = (bytes.byteOffset + base) % 8 === 0 ? bytes : new Uint8Array(bytes)
  const found = new Map<string, Section | (() => readonly string[])>()
  const letters = new TextDecoder('latin1')
  for (const { name, type, offset, bytes: length, others } of header.sections) {
    if (base + offset + length > aligned.length) throw new Error(`Vocabulary is cut short in section "${name}".`)
    const start = aligned.byteOffset + base + offset
    if (type === 'text') {
      found.set(name, () => {
        const text = letters.decode(new Uint8Array(aligned.buffer, start, length))
        const texts = text === '' ? [] : text.split('\n')
        for (const [number, other] of Object.entries(others ?? {})) texts[Number(number)] = other
        return texts
      })
    } else {
      const View = ARRAYS[type]
      found.set(name, new View(aligned.buffer as ArrayBuffer, start, length / View.BYTES_PER_ELEMENT))
    }
  }
  return assemble(header.taxonomyVersion, found)
}

function readHeader(bytes: Uint8Array): Header {
  try {
    const length = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0, true)
    const header = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length))) as Header
    if (header.format === VOCABULARY_FORMAT) return header
    throw new Error(
      `Vocabulary has format "${header.format}", this engine reads "${VOCABULARY_FORMAT}". Build it anew.`,
    )
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('Vocabulary has format')) throw error
    throw new Error('These bytes are not a vocabulary. Build it anew.')
  }
}

interface Body {
  readonly type: SectionType
  readonly bytes: Uint8Array
  readonly others?: Record<string, string>
}

function encode(section: Section): Body {
  if (section instanceof Uint8Array) return { type: 'u8', bytes: section }
  if (section instanceof Int8Array)
    return { type: 'i8', bytes: new Uint8Array(section.buffer, section.byteOffset, section.byteLength) }
  if (section instanceof Uint16Array || section instanceof Uint32Array || section instanceof Float32Array) {
    const bytes = new Uint8Array(section.buffer, section.byteOffset, section.byteLength)
    const type = section instanceof Uint16Array ? 'u16' : section instanceof Uint32Array ? 'u32' : 'f32'
    return { type, bytes }
  }
  return encodeText(section)
}

/** One byte a letter, which is read several times as fast as UTF-8; the few texts with other letters stand in the header. */
function encodeText(texts: readonly string[]): Body {
  const others: Record<string, string> = {}
  const lines = texts.map((text, number) => {
    if (!OTHER_LETTERS.test(text)) return text
    others[number] = text
    return '?'
  })
  const joined = lines.join('\n')
  const bytes = new Uint8Array(joined.length)
  for (let i = 0; i < bytes.length; i++) bytes[i] = joined.charCodeAt(i)
  return { type: 'text', bytes, others }
}

function sectionsOf(vocabulary: Vocabulary): [string, Section][] {
  const parts = [...vocabulary.parts]
  const sections: [string, Section][] = [
    ['words', vocabulary.words],
    ['parts', parts.map(([word]) => word)],
    ['partCounts', Uint32Array.from(parts, ([, count]) => count)],
  ]
  flatten('work.skills', vocabulary.work.skills, sections)
  flatten('work.occupations', vocabulary.work.occupations, sections)
  for (const kind of CONCEPT_KINDS) {
    const { termId: _, ...index } = vocabulary.indexes[kind]
    for (const [name, value] of Object.entries(index)) {
      if (PER_LANGUAGE.has(name)) {
        for (const [i, inner] of (value as readonly (WeightedRows | Float32Array)[]).entries()) {
          flatten(`${kind}.${name}${i}`, inner, sections)
        }
      } else flatten(`${kind}.${name}`, value, sections)
    }
  }
  return sections
}

function flatten(name: string, value: Section | object, sections: [string, Section][]): void {
  if (ArrayBuffer.isView(value) || Array.isArray(value)) sections.push([name, value as Section])
  else for (const [key, inner] of Object.entries(value)) sections.push([`${name}.${key}`, inner])
}

function assemble(
  taxonomyVersion: string,
  found: ReadonlyMap<string, Section | (() => readonly string[])>,
): Vocabulary {
  const get = <T>(name: string): T => {
    const section = found.get(name)
    if (section === undefined) throw new Error(`Vocabulary lacks section "${name}". Build it anew.`)
    return section as T
  }
  const rows = (name: string) => ({
    starts: get<Uint32Array>(`${name}.starts`),
    items: get<Uint16Array | Uint32Array>(`${name}.items`),
  })
  const weighted = (name: string) => ({ ...rows(name), weights: get<Uint8Array>(`${name}.weights`) })
  const index = (kind: ConceptKind): LabelIndex => {
    const uris = once(get<() => string[]>(`${kind}.uris`))
    const labels = once(get<() => string[]>(`${kind}.labels`))
    const terms = once(get<() => string[]>(`${kind}.terms`))
    const termId = once(() => numbered(terms()))
    return {
      get uris() {
        return uris()
      },
      get labels() {
        return labels()
      },
      labelConcept: get(`${kind}.labelConcept`),
      labelMeta: get(`${kind}.labelMeta`),
      get terms() {
        return terms()
      },
      get termId() {
        return termId()
      },
      termIdf: get(`${kind}.termIdf`),
      labelTerms: rows(`${kind}.labelTerms`),
      termLabels: rows(`${kind}.termLabels`),
      labelWeight: get(`${kind}.labelWeight`),
      labelPartWeight: get(`${kind}.labelPartWeight`),
      grams: [weighted(`${kind}.grams0`), weighted(`${kind}.grams1`)],
      gramIdf: [get(`${kind}.gramIdf0`), get(`${kind}.gramIdf1`)],
      prose: [weighted(`${kind}.prose0`), weighted(`${kind}.prose1`)],
      proseIdf: [get(`${kind}.proseIdf0`), get(`${kind}.proseIdf1`)],
      descriptions: weighted(`${kind}.descriptions`),
      descriptionIdf: get(`${kind}.descriptionIdf`),
      prior: get(`${kind}.prior`),
      labelCount: get(`${kind}.labelCount`),
      conceptMeta: get(`${kind}.conceptMeta`),
    }
  }
  const counts = get<Uint32Array>('partCounts')
  const parts = numbered(get<() => string[]>('parts')(), counts)
  const words = once(get<() => string[]>('words'))
  return {
    taxonomyVersion,
    // Linking asks the skills' texts of every sentence: read at once, they are plain fields.
    indexes: { skill: { ...index('skill') }, occupation: index('occupation'), group: index('group') },
    get words() {
      return words()
    },
    work: { skills: weighted('work.skills'), occupations: rows('work.occupations') },
    splitter: createSplitter(parts),
    parts,
  }
}

/** The texts with their numbers, or with others in the same order; written out, since pairs of tens of thousands take longer to make than the map. */
function numbered(texts: readonly string[], numbers?: Uint32Array): Map<string, number> {
  const map = new Map<string, number>()
  for (let i = 0; i < texts.length; i++) map.set(texts[i]!, numbers === undefined ? i : numbers[i]!)
  return map
}

function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}
