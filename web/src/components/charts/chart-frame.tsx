import { Group, Paper, SegmentedControl, Skeleton, Stack, Text, Title } from '@mantine/core'
import type { KpiKey } from 'api/contract/kpi'
import { type ReactNode, useId, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { ChartBody } from './chart-body.tsx'
import type { ChartTable } from './chart-table.ts'
import { ChartTableView } from './chart-table-view.tsx'
import { KpiRule, type RuledFigure } from './kpi-rule.tsx'
import { TakeMenu } from './take-menu.tsx'

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
  /** Whose figures they are, for pictures and files: the programme. */
  source?: string
  /** Whether the figures are invented; left out, the installation's programme says so. */
  isSample?: boolean
  /** Height of the picture, so that the skeleton does not jump. */
  height?: number
  pending?: boolean
  /** Shown instead of chart and table when there is nothing to draw. */
  empty?: string | null
  /** Shown when the figures could not be loaded. */
  error?: ReactNode
  /** Set when the picture is made of words or holds controls: an image hides its children from a screen reader. */
  interactive?: boolean
  /** What Enter does on the mark that the arrow keys have walked to; the mark is a row of the table. */
  onOpenMark?: (key: string) => void
  /** Level of the heading, so that no level is skipped on the page. */
  order?: 2 | 3
  children: ReactNode
}

/**
 * The frame every chart stands in: words above, the picture, the figures behind it one click away, and all of it to
 * take along. What must not be in a picture (an opened detail) carries `data-picture="none"`; marks that carry
 * `data-mark` with the key of their row light up under the arrow keys.
 */
export function ChartFrame({ height = 240, pending, empty, error, interactive, order = 2, ...props }: Props) {
  const { t } = useTranslation()
  const [view, setView] = useState<'chart' | 'table'>('chart')
  const picture = useRef<HTMLDivElement>(null)
  const titleId = useId()
  const ready = !pending && !empty && !error
  /** A picture is taken of what is drawn: the table gives way for it. */
  const show = () => {
    flushSync(() => setView('chart'))
    if (!picture.current) throw new Error('The chart is not drawn.')
    return picture.current
  }
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
              <TakeMenu {...props} show={show} />
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
        {ready && (
          <ChartBody
            label={props.label}
            table={props.table}
            interactive={interactive}
            onOpenMark={props.onOpenMark}
            hidden={view === 'table'}
            picture={picture}
          >
            {props.children}
          </ChartBody>
        )}
      </Stack>
    </Paper>
  )
}
