import { IntakeError } from '../intake-error.ts'
import type { IntakeLimits } from '../intake-limits.ts'
import type { RowProblem } from '../source-table.ts'
import { decodeXml, readAttribute, readTags, type XmlTag } from '../zip/xml-tags.ts'

export interface SheetScan {
  readonly hasValues: boolean
  /** What read-excel-file takes for an empty cell without a word: error values and formulas without a result. */
  readonly faults: ReadonlyMap<number, RowProblem>
  readonly merged: readonly MergedRange[]
}

/** Rows and columns counted from 1, the last ones included. */
export interface MergedRange {
  readonly from: Place
  readonly to: Place
}

interface Place {
  readonly row: number
  readonly column: number
}

/** What Excel itself can hold. */
const LAST_ROW = 1_048_576
const LAST_COLUMN = 16_384
/** Title rows and gaps above and between; a value still further down is a stray one or an attack. */
const ROWS_BESIDE_DATA = 1_000

/**
 * Reads a sheet's structure before read-excel-file does: that one fills every gap with empty rows and cells, so a
 * single value far out would fill the memory, and it drops faulty cells in silence.
 * @throws {IntakeError} too-many-rows, too-many-columns, broken-file, parse-timeout
 */
export function scanSheet(xml: string, limits: IntakeLimits, goOn: () => void): SheetScan {
  const faults = new Map<number, RowProblem>()
  const merged: MergedRange[] = []
  let cell: OpenCell | undefined
  let valueFrom = -1
  let hasValues = false
  for (const tag of readTags(xml)) {
    if (tag.name === 'row') checkRowNumber(tag)
    else if (tag.name === 'c') {
      goOn()
      if (tag.kind !== 'close') cell = openCell(tag)
      if (cell && tag.kind !== 'open') {
        if (cell.hasValue) {
          hasValues = true
          checkPlace(cell, limits)
        }
        const fault = faultOf(cell)
        if (fault && !faults.has(cell.row)) faults.set(cell.row, fault)
        cell = undefined
      }
    } else if (cell && tag.name === 'v') {
      if (tag.kind === 'open') valueFrom = tag.to
      else if (tag.kind === 'close') {
        cell.value = xml.slice(valueFrom, tag.from)
        cell.hasValue ||= cell.value !== ''
      }
    } else if (cell && tag.name === 'is') cell.hasValue = true
    else if (cell && tag.name === 'f') cell.hasFormula = true
    else if (tag.name === 'mergeCell' && tag.kind !== 'close') {
      const [from, to] = (readAttribute(tag.attributes, 'ref') ?? '').split(':').map(parseAddress)
      if (from && to) merged.push({ from, to })
    }
  }
  return { hasValues, faults, merged }
}

interface OpenCell {
  readonly address: string
  readonly row: number
  readonly column: number
  readonly type: string | undefined
  value: string | undefined
  hasValue: boolean
  hasFormula: boolean
}

function openCell({ attributes }: XmlTag): OpenCell {
  const address = readAttribute(attributes, 'r') ?? ''
  const place = parseAddress(address)
  if (!place) throw new IntakeError('broken-file', { reason: `a cell is at "${address.slice(0, 20)}"` })
  const type = readAttribute(attributes, 't')
  return { address, ...place, type, value: undefined, hasValue: false, hasFormula: false }
}

function parseAddress(address: string): Place | undefined {
  const found = /^([A-Z]{1,3})(\d{1,7})$/.exec(address)
  if (!found) return undefined
  const column = [...(found[1] as string)].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  const row = Number(found[2])
  return row >= 1 && row <= LAST_ROW && column <= LAST_COLUMN ? { row, column } : undefined
}

function checkRowNumber({ attributes }: XmlTag): void {
  const number = readAttribute(attributes, 'r')
  if (number !== undefined && !(/^\d{1,7}$/.test(number) && Number(number) <= LAST_ROW))
    throw new IntakeError('broken-file', { reason: `a row has the number "${number.slice(0, 20)}"` })
}

function checkPlace({ row, column }: OpenCell, limits: IntakeLimits): void {
  if (row > limits.rows + ROWS_BESIDE_DATA) throw new IntakeError('too-many-rows', { limit: limits.rows })
  if (column > limits.columns) throw new IntakeError('too-many-columns', { columns: column, limit: limits.columns })
}

function faultOf({ address, row, column, type, value, hasFormula }: OpenCell): RowProblem | undefined {
  if (type === 'e')
    return { code: 'error-cell', params: { row, cell: address, error: decodeXml(value ?? '?') }, column }
  // A formula whose result is the empty text keeps an empty value of type str.
  const isCalculated = type === 'str' ? value !== undefined : Boolean(value)
  if (hasFormula && !isCalculated) return { code: 'formula-without-value', params: { row, cell: address }, column }
  return undefined
}
