import type { Json, JsonObject } from '../json/parse-json.ts'
import { isObject } from '../json/parse-json.ts'
import { textOf, valuesOf } from './property.ts'

/** What else says which skills are asked for, in the order in which an advertisement would say it. */
const MORE = [
  'responsibilities',
  'skills',
  'qualifications',
  'experienceRequirements',
  'educationRequirements',
] as const

/** Of one property; nobody lists more skills, and each is looked for in the whole text. */
const MOST_LINES = 200

/** Far beyond what a cell may hold: such a text is refused anyway, and need not be searched. */
const LONGEST_COMPARED = 100_000

/**
 * The advertisement as one text: the description, and below it what the other properties say and it does not.
 * Most portals repeat the description's paragraphs there; twice the words would be twice the evidence.
 */
export function postingText(posting: JsonObject): string | null {
  const paragraphs = valuesOf(posting.description).flatMap((value) => textOf(value) ?? [])
  for (const key of MORE) {
    const said = ` ${normalise(paragraphs.join('\n'))} `
    const lines = new Set(
      valuesOf(posting[key])
        .slice(0, MOST_LINES)
        .flatMap((value) => describe(value) ?? []),
    )
    const fresh = [...lines].filter((line) => !said.includes(` ${normalise(line)} `))
    if (fresh.length > 0) paragraphs.push(fresh.length > 1 ? fresh.map((line) => `• ${line}`).join('\n') : fresh[0]!)
  }
  return paragraphs.length > 0 ? paragraphs.join('\n\n') : null
}

function describe(value: Json): string | null {
  if (isObject(value) && typeof value.monthsOfExperience === 'number') {
    const text = textOf(value, 'description', 'name')
    return text ?? `${value.monthsOfExperience} months of experience`
  }
  const text = textOf(value, 'description', 'name', 'credentialCategory', 'skills', 'termCode')
  // "none" and the like are filled in to please validators.
  return text === null || /^(no requirements|none|n\/a|-)$/i.test(text) ? null : text
}

const normalise = (text: string): string =>
  text
    .slice(0, LONGEST_COMPARED)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#]+/gu, ' ')
    .trim()
