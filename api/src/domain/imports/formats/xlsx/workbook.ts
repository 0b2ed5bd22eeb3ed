import type { OfficePackage } from '../zip/office-package.ts'
import { partText, relationsOf } from '../zip/office-package.ts'
import { readAttribute, readTags } from '../zip/xml-tags.ts'

export interface Sheet {
  readonly name: string
  readonly isHidden: boolean
  readonly xml: string
}

export interface Workbook {
  readonly sheets: readonly Sheet[]
  /** Days are counted from 1904 on instead of 1900: old Excel for Mac. */
  readonly since1904: boolean
  readonly sharedStrings: string | undefined
  readonly styles: string | undefined
}

/** The tables of a workbook; sheets that are charts are left out. */
export function readWorkbook({ parts, main }: OfficePackage): Workbook {
  const relations = relationsOf(parts, main)
  const byType = (type: string) => {
    const target = relations.find((relation) => relation.type === type)?.target
    return target === undefined ? undefined : parts.texts.get(target)
  }
  const sheets: Sheet[] = []
  let since1904 = false
  for (const { name, attributes, kind } of readTags(partText(parts, main))) {
    if (kind === 'close') continue
    if (name === 'workbookPr') since1904 = /^(1|true)$/.test(readAttribute(attributes, 'date1904') ?? '')
    if (name !== 'sheet') continue
    // "id" with any prefix would also be found in sheetId's neighbour: the relation's id is the prefixed one.
    const id = /\s[\w-]+:id\s*=\s*["']([^"']*)["']/.exec(attributes)?.[1]
    const relation = relations.find((each) => each.id === id && each.type === 'worksheet')
    if (!relation) continue
    sheets.push({
      name: readAttribute(attributes, 'name') ?? '',
      isHidden: /hidden/i.test(readAttribute(attributes, 'state') ?? ''),
      xml: partText(parts, relation.target),
    })
  }
  return { sheets, since1904, sharedStrings: byType('sharedStrings'), styles: byType('styles') }
}

const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The parts of a workbook that holds this one sheet, for read-excel-file. */
export function singleSheetParts(workbook: Workbook, sheet: Sheet): [name: string, text: string][] {
  const date = workbook.since1904 ? ' date1904="1"' : ''
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${RELATION}/${type}" Target="${target}"/>`
  const targets = [relation('rId1', 'worksheet', 'worksheets/sheet1.xml')]
  if (workbook.sharedStrings) targets.push(relation('rId2', 'sharedStrings', 'sharedStrings.xml'))
  if (workbook.styles) targets.push(relation('rId3', 'styles', 'styles.xml'))
  const parts: [string, string][] = [
    [
      'xl/workbook.xml',
      `<workbook xmlns:r="${RELATION}"><workbookPr${date}/><sheets><sheet name="1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    ['xl/_rels/workbook.xml.rels', `<Relationships>${targets.join('')}</Relationships>`],
    ['xl/worksheets/sheet1.xml', sheet.xml],
  ]
  if (workbook.sharedStrings) parts.push(['xl/sharedStrings.xml', workbook.sharedStrings])
  if (workbook.styles) parts.push(['xl/styles.xml', workbook.styles])
  return parts
}
