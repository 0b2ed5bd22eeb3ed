import { Table } from '@mantine/core'
import { useFormats } from '../../lib/formats.ts'
import type { ChartTable } from './chart-table.ts'
import { cellWords } from './marks.ts'

/** The figures behind a chart; text stays as it is, numbers follow the reader's language, null is "no data". */
export function ChartTableView({ table, caption }: { table: ChartTable; caption: string }) {
  const formats = useFormats()
  return (
    <Table.ScrollContainer minWidth={280}>
      <Table verticalSpacing="xs" aria-label={caption}>
        <Table.Thead>
          <Table.Tr>
            {table.columns.map((column) => (
              <Table.Th key={column.label} scope="col" ta={column.numeric ? 'end' : 'start'}>
                {column.label}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {table.rows.map((row) => (
            <Table.Tr key={row.key}>
              {row.cells.map((value, index) => (
                <Table.Td key={table.columns[index]?.label} ta={table.columns[index]?.numeric ? 'end' : 'start'}>
                  {cellWords(value, table.columns[index] ?? { label: '' }, formats)}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
