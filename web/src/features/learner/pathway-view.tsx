import { SegmentedControl, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PathwayLine } from './pathway-line.tsx'
import type { Station } from './pathway-rows.ts'
import { PathwayTable } from './pathway-table.tsx'
import { StepList } from './step-list.tsx'

/** The way as a line of stations, with a table behind it and the reasons for each step beneath. */
export function PathwayView({ line, before }: { line: Station[]; before: number }) {
  const { t } = useTranslation()
  const [view, setView] = useState<'line' | 'table'>('line')
  return (
    <Stack gap="md">
      <SegmentedControl
        aria-label={t('learner.path.view')}
        size="xs"
        value={view}
        onChange={(next) => setView(next === 'table' ? 'table' : 'line')}
        data={[
          { value: 'line', label: t('learner.path.line') },
          { value: 'table', label: t('learner.path.table') },
        ]}
        className="no-print"
        style={{ alignSelf: 'start' }}
      />
      {view === 'line' ? <PathwayLine line={line} before={before} /> : <PathwayTable line={line} />}
      <StepList line={line} />
    </Stack>
  )
}
