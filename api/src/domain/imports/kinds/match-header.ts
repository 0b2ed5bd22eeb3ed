import { editDistance } from './edit-distance.ts'
import type { FieldDefinition } from './kind.ts'
import { plainForm } from './plain-form.ts'

export interface HeaderMatch {
  readonly way: 'exact' | 'alike' | 'close'
  /** 0..1 */
  readonly certainty: number
  /** For comparing fields: the certainty, a little less for words that come later in the list of headers. */
  readonly rank: number
}

/** A header or a word of the dictionary in the forms in which they are compared. */
interface Forms {
  readonly given: string
  readonly joined: string
  /** Without what stands in brackets: "Workload (h)". */
  readonly bare: string
  /** Singular and plural alike. */
  readonly stem: string
  readonly words: readonly string[]
  /** The second word is a small one: "Beschreibung der Stelle". */
  readonly linked: boolean
}

/** Words that carry no meaning of their own in a header. */
const SMALL = new Set(
  'der die das des den dem ein eine einer the of a an in im zum zur und and fuer for je pro per'.split(' '),
)
/** Words that end many headers which mean something else: Telefonnummer, Geburtsdatum, Altersgruppe, Sprachniveau. */
const GENERIC = new Set(
  plainForm(
    'Nummer Number Datum Date Status State Termin Stelle Stellen Gruppe Gruppen Group Groups Kreis Sprache Sprachen Language Languages Stunden Hours Person Personen Titel Title Niveau Level Format Beruf Punkte Student Participant Teilnehmer Teilnehmende Learner Beginn Start Schlüssel Thema Betreff Stand',
  ).split(' '),
)
const LONGEST = 80

const stemOf = (word: string): string => word.replace(/(?<=\p{L}{4})(?:innen|en|er|es|e|n|s)$/u, '')

function formsOf(text: string): Forms {
  const given = text.trim().slice(0, LONGEST)
  const plain = plainForm(given.replace(/([a-z])([A-Z])/g, '$1 $2'))
  const words = plain.split(' ').filter((word) => word !== '')
  const bare = plainForm(given.replace(/\([^)]*\)|\[[^\]]*\]/g, ' '))
  return {
    given,
    joined: plainForm(given).replaceAll(' ', ''),
    bare: bare.replaceAll(' ', ''),
    stem: bare.split(' ').map(stemOf).join(''),
    words: words.filter((word) => !SMALL.has(word)),
    linked: SMALL.has(words[1] ?? ''),
  }
}

/** Columns that tell why a row was rejected, and running numbers: a number that changes with sorting is no key. */
const PASSED_OVER = new Set(
  [
    'Grund (TUCacademy)',
    'Reason (TUCacademy)',
    'lfd. Nr.',
    'laufende Nummer',
    'lfd. Nummer',
    'Laufnr.',
    'Zeile',
    'Zeilennummer',
    'Row',
    'Row number',
    'Pos.',
    'Position Nr.',
    '#',
  ].map((header) => plainForm(header).replaceAll(' ', '') || header),
)
export const isPassedOver = (header: string): boolean => {
  const { given, joined } = formsOf(header)
  return PASSED_OVER.has(joined || given)
}

const dictionary = new WeakMap<FieldDefinition, readonly Forms[]>()
function wordsFor(field: FieldDefinition): readonly Forms[] {
  const known = dictionary.get(field)
  if (known) return known
  const forms = [field.labelDe, field.labelEn, field.key, ...field.headers].map(formsOf)
  dictionary.set(field, forms)
  return forms
}

/** How well a header speaks of a field, or null. The best of all its words counts, the earlier one among equals. */
export function matchHeader(header: string, field: FieldDefinition): HeaderMatch | null {
  const forms = formsOf(header)
  if (forms.joined === '') return null
  let best: HeaderMatch | null = null
  for (const [index, word] of wordsFor(field).entries()) {
    const match = compare(forms, word)
    const rank = match ? match[1] - index * 0.0002 : 0
    if (match && (best === null || rank > best.rank)) best = { way: match[0], certainty: match[1], rank }
  }
  return best
}

function compare(header: Forms, word: Forms): [HeaderMatch['way'], number] | null {
  if (header.given === word.given) return ['exact', 1]
  if (header.joined === word.joined) return ['alike', 0.95]
  if (header.bare !== '' && header.bare === word.bare) return ['alike', 0.9]
  if (header.stem.length >= 3 && header.stem === word.stem) return ['alike', 0.85]
  const close = closeness(header, word)
  return close === 0 ? null : ['close', close]
}

/** Misspelt by a letter or two, or a longer header that holds the word. 0 when neither. */
function closeness(header: Forms, word: Forms): number {
  const [shorter, longer] = [header.joined.length, word.joined.length].sort((a, b) => a - b) as [number, number]
  // Short words are all alike: "Kurs" and "Kurz".
  const allowed = shorter >= 10 ? 2 : shorter >= 5 && longer >= 6 ? 1 : 0
  if (allowed > 0 && editDistance(header.joined, word.joined, allowed) <= allowed) return 0.75
  if (word.joined.length < 5 || GENERIC.has(word.joined)) return 0
  const share = word.joined.length / Math.max(header.joined.length, 1)
  const [first, last] = [header.words[0] ?? '', header.words.at(-1) ?? '']
  // The word itself stands last ("Art der Durchführung"), or first if something hangs on it ("Beschreibung der Stelle"):
  // the size of a company is no company.
  const [only] = word.words
  const holds =
    word.words.length > 1
      ? word.words.every((part) => header.words.some((other) => stemOf(other) === stemOf(part)))
      : only !== undefined && (stemOf(last) === stemOf(only) || (header.linked && stemOf(first) === stemOf(only)))
  // "Gewünschte Stellenanzahl": the last part of a German compound says what it is.
  const ends = last.length > word.joined.length && last.endsWith(word.joined)
  return holds ? round(0.55 + 0.15 * share) : ends ? round(0.5 + 0.1 * share) : 0
}
const round = (value: number): number => Math.round(value * 100) / 100
