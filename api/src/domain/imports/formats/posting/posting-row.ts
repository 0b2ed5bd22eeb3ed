import type { JsonObject } from '../json/parse-json.ts'
import type { Cell } from '../source-table.ts'
import { postingText } from './posting-text.ts'
import { objectsOf, textOf } from './property.ts'

/** Columns of every table of job postings, whatever the posting gives. */
export const POSTING_HEADER = [
  'title',
  'text',
  'openings',
  'neededUntil',
  'employer',
  'externalReference',
  'place',
  'postcode',
  'region',
  'countryCode',
  'language',
  'url',
] as const

export function postingCells(posting: JsonObject): Cell[] {
  const addresses = objectsOf(posting.jobLocation).flatMap(({ address }) => objectsOf(address))
  const [address] = addresses
  const places = addresses.flatMap((each) => textOf(each.addressLocality) ?? [])
  const url = textOf(posting.url, '@id')
  const cells: Record<(typeof POSTING_HEADER)[number], Cell> = {
    title: textOf(posting.title) ?? textOf(posting.name),
    text: postingText(posting),
    openings: openings(textOf(posting.totalJobOpenings)),
    neededUntil: dayOf(textOf(posting.validThrough)),
    employer: textOf(posting.hiringOrganization, 'name', 'legalName'),
    externalReference: textOf(posting.identifier, 'value', '@id', 'name') ?? url,
    place: places.length > 0 ? [...new Set(places)].join('; ') : textPlace(posting),
    postcode: textOf(address?.postalCode),
    region: textOf(address?.addressRegion, 'name'),
    countryCode: countryCode(textOf(address?.addressCountry, 'identifier', 'name')),
    language: textOf(posting.inLanguage, 'alternateName', 'name'),
    url,
  }
  return POSTING_HEADER.map((name) => cells[name])
}

/** "jobLocation": "Chemnitz", or a place whose address is a line of text or only a name. */
const textPlace = ({ jobLocation }: JsonObject): string | null => textOf(jobLocation, 'address', 'name')

/** Numbers may come as text; other text stays for a person to see. */
const openings = (text: string | null): Cell => (text !== null && /^\d{1,6}$/.test(text) ? Number(text) : text)

/** The day as written: shifting "2026-12-31T23:59+01:00" into UTC could make it another. Other forms stay. */
function dayOf(text: string | null): string | null {
  const [, year, month, day] = /^(\d{4})-?(\d{2})-?(\d{2})(?:$|[T ])/.exec(text ?? '') ?? []
  return year === undefined ? text : `${year}-${month}-${day}`
}

/** Names that postings of the region and its neighbours give instead of the ISO 3166 code; others stay. */
const COUNTRIES: Readonly<Record<string, string>> = {
  deutschland: 'DE',
  germany: 'DE',
  österreich: 'AT',
  austria: 'AT',
  schweiz: 'CH',
  switzerland: 'CH',
  tschechien: 'CZ',
  czechia: 'CZ',
  'czech republic': 'CZ',
  polen: 'PL',
  poland: 'PL',
}

const countryCode = (text: string | null): string | null =>
  text === null ? null : /^[a-z]{2}$/i.test(text) ? text.toUpperCase() : (COUNTRIES[text.toLowerCase()] ?? text)
