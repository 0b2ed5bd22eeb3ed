import { SegmentedControl, Stack } from '@mantine/core'
import type { PublishedEvaluation } from 'api/contract/quality'
import { useTranslation } from 'react-i18next'
import { ChartFrame } from '../../components/charts/chart-frame.tsx'
import { RankedBars } from '../../components/charts/ranked-bars.tsx'
import { useFormats } from '../../lib/formats.ts'
import { ofHundred, rivalRows } from './quality-rows.ts'
import { JUDGED } from './quality-search.ts'
import { useQualitySearch } from './use-quality-search.ts'

/** Ours beside other ways of linking, over the same texts and labels. */
export function RivalsChart({ evaluation }: { evaluation: PublishedEvaluation }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const [{ set = 'tech' }, change] = useQualitySearch()
  const rows = rivalRows(evaluation, set)
  const nameOf = (key: string) =>
    key === 'ours' ? t('quality.rivals.ours') : t(`quality.rivals.names.${key as 'natural'}`)
  const ours = rows.find((row) => row.isOurs)?.share ?? 0
  const best = rows.find((row) => !row.isOurs)
  return (
    <Stack gap="xs">
      <SegmentedControl
        aria-label={t('quality.rivals.which')}
        value={set}
        onChange={(value) => change({ set: JUDGED.find((each) => each === value) })}
        data={JUDGED.map((value) => ({ value, label: t(`quality.sets.${value}.short`) }))}
        maw="100%"
        style={{ alignSelf: 'flex-start' }}
        // Three long names side by side: on a phone they break rather than push the page wider.
        styles={{ label: { whiteSpace: 'normal' } }}
        className="no-print"
      />
      <ChartFrame
        title={t(`quality.rivals.title.${set}`)}
        subtitle={t('quality.rivals.subtitle', {
          what: t(`quality.sets.${set}.name`),
          day: formats.day(evaluation.on),
        })}
        label={t('quality.rivals.label', {
          ours: ofHundred(ours),
          best: best ? nameOf(best.key) : '–',
          other: ofHundred(best?.share ?? 0),
        })}
        fileName={`matching-${set}-${evaluation.on}`}
        source={t('quality.source')}
        isSample={false}
        kpis={[set === 'ba' ? 'quality-first-ten' : 'quality-first-five', 'quality-judged']}
        on={evaluation.on}
        height={220}
        interactive
        table={{
          columns: [
            { label: t('quality.rivals.way') },
            { label: t('quality.rivals.share'), numeric: true, format: 'share' },
          ],
          rows: rows.map(({ key, share }) => ({ key, cells: [nameOf(key), share] })),
        }}
      >
        <RankedBars
          colour="demand"
          testId="rival"
          rows={rows.map(({ key, share }) => ({
            key,
            label: nameOf(key),
            length: share / Math.max(...rows.map((row) => row.share), 0.01),
            value: formats.share(share),
          }))}
        />
      </ChartFrame>
    </Stack>
  )
}
