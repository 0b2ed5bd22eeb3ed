import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { IntakeLimits } from '../../../api/src/domain/imports/formats/intake-limits.ts'
import { DEFAULT_INTAKE_LIMITS } from '../../../api/src/domain/imports/formats/intake-limits.ts'
import { openTable } from '../../../api/src/domain/imports/formats/open-table.ts'
import type { OpenOptions, SourceRow, SourceTable } from '../../../api/src/domain/imports/formats/source-table.ts'

export interface ReadTable extends Omit<SourceTable, 'rows'> {
  readonly rows: readonly SourceRow[]
}

/** Opens a file and walks all its rows. */
export async function readAll(
  name: string,
  content: string | Uint8Array,
  options: OpenOptions = {},
  limits: Partial<IntakeLimits> = {},
): Promise<ReadTable> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  const table = await openTable({ name, bytes }, options, { ...DEFAULT_INTAKE_LIMITS, ...limits })
  const rows: SourceRow[] = []
  for await (const row of table.rows) rows.push(row)
  return { ...table, rows }
}

const fixtures = fileURLToPath(new URL('../../fixtures/intake/', import.meta.url))

export const fixture = (name: string): Buffer => readFileSync(`${fixtures}${name}`)

export const readFixture = (name: string, options?: OpenOptions): Promise<ReadTable> =>
  readAll(name, fixture(name), options)

export const cellsOf = ({ rows }: ReadTable): SourceRow['cells'][] => rows.map(({ cells }) => cells)

/** Problems as "row: code", rows without one left out. */
export const problemsOf = ({ rows }: ReadTable): string[] =>
  rows.flatMap(({ row, problem }) => (problem ? [`${row}: ${problem.code}`] : []))
