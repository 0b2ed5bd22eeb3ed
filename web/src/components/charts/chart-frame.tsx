import { Button, Group, Paper, SegmentedControl, Skeleton, Stack, Text, Title } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import type { KpiKey } from 'api/contract/kpi'
import { type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChartTable } from './chart-table.ts'
import { ChartTableView } from './chart-table-view.tsx'
import { toCsv } from './csv.ts'
import { download } from './download.ts'
import { KpiRule, type RuledFigure } from './kpi-rule.tsx'

interface Props {
  title: string
  /** Unit and period. */
  subtitle: string
  /** The picture in one sentence, for those who do not see it. */
  label: string
  table: ChartTable
  fileName: string
  /** What the chart's figures are: their rule, parts and date stand behind a button beside the title. */
  kpis?: readonly (KpiKey | RuledFigure)[]
  /** The day the figures are of, yyyy-mm-dd. */
  on?: string
  /** Height of the picture, so that the skeleton does not jump. */
  height?: number
  pending?: boolean
  /** Shown instead of chart and table when there is nothing to draw. */
  empty?: string | null
  /** Shown when the figures could not be loaded. */
  error?: ReactNode
  /** Set when the picture is made of words or holds controls: an image hides its children from a screen reader. */
  interactive?: boolean
  /** Level of the heading, so that no level is skipped on the page. */
  order?: 2 | 3
  children: ReactNode
}

/** The frame every chart stands in: words above, the picture, and the figures behind it one click away. */
export function ChartFrame({ height = 240, pending, empty, error, interactive, order = 2, ...props }: Props) {
  const { t } = useTranslation()
  const [view, setView] = useState<'chart' | 'table'>('chart')
  const titleId = useId()
  const ready = !pending && !empty && !error
  return (
    <Paper component="section" withBorder radius="md" p={{ base: 'sm', sm: 'md' }} aria-labelledby={titleId}>
      <Stack gap="sm">
        <Group justify="space-between" align="start" gap="xs">
          <Stack gap={2} flex="1 1 16rem">
            <Group gap={4} wrap="nowrap" align="start">
              <Title order={order} size="h4" id={titleId}>
                {props.title}
              </Title>
              {props.kpis && <KpiRule kpi={props.kpis} of={props.title} on={props.on} />}
            </Group>
            <Text size="sm" c="dimmed">
              {props.subtitle}
            </Text>
          </Stack>
          {ready && (
            <Group gap="xs" className="no-print">
              <SegmentedControl
                size="xs"
                aria-label={t('charts.view')}
                value={view}
                onChange={(next) => setView(next === 'table' ? 'table' : 'chart')}
                data={[
                  { value: 'chart', label: t('charts.chart') },
                  { value: 'table', label: t('charts.table') },
                ]}
              />
              <Button
                size="xs"
                variant="default"
                leftSection={<IconDownload size={14} aria-hidden />}
                aria-label={`${t('charts.downloadCsv')}: ${props.title}`}
                onClick={() => download(`${props.fileName}.csv`, 'text/csv;charset=utf-8', csvOf(props.table))}
              >
                {t('charts.csv')}
              </Button>
            </Group>
          )}
        </Group>
        {error}
        {pending && <Skeleton height={height} />}
        {empty && !pending && !error && (
          <Text py="lg" maw="60ch">
            {empty}
          </Text>
        )}
        {ready && view === 'table' && <ChartTableView table={props.table} caption={props.title} />}
        {ready &&
          view === 'chart' &&
          (interactive ? (
            props.children
          ) : (
            <div role="img" aria-label={props.label}>
              {props.children}
            </div>
          ))}
      </Stack>
    </Paper>
  )
}

const csvOf = (table: ChartTable) =>
  toCsv(
    table.columns.map((column) => column.label),
    table.rows.map((row) => row.cells),
  )
