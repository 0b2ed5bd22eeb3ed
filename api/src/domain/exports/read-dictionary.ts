import type { DataDictionary } from '../../contract/exports.ts'
import type { Exportable } from './list.ts'

/** What the columns of a list mean, in both languages and in the order of the file. */
export const readDictionary = <Query, Row>({ name, title, columns }: Exportable<Query, Row>): DataDictionary => ({
  list: name,
  titleDe: title[0],
  titleEn: title[1],
  columns: columns.map(({ key, type, header, description, unit, choices }) => ({
    key,
    type,
    headerDe: header[0],
    headerEn: header[1],
    descriptionDe: description[0],
    descriptionEn: description[1],
    unitDe: unit?.[0] ?? null,
    unitEn: unit?.[1] ?? null,
    choices: choices
      ? Object.entries(choices).map(([value, [labelDe, labelEn]]) => ({ value, labelDe, labelEn }))
      : null,
  })),
})
